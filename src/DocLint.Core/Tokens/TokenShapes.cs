using System.Buffers;
using System.Text;

namespace DocLint.Core.Tokens;

/// <summary>Describes how a token is written, for those that are not plain ASCII letters.</summary>
internal static class TokenShapes
{
    public static TokenShape Describe(ReadOnlySpan<byte> word)
    {
        var shape = TokenShape.None;
        if (word[0] is >= (byte)'0' and <= (byte)'9')
            shape |= TokenShape.StartsWithDigit;
        if (word.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0)
            shape |= TokenShape.HasDigit;
        if (word.Contains((byte)'\'') || word.IndexOf("’"u8) >= 0)
            shape |= TokenShape.Apostrophe;
        if (word.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) >= 0)
            shape |= TokenShape.NonAscii;
        ReadOnlySpan<byte> stem = word;
        if ((shape & TokenShape.Apostrophe) != 0 && (word[^1] | 0x20) == 's')
        {
            int mark = word[^2] == (byte)'\'' ? 2 : word.Length > 4 && word[^4..^1].SequenceEqual("’"u8) ? 4 : 0;
            if (mark != 0 && word.Length > mark)
            {
                shape |= TokenShape.Possessive;
                stem = word[..^mark];
            }
        }

        return shape | DescribeCase(stem);
    }

    private static TokenShape DescribeCase(ReadOnlySpan<byte> word)
    {
        int letters = 0, upper = 0;
        bool firstIsUpper = false;
        while (!word.IsEmpty)
        {
            int consumed = 1;
            bool isLetter, isUpper;
            if (word[0] < 0x80)
            {
                (isLetter, isUpper) = (char.IsAsciiLetter((char)word[0]), char.IsAsciiLetterUpper((char)word[0]));
            }
            else
            {
                if (Rune.DecodeFromUtf8(word, out Rune rune, out consumed) != OperationStatus.Done)
                    return TokenShape.None;
                (isLetter, isUpper) = (Rune.IsLetter(rune), Rune.IsUpper(rune));
            }

            if (isLetter)
            {
                firstIsUpper |= isUpper && letters == 0;
                upper += isUpper ? 1 : 0;
                letters++;
            }

            word = word[consumed..];
        }

        if (upper == 0)
            return TokenShape.None;
        if (upper == letters)
            return letters == 1 ? TokenShape.Capitalized | TokenShape.AllCaps : TokenShape.AllCaps;
        return upper == 1 && firstIsUpper ? TokenShape.Capitalized : TokenShape.MixedCase;
    }
}
