using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DocLint.Core.Text;

/// <summary>Counts UTF-16 code units of UTF-8 text without decoding it.</summary>
public static class Utf16
{
    /// <summary>UTF-16 code units of valid UTF-8: one for each byte that starts a character, one more for each four-byte lead.</summary>
    public static int CountUnits(ReadOnlySpan<byte> utf8)
    {
        int count = 0, index = 0;
        if (Avx2.IsSupported && utf8.Length >= Vector256<byte>.Count)
            count = CountVectors(utf8, ref index);
        for (; index < utf8.Length; index++)
            count += ((sbyte)utf8[index] > -65 ? 1 : 0) + (utf8[index] >= 0xF0 ? 1 : 0);
        return count;
    }

    private static int CountVectors(ReadOnlySpan<byte> utf8, ref int index)
    {
        int count = 0;
        ref byte first = ref MemoryMarshal.GetReference(utf8);
        Vector256<byte> topBits = Vector256.Create((byte)0xC0), continuation = Vector256.Create((byte)0x80);
        Vector256<byte> fourByteLead = Vector256.Create((byte)0xF0);
        for (; index <= utf8.Length - Vector256<byte>.Count; index += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Unsafe.ReadUnaligned<Vector256<byte>>(ref Unsafe.Add(ref first, index));
            count += Vector256<byte>.Count - BitOperations.PopCount((uint)Avx2.MoveMask(Avx2.CompareEqual(Avx2.And(bytes, topBits), continuation)));
            count += BitOperations.PopCount((uint)Avx2.MoveMask(Avx2.CompareEqual(Avx2.Max(bytes, fourByteLead), bytes)));
        }

        return count;
    }

    /// <summary>
    /// Byte length of the longest prefix of <paramref name="utf8"/> that holds at most <paramref name="units"/> UTF-16 code units
    /// and splits no character.
    /// </summary>
    public static int PrefixLength(ReadOnlySpan<byte> utf8, int units)
    {
        int index = 0;
        while (index < utf8.Length)
        {
            byte lead = utf8[index];
            int unitCount = lead >= 0xF0 ? 2 : 1;
            if (units < unitCount)
                break;
            units -= unitCount;
            index += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        }

        return Math.Min(index, utf8.Length);
    }
}
