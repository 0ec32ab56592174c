using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace DocLint.Core.Tokens;

/// <summary>
/// Case-folds a word for the table: lower case by Unicode's simple invariant mapping, İ as i, and ’ as '. Soft hyphens and zero-width
/// characters are left out.
/// </summary>
public static class WordFolder
{
    /// <summary>Bytes that a folded word can have at the most: one more byte for each two.</summary>
    public static int GetMaxLength(int length) => length + length / 2 + 4;

    /// <summary>Writes the folded <paramref name="word"/> and returns its length in bytes.</summary>
    /// <param name="folded">At least <see cref="GetMaxLength"/> bytes.</param>
    public static int Fold(ReadOnlySpan<byte> word, Span<byte> folded)
    {
        int written = 0;
        while (!word.IsEmpty)
        {
            byte first = word[0];
            if (first < 0x80)
            {
                folded[written++] = first is >= (byte)'A' and <= (byte)'Z' ? (byte)(first | 0x20) : first;
                word = word[1..];
            }
            else if (word.StartsWith("’"u8))
            {
                folded[written++] = (byte)'\'';
                word = word[3..];
            }
            else if (InvisibleLength(word) is > 0 and var invisible)
            {
                word = word[invisible..];
            }
            else if (Rune.DecodeFromUtf8(word, out Rune rune, out int consumed) == OperationStatus.Done)
            {
                written += ToLower(rune).EncodeToUtf8(folded[written..]);
                word = word[consumed..];
            }
            else
            {
                folded[written++] = first;
                word = word[1..];
            }
        }

        return written;
    }

    /// <summary>Bytes of the soft hyphen, zero-width space, non-joiner or joiner that a text begins with; 0 when it begins with none.</summary>
    private static int InvisibleLength(ReadOnlySpan<byte> text) => text switch
    {
        [0xC2, 0xAD, ..] => 2,
        [0xE2, 0x80, >= 0x8B and <= 0x8D, ..] => 3,
        _ => 0,
    };

    /// <summary>The capital of Turkish with a dot has no lower case of its own without a language, but is always that of i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Rune ToLower(Rune rune) => rune.Value == 'İ' ? new Rune('i') : Rune.ToLowerInvariant(rune);
}
