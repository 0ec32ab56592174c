namespace DocLint.Cli.IO;

/// <summary>Bytes in memory, read like a file: standard input, whose length is not known before its end.</summary>
internal sealed class MemoryFileReader(ReadOnlyMemory<byte> bytes) : IFileReader
{
    public long Length => bytes.Length;

    public static MemoryFileReader ReadToEnd(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new MemoryFileReader(memory.GetBuffer().AsMemory(0, (int)memory.Length));
    }

    public int Read(Span<byte> buffer, long offset)
    {
        if (offset >= bytes.Length)
            return 0;
        ReadOnlySpan<byte> rest = bytes.Span[(int)offset..];
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        rest.CopyTo(buffer);
        return rest.Length;
    }

    public void Dispose()
    {
    }
}
