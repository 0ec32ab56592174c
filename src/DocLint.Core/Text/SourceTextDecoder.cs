using System.Buffers;
using System.Text;
using System.Text.Unicode;
using DocLint.Core.Text.Encodings;

namespace DocLint.Core.Text;

/// <summary>Turns the bytes of a file into a <see cref="SourceText"/>. It never throws on bad bytes.</summary>
public static class SourceTextDecoder
{
    /// <summary>
    /// Decodes a whole file: by its byte order mark, else as UTF-8; else in the code page that a page names or that explains it as a whole. What is
    /// left are single broken bytes in UTF-8.
    /// </summary>
    /// <param name="path">The path that reports show.</param>
    /// <param name="buffer">The file's bytes, followed by at least <see cref="SourceText.Padding"/> further bytes; kept when it is UTF-8.</param>
    /// <param name="length">Bytes of the file.</param>
    public static SourceText Decode(string path, ReadOnlyMemory<byte> buffer, int length)
    {
        ReadOnlySpan<byte> bytes = buffer.Span[..length];
        SourceEncoding encoding = DetectByMark(bytes);
        int mark = encoding.ByteOrderMark.Length;
        if (!encoding.IsUtf8)
            return DecodeOther(path, bytes[mark..], encoding);
        bool valid = Utf8.IsValid(bytes[mark..]);
        if (mark == 0 && (valid ? LegacyEncodingDetector.DetectWide(bytes) : LegacyEncodingDetector.Detect(bytes, DeclaredEncoding.Find(path, bytes))) is { } other)
            return DecodeOther(path, bytes, other);
        return valid
            ? new SourceText(path, buffer[mark..], length - mark, encoding)
            : DecodeInvalidUtf8(path, bytes[mark..], encoding);
    }

    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[bytes.Length + SourceText.Padding];
        bytes.CopyTo(buffer);
        return Decode(path, buffer, bytes.Length);
    }

    /// <summary>Decodes a section of a large file that is UTF-8.</summary>
    /// <param name="buffer">The section's bytes, followed by at least <see cref="SourceText.Padding"/> further bytes; kept when they are valid.</param>
    /// <param name="length">Bytes of the section.</param>
    /// <param name="encoding">That of the file, whose byte order mark is not part of any section.</param>
    /// <param name="following">See <see cref="SourceText.Following"/>.</param>
    public static SourceText DecodeSection(
        string path, ReadOnlyMemory<byte> buffer, int length, SourceEncoding encoding, SourceOrigin origin, ReadOnlyMemory<byte> following)
    {
        ReadOnlySpan<byte> bytes = buffer.Span[..length];
        return Utf8.IsValid(bytes)
            ? new SourceText(path, buffer, length, encoding) { Origin = origin, Following = following }
            : DecodeInvalidUtf8(path, bytes, encoding, origin, following);
    }

    /// <summary>The encoding that the byte order mark names; UTF-8 when there is none.</summary>
    public static SourceEncoding DetectByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => SourceEncoding.Utf8WithMark,
        [0xFF, 0xFE, 0, 0, ..] => SourceEncoding.Utf32LittleEndian,
        [0, 0, 0xFE, 0xFF, ..] => SourceEncoding.Utf32BigEndian,
        [0xFF, 0xFE, ..] => SourceEncoding.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => SourceEncoding.Utf16BigEndian,
        _ => SourceEncoding.Utf8,
    };

    private static SourceText DecodeOther(string path, ReadOnlySpan<byte> bytes, SourceEncoding encoding)
    {
        string text = encoding.Encoding!.GetString(bytes);
        var buffer = new byte[Encoding.UTF8.GetMaxByteCount(text.Length) + SourceText.Padding];
        int length = Encoding.UTF8.GetBytes(text, buffer);
        return new SourceText(path, buffer, length, encoding);
    }

    /// <summary>Each maximal invalid subsequence (Unicode 16, section 3.9) becomes one U+FFFD, and its bytes are kept.</summary>
    private static SourceText DecodeInvalidUtf8(
        string path, ReadOnlySpan<byte> bytes, SourceEncoding encoding, SourceOrigin origin = default, ReadOnlyMemory<byte> following = default)
    {
        // Every invalid byte can become three; what is invalid is at most all of it.
        var writer = new ArrayBufferWriter<byte>(bytes.Length + bytes.Length / 8 + SourceText.Padding);
        var invalid = new List<InvalidSequence>();
        int position = 0, copied = 0;
        while (position < bytes.Length)
        {
            if (bytes[position] < 0x80)
            {
                int ascii = bytes[position..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                position = ascii < 0 ? bytes.Length : position + ascii;
                continue;
            }

            OperationStatus status = Rune.DecodeFromUtf8(bytes[position..], out _, out int consumed);
            if (status != OperationStatus.Done)
            {
                writer.Write(bytes[copied..position]);
                invalid.Add(new InvalidSequence(new TextSpan(writer.WrittenCount, 3), bytes.Slice(position, consumed).ToArray()));
                writer.Write("\uFFFD"u8);
                copied = position + consumed;
            }

            position += consumed;
        }

        writer.Write(bytes[copied..]);
        int length = writer.WrittenCount;
        writer.GetSpan(SourceText.Padding).Clear();
        writer.Advance(SourceText.Padding);
        return new SourceText(path, writer.WrittenMemory, length, encoding, invalid.ToArray()) { Origin = origin, Following = following };
    }
}
