using System.Numerics;

namespace DocLint.Core.Text;

/// <summary>Counts equal hashes.</summary>
/// <remarks>
/// Not a dictionary: one with keys of 64 bits makes its comparer by reflection, and its code is not part of the framework's; that costs a
/// start 0.8 ms.
/// </remarks>
internal sealed class HashCounter
{
    private const int SmallestSize = 64;

    // Open addressing; a place is free when its count is 0.
    private ulong[] _hashes = [];
    private int[] _counts = [];
    private int _used;

    /// <summary>Counts a hash.</summary>
    /// <returns>How often it has come by now: 1 for the first time.</returns>
    public int Add(ulong hash)
    {
        if (2 * _used >= _hashes.Length)
            Grow();
        int place = PlaceOf(hash);
        if (_counts[place] == 0)
        {
            _hashes[place] = hash;
            _used++;
        }

        return ++_counts[place];
    }

    public int CountOf(ulong hash) => _used == 0 ? 0 : _counts[PlaceOf(hash)];

    public void Clear()
    {
        if (_used > 0)
            Array.Clear(_counts);
        _used = 0;
    }

    private int PlaceOf(ulong hash)
    {
        int mask = _hashes.Length - 1, place = (int)((hash * 0x9E37_79B9_7F4A_7C15) >> 32) & mask;
        while (_counts[place] != 0 && _hashes[place] != hash)
            place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        (ulong[] hashes, int[] counts) = (_hashes, _counts);
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(SmallestSize, 2 * hashes.Length));
        (_hashes, _counts) = (new ulong[size], new int[size]);
        for (int i = 0; i < hashes.Length; i++)
        {
            if (counts[i] == 0)
                continue;
            int place = PlaceOf(hashes[i]);
            (_hashes[place], _counts[place]) = (hashes[i], counts[i]);
        }
    }
}
