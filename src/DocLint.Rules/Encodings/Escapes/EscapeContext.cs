using System.Text;
using DocLint.Core.Text;

namespace DocLint.Rules.Encodings.Escapes;

/// <summary>Where escapes belong: in addresses, queries, paths and code.</summary>
internal static class EscapeContext
{
    private const int Reach = 512;

    /// <summary>What a stretch of signs is called right before it.</summary>
    private static ReadOnlySpan<byte> Spelled =>
        "sequence sequences string strings mojibake gibberish entity entities escape escapes codepoint codepoints aka generating emitting printing"u8;

    /// <summary>What a text that teaches says right before it.</summary>
    private static ReadOnlySpan<byte> Instructions => "write Write writing type Type typing typed enter Enter wildcard wildcards pattern patterns tag"u8;

    /// <summary>What is said right behind it of its meaning.</summary>
    private static ReadOnlySpan<byte> Meaning => "stands for|stand for|instead of|in place of|means|is shown|is displayed|is printed|represents|is the code|is the copyright|is the sign|is the symbol|is an escape"u8;

    /// <summary>The word, up to white space, around a byte position.</summary>
    public static ReadOnlySpan<byte> Chunk(ReadOnlySpan<byte> text, int position)
    {
        int from = Math.Max(0, position - Reach);
        int start = from + text[from..position].LastIndexOfAny(" \t\r\n"u8) + 1;
        int length = text[position..Math.Min(text.Length, position + Reach)].IndexOfAny(" \t\r\n"u8);
        return text[start..(length < 0 ? Math.Min(text.Length, position + Reach) : position + length)];
    }

    /// <summary>Whether the word is an address, a query or a path.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> chunk)
    {
        if (chunk.IndexOf("://"u8) >= 0 || chunk.IndexOf("www."u8) >= 0 || chunk.Count((byte)'/') > 1 || chunk.StartsWith("/"u8))
            return true;
        int query = chunk.IndexOf((byte)'?');
        if (query >= 0 && query + 1 < chunk.Length && char.IsAsciiLetter((char)chunk[query + 1]) && chunk[query..].IndexOf((byte)'=') > 0)
            return true;
        return chunk.Length > 2 && (chunk.IndexOf(":\\"u8) is 1 or 2 || chunk.StartsWith("\\\\"u8));
    }

    /// <summary>A key or a coded value: capitals, small letters and digits in one long string, besides those of percent escapes.</summary>
    public static bool IsKey(ReadOnlySpan<byte> chunk)
    {
        const int shortest = 20, longest = 256;
        int upper = 0, lower = 0, digits = 0;
        for (int i = 0; i < chunk.Length && chunk.Length is >= shortest and <= longest; i++)
        {
            if (chunk[i] == (byte)'%' && i + 2 < chunk.Length && char.IsAsciiHexDigit((char)chunk[i + 1]) && char.IsAsciiHexDigit((char)chunk[i + 2]))
                i += 2;
            else if (char.IsAsciiLetterUpper((char)chunk[i]))
                upper++;
            else if (char.IsAsciiLetterLower((char)chunk[i]))
                lower++;
            else if (char.IsAsciiDigit((char)chunk[i]))
                digits++;
        }

        return upper > 1 && lower > 1 && digits > 1;
    }

    /// <summary>Whether the word stands by itself in straight quotation marks or backquotes, as what a text speaks about: <c>"%C3%B6"</c>.</summary>
    public static bool IsQuoted(ReadOnlySpan<byte> chunk)
    {
        ReadOnlySpan<byte> inner = chunk.TrimStart("([{<"u8).TrimEnd(",.;:!?)]}>"u8);
        return inner.Length > 2 && inner[0] is (byte)'"' or (byte)'\'' or (byte)'`' && inner[^1] is (byte)'"' or (byte)'\'' or (byte)'`';
    }

