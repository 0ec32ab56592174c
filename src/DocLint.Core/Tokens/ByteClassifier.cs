using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DocLint.Core.Tokens;

/// <summary>Sorts 64 bytes at a time into classes; bit i of a bitmap stands for byte i.</summary>
/// <remarks>
/// AVX2 is named where it is meant: code over <see cref="Vector256"/> alone, and code that asks for 512 bits, is left out when the tool is
/// compiled ahead, and would be compiled at every start.
/// </remarks>
internal static unsafe class ByteClassifier
{
    /// <summary>The bitmaps of 64 bytes.</summary>
    internal struct Bitmaps
    {
        public ulong Letters;
        public ulong Digits;
        public ulong High;
        public ulong Blanks;
        public ulong LineEnds;
        public ulong Marks;

        /// <summary>Full stop and comma: they join digits.</summary>
        public ulong Points;
        public ulong Apostrophes;
        public ulong Quotes;
        public ulong Special;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Classify(byte* at, out Bitmaps maps)
    {
        Classify32(Vector256.Load(at), out Bitmaps low);
        Classify32(Vector256.Load(at + 32), out Bitmaps high);
        maps.Letters = low.Letters | (high.Letters << 32);
        maps.Digits = low.Digits | (high.Digits << 32);
        maps.High = low.High | (high.High << 32);
        maps.Blanks = low.Blanks | (high.Blanks << 32);
        maps.LineEnds = low.LineEnds | (high.LineEnds << 32);
        maps.Marks = low.Marks | (high.Marks << 32);
        maps.Points = low.Points | (high.Points << 32);
        maps.Apostrophes = low.Apostrophes | (high.Apostrophes << 32);
        maps.Quotes = low.Quotes | (high.Quotes << 32);
        maps.Special = low.Special | (high.Special << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Classify32(Vector256<byte> v, out Bitmaps maps)
    {
        Vector256<byte> blanks = Is(v, ' ') | Is(v, '\t'), lineEnds = Is(v, '\n') | Is(v, '\r'), points = Is(v, '.') | Is(v, ',');
        maps.Letters = Mask(IsAtMost(Subtract(v | Vector256.Create((byte)0x20), (byte)'a'), 25));
        maps.Digits = Mask(IsAtMost(Subtract(v, (byte)'0'), 9));
        maps.High = Mask(v);
        maps.Blanks = Mask(blanks);
        maps.LineEnds = Mask(lineEnds);
        maps.Points = Mask(points);
        maps.Marks = Mask(points | Is(v, ';') | Is(v, ':') | Is(v, '!') | Is(v, '?'));
        maps.Apostrophes = Mask(Is(v, '\''));
        maps.Quotes = Mask(Is(v, '"'));
        maps.Special = Mask(Is(v, '&') | Is(v, '%') | Is(v, '\\') | Is(v, '=') | Is(v, '\u007F') | IsAtMost(v, 0x1F)) & ~(maps.Blanks | maps.LineEnds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Is(Vector256<byte> v, char value) =>
        Avx2.IsSupported ? Avx2.CompareEqual(v, Vector256.Create((byte)value)) : Vector256.Equals(v, Vector256.Create((byte)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsAtMost(Vector256<byte> v, byte largest) => Avx2.IsSupported
        ? Avx2.CompareEqual(Avx2.Min(v, Vector256.Create(largest)), v)
        : Vector256.LessThanOrEqual(v, Vector256.Create(largest));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Subtract(Vector256<byte> v, byte value) =>
        Avx2.IsSupported ? Avx2.Subtract(v, Vector256.Create(value)) : v - Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> v) => Avx2.IsSupported ? (uint)Avx2.MoveMask(v) : v.ExtractMostSignificantBits();
}
