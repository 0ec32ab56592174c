using System.Numerics;
using System.Runtime.CompilerServices;
using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>
/// Finds the frequent words that an unknown one may be a slip of, whatever stands around it, and remembers them: a text that writes
/// a word in a way of its own does so more than once.
/// </summary>
internal static class CandidateSearch
{
    private const int MostCandidates = 4096;

    private static readonly WorkerValue<Memo<int[]>> Memo = new(static () => new Memo<int[]>());

    /// <summary>The candidates by number, each packed: see <see cref="WordOf"/>, <see cref="FrequencyOf"/>, <see cref="CostOf"/>.</summary>
    /// <param name="typed">ASCII, in lower case, at most <see cref="ErrorCost.LongestWord"/> bytes.</param>
    /// <param name="context">For the frequencies, which no configuration changes.</param>
    public static ReadOnlySpan<int> Find(DocumentContext context, ReadOnlySpan<byte> typed)
    {
        Memo<int[]> memo = Memo.Of(context);
        ulong key = WordHash.Compute(typed);
        return memo.TryGet(key, out int[]? known) ? known : memo.Set(key, Search(typed, context.Words));
    }

    /// <summary>Number in the <see cref="CandidateIndex"/>.</summary>
    public static int WordOf(int candidate) => candidate & 0xFFFF;

    public static int FrequencyOf(int candidate) => (candidate >> 16) & 15;

    /// <summary>See <see cref="ErrorCost"/>.</summary>
    public static int CostOf(int candidate) => candidate >> 20;

    [SkipLocalsInit]
    private static int[] Search(ReadOnlySpan<byte> typed, WordTable words)
    {
        ReadOnlySpan<byte> section = TypoData.Candidates;
        if (section.IsEmpty)
            return [];
        var index = new CandidateIndex(section);
        Span<ushort> found = stackalloc ushort[MostCandidates];
        Span<int> matrix = stackalloc int[ErrorCost.MatrixSize];
        found = found[..Gather(typed, index, found)];
        // As int, whose sort the framework brings compiled; that of ushort is compiled at every start.
        Span<int> near = stackalloc int[found.Length];
        for (int i = 0; i < found.Length; i++)
            near[i] = found[i];
        ShortSort.Sort(near);
        uint letters = LettersOf(typed);
        int count = 0, last = -1;
        for (int i = 0; i < near.Length; i++)
        {
            int word = near[i];
            if (word == last)
                continue;
            last = word;
            ReadOnlySpan<byte> meant = index.WordAt(word);
            if (Math.Abs(meant.Length - typed.Length) > 2 || meant.Length > ErrorCost.LongestWord || BitOperations.PopCount(letters ^ LettersOf(meant)) > 5)
                continue;
            int cost = ErrorCost.Measure(typed, meant, matrix);
            if (cost is <= ErrorCost.TooFar and not 0)
                near[count++] = (cost << 20) | (words.LookupFolded(meant).Frequency << 16) | word;
        }

        return near[..count].ToArray();
    }

    private static int Gather(ReadOnlySpan<byte> typed, CandidateIndex index, Span<ushort> found)
    {
        int count = 0;
        index.AddDeletions(WordHash.Compute(typed), found, ref count);
        var word = new ShortWord(typed[..Math.Min(typed.Length, ShortWord.MaxLength)]);
        for (int i = 0; i < typed.Length && typed.Length <= ShortWord.MaxLength; i++)
        {
            ShortWord key = word.Without(i);
            index.AddDeletions(key.Hash, found, ref count);
            // Two letters too many, or one changed and one too many: only in words that are long enough to be still recognised.
            for (int j = i; typed.Length > 5 && j < typed.Length - 1; j++)
                index.AddDeletions(key.Without(j).Hash, found, ref count);
        }

        if (typed.Length > ShortWord.MaxLength)
            GatherLong(typed, index, found, ref count);
        if (typed.Length > 4)
        {
            Span<byte> sound = stackalloc byte[SoundKey.MaxLength];
            index.AddSound(sound[..SoundKey.Write(typed, sound)], found, ref count);
        }

        return count;
    }

    private static void GatherLong(ReadOnlySpan<byte> typed, CandidateIndex index, Span<ushort> found, ref int count)
    {
        Span<byte> key = stackalloc byte[ErrorCost.LongestWord], second = stackalloc byte[ErrorCost.LongestWord];
        for (int i = 0; i < typed.Length; i++)
        {
            int length = Without(typed, i, key);
            index.AddDeletions(WordHash.Compute(key[..length]), found, ref count);
            for (int j = i; j < length; j++)
                index.AddDeletions(WordHash.Compute(second[..Without(key[..length], j, second)]), found, ref count);
        }
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
}
