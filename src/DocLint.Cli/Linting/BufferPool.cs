using System.Buffers;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>Buffers of files, used again when the reporters have seen the file. A buffer always ends in the padding that the scanner needs.</summary>
internal static class BufferPool
{
    /// <summary>Buffers beyond this many bytes are left to the collector, so that one huge file does not pin its size for the rest of the run.</summary>
    private const int LargestKept = 4 << 20;

    /// <returns>At least <paramref name="length"/> bytes and the padding behind them; what is in them is arbitrary.</returns>
    public static byte[] Rent(int length)
    {
        int size = checked(length + SourceText.Padding);
        return size > LargestKept ? GC.AllocateUninitializedArray<byte>(size) : ArrayPool<byte>.Shared.Rent(size);
    }

    public static void Return(byte[] buffer)
    {
        if (buffer.Length <= LargestKept)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
