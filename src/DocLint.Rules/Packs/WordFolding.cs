using System.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>Compares words of a text with the lower-case words of a pack: letter case and the shape of an apostrophe do not count.</summary>
internal static class WordFolding
{
    /// <summary>Longest word, in bytes, that can be part of a phrase.</summary>
    public const int LongestWord = 64;

    /// <summary>Writes the lower-case form into <paramref name="buffer"/> and returns it; empty when the word is too long.</summary>
    public static ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> word, Span<byte> buffer)
    {
        if (word.Length > buffer.Length)
        {
            return [];
        }

        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            if (word[i] < 0x80)
            {
                var b = word[i++];
                buffer[length++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
                continue;
            }

            _ = Rune.DecodeFromUtf8(word[i..], out var rune, out var used);
            i += used;
            rune = rune.Value == '’' ? new Rune('\'') : WordFolder.ToLower(rune);
            if (length + rune.Utf8SequenceLength > buffer.Length)
            {
                return [];
            }

            length += rune.EncodeToUtf8(buffer[length..]);
        }

        return buffer[..length];
    }

    /// <param name="word">A word of a text.</param>
    /// <param name="lowerCase">A folded word.</param>
    public static bool Equals(ReadOnlySpan<byte> word, ReadOnlySpan<byte> lowerCase)
    {
        // Nearly all words differ in their first letter.
        if (!word.IsEmpty && !lowerCase.IsEmpty && word[0] < 0x80 && word[0] != lowerCase[0] && (word[0] | 0x20) != lowerCase[0])
        {
            return false;
        }

        if (EqualsAscii(word, lowerCase))
        {
            return true;
        }

        if (Ascii.IsValid(word) || word.Length > LongestWord)
        {
            return false;
        }

        Span<byte> buffer = stackalloc byte[LongestWord];
        return Fold(word, buffer).SequenceEqual(lowerCase);
    }

    // The framework's comparison loads two types of vectors at every start, and words are short.
    private static bool EqualsAscii(ReadOnlySpan<byte> word, ReadOnlySpan<byte> lowerCase)
    {
        if (word.Length != lowerCase.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i] is >= (byte)'A' and <= (byte)'Z' ? word[i] | 0x20 : word[i];
            if (letter != lowerCase[i] || letter >= 0x80)
            {
                return false;
            }
        }

        return true;
    }
}
