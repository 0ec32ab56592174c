using DocLint.Cli.IO;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Keeps results where they will stay in the report's own file, so that nothing is written twice unless some are cut.</summary>
internal sealed class FileResultStore(FileWriteStream file) : IResultStore
{
    private long _start;

    public long Length { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (Length == 0)
            _start = file.Length;
        file.Write(bytes);
        Length += bytes.Length;
    }

    public void CopyTo(Stream output, long start, long end) => file.CopyTo(output, _start + start, _start + end);

    /// <summary>Goes back to where the results begin; they are written there again, without those that are cut.</summary>
    public void Rewind() => file.Rewind(_start);

    // The file is its owner's.
    public void Dispose()
    {
    }
}
