using System.Collections.Immutable;

namespace DocLint.Core.Text;

/// <summary>
/// A decoded file, or one section of a large one. Whatever the file's encoding, the text is held as valid UTF-8 without a
/// byte order mark, and every position inside the engine is a byte offset in it; reports convert to UTF-16 lines and columns.
/// </summary>
public sealed class SourceText
{
    /// <summary>Bytes that may be read past the end of <see cref="Buffer"/>'s text, so that the scanner needs no bounds checks.</summary>
    public const int Padding = 64;

    private readonly ReadOnlyMemory<byte> _buffer;
    private readonly int _length;
    private int[]? _lineStarts;

    /// <param name="path">The path that reports show, with '/' between its parts.</param>
    /// <param name="buffer">Valid UTF-8 without a byte order mark, followed by at least <see cref="Padding"/> further bytes.</param>
    /// <param name="length">Bytes of text in <paramref name="buffer"/>.</param>
    public SourceText(string path, ReadOnlyMemory<byte> buffer, int length, SourceEncoding encoding, ReadOnlyMemory<InvalidSequence> invalidSequences = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, buffer.Length - Padding);
        Path = path;
        _buffer = buffer;
        _length = length;
        Encoding = encoding;
        InvalidSequences = invalidSequences;
    }

    public string Path { get; }

    /// <summary>The text as UTF-8, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Utf8 => _buffer.Span[.._length];

    /// <summary>The text and at least <see cref="Padding"/> bytes behind it, whatever they are.</summary>
    public ReadOnlyMemory<byte> Buffer => _buffer;

    /// <summary>Length of the text in bytes.</summary>
    public int Length => _length;

    public SourceEncoding Encoding { get; }

    /// <summary>Bytes of the file that became U+FFFD, in order.</summary>
    public ReadOnlyMemory<InvalidSequence> InvalidSequences { get; }

    /// <summary>Where this section begins in its file; all zero for a whole file.</summary>
    public SourceOrigin Origin { get; init; }

    /// <summary>
    /// For a section: the text of the file that follows, as far as reports need it (context, hash of a line). Empty at the end of the file.
    /// </summary>
    public ReadOnlyMemory<byte> Following { get; init; }

    /// <summary>Byte offsets at which the lines start; the first is 0. Computed once.</summary>
    public ReadOnlySpan<int> LineStarts => _lineStarts ??= LineScanner.FindLineStarts(Utf8);

    /// <summary>Returns the line and character of <paramref name="position"/>, counted from the start of this text.</summary>
    /// <param name="position">Zero-based byte offset, from 0 to <see cref="Length"/> inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the text.</exception>
    /// <remarks>A "\r\n" pair belongs to the line it ends. For many positions of one text use <see cref="LinePositionCursor"/>.</remarks>
    public LinePosition GetLinePosition(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, _length);
        int line = GetLineIndex(position);
        return new LinePosition(line, Utf16.CountUnits(Utf8[LineStarts[line]..position]));
    }

    /// <summary>Zero-based index of the line that holds the byte offset <paramref name="position"/>.</summary>
    public int GetLineIndex(int position)
    {
        int index = LineStarts.BinarySearch(position);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The line's text without its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        ReadOnlySpan<int> starts = LineStarts;
        int end = line + 1 < starts.Length ? starts[line + 1] : _length;
        ReadOnlySpan<byte> text = Utf8;
        int start = starts[line];
        if (end > start && text[end - 1] == (byte)'\n')
            end--;
        if (end > start && text[end - 1] == (byte)'\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Copies <paramref name="utf8"/> into a buffer with the padding that the scanner needs.</summary>
    public static SourceText FromUtf8(string path, ReadOnlySpan<byte> utf8, SourceEncoding? encoding = null)
    {
        var buffer = new byte[utf8.Length + Padding];
        utf8.CopyTo(buffer);
        return new SourceText(path, buffer, utf8.Length, encoding ?? SourceEncoding.Utf8);
    }

    public static SourceText FromString(string path, string text) => FromUtf8(path, System.Text.Encoding.UTF8.GetBytes(text));
}

/// <summary>Where a section of a large file begins.</summary>
/// <param name="Line">Zero-based line.</param>
/// <param name="Utf16Offset">UTF-16 code units before it, a byte order mark not counted.</param>
/// <param name="ByteOffset">Bytes of UTF-8 text before it, a byte order mark not counted.</param>
/// <param name="Character">
/// UTF-16 code units of its first line that lie before it; 0 unless a line is longer than a section.
/// </param>
public readonly record struct SourceOrigin(long Line, long Utf16Offset, long ByteOffset, long Character = 0)
{
    /// <summary>True for a file that was read as a whole, and for the first section of a large one.</summary>
    public bool IsStartOfFile => ByteOffset == 0;
}
