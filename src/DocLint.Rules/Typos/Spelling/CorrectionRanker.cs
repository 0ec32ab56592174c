using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>A word that may have been meant.</summary>
/// <param name="Word">Number in the <see cref="CandidateIndex"/>.</param>
/// <param name="Score">Hundredths of a natural logarithm; the higher, the likelier.</param>
/// <param name="Cost">See <see cref="ErrorCost"/>.</param>
internal readonly record struct Correction(int Word, int Score, int Cost);

/// <summary>
/// Ranks the frequent words that an unknown one may be a slip of: by the logarithm of their frequency, the cost of the slip, and how
/// often they stand beside the neighbouring words.
/// </summary>
internal static class CorrectionRanker
{
    private const int FrequencyWeight = 104;
    private const double CostWeight = 2.88;
    private const double ContextWeight = 1.8;

    /// <summary>
    /// What a correction gains by standing in the document. Of 100, 200, 300 and 400 the one from which on no more first choices are right: 85
    /// of 100 without it, 86 with it.
    /// </summary>
    public const int InDocument = 300;

    /// <summary>Finds the best corrections, best first; returns how many.</summary>
    /// <param name="typed">ASCII, in lower case, at most <see cref="ErrorCost.LongestWord"/> bytes.</param>
    /// <param name="previous">The hash of the word before; 0 when none touches.</param>
    /// <param name="next">The hash of the word behind; 0 when none touches.</param>
    public static int Rank(DocumentContext context, ReadOnlySpan<byte> typed, ulong previous, ulong next, Span<Correction> best)
    {
        int count = 0;
        foreach (int candidate in CandidateSearch.Find(context, typed))
        {
            int word = CandidateSearch.WordOf(candidate), cost = CandidateSearch.CostOf(candidate);
            int score = ScoreOf(word, CandidateSearch.FrequencyOf(candidate), cost, previous, next);
            count = Insert(best, count, new Correction(word, score, cost));
        }

        return count;
    }

    /// <summary>Ranks anew by what the document speaks of: "inderstey" in a text about an industry. Function words are in every text.</summary>
    /// <param name="document">The hashes of its words.</param>
    public static void PreferWordsOf(ReadOnlySpan<ulong> document, WordTable words, Span<Correction> best)
    {
        for (int i = 0; i < best.Length; i++)
        {
            Correction correction = best[i];
            ReadOnlySpan<byte> word = WordAt(correction.Word);
            bool isFunction = (words.FlagsOf(words.LookupFolded(word)) & WordFlags.EnglishFunction) != 0;
            // IndexOf, as the framework's Contains for such numbers is compiled at every start.
            if (!isFunction && document.IndexOf(WordHash.Compute(word)) >= 0)
                correction = correction with { Score = correction.Score + InDocument };
            Insert(best, i, correction);
        }
    }

    public static ReadOnlySpan<byte> WordAt(int word) => new CandidateIndex(TypoData.Candidates).WordAt(word);

    private static int ScoreOf(int word, int frequency, int cost, ulong previous, ulong next)
    {
        double context = 0;
        ulong hash = (previous | next) == 0 ? 0 : WordHash.Compute(WordAt(word));
        ReadOnlySpan<byte> bigrams = TypoData.Bigrams;
        if (previous != 0)
            context += Association(ClassTable.Find(bigrams, TypoHashes.OfPair(previous, hash)), frequency);
        if (next != 0)
            context += Association(ClassTable.Find(bigrams, TypoHashes.OfPair(hash, next)), frequency);
        return (int)Math.Round(FrequencyWeight * frequency - CostWeight * cost + 100 * ContextWeight * context);
    }

    /// <summary>A pair that the list knows is worth the more, the rarer the word is that stands in it.</summary>
    private static double Association(int pairClass, int frequency)
    {
        if (pairClass == 0)
            return 0;
        // The class is log10(count) * 2.2 - 13. A neighbour's own frequency is the same for all candidates and left at a middling one.
        double logCount = (pairClass + 13) / 2.2 * Math.Log(10);
        double expected = 1.04 * (frequency + 11) + 2 * 3.65 * Math.Log(10) - 27.6;
        return Math.Max(0.3, 0.75 + 0.5 * (logCount - expected));
    }

    private static int Insert(Span<Correction> best, int count, Correction correction)
    {
        int at = count;
        while (at > 0 && best[at - 1].Score < correction.Score)
            at--;
        if (at == best.Length)
            return count;
        if (count < best.Length)
            count++;
        best[at..(count - 1)].CopyTo(best[(at + 1)..]);
        best[at] = correction;
        return count;
    }
}
