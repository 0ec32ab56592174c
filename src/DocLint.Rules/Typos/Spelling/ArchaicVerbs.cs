using DocLint.Core.Analysis;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>Forms of scripture, hymns and old verse: "he restoreth my soul", "thou anointest my head".</summary>
internal static class ArchaicVerbs
{
    private const int ShortestStem = 3;

    /// <summary>The least class of frequency of the verb; rare ones are slips as often.</summary>
    private const int LeastFrequency = 2;

    /// <summary>Words before "-est" in which "thou" makes a verb of it; without it "bigest" is a slip.</summary>
    private const int Reach = 8;

    /// <summary>Words behind it in which "thou" does: "whence comest thou".</summary>
    private const int ReachBehind = 2;

    /// <param name="typed">The word in lower case.</param>
    public static bool IsOne(DocumentContext context, int index, ReadOnlySpan<byte> typed)
    {
        if (typed.EndsWith("eth"u8))
            return IsVerb(typed[..^3], context.Words);
        return typed.EndsWith("est"u8) && IsVerb(typed[..^3], context.Words) && IsNearThou(context, index);
    }

    private static bool IsNearThou(DocumentContext context, int index)
    {
        for (int i = Math.Max(0, index - Reach); i <= Math.Min(context.Tokens.Length - 1, index + ReachBehind); i++)
        {
            if (TypoText.Equals(context.TextOf(i), "thou"u8))
                return true;
        }

        return false;
    }

    /// <summary>"restor" of "restore", "anoint", "runn" of "run".</summary>
    private static bool IsVerb(ReadOnlySpan<byte> stem, WordTable words)
    {
        if (stem.Length < ShortestStem)
            return false;
        Span<byte> longer = stackalloc byte[stem.Length + 1];
        stem.CopyTo(longer);
        longer[^1] = (byte)'e';
        return IsKnown(stem, words) || IsKnown(longer, words) || (stem[^1] == stem[^2] && IsKnown(stem[..^1], words));
    }

    private static bool IsKnown(ReadOnlySpan<byte> word, WordTable words)
    {
        WordEntry entry = words.LookupFolded(word);
        return entry.Exists && entry.Frequency >= LeastFrequency && (words.FlagsOf(entry) & (WordFlags.Misspelling | WordFlags.RareWord)) == 0;
    }
}
