using System.Collections.Frozen;
using System.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos;

/// <summary>Tells words that somebody formed ("caucusgoers", "unendorse", "desaturated") from slips: their parts are words.</summary>
internal static class WordFormation
{
    private const int ShortestStem = 4;

    private static readonly FrozenSet<string> Prefixes = Set(
        "anti pro non un re pre post over under out mis sub super hyper ultra mega micro mini multi semi inter intra trans counter pseudo neo eco bio cyber crypto "
        + "geo tele auto photo electro nano meta hetero homo socio ex co de dis fore mid up down self tri bi quasi proto infra macro mono poly techno agri aero astro "
        + "hydro thermo neuro psycho immuno radio video cardio gastro uber extra petro para omni retro dys pan step web live cross afro euro");

    private static readonly FrozenSet<string> Suffixes = Set(
        "less ness like wise ish ism ist ists isms hood ship ful able ability ification ization isation ized ised izing ising ize ise ing ed er ers s es ly ian ians "
        + "fest gate athon ville nomics phobe phobia phobic philia maker makers making goer goers holder holders ability ability esque worthy proof free wide ward wards "
        + "man men woman women core verse bot bots ware tech pod pods nik eer eers ette");

    /// <summary>True when the word is a prefix and a word, a word and a suffix, or two words.</summary>
    /// <param name="word">ASCII, in lower case.</param>
    public static bool IsFormed(ReadOnlySpan<byte> word, WordTable words)
    {
        for (int cut = 2; cut <= word.Length - 1; cut++)
        {
            ReadOnlySpan<byte> head = word[..cut], tail = word[cut..];
            if (tail.Length >= ShortestStem && Contains(Prefixes, head) && IsStem(tail, words, 4))
                return true;
            if (head.Length >= ShortestStem && Contains(Suffixes, tail) && (IsStem(head, words, 5) || IsStemWithE(head, words)))
                return true;
            if (head.Length >= 3 && tail.Length >= 3 && head.Length + tail.Length >= 8 && IsStem(head, words, 7) && IsStem(tail, words, 7))
                return true;
        }

        return false;
    }

    private static bool IsStem(ReadOnlySpan<byte> stem, WordTable words, int frequency)
    {
        WordEntry entry = words.LookupFolded(stem);
        return entry.Exists && entry.Frequency >= frequency && (words.FlagsOf(entry) & (WordFlags.Misspelling | WordFlags.RareWord)) == 0;
    }

    private static bool IsStemWithE(ReadOnlySpan<byte> stem, WordTable words)
    {
        Span<byte> longer = stackalloc byte[stem.Length + 1];
        stem.CopyTo(longer);
        longer[^1] = (byte)'e';
        return IsStem(longer, words, 5);
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<byte> part)
    {
        Span<char> chars = stackalloc char[16];
        if (part.Length > chars.Length)
            return false;
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(chars[..Encoding.ASCII.GetChars(part, chars)]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').Distinct().ToFrozenSet(StringComparer.Ordinal);
}
