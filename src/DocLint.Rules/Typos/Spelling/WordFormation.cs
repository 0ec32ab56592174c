using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>Tells words that somebody formed ("caucusgoers", "unendorse", "desaturated") from slips: their parts are words.</summary>
internal static class WordFormation
{
    private const int ShortestStem = 4;
    private const int LongestPart = 8;

    // Each between blanks, so that looking one up is a search for it with its blanks: no set is built at the start.
    private static ReadOnlySpan<byte> Prefixes =>
        " anti pro non un re pre post over under out mis sub super hyper ultra mega micro mini multi semi inter intra trans counter pseudo neo eco bio cyber crypto "u8
        + "geo tele auto photo electro nano meta hetero homo socio ex co de dis fore mid up down self tri bi quasi proto infra macro mono poly techno agri aero astro "u8
        + "hydro thermo neuro psycho immuno radio video cardio gastro uber extra petro para omni retro dys pan step web live cross afro euro "u8;

    private static ReadOnlySpan<byte> Suffixes =>
        " y ier iest less ness like wise ish ism ist ists isms hood ship ful able ability ification ization isation ized ised izing ising ize ise ing ed er ers s es ly ian ians "u8
        + "fest gate athon ville nomics phobe phobia phobic philia maker makers making goer goers holder holders ability ability esque worthy proof free wide ward wards "u8
        + "man men woman women core verse bot bots ware tech pod pods nik eer eers ette "u8;

    private static ReadOnlySpan<byte> OpenPrefixes => "un re non anti over under super hyper ultra multi semi inter counter pseudo mis sub"u8;

    private static ReadOnlySpan<byte> OpenSuffixes => "able ability less ness like wise ish ism esque proof worthy"u8;

    /// <summary>True when the word is a prefix and a word, a word and a suffix, or two words.</summary>
    /// <param name="word">ASCII, in lower case.</param>
    public static bool IsFormed(ReadOnlySpan<byte> word, WordTable words)
    {
        for (int cut = 2; cut <= word.Length - 1; cut++)
        {
            ReadOnlySpan<byte> head = word[..cut], tail = word[cut..];
            if (tail.Length >= ShortestStem && Contains(Prefixes, head) && IsStem(tail, words, 4))
                return true;
            if (head.Length >= ShortestStem && Contains(Suffixes, tail) && (IsStem(head, words, 5) || IsStemWithE(head, words) || IsDoubled(head, tail, words)))
                return true;
            if (head.Length >= 3 && tail.Length >= 3 && head.Length + tail.Length >= 8 && IsStem(head, words, 7) && IsStem(tail, words, 7))
                return true;
        }

        return false;
    }

    /// <summary>
    /// True when the word is a known one with a prefix or suffix that every word of its kind takes: "undecoded", "tintable", "roundedness".
    /// </summary>
    /// <param name="word">ASCII, in lower case.</param>
    /// <param name="meant">The likeliest correction.</param>
    public static bool IsDerived(ReadOnlySpan<byte> word, ReadOnlySpan<byte> meant, WordTable words)
    {
        // "reversable".
        if (word.EndsWith("able"u8) && meant.EndsWith("ible"u8) && meant.StartsWith(word[..^4]))
            return false;
        for (int cut = 2; cut <= word.Length - 2; cut++)
        {
            ReadOnlySpan<byte> head = word[..cut], tail = word[cut..];
            if (tail.Length >= ShortestStem && WordSet.IndexOf(OpenPrefixes, head) >= 0 && IsStem(tail, words, 4))
                return true;
            if (head.Length >= ShortestStem && WordSet.IndexOf(OpenSuffixes, tail) >= 0 && (IsStem(head, words, 5) || IsStemWithE(head, words)))
                return true;
        }

        return false;
    }

    private static bool IsStem(ReadOnlySpan<byte> stem, WordTable words, int frequency)
    {
        WordEntry entry = words.LookupFolded(stem);
        return entry.Exists && entry.Frequency >= frequency && (words.FlagsOf(entry) & (WordFlags.Misspelling | WordFlags.RareWord)) == 0;
    }

    /// <summary>"drummier", "fratty": the last letter of the stem is doubled.</summary>
    private static bool IsDoubled(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, WordTable words) =>
        (tail.SequenceEqual("y"u8) || tail.SequenceEqual("ier"u8) || tail.SequenceEqual("iest"u8)) && head[^1] == head[^2] && IsStem(head[..^1], words, 5);

    private static bool IsStemWithE(ReadOnlySpan<byte> stem, WordTable words)
    {
        Span<byte> longer = stackalloc byte[stem.Length + 1];
        stem.CopyTo(longer);
        longer[^1] = (byte)'e';
        return IsStem(longer, words, 5);
    }

    private static bool Contains(ReadOnlySpan<byte> list, ReadOnlySpan<byte> part)
    {
        Span<byte> entry = stackalloc byte[LongestPart + 2];
        if (part.Length > LongestPart)
            return false;
        entry[0] = (byte)' ';
        part.CopyTo(entry[1..]);
        entry[part.Length + 1] = (byte)' ';
        return list.IndexOf(entry[..(part.Length + 2)]) >= 0;
    }
}
