using System.Text;
using System.Text.Unicode;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Escapes;

/// <summary>Percent escapes (RFC 3986, 2.1) between words.</summary>
internal static class PercentEscape
{
    /// <summary>Reads the escapes that begin at <paramref name="at"/>; null when they are a percentage or decode to nothing.</summary>
    public static Escape? Read(ReadOnlySpan<byte> text, int at)
    {
        Span<byte> bytes = stackalloc byte[64];
        int count = 0, end = at;
        while (end < text.Length && text[end] == '%' && count < bytes.Length && EscapeContext.Hex(text, end + 1) is int value and >= 0)
        {
            bytes[count++] = (byte)value;
            end += 3;
        }

        if (count == 0 || at >= 3 && text[at - 3] == '%' && EscapeContext.Hex(text, at - 2) >= 0 || at > 0 && char.IsAsciiDigit((char)text[at - 1]))
            return null;
        ReadOnlySpan<byte> decoded = bytes[..count];
        ReadOnlySpan<byte> chunk = EscapeContext.Chunk(text, at);
        if (EscapeContext.IsQuoted(chunk) || EscapeContext.IsEnclosed(text, at, end))
            return null;
        if (!Utf8.IsValid(decoded))
            return Windows1252(text, at, end, decoded);
        bool isAscii = decoded.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0;
        if (decoded.IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0 || isAscii && !(IsMark(decoded, chunk) && BetweenWords(text, at, end)))
            return null;
        string result = Encoding.UTF8.GetString(decoded);
        return end - at == chunk.Length && result.All(char.IsLetter) ? null : new Escape(at, end, result);
    }

    /// <summary>Blanks, or marks of a text whose blanks are escaped, too: nobody escapes letters and digits, but <c>%5d</c> and <c>%32</c> are formats.</summary>
    private static bool IsMark(ReadOnlySpan<byte> decoded, ReadOnlySpan<byte> chunk)
    {
        foreach (byte value in decoded)
        {
            if (char.IsAsciiLetterOrDigit((char)value))
                return false;
        }

        return chunk.IndexOf("%20"u8) >= 0;
    }

    private static bool BetweenWords(ReadOnlySpan<byte> text, int at, int end)
    {
        bool before = at > 0 && (char.IsAsciiLetter((char)text[at - 1]) || text[at - 1] >= 0x80 || ",.;:!?)\"'"u8.Contains(text[at - 1]));
        bool after = end < text.Length && (char.IsAsciiLetterOrDigit((char)text[end]) || text[end] >= 0x80 || "(\"'$"u8.Contains(text[end]));
        return before && after;
    }

    private static Escape? Windows1252(ReadOnlySpan<byte> text, int at, int end, ReadOnlySpan<byte> decoded)
    {
        bool inWord = at > 0 && char.IsAsciiLetter((char)text[at - 1]) && end < text.Length && char.IsAsciiLetter((char)text[end]);
        return inWord && decoded.Length == 1 && CodePage.Windows1252.IsDefined(decoded[0])
            ? new Escape(at, end, CodePage.Windows1252.ToChar(decoded[0]).ToString())
            : null;
    }
}
