using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace DocLint.Core.Tokens;

/// <summary>
/// The hash under which a word stands in the table: of its case-folded UTF-8 bytes, sixteen at a time, one 64x64-bit
/// multiplication each. It is part of the compiled table's format.
/// </summary>
public static class WordHash
{
    private const ulong Key0 = 0xA076_1D64_78BD_642F;
    private const ulong Key1 = 0xE703_7ED1_A0B4_28DB;

    /// <param name="first">Bytes 0 to 7 of the folded word, little-endian, zero behind its end.</param>
    /// <param name="second">Bytes 8 to 15 likewise.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong first, ulong second)
    {
        ulong high = Math.BigMul(first ^ Key0, second ^ Key1, out ulong low);
        return high ^ low;
    }

    /// <param name="folded">The word as <see cref="WordFolder"/> leaves it.</param>
    public static ulong Compute(ReadOnlySpan<byte> folded)
    {
        ulong hash = 0;
        while (folded.Length > 16)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(folded), BinaryPrimitives.ReadUInt64LittleEndian(folded[8..])) | 1;
            folded = folded[16..];
        }

        (ulong first, ulong second) = ReadPadded(folded);
        return Mix(hash ^ first, second);
    }

    /// <summary>Up to sixteen bytes, zero behind their end: two reads that overlap rather than a copy.</summary>
    private static (ulong First, ulong Second) ReadPadded(ReadOnlySpan<byte> bytes)
    {
        int length = bytes.Length;
        ulong first = 0, second = 0;
        if (length >= 8)
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            if (length > 8)
                second = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(length - 8)..]) >> (8 * (16 - length));
        }
        else if (length >= 4)
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(length - 4)..]) << (8 * (length - 4)));
        }
        else if (length > 0)
        {
            first = bytes[0] | ((ulong)bytes[length >> 1] << (8 * (length >> 1))) | ((ulong)bytes[length - 1] << (8 * (length - 1)));
        }

        return (first, second);
    }
}
