using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>Words that are spelt as they are said: "keepin", "soooo", "prob'ly", "promis'd", "nobody'd".</summary>
internal static class SpokenForms
{
    private const int ShortestStem = 3;

    /// <summary>The least class of frequency of a word in -ing that loses its g.</summary>
    private const int LeastFrequency = 2;

    /// <summary>True when the word is such a form, whose spelling somebody chose.</summary>
    /// <param name="typed">The word in lower case, with straight apostrophes.</param>
    /// <param name="meant">The likeliest correction.</param>
    public static bool IsOne(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant, WordTable words) =>
        IsClipped(typed, words) || IsDrawnOut(typed) || IsElided(typed, meant) || IsContraction(typed, words);

    /// <summary>"keepin'", "sayin".</summary>
    private static bool IsClipped(ReadOnlySpan<byte> typed, WordTable words)
    {
        if (!typed.EndsWith("in"u8) || typed.Length <= ShortestStem)
            return false;
        Span<byte> whole = stackalloc byte[typed.Length + 1];
        typed.CopyTo(whole);
        whole[^1] = (byte)'g';
        WordEntry entry = words.LookupFolded(whole);
        return entry.Exists && entry.Frequency >= LeastFrequency && (words.FlagsOf(entry) & WordFlags.Misspelling) == 0;
    }

    /// <summary>"yuuuge", "soooo", "sssecret".</summary>
    private static bool IsDrawnOut(ReadOnlySpan<byte> typed)
    {
        for (int i = 2; i < typed.Length; i++)
        {
            bool triple = typed[i] == typed[i - 1] && typed[i] == typed[i - 2];
            if (triple && (i == 2 || i + 1 == typed.Length || typed[i] is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y' || (i > 2 && typed[i - 3] == typed[i])))
                return true;
        }

        return false;
    }

    /// <summary>"prob'ly", "pa'son", "know'st": the apostrophe says that somebody spells what is heard. "did't", "you'r" and "your'e" are slips.</summary>
    private static bool IsElided(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant) =>
        typed.IndexOf((byte)'\'') > 0 && meant.IndexOf((byte)'\'') < 0 && !typed.EndsWith("'t"u8) && !typed.EndsWith("'r"u8) && !typed.EndsWith("'e"u8);

    /// <summary>"nobody'd", "people've", "someone'll": a word and a short verb; and "could n't", as books of another century have it.</summary>
    private static bool IsContraction(ReadOnlySpan<byte> typed, WordTable words)
    {
        if (typed.SequenceEqual("n't"u8))
            return true;
        int apostrophe = typed.IndexOf((byte)'\'');
        if (apostrophe < ShortestStem || !(typed[apostrophe..].SequenceEqual("'d"u8) || typed[apostrophe..].SequenceEqual("'ve"u8) || typed[apostrophe..].SequenceEqual("'ll"u8)))
            return false;
        WordEntry entry = words.LookupFolded(typed[..apostrophe]);
        return entry.Exists && (words.FlagsOf(entry) & (WordFlags.Misspelling | WordFlags.RareWord)) == 0;
    }
}
