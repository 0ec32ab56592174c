using System.Numerics;

namespace DocLint.Rules.Typos;

/// <summary>The patterns by their wrong word, in open addressing; those of one word in the order of their file.</summary>
internal sealed class ConfusionPatterns
{
    private readonly ulong[] _keys;
    private readonly ConfusionPattern[]?[] _patterns;

    /// <param name="keys">For each pattern the hash of its wrong word.</param>
    public ConfusionPatterns(ulong[] keys, ConfusionPattern[] patterns)
    {
        _keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)(4 * keys.Length) + 1)];
        _patterns = new ConfusionPattern[]?[_keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = SlotOf(keys[i]);
            _keys[slot] = keys[i];
            _patterns[slot] = [.. _patterns[slot] ?? [], patterns[i]];
        }
    }

    /// <summary>The patterns of a wrong word; null when it has none.</summary>
    public ConfusionPattern[]? Find(ulong key) => _patterns[SlotOf(key)];

    private int SlotOf(ulong key)
    {
        int mask = _keys.Length - 1, slot = (int)(key >> 40) & mask;
        while (_patterns[slot] is not null && _keys[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }
}
