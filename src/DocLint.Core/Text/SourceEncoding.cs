using System.Text;

namespace DocLint.Core.Text;

/// <summary>How the bytes of a file are encoded; needed to write it back.</summary>
/// <param name="Name">The IANA name, in lower case.</param>
/// <param name="ByteOrderMark">The bytes of the mark that the file begins with; empty when it has none.</param>
/// <param name="Encoding">Encodes replacement text; null for a code page that only the decoder knows.</param>
public sealed record SourceEncoding(string Name, ReadOnlyMemory<byte> ByteOrderMark, Encoding? Encoding)
{
    public static readonly SourceEncoding Utf8 = new("utf-8", default, System.Text.Encoding.UTF8);

    public static readonly SourceEncoding Utf8WithMark =
        new("utf-8", new byte[] { 0xEF, 0xBB, 0xBF }, System.Text.Encoding.UTF8);

    public static SourceEncoding Utf16LittleEndian => Wide.Utf16LittleEndian;

    public static SourceEncoding Utf16BigEndian => Wide.Utf16BigEndian;

    public static SourceEncoding Utf32LittleEndian => Wide.Utf32LittleEndian;

    public static SourceEncoding Utf32BigEndian => Wide.Utf32BigEndian;

    /// <summary>True when <see cref="SourceText.Utf8"/> holds the bytes of the file as they are, but for the byte order mark.</summary>
    public bool IsUtf8 => ReferenceEquals(this, Utf8) || ReferenceEquals(this, Utf8WithMark);

    /// <summary>By themselves, so that a file in UTF-8 does not load what the others need.</summary>
    private static class Wide
    {
        public static readonly SourceEncoding Utf16LittleEndian =
            new("utf-16le", new byte[] { 0xFF, 0xFE }, new UnicodeEncoding(bigEndian: false, byteOrderMark: false));

        public static readonly SourceEncoding Utf16BigEndian =
            new("utf-16be", new byte[] { 0xFE, 0xFF }, new UnicodeEncoding(bigEndian: true, byteOrderMark: false));

        public static readonly SourceEncoding Utf32LittleEndian =
            new("utf-32le", new byte[] { 0xFF, 0xFE, 0, 0 }, new UTF32Encoding(bigEndian: false, byteOrderMark: false));

        public static readonly SourceEncoding Utf32BigEndian =
            new("utf-32be", new byte[] { 0, 0, 0xFE, 0xFF }, new UTF32Encoding(bigEndian: true, byteOrderMark: false));
    }
}
