using System.Numerics;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Data;

/// <summary>
/// A compiled bitmap of names and of what is left of each without one of its bytes. A text that is one slip away from a name shares
/// one of these with it, so that most texts are told to be near none by a look for each of their letters.
/// </summary>
/// <remarks>2^n bits, little-endian in each byte, at the upper n bits of the <see cref="WordHash"/>. It may say yes for no, never no for yes.</remarks>
internal static class NearNames
{
    /// <summary>log2 of the population from which on a city needs no region beside it; 260,000 people.</summary>
    public const int WellKnownCity = 18;

    /// <summary>The longest name; of a longer one nothing is told.</summary>
    public const int LongestName = 80;

    /// <summary>Bits for each key: one look in sixteen or fewer says yes for no.</summary>
    private const int BitsPerKey = 16;

    /// <param name="names">Folded.</param>
    public static byte[] Build(IEnumerable<byte[]> names)
    {
        var keys = new HashSet<ulong>();
        Span<byte> shorter = stackalloc byte[LongestName];
        foreach (byte[] name in names.Where(name => name.Length <= LongestName))
        {
            keys.Add(WordHash.Compute(name));
            for (int skip = 0; skip < name.Length; skip++)
                keys.Add(WordHash.Compute(Without(name, skip, shorter)));
        }

        int log2 = Math.Max(6, BitOperations.Log2((uint)Math.Max(1, keys.Count * BitsPerKey)) + 1);
        var bits = new byte[1 << (log2 - 3)];
        foreach (ulong key in keys)
            bits[key >> (64 - log2 + 3)] |= (byte)(1 << (int)((key >> (64 - log2)) & 7));
        return bits;
    }

    /// <summary>False when no name is the text or one slip away from it.</summary>
    public static bool MayBeNear(ReadOnlySpan<byte> bits, ReadOnlySpan<byte> folded)
    {
        if (bits.IsEmpty || folded.Length > LongestName)
            return true;
        int shift = 64 - BitOperations.Log2((uint)bits.Length) - 3;
        if (Has(bits, WordHash.Compute(folded), shift))
            return true;
        Span<byte> shorter = stackalloc byte[LongestName];
        for (int skip = 0; skip < folded.Length; skip++)
        {
            if (Has(bits, WordHash.Compute(Without(folded, skip, shorter)), shift))
                return true;
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<byte> bits, ulong key, int shift) =>
        ((bits[(int)(key >> (shift + 3))] >> (int)((key >> shift) & 7)) & 1) != 0;

    private static ReadOnlySpan<byte> Without(ReadOnlySpan<byte> name, int skip, Span<byte> shorter)
    {
        name[..skip].CopyTo(shorter);
        name[(skip + 1)..].CopyTo(shorter[skip..]);
        return shorter[..(name.Length - 1)];
    }
}
