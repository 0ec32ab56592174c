using DocLint.Cli.IO;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Counts the bytes that are written, and keeps none.</summary>
internal sealed class CountingStream : WriteOnlyStream
{
    private long _length;

    public override long Length => _length;

    public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;
}
