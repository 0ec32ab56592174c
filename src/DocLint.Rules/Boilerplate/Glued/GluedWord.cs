using DocLint.Core.Tokens;

namespace DocLint.Rules.Boilerplate.Glued;

/// <summary>Words that ran into each other when the blank or the line break between them was lost: "AdvertisementThe", "TweetPrint".</summary>
internal static class GluedWord
{
    /// <summary>Most bytes of a word that is taken apart: longer ones are no words.</summary>
    private const int LongestWord = 64;

    /// <summary>Whether a word may be two that lost the blank between them; "McDonald" and "YouTube" are known words.</summary>
    public static bool MayBe(in Token token) => token.Is(TokenShape.MixedCase) && !token.Entry.Exists && token.Length <= LongestWord;

    /// <summary>Bytes before the first place in a word where another may begin; all when there is none.</summary>
    public static int FirstHump(ReadOnlySpan<byte> word)
    {
        var i = 1;
        while (i < word.Length && !IsHump(word, i))
        {
            i++;
        }

        return i;
    }

    /// <summary>Bytes before the last place in a word where another may begin; 0 when there is none.</summary>
    public static int LastHump(ReadOnlySpan<byte> word)
    {
        var i = word.Length - 1;
        while (i > 0 && !IsHump(word, i))
        {
            i--;
        }

        return Math.Max(i, 0);
    }

    /// <summary>How many words a word may be.</summary>
    public static int CountParts(ReadOnlySpan<byte> word)
    {
        var count = 1;
        for (var i = 1; i < word.Length; i++)
        {
            count += IsHump(word, i) ? 1 : 0;
        }

        return count;
    }

    /// <summary>A capital behind a small letter, or behind capitals and before a small letter: "TweetPrint", "ADVERTISEMENTThe".</summary>
    private static bool IsHump(ReadOnlySpan<byte> word, int at) => char.IsAsciiLetterUpper((char)word[at])
        && (char.IsAsciiLetterLower((char)word[at - 1])
            || (at > 1 && at + 1 < word.Length && char.IsAsciiLetterUpper((char)word[at - 1]) && char.IsAsciiLetterLower((char)word[at + 1])));
}
