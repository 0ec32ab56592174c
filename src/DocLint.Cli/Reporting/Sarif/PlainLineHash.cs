using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>
/// The polynomial of <see cref="CodeScanningLineHash"/> over ASCII text, eight bytes at a time: its blanks are squeezed out of a word, and
/// what is left is multiplied by the powers of 37 at once. Unit by unit, each step waits for the multiplication before it.
/// </summary>
internal static class PlainLineHash
{
    private const ulong High = 0x8080_8080_8080_8080;
    private const ulong Ones = 0x0101_0101_0101_0101;
    private const ulong EvenBytes = 0x00FF_00FF_00FF_00FF;
    private const ulong EvenPairs = 0x0000_FFFF_0000_FFFF;
    private const ulong FourthPower = 37 * 37 * 37 * 37;

    public static bool IsSupported => Bmi2.X64.IsSupported;

    private static ReadOnlySpan<ulong> Powers => [1, 37, 1369, 50653, 1874161, 69343957, 2565726409, 94931877133, 3512479453921];

    /// <summary>Takes whole words of eight bytes up to a line end or a byte beyond ASCII.</summary>
    /// <param name="state">The polynomial so far.</param>
    /// <param name="left">Units until a hash is due; more than one stays.</param>
    /// <returns>Bytes that were taken, blanks included.</returns>
    public static int Add(ReadOnlySpan<byte> utf8, ref ulong state, ref int left)
    {
        int i = 0;
        for (; left > 9 && utf8.Length - i >= 8; i += 8)
        {
            ulong word = BinaryPrimitives.ReadUInt64LittleEndian(utf8[i..]);
            if (((word & High) | Matches(word, '\n') | Matches(word, '\r')) != 0)
                break;
            ulong blanks = Matches(word, ' ') | Matches(word, '\t');
            int units = 8 - BitOperations.PopCount(blanks);
            if (units == 0)
                continue;
            ulong text = Bmi2.X64.ParallelBitExtract(word, ~((blanks >> 7) * 0xFF)) << (8 * (8 - units));
            state = unchecked((state * Powers[units]) + Multiply(text));
            left -= units;
        }

        return i;
    }

    /// <summary>0x80 in each byte that is the value; exact for bytes below 0x80.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Matches(ulong word, char value)
    {
        ulong difference = word ^ (Ones * value);
        return ~(((difference & ~High) + ~High) | difference) & High;
    }

    /// <summary>The sum of byte i times 37^(7-i), in pairs of bytes, then of pairs; zero bytes in front count nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Multiply(ulong text)
    {
        ulong pairs = ((text & EvenBytes) * 37) + ((text >> 8) & EvenBytes);
        ulong quads = ((pairs & EvenPairs) * (37 * 37)) + ((pairs >> 16) & EvenPairs);
        return unchecked(((quads & uint.MaxValue) * FourthPower) + (quads >> 32));
    }
}
