using System.Numerics;
using System.Runtime.CompilerServices;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Usage;

/// <summary>
/// The patterns by their wrong word, in open addressing; those of one word in the order of their file. They are read when their word is met
/// for the first time.
/// </summary>
internal sealed class ConfusionPatterns
{
    private const string Section = "typos.confusions";

    private readonly uint[] _filter;
    private readonly ulong[] _keys;

    // One more than the first entry of the slot's word, and of each entry the next of its word; 0 for none.
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly Groups?[] _groups;

    public ConfusionPatterns()
    {
        var image = new ConfusionImage(RuleData.Section(Section));
        _filter = image.Filter.ToArray();
        _next = new int[image.Count];
        _keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)(4 * _next.Length) + 1)];
        _first = new int[_keys.Length];
        _groups = new Groups?[_keys.Length];
        // From the last on, so that each comes before those that are already there.
        for (int i = _next.Length - 1; i >= 0; i--)
        {
            ulong key = image.KeyAt(i);
            int slot = SlotOf(key);
            _keys[slot] = key;
            (_next[i], _first[slot]) = (_first[slot], i + 1);
        }
    }

    /// <summary>The patterns that may fit a word, in the order of their file; none for nearly all: most stand beside words that none asks for.</summary>
    /// <param name="before">The word before; 0 when there is none.</param>
    /// <param name="after">The word behind; 0 when there is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ConfusionGroup? Find(ulong before, ulong key, ulong after) =>
        Passes(TypoHashes.OfPair(before, key)) || Passes(TypoHashes.OfPair(key, after)) ? Find(key)?.All
        : Passes(key) ? Find(key)?.Free
        : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Passes(ulong hash)
    {
        (int word, uint bit) = ConfusionImage.PlaceOf(hash, _filter.Length);
        return (_filter[word] & bit) != 0;
    }

    /// <summary>The patterns of a wrong word; null when it has none.</summary>
    private Groups? Find(ulong key)
    {
        int slot = SlotOf(key);
        return _first[slot] == 0 ? null : _groups[slot] ??= Read(_first[slot]);
    }

    private Groups Read(int first)
    {
        var image = new ConfusionImage(RuleData.Section(Section));
        var (all, free) = (0, 0);
        for (int next = first; next > 0; next = _next[next - 1])
        {
            all++;
            free += image.IsFreeAt(next - 1) ? 1 : 0;
        }

        var patterns = new ConfusionPattern[all];
        var freePatterns = new ConfusionPattern[free];
        (all, free) = (0, 0);
        for (int next = first; next > 0; next = _next[next - 1])
        {
            patterns[all] = ConfusionPattern.Read(image.LineAt(next - 1), image.PlaceAt(next - 1));
            if (image.IsFreeAt(next - 1))
                freePatterns[free++] = patterns[all];
            all++;
        }

        return new Groups(new ConfusionGroup(patterns), new ConfusionGroup(freePatterns));
    }

    private int SlotOf(ulong key)
    {
        int mask = _keys.Length - 1, slot = (int)(key >> 40) & mask;
        while (_first[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    /// <param name="All">The patterns of a word.</param>
    /// <param name="Free">Those of them that ask for no certain word beside it.</param>
    private sealed record Groups(ConfusionGroup All, ConfusionGroup Free);
}
