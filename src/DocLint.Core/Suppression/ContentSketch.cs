using System.Collections.Immutable;
using System.Globalization;

namespace DocLint.Core.Suppression;

/// <summary>Eight numbers that say how much two texts have in common: a file is known again after it was moved.</summary>
/// <remarks>
/// The smallest hashes of all runs of three words (a bottom-k sketch, Broder 1997). The share of equal numbers among the
/// eight smallest of both estimates the share of equal runs.
/// </remarks>
public sealed class ContentSketch : IEquatable<ContentSketch>
{
    private const int Size = 8;

    private ContentSketch(ImmutableArray<uint> values) => Values = values;

    /// <summary>At most eight different numbers, ascending.</summary>
    public ImmutableArray<uint> Values { get; }

    /// <summary>Sketches a text.</summary>
    /// <param name="utf8">The text; words are what white space separates.</param>
    public static ContentSketch Create(ReadOnlySpan<byte> utf8)
    {
        Span<uint> smallest = stackalloc uint[Size];
        int count = 0;
        ulong first = 0, second = 0, word = 0;
        for (int i = 0; i <= utf8.Length; i++)
        {
            if (i < utf8.Length && utf8[i] > ' ')
            {
                word = unchecked((word ^ utf8[i]) * 0x100000001B3UL + 0x9E3779B97F4A7C15UL);
            }
            else if (word != 0)
            {
                Insert(smallest, ref count, Mix(first, second, word));
                (first, second, word) = (second, word, 0);
            }
        }

        return new ContentSketch([.. smallest[..count]]);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ContentSketch? TryParse(string text)
    {
        var values = ImmutableArray.CreateBuilder<uint>(Size);
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (values.Count == Size || !uint.TryParse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint value))
            {
                return null;
            }

            values.Add(value);
        }

        return new ContentSketch(values.ToImmutable());
    }

    /// <summary>Estimates the share of runs of words that two texts have in common.</summary>
    /// <returns>From 0 to 1; 0 when either text has no words.</returns>
    public double Similarity(ContentSketch other)
    {
        int i = 0, j = 0, common = 0, seen = 0;
        while (seen < Size && (i < Values.Length || j < other.Values.Length))
        {
            seen++;
            uint left = i < Values.Length ? Values[i] : uint.MaxValue;
            uint right = j < other.Values.Length ? other.Values[j] : uint.MaxValue;
            common += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return seen == 0 ? 0 : (double)common / seen;
    }

    public override string ToString() => string.Join(' ', Values.Select(static value => value.ToString("x8", CultureInfo.InvariantCulture)));

    public bool Equals(ContentSketch? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as ContentSketch);

    public override int GetHashCode() => Values.Length == 0 ? 0 : (int)Values[0];

    private static uint Mix(ulong first, ulong second, ulong third)
    {
        ulong mixed = unchecked(first * 0xD6E8FEB86659FD93UL + second * 0xA0761D6478BD642FUL + third);
        mixed = unchecked((mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93UL);
        mixed = unchecked((mixed ^ (mixed >> 29)) * 0xE7037ED1A0B428DBUL);
        return (uint)(mixed >> 32);
    }

    private static void Insert(Span<uint> smallest, ref int count, uint value)
    {
        if (count == Size && value >= smallest[Size - 1])
        {
            return;
        }

        int at = smallest[..count].BinarySearch(value);
        if (at >= 0)
        {
            return;
        }

        at = ~at;
        count = Math.Min(count + 1, Size);
        smallest[at..(count - 1)].CopyTo(smallest[(at + 1)..]);
        smallest[at] = value;
    }
}
