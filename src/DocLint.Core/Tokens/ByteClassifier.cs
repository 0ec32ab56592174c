using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DocLint.Core.Tokens;

/// <summary>Sorts 64 bytes at a time into classes; bit i of a bitmap stands for byte i.</summary>
internal static unsafe class ByteClassifier
{
    /// <summary>The bitmaps of 64 bytes.</summary>
    internal struct Bitmaps
    {
        public ulong Letters;
        public ulong Upper;
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
        if (Vector512.IsHardwareAccelerated)
            Classify64(Vector512.Load(at), out maps);
        else
            ClassifyHalves(at, out maps);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Classify64(Vector512<byte> v, out Bitmaps maps)
    {
        Vector512<byte> lower = v | Vector512.Create((byte)0x20);
        maps.Letters = Vector512.LessThanOrEqual(lower - Vector512.Create((byte)'a'), Vector512.Create((byte)25)).ExtractMostSignificantBits();
        maps.Upper = Vector512.LessThanOrEqual(v - Vector512.Create((byte)'A'), Vector512.Create((byte)25)).ExtractMostSignificantBits();
        maps.Digits = Vector512.LessThanOrEqual(v - Vector512.Create((byte)'0'), Vector512.Create((byte)9)).ExtractMostSignificantBits();
        maps.High = v.ExtractMostSignificantBits();
        maps.Blanks = (Vector512.Equals(v, Vector512.Create((byte)' ')) | Vector512.Equals(v, Vector512.Create((byte)'\t'))).ExtractMostSignificantBits();
        maps.LineEnds = (Vector512.Equals(v, Vector512.Create((byte)'\n')) | Vector512.Equals(v, Vector512.Create((byte)'\r'))).ExtractMostSignificantBits();
        maps.Points = (Vector512.Equals(v, Vector512.Create((byte)'.')) | Vector512.Equals(v, Vector512.Create((byte)','))).ExtractMostSignificantBits();
        maps.Marks = maps.Points | (Vector512.Equals(v, Vector512.Create((byte)';')) | Vector512.Equals(v, Vector512.Create((byte)':'))
            | Vector512.Equals(v, Vector512.Create((byte)'!')) | Vector512.Equals(v, Vector512.Create((byte)'?'))).ExtractMostSignificantBits();
        maps.Apostrophes = Vector512.Equals(v, Vector512.Create((byte)'\'')).ExtractMostSignificantBits();
        maps.Quotes = Vector512.Equals(v, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
        maps.Special = (Vector512.Equals(v, Vector512.Create((byte)'&')) | Vector512.Equals(v, Vector512.Create((byte)'%'))
            | Vector512.Equals(v, Vector512.Create((byte)'\\')) | Vector512.Equals(v, Vector512.Create((byte)'='))
            | Vector512.Equals(v, Vector512.Create((byte)0x7F))
            | Vector512.LessThan(v, Vector512.Create((byte)0x20))).ExtractMostSignificantBits() & ~(maps.Blanks | maps.LineEnds);
    }

    private static void ClassifyHalves(byte* at, out Bitmaps maps)
    {
        Classify32(Vector256.Load(at), out Bitmaps low);
        Classify32(Vector256.Load(at + 32), out Bitmaps high);
        maps.Letters = low.Letters | (high.Letters << 32);
        maps.Upper = low.Upper | (high.Upper << 32);
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

    private static void Classify32(Vector256<byte> v, out Bitmaps maps)
    {
        Vector256<byte> lower = v | Vector256.Create((byte)0x20);
        maps.Letters = Vector256.LessThanOrEqual(lower - Vector256.Create((byte)'a'), Vector256.Create((byte)25)).ExtractMostSignificantBits();
        maps.Upper = Vector256.LessThanOrEqual(v - Vector256.Create((byte)'A'), Vector256.Create((byte)25)).ExtractMostSignificantBits();
        maps.Digits = Vector256.LessThanOrEqual(v - Vector256.Create((byte)'0'), Vector256.Create((byte)9)).ExtractMostSignificantBits();
        maps.High = v.ExtractMostSignificantBits();
        maps.Blanks = (Vector256.Equals(v, Vector256.Create((byte)' ')) | Vector256.Equals(v, Vector256.Create((byte)'\t'))).ExtractMostSignificantBits();
        maps.LineEnds = (Vector256.Equals(v, Vector256.Create((byte)'\n')) | Vector256.Equals(v, Vector256.Create((byte)'\r'))).ExtractMostSignificantBits();
        maps.Points = (Vector256.Equals(v, Vector256.Create((byte)'.')) | Vector256.Equals(v, Vector256.Create((byte)','))).ExtractMostSignificantBits();
        maps.Marks = maps.Points | (Vector256.Equals(v, Vector256.Create((byte)';')) | Vector256.Equals(v, Vector256.Create((byte)':'))
            | Vector256.Equals(v, Vector256.Create((byte)'!')) | Vector256.Equals(v, Vector256.Create((byte)'?'))).ExtractMostSignificantBits();
        maps.Apostrophes = Vector256.Equals(v, Vector256.Create((byte)'\'')).ExtractMostSignificantBits();
        maps.Quotes = Vector256.Equals(v, Vector256.Create((byte)'"')).ExtractMostSignificantBits();
        maps.Special = (Vector256.Equals(v, Vector256.Create((byte)'&')) | Vector256.Equals(v, Vector256.Create((byte)'%'))
            | Vector256.Equals(v, Vector256.Create((byte)'\\')) | Vector256.Equals(v, Vector256.Create((byte)'='))
            | Vector256.Equals(v, Vector256.Create((byte)0x7F))
            | Vector256.LessThan(v, Vector256.Create((byte)0x20))).ExtractMostSignificantBits() & ~(ulong)(maps.Blanks | maps.LineEnds);
    }
}
