using System.Numerics;
using System.Runtime.Intrinsics.X86;
using DocLint.Core.Text;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>
/// Counts equal hashes in a bare table of eight bytes each, which has the count in the hash's lowest bits: an empty line has the hash of the
/// line below it, and few come more often. A dictionary took four times the memory and, missing the cache, most of the time.
/// </summary>
internal sealed unsafe class LineCounter
{
    private const int SmallestSize = 1 << 10;

    /// <summary>Bits of the count. Mixed hashes that differ in nothing else are taken for one: that befalls a file of a million lines once in five million.</summary>
    private const int CountBits = 3;

    private const ulong CountMask = (1 << CountBits) - 1;

    // Those that came more often than the bits can say.
    private readonly HashCounter _frequent = new();
    private ulong[] _table = new ulong[SmallestSize];
    private int _count;

    /// <summary>Different hashes so far.</summary>
    public int Count => _count;

    public void Clear()
    {
        if (_count > 0)
            Array.Clear(_table);
        _count = 0;
        _frequent.Clear();
    }

    /// <summary>Makes room for some hashes, and brings their places into the cache all at once; zeros are not counted.</summary>
    public void Prepare(ReadOnlySpan<ulong> hashes)
    {
        // A loop: the framework's count by vectors is loaded at every start, and there is one hash for a line.
        int most = _count;
        foreach (ulong hash in hashes)
            most += hash == 0 ? 0 : 1;
        if (most * 2 > _table.Length)
            Grow(most * 2);
        if (!Sse.IsSupported)
            return;
        fixed (ulong* table = _table)
        {
            foreach (ulong hash in hashes)
                Sse.Prefetch0(table + Place(Mix(hash)));
        }
    }

    /// <summary>How often the hash has come by now: 1 for the first time. <see cref="Prepare"/> has to know of it.</summary>
    /// <param name="hash">Not zero, which marks a free place.</param>
    public int Next(ulong hash)
    {
        ulong mixed = Mix(hash);
        int place = Place(mixed);
        while (_table[place] is not 0 and var known)
        {
            if (((known ^ mixed) & ~CountMask) == 0)
                return (known & CountMask) == CountMask ? (int)CountMask + _frequent.Add(hash) : (int)(++_table[place] & CountMask);
            place = (place + 1) & (_table.Length - 1);
        }

        _table[place] = (mixed & ~CountMask) | 1;
        _count++;
        return 1;
    }

    /// <summary>
    /// The sum of a polynomial is no good hash: two lines that differ in their last letter differ in its lowest bits alone, and short ones in
    /// its lower half. Different hashes stay different.
    /// </summary>
    private static ulong Mix(ulong hash)
    {
        ulong product = hash * 0x9E37_79B9_7F4A_7C15;
        return product ^ (product >> 32);
    }

    private int Place(ulong mixed) => (int)(mixed >> (64 - BitOperations.Log2((uint)_table.Length)));

    private void Grow(int size)
    {
        ulong[] old = _table;
        _table = new ulong[BitOperations.RoundUpToPowerOf2((uint)size)];
        foreach (ulong hash in old)
        {
            if (hash == 0)
                continue;
            int place = Place(hash);
            while (_table[place] != 0)
                place = (place + 1) & (_table.Length - 1);
            _table[place] = hash;
        }
    }
}
