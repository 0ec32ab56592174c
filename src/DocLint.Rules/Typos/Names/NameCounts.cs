namespace DocLint.Rules.Typos.Names;

/// <summary>How often each name stands in a document, by the hash of its spelling; its storage is used again for the next document.</summary>
internal sealed class NameCounts
{
    // Open addressing; a slot is free when its count is 0.
    private ulong[] _hashes = new ulong[256];
    private int[] _counts = new int[256];
    private int[] _firsts = new int[256];

    /// <summary>The slots in use, so that clearing costs what the last document had, not what the largest one had.</summary>
    private int[] _slots = new int[128];
    private int _used;

    public void Clear()
    {
        foreach (int slot in _slots.AsSpan(0, _used))
            _counts[slot] = 0;
        _used = 0;
    }

    /// <returns>Whether it is the first use.</returns>
    public bool Add(ulong hash, int token)
    {
        int slot = SlotOf(hash);
        if (_counts[slot]++ > 0)
            return false;
        (_hashes[slot], _firsts[slot]) = (hash, token);
        _slots[_used++] = slot;
        if (_used == _slots.Length)
            Grow();
        return true;
    }

    public int CountOf(ulong hash) => _counts[SlotOf(hash)];

    /// <summary>The names that stand there often, the most frequent first, then by their first use.</summary>
    /// <returns>Each as the complement of its uses in the upper half and the token of its first use in the lower: in ascending order.</returns>
    public long[] Frequent(int fewest, int most)
    {
        int count = 0;
        foreach (int slot in _slots.AsSpan(0, _used))
            count += _counts[slot] >= fewest ? 1 : 0;
        if (count == 0)
            return [];
        var frequent = new long[count];
        foreach (int slot in _slots.AsSpan(0, _used))
        {
            if (_counts[slot] >= fewest)
                frequent[--count] = ((long)~_counts[slot] << 32) | (uint)_firsts[slot];
        }

        ShortSort.Sort(frequent.AsSpan());
        return frequent.Length <= most ? frequent : frequent[..most];
    }

    public static int UsesOf(long frequent) => ~(int)(frequent >> 32);

    public static int FirstOf(long frequent) => (int)frequent;

    private int SlotOf(ulong hash)
    {
        int mask = _hashes.Length - 1, slot = (int)hash & mask;
        while (_counts[slot] != 0 && _hashes[slot] != hash)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        (ulong[] hashes, int[] counts, int[] firsts, int[] slots) = (_hashes, _counts, _firsts, _slots);
        int size = 2 * hashes.Length;
        (_hashes, _counts, _firsts, _slots) = (new ulong[size], new int[size], new int[size], new int[size / 2]);
        for (int i = 0; i < _used; i++)
        {
            int from = slots[i], to = SlotOf(hashes[from]);
            (_hashes[to], _counts[to], _firsts[to]) = (hashes[from], counts[from], firsts[from]);
            _slots[i] = to;
        }
    }
}
