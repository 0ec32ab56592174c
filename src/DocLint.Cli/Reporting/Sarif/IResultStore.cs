namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Where the JSON of results waits until it is known which of them stay.</summary>
internal interface IResultStore : IDisposable
{
    /// <summary>Bytes so far.</summary>
    long Length { get; }

    /// <exception cref="IOException">There is no room for them.</exception>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Writes the bytes in [<paramref name="start"/>, <paramref name="end"/>) to a stream.</summary>
    /// <exception cref="IOException">They cannot be read back.</exception>
    void CopyTo(Stream output, long start, long end);
}
