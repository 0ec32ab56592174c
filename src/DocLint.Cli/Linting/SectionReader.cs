using DocLint.Cli.IO;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>A section of a file, decoded.</summary>
/// <param name="Buffer">What <see cref="Source"/> lies in; it goes back to the pool when the reporters are done.</param>
internal readonly record struct Section(SourceText Source, byte[] Buffer, bool IsLast);

/// <summary>
/// Reads a large UTF-8 file section by section. Where a section starts in the file (line, UTF-16 unit) is counted here, because it needs
/// all sections before it; that is the only part of the work that cannot be shared out.
/// </summary>
/// <remarks>Not safe for several threads at once.</remarks>
internal sealed class SectionReader : IDisposable
{
    /// <summary>Files up to this many bytes are read whole.</summary>
    public const int SmallestFile = 1 << 20;

    /// <summary>With what follows and the padding, a buffer is a power of two, as the pool hands them out.</summary>
    internal const int SectionSize = (256 << 10) - FollowingSize - SourceText.Padding;

    private const int FollowingSize = 1024;

    /// <summary>
    /// A line hash of code scanning runs over 100 non-blank units; when only blanks follow, no more of the file than this is held for it.
    /// </summary>
    private const int LargestFollowing = 64 << 10;
    private const int FollowingUnits = 100;
    private const int Probe = 64 << 10;

    private readonly string _path;
    private readonly IFileReader _reader;
    private readonly SourceEncoding _encoding;
    private readonly int _sectionSize;
    private long _offset;
    private SourceOrigin _origin;
    private bool _isAtEnd;

    private SectionReader(string path, IFileReader reader, SourceEncoding encoding, int sectionSize)
    {
        _path = path;
        _reader = reader;
        _encoding = encoding;
        _sectionSize = sectionSize;
        _offset = encoding.ByteOrderMark.Length;
    }

    /// <summary>A reader of sections, when the file begins as text in UTF-8; null for others, which are read whole.</summary>
    public static SectionReader? TryOpen(string path, IFileReader reader, int sectionSize = SectionSize)
    {
        byte[] head = BufferPool.Rent(Probe);
        int length = SectionCut.CharacterBoundary(head.AsSpan(0, reader.Read(head.AsSpan(0, Probe), 0)));
        SourceText source = SourceTextDecoder.Decode(path, head, length);
        bool isWhole = !source.Encoding.IsUtf8 || BinaryFiles.IsBinary(source, isNamed: false);
        BufferPool.Return(head);
        return isWhole ? null : new SectionReader(path, reader, source.Encoding, sectionSize);
    }

    /// <summary>The next section; false behind the last.</summary>
    public bool TryRead(out Section section)
    {
        section = default;
        if (_isAtEnd)
            return false;
        byte[] buffer = BufferPool.Rent(_sectionSize + FollowingSize);
        int read = _reader.Read(buffer.AsSpan(0, _sectionSize + FollowingSize), _offset);
        _isAtEnd = read <= _sectionSize;
        int length = _isAtEnd ? read : SectionCut.Find(buffer.AsSpan(0, _sectionSize));
        if (!_isAtEnd)
            buffer = ReadFollowing(buffer, length, ref read);
        int following = read > length ? SectionCut.CharacterBoundary(buffer.AsSpan(length, read - length)) : 0;
        SourceText source = SourceTextDecoder.DecodeSection(_path, buffer, length, _encoding, _origin, buffer.AsMemory(length, following));
        Advance(source, length);
        section = new Section(source, buffer, _isAtEnd);
        return true;
    }

    /// <summary>An empty last section, for a file that could not be read to its end.</summary>
    public Section Abandon()
    {
        _isAtEnd = true;
        byte[] buffer = BufferPool.Rent(0);
        return new Section(SourceTextDecoder.DecodeSection(_path, buffer, 0, _encoding, _origin, default), buffer, IsLast: true);
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Reads on until enough text follows the section.</summary>
    private byte[] ReadFollowing(byte[] buffer, int length, ref int read)
    {
        while (read - length < LargestFollowing && !HasUnits(buffer.AsSpan(length, read - length)))
        {
            int wanted = length + (read - length) * 4;
            byte[] larger = BufferPool.Rent(wanted);
            buffer.AsSpan(0, read).CopyTo(larger);
            BufferPool.Return(buffer);
            buffer = larger;
            int more = _reader.Read(buffer.AsSpan(read, wanted - read), _offset + read);
            read += more;
            if (read < wanted)
                break;
        }

        return buffer;
    }

    private static bool HasUnits(ReadOnlySpan<byte> following)
    {
        int units = 0;
        while (units < FollowingUnits)
        {
            int blank = following.IndexOfAny((byte)' ', (byte)'\t');
            units += Utf16.CountUnits(blank < 0 ? following : following[..blank]);
            if (blank < 0)
                break;
            following = following[blank..];
            int next = following.IndexOfAnyExcept((byte)' ', (byte)'\t');
            following = next < 0 ? default : following[next..];
        }

        return units >= FollowingUnits;
    }

    private void Advance(SourceText source, int bytes)
    {
        ReadOnlySpan<byte> text = source.Utf8;
        int lineStart = LastLineStart(text);
        long lines = LineScanner.CountLineEnds(text);
        int units = Utf16.CountUnits(text);
        long character = lines > 0 ? Utf16.CountUnits(text[lineStart..]) : _origin.Character + units;
        _origin = new SourceOrigin(_origin.Line + lines, _origin.Utf16Offset + units, _origin.ByteOffset + text.Length, character);
        _offset += bytes;
    }

    private static int LastLineStart(ReadOnlySpan<byte> text) => text.LastIndexOfAny((byte)'\r', (byte)'\n') + 1;
}