    /// <summary>Whether a stretch is all that stands between two quotation marks or brackets.</summary>
    public static bool IsEnclosed(ReadOnlySpan<byte> text, int start, int end)
    {
        ReadOnlySpan<byte> before = text[..start], after = text[end..];
        return IsQuotedText(text, start, end) || before is [.., (byte)'('] && after is [(byte)')', ..]
            || before is [.., (byte)'['] && after is [(byte)']', ..] || before is [.., (byte)'<'] && after is [(byte)'>', ..];
    }

    /// <summary>Whether a stretch is all that stands between two quotation marks.</summary>
    public static bool IsQuotedText(ReadOnlySpan<byte> text, int start, int end)
    {
        ReadOnlySpan<byte> before = text[..start], after = text[end..];
        return before is [.., (byte)'"'] && after is [(byte)'"', ..] || before is [.., (byte)'\''] && after is [(byte)'\'', ..]
            || before is [.., (byte)'`'] && after is [(byte)'`' or (byte)'\'', ..]
            || before.EndsWith("“"u8) && after.StartsWith("”"u8) || before.EndsWith("‘"u8) && after.StartsWith("’"u8);
    }

    /// <summary>
    /// Whether the text around a stretch that stands apart speaks of it: "the sequence â€™ stands for", "replace \u2019 with", "called &amp;nbsp;". Then it is
    /// to stay as it is.
    /// </summary>
    public static bool IsSpokenOf(ReadOnlySpan<byte> text, int start, int end)
    {
        const int reach = 48;
        ReadOnlySpan<byte> before = text[Math.Max(0, start - reach)..start], after = text[end..Math.Min(text.Length, end + reach)];
        if (!IsApart(before, fromEnd: true) || !IsApart(after, fromEnd: false))
            return false;
        if (WordSet.IndexOf(Instructions, LastWord(before)) >= 0 || NamesLanguage(before))
            return true;
        ReadOnlySpan<byte> left = before.TrimEnd(" :\"'`(["u8), right = after.TrimStart(" \"'`)],"u8);
        int blank = left.LastIndexOfAny(" \t\r\n"u8);
        ReadOnlySpan<byte> word = left[(blank + 1)..];
        if (WordSet.IndexOf("like as from to and"u8, word) >= 0 && blank > 0)
        {
            left = left[..blank].TrimEnd(" "u8);
            word = left[(left.LastIndexOfAny(" \t\r\n"u8) + 1)..];
            if (WordSet.IndexOf(Spelled, word) >= 0)
                return true;
        }

        if (WordSet.IndexOf(Spelled, word) >= 0 || (WordSet.IndexOf("replace replaces replaced replacing convert converts"u8, word) >= 0 && (right.StartsWith("with "u8) || right.StartsWith("by "u8) || right.StartsWith("to "u8))))
            return true;
        foreach (Range range in Meaning.Split((byte)'|'))
        {
            if (right.StartsWith(Meaning[range]))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<byte> LastWord(ReadOnlySpan<byte> before)
    {
        ReadOnlySpan<byte> left = before.TrimEnd(" :"u8);
        return left[(left.LastIndexOfAny(" \t\r\n"u8) + 1)..];
    }

    /// <summary>"In JSON the euro is \u20ac": what is said of a language of programs in the same line.</summary>
    private static bool NamesLanguage(ReadOnlySpan<byte> before)
    {
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return line.IndexOf("JSON"u8) >= 0 || line.IndexOf("JavaScript"u8) >= 0 || line.IndexOf("Python"u8) >= 0;
    }

    private static bool IsApart(ReadOnlySpan<byte> side, bool fromEnd) => side.IsEmpty || " \t\r\n\"'`()[],:;.".Contains((char)(fromEnd ? side[^1] : side[0]), StringComparison.Ordinal);

    /// <summary>The value of two hexadecimal digits at a byte position, -1 when they are not.</summary>
    public static int Hex(ReadOnlySpan<byte> text, int position)
    {
        if (position + 2 > text.Length || !char.IsAsciiHexDigit((char)text[position]) || !char.IsAsciiHexDigit((char)text[position + 1]))
            return -1;
        return Convert.ToInt32(Encoding.ASCII.GetString(text.Slice(position, 2)), 16);
    }

    public static ProseSpan Span(int start, int end) => ProseSpan.FromBounds(start, end);
}
