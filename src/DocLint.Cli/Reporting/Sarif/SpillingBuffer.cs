namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Bytes that are appended and read back later: in memory while they are few, in a temporary file after that.</summary>
/// <remarks>Memory is taken piece by piece: an array that doubles is copied each time, and half of it stays empty.</remarks>
internal sealed class SpillingBuffer(long memoryLimit) : IDisposable
{
    private const int FirstPiece = 16 * 1024;
    private const int LargestPiece = 256 * 1024;

    private readonly List<byte[]> _pieces = [];
    private int _free;
    private FileStream? _file;

    /// <summary>Bytes so far.</summary>
    public long Length { get; private set; }

    /// <exception cref="IOException">The temporary file cannot be written.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_file is null && Length + bytes.Length > memoryLimit)
            Spill();
        Length += bytes.Length;
        if (_file is not null)
        {
            _file.Write(bytes);
            return;
        }

        while (!bytes.IsEmpty)
        {
            if (_free == 0)
                AddPiece();
            int size = Math.Min(bytes.Length, _free);
            bytes[..size].CopyTo(_pieces[^1].AsSpan(_pieces[^1].Length - _free));
            _free -= size;
            bytes = bytes[size..];
        }
    }

    /// <summary>Writes the bytes in [<paramref name="start"/>, <paramref name="end"/>) to a stream.</summary>
    /// <exception cref="IOException">The temporary file cannot be read.</exception>
    public void CopyTo(Stream output, long start, long end)
    {
        if (_file is not null)
        {
            CopyFile(_file, output, start, end);
            return;
        }

        foreach (byte[] piece in _pieces)
        {
            int from = (int)Math.Clamp(start, 0, piece.Length), to = (int)Math.Clamp(end, 0, piece.Length);
            if (from < to)
                output.Write(piece, from, to - from);
            (start, end) = (start - piece.Length, end - piece.Length);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static void CopyFile(FileStream file, Stream output, long start, long end)
    {
        var buffer = new byte[(int)Math.Min(LargestPiece, end - start)];
        file.Position = start;
        while (start < end)
        {
            int size = (int)Math.Min(buffer.Length, end - start);
            file.ReadExactly(buffer, 0, size);
            output.Write(buffer, 0, size);
            start += size;
        }

        file.Position = file.Length;
    }

    private void AddPiece()
    {
        _free = _pieces.Count == 0 ? FirstPiece : Math.Min(LargestPiece, 2 * _pieces[^1].Length);
        _pieces.Add(GC.AllocateUninitializedArray<byte>(_free));
    }

    private void Spill()
    {
        string path = Path.Combine(Path.GetTempPath(), "doclint-" + Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = LargestPiece,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        CopyTo(file, 0, Length);
        _pieces.Clear();
        _file = file;
    }
}
