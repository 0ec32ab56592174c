using System.Runtime.CompilerServices;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Usage;

/// <summary>The patterns by their wrong word. One is read when it may fit for the first time; threads that read it at once make equal ones.</summary>
internal sealed class ConfusionPatterns
{
    private readonly uint[] _filter;
    private readonly ConfusionImage.Entry[] _entries;
    private readonly ConfusionPattern?[] _read;

    public ConfusionPatterns()
    {
        var image = new ConfusionImage(TypoData.Confusions);
        _filter = image.Filter.ToArray();
        _entries = image.Entries.ToArray();
        _read = new ConfusionPattern?[_entries.Length];
    }

    /// <summary>What may fit a word; nothing for nearly all: most stand beside words that no pattern asks for.</summary>
    /// <param name="before">The word before; 0 when there is none.</param>
    /// <param name="after">The word behind; 0 when there is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ConfusionGroup Find(ulong before, ulong key, ulong after) =>
        Passes(TypoHashes.OfPair(before, key)) || Passes(TypoHashes.OfPair(key, after)) ? GroupOf(key, isFree: false)
        : Passes(key) ? GroupOf(key, isFree: true)
        : default;

    /// <summary>The first pattern of a group that may fit; null when none is left.</summary>
    /// <param name="next">The first entry to try; receives the one behind that returned.</param>
    /// <param name="before">The bit of the letter that the word before begins with; all when there is no word.</param>
    /// <param name="after">The same of the word behind.</param>
    public ConfusionPattern? Next(in ConfusionGroup group, ref int next, uint before, uint after)
    {
        while (next < group.End)
        {
            ref readonly ConfusionImage.Entry entry = ref _entries[next++];
            if ((entry.LettersBefore & before) != 0 && (entry.LettersAfter & after) != 0 && (entry.IsFree || !group.IsFree))
                return _read[next - 1] ??= Read(entry);
        }

        return null;
    }

    private static ConfusionPattern Read(in ConfusionImage.Entry entry) =>
        ConfusionPattern.Read(new ConfusionImage(TypoData.Confusions).LineOf(entry), entry.Place);

    private static ConfusionGroup GroupOf(ulong key, bool isFree)
    {
        (int first, int end) = new ConfusionImage(TypoData.Confusions).Find(key);
        return new ConfusionGroup(first, end, isFree);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Passes(ulong hash)
    {
        (int word, uint bit) = ConfusionImage.PlaceOf(hash, _filter.Length);
        return (_filter[word] & bit) != 0;
    }
}
