namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Bytes that are appended and read back later: in memory while they are few, in a temporary file after that.</summary>
/// <remarks>
/// Memory is taken piece by piece: an array that doubles is copied each time, and half of it stays empty. A list of pieces, and a stream that
/// nobody writes to, would cost a start 0.3 ms.
/// </remarks>
internal sealed class SpillingBuffer(long memoryLimit) : IResultStore
{
    private const int FirstPiece = 4 * 1024;
    private const int LargestPiece = 256 * 1024;

    private byte[][] _pieces = new byte[8][];
    private int _count;
    private int _free;
    private FileStream? _file;

    public long Length { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_file is null && Length + bytes.Length > memoryLimit)
            Spill();
        Length += bytes.Length;
        if (_file is not null)
            AppendToFile(_file, bytes);
        else
            AppendToPieces(bytes);
    }

    private void AppendToPieces(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_free == 0)
                AddPiece();
            int size = Math.Min(bytes.Length, _free);
            byte[] piece = _pieces[_count - 1];
            bytes[..size].CopyTo(piece.AsSpan(piece.Length - _free));
            _free -= size;
            bytes = bytes[size..];
        }
    }

    public void CopyTo(Stream output, long start, long end)
    {
        if (_file is not null)
        {
            CopyFile(_file, output, start, end);
            return;
        }

        foreach (byte[] piece in _pieces.AsSpan(0, _count))
        {
            int from = (int)Math.Clamp(start, 0, piece.Length), to = (int)Math.Clamp(end, 0, piece.Length);
            if (from < to)
                output.Write(piece, from, to - from);
            (start, end) = (start - piece.Length, end - piece.Length);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static void AppendToFile(FileStream file, ReadOnlySpan<byte> bytes) => file.Write(bytes);

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
        _free = _count == 0 ? FirstPiece : Math.Min(LargestPiece, 2 * _pieces[_count - 1].Length);
        if (_count == _pieces.Length)
            Array.Resize(ref _pieces, 2 * _count);
        _pieces[_count++] = GC.AllocateUninitializedArray<byte>(_free);
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
        (_pieces, _count) = ([], 0);
        _file = file;
    }
}
