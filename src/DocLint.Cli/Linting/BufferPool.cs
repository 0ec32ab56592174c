using System.Numerics;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>Buffers of files, used again when the reporters have seen the file. A buffer always ends in the padding that the scanner needs.</summary>
/// <remarks>
/// Not <c>ArrayPool.Shared</c>: its types, and the event source and tables behind it, cost a start 0.7 ms; and it keeps buffers for each
/// thread that returned some, here the one that reports.
/// </remarks>
internal static class BufferPool
{
    /// <summary>Buffers beyond this many bytes are left to the collector, so that one huge file does not pin its size for the rest of the run.</summary>
    private const int LargestKept = 4 << 20;

    private const int SmallestSize = 1 << 12;

    /// <summary>Bytes that may wait here; a run has about as many in use at once.</summary>
    private const int MostKeptBytes = 32 << 20;

    private const int MostKept = 64;

    private static readonly byte[]?[] Kept = new byte[]?[MostKept];
    private static int Count;
    private static int Bytes;

    /// <returns>At least <paramref name="length"/> bytes and the padding behind them; what is in them is arbitrary.</returns>
    public static byte[] Rent(int length)
    {
        int needed = checked(length + SourceText.Padding);
        if (needed > LargestKept)
            return GC.AllocateUninitializedArray<byte>(needed);
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(needed, SmallestSize));
        lock (Kept)
        {
            for (int i = Count - 1; i >= 0; i--)
            {
                if (Kept[i] is not { } buffer || buffer.Length != size)
                    continue;
                Kept[i] = Kept[--Count];
                Kept[Count] = null;
                Bytes -= size;
                return buffer;
            }
        }

        return GC.AllocateUninitializedArray<byte>(size);
    }

    public static void Return(byte[] buffer)
    {
        if (buffer.Length is > LargestKept or < SmallestSize || !BitOperations.IsPow2(buffer.Length))
            return;
        lock (Kept)
        {
            if (Count == MostKept || Bytes + buffer.Length > MostKeptBytes)
                return;
            Kept[Count++] = buffer;
            Bytes += buffer.Length;
        }
    }
}
