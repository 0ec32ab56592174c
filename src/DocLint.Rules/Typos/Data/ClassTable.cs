using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace DocLint.Rules.Typos.Data;

/// <summary>A compiled table from hashes to small classes (1 to 31), read where it lies: how often two words stand together, how large a city is.</summary>
/// <remarks>Slots are 32 bits, little-endian, in open addressing with linear probing: 27 bits of the hash, 5 bits of class; 0 is free.</remarks>
internal static class ClassTable
{
    /// <summary>The largest class.</summary>
    public const int LargestClass = (1 << ClassBits) - 1;

    private const int ClassBits = 5;
    private const uint ClassMask = (1u << ClassBits) - 1;

    public static byte[] Build(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        int log2 = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, entries.Count)) + 1);
        if (entries.Count > (1 << log2) * 7 / 10)
            log2++;
        var slots = new uint[1 << log2];
        foreach ((ulong hash, int value) in entries.OrderBy(e => e.Key))
        {
            if (value is < 1 or > (int)ClassMask)
                throw new InvalidOperationException($"class {value} is out of range");
            int index = (int)(hash >> (64 - log2));
            while (slots[index] != 0)
                index = (index + 1) & (slots.Length - 1);
            slots[index] = ((uint)hash << ClassBits) | (uint)value;
        }

        var bytes = new byte[slots.Length * sizeof(uint)];
        for (int i = 0; i < slots.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), slots[i]);
        return bytes;
    }

    /// <summary>Has the place of a hash fetched, which is looked for soon.</summary>
    public static unsafe void Fetch(ReadOnlySpan<byte> table, ulong hash)
    {
        if (Sse.IsSupported && !table.IsEmpty)
        {
            // The table is part of the program and does not move.
            byte* start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(table));
            Sse.Prefetch0(start + (sizeof(uint) * (long)(hash >> (64 - BitOperations.Log2((uint)table.Length / sizeof(uint))))));
        }
    }

    /// <summary>The class of a hash; 0 when the table does not hold it.</summary>
    public static int Find(ReadOnlySpan<byte> table, ulong hash)
    {
        if (table.IsEmpty)
            return 0;
        int slots = table.Length / sizeof(uint);
        int index = (int)(hash >> (64 - BitOperations.Log2((uint)slots)));
        uint fingerprint = (uint)hash << ClassBits;
        while (true)
        {
            uint slot = BinaryPrimitives.ReadUInt32LittleEndian(table[(index * sizeof(uint))..]);
            if (slot == 0)
                return 0;
            if ((slot & ~ClassMask) == fingerprint)
                return (int)(slot & ClassMask);
            index = (index + 1) & (slots - 1);
        }
    }
}
