using System.Buffers;
using System.Text;

namespace DocLint.Core.Text;

/// <summary>Turns a text back into the bytes of its file: its encoding, its byte order mark, and the bytes that were no text.</summary>
public static class SourceTextEncoder
{
    /// <summary>The bytes of the file; null when the encoding cannot write the text.</summary>
    public static byte[]? Encode(SourceText source)
    {
        if (source.Encoding.Encoding is not { } encoding)
            return null;
        try
        {
            return Encode(source, encoding);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static byte[] Encode(SourceText source, Encoding encoding)
    {
        var bytes = new ArrayBufferWriter<byte>(source.Length + 16);
        bytes.Write(source.Encoding.ByteOrderMark.Span);
        int position = 0;
        foreach (InvalidSequence invalid in source.InvalidSequences.Span)
        {
            Write(bytes, source.Utf8[position..invalid.Span.Start], source.Encoding, encoding);
            bytes.Write(invalid.Bytes.Span);
            position = invalid.Span.End;
        }

        Write(bytes, source.Utf8[position..], source.Encoding, encoding);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> bytes, ReadOnlySpan<byte> utf8, SourceEncoding source, Encoding encoding)
    {
        if (source.IsUtf8)
            bytes.Write(utf8);
        else
            bytes.Write(encoding.GetBytes(Encoding.UTF8.GetString(utf8)));
    }
}
