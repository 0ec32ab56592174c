using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos;

/// <summary>Words that are spelt as they are said: "keepin", "soooo", "prob'ly", "promis'd", "nobody'd".</summary>
internal static class SpokenForms
{
    private const int ShortestStem = 3;

    /// <summary>True when the word is such a form, whose spelling somebody chose.</summary>
    /// <param name="typed">The word in lower case, with straight apostrophes.</param>
    /// <param name="meant">The likeliest correction.</param>
    public static bool IsOne(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant, WordTable words) =>
        IsClipped(typed, meant) || IsDrawnOut(typed) || IsElided(typed, meant) || IsContraction(typed, words);

    /// <summary>"keepin'", "sayin".</summary>
    private static bool IsClipped(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant) =>
        typed.EndsWith("in"u8) && meant.Length == typed.Length + 1 && meant.EndsWith("ing"u8) && meant.StartsWith(typed);

    /// <summary>"yuuuge", "soooo".</summary>
    private static bool IsDrawnOut(ReadOnlySpan<byte> typed)
    {
        for (int i = 2; i < typed.Length; i++)
        {
            bool triple = typed[i] == typed[i - 1] && typed[i] == typed[i - 2];
            if (triple && (i + 1 == typed.Length || typed[i] is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y' || (i > 2 && typed[i - 3] == typed[i])))
                return true;
        }

        return false;
    }

    /// <summary>"prob'ly", "heav'n": the apostrophe stands for the letters that the correction puts in. "did't" lacks a letter beside it.</summary>
    private static bool IsElided(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant)
    {
        int apostrophe = typed.IndexOf((byte)'\'');
        return apostrophe > 0 && meant.Length >= typed.Length && meant.IndexOf((byte)'\'') < 0
            && meant.StartsWith(typed[..apostrophe]) && meant.EndsWith(typed[(apostrophe + 1)..]);
    }

    /// <summary>"nobody'd", "people've", "someone'll": a word and a short verb.</summary>
    private static bool IsContraction(ReadOnlySpan<byte> typed, WordTable words)
    {
        int apostrophe = typed.IndexOf((byte)'\'');
        if (apostrophe < ShortestStem || !(typed[apostrophe..].SequenceEqual("'d"u8) || typed[apostrophe..].SequenceEqual("'ve"u8) || typed[apostrophe..].SequenceEqual("'ll"u8)))
            return false;
        WordEntry entry = words.LookupFolded(typed[..apostrophe]);
        return entry.Exists && (words.FlagsOf(entry) & (WordFlags.Misspelling | WordFlags.RareWord)) == 0;
    }
}
