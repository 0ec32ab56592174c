using System.Numerics;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos;

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
    private const int MostCandidates = 4096;
    private const int FrequencyWeight = 104;
    private const double CostWeight = 2.88;
    private const double ContextWeight = 1.8;

    /// <summary>Finds the best corrections, best first; returns how many.</summary>
    /// <param name="typed">ASCII, in lower case, at most <see cref="ErrorCost.LongestWord"/> bytes.</param>
    /// <param name="previous">The hash of the word before; 0 when none touches.</param>
    /// <param name="next">The hash of the word behind; 0 when none touches.</param>
    /// <param name="words">For the frequencies.</param>
    [System.Runtime.CompilerServices.SkipLocalsInit]
    public static int Rank(ReadOnlySpan<byte> typed, ulong previous, ulong next, WordTable words, Span<Correction> best)
    {
        ReadOnlySpan<byte> section = TypoData.Candidates;
        if (section.IsEmpty)
            return 0;
        var index = new CandidateIndex(section);
        Span<ushort> found = stackalloc ushort[MostCandidates];
        Span<int> matrix = stackalloc int[ErrorCost.MatrixSize];
        found = found[..Gather(typed, index, found)];
        found.Sort();
        uint letters = LettersOf(typed);
        int count = 0, last = -1;
        foreach (ushort word in found)
        {
            if (word == last)
                continue;
            last = word;
            ReadOnlySpan<byte> meant = index.WordAt(word);
            if (Math.Abs(meant.Length - typed.Length) > 2 || meant.Length > ErrorCost.LongestWord || BitOperations.PopCount(letters ^ LettersOf(meant)) > 5)
                continue;
            int cost = ErrorCost.Measure(typed, meant, matrix);
            if (cost is > ErrorCost.TooFar or 0)
                continue;
            int score = ScoreOf(meant, cost, previous, next, words);
            count = Insert(best, count, new Correction(word, score, cost));
        }

        return count;
    }

    public static ReadOnlySpan<byte> WordAt(int word) => new CandidateIndex(TypoData.Candidates).WordAt(word);

    private static int ScoreOf(ReadOnlySpan<byte> meant, int cost, ulong previous, ulong next, WordTable words)
    {
        ulong hash = WordHash.Compute(meant);
        int frequency = words.LookupFolded(meant).Frequency;
        double context = 0;
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

    private static int Gather(ReadOnlySpan<byte> typed, CandidateIndex index, Span<ushort> found)
    {
        int count = 0;
        Span<byte> key = stackalloc byte[ErrorCost.LongestWord], second = stackalloc byte[ErrorCost.LongestWord];
        Add(index.WithDeletion(typed), found, ref count);
        for (int i = 0; i < typed.Length; i++)
        {
            int length = Without(typed, i, key);
            Add(index.WithDeletion(key[..length]), found, ref count);
            // Two letters too many, or one changed and one too many: only in words that are long enough to be still recognised.
            for (int j = i; typed.Length > 5 && j < length; j++)
                Add(index.WithDeletion(second[..Without(key[..length], j, second)]), found, ref count);
        }

        if (typed.Length > 4)
        {
            Span<byte> sound = stackalloc byte[SoundKey.MaxLength];
            Add(index.WithSound(sound[..SoundKey.Write(typed, sound)]), found, ref count);
        }

        return count;
    }

    private static void Add(ReadOnlySpan<ushort> words, Span<ushort> found, ref int count)
    {
        int size = Math.Min(words.Length, found.Length - count);
        words[..size].CopyTo(found[count..]);
        count += size;
    }

    private static int Without(ReadOnlySpan<byte> word, int skip, Span<byte> shorter)
    {
        word[..skip].CopyTo(shorter);
        word[(skip + 1)..].CopyTo(shorter[skip..]);
        return word.Length - 1;
    }

    private static uint LettersOf(ReadOnlySpan<byte> word)
    {
        uint letters = 0;
        foreach (byte letter in word)
            letters |= 1u << (letter & 31);
        return letters;
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
