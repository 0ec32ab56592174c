using System.Globalization;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>Byte-level questions about a line.</summary>
internal static class LineText
{
    /// <summary>Bytes of a word with its blank that most lines do not reach on the average, so that nobody need look whether they have blanks.</summary>
    private const int LongestToken = 9;

    private const int BytesOfUnsegmentedWord = 6;

    /// <summary>Trims ASCII white space and no-break spaces.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        var (start, end) = (0, line.Length);
        while (start < end && (IsWhiteSpace(line[start]) || line[start..end].StartsWith("\u00A0"u8)))
        {
            start += IsWhiteSpace(line[start]) ? 1 : 2;
        }

        while (end > start && (IsWhiteSpace(line[end - 1]) || line[start..end].EndsWith("\u00A0"u8)))
        {
            end -= IsWhiteSpace(line[end - 1]) ? 1 : 2;
        }

        return line[start..end];
    }

    /// <summary>The same, and at the end no-break spaces that were damaged: what ends a sentence stands before them.</summary>
    public static ReadOnlySpan<byte> TrimDamaged(ReadOnlySpan<byte> line)
    {
        line = Trim(line);
        while (line.EndsWith("&nbsp;"u8) || line.EndsWith("Â"u8))
        {
            line = Trim(line[..^(line[^1] == (byte)';' ? "&nbsp;"u8 : "Â"u8).Length]);
        }

        return line;
    }

    private static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>Removes one closing quotation mark and says whether there was one.</summary>
    /// <param name="line">Trimmed.</param>
    public static (int Length, bool Quoted) ClosingQuote(ReadOnlySpan<byte> line)
    {
        if (line.EndsWith("”"u8) || line.EndsWith("’"u8) || line.EndsWith("“"u8) || line.EndsWith("」"u8))
        {
            return (line.Length - 3, true);
        }

        // « Oui. »: the mark and the blank before it, which may be of either kind.
        if (line.EndsWith("»"u8))
        {
            return (Trim(line[..^2]).Length, true);
        }

        return line.Length > 0 && line[^1] is (byte)'"' or (byte)'\'' ? (line.Length - 1, true) : (line.Length, false);
    }

    /// <summary>Whether a line ends with a full stop, a question or exclamation mark, maybe inside quotation marks.</summary>
    public static bool EndsLikeSentence(ReadOnlySpan<byte> line)
    {
        line = TrimDamaged(line);
        line = line[..ClosingQuote(line).Length];
        return EndsWithStop(line) && !line.EndsWith("..."u8);
    }

    /// <summary>Whether the last character ends a sentence: a full stop, a question or exclamation mark, or what other scripts have for them.</summary>
    public static bool EndsWithStop(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line[^1] < 0x80)
        {
            return !line.IsEmpty && line[^1] is (byte)'.' or (byte)'!' or (byte)'?';
        }

        return line.EndsWith("।"u8) || line.EndsWith("॥"u8) || line.EndsWith("؟"u8) || line.EndsWith("۔"u8) || line.EndsWith("։"u8) || line.EndsWith("።"u8)
            || line.EndsWith("。"u8) || line.EndsWith("！"u8) || line.EndsWith("？"u8);
    }

    /// <summary>
    /// Whether a line is of a script that is written without blanks (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan): a whole sentence
    /// is one word to everything that counts words.
    /// </summary>
    public static bool IsUnsegmented(ReadOnlySpan<byte> line)
    {
        // Three bytes each. Of the others that begin with E0 and E1, those of India and Ethiopia have blanks; E2 is punctuation.
        var bytes = 0;
        for (var i = 0; i + 2 < line.Length; i++)
        {
            bytes += line[i] switch
            {
                0xE0 => line[i + 1] >= 0xB8 ? 3 : 0,
                0xE1 => line[i + 1] is (>= 0x80 and <= 0x82) or 0x9E or 0x9F ? 3 : 0,
                >= 0xE3 and <= 0xE9 => 3,
                _ => 0,
            };
        }

        return bytes * 3 >= line.Length;
    }

    /// <summary>
    /// Words of a line. Where they are not parted by blanks, two letters count as one: in Chinese most words have two, in Japanese a word with what is
    /// tied to it a few more.
    /// </summary>
    public static int CountWords(DocumentContext context, in Block block)
    {
        var (length, tokens) = (block.End - block.Start, block.TokenCount);
        return length > tokens * LongestToken && IsUnsegmented(context.Text[block.Start..block.End]) ? Math.Max(tokens, length / BytesOfUnsegmentedWord) : tokens;
    }

    /// <summary>Whether the first character is a symbol such as ✉, ★ or ©; not a letter, digit, quote or dash.</summary>
    public static bool StartsWithSymbol(ReadOnlySpan<byte> line)
    {
        _ = Rune.DecodeFromUtf8(line, out var rune, out _);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.Surrogate
            || rune.Value is '|' or '>' or '<' or '*' or '+' or '#' or '@' or '/' or '\\' or '_' or '=';
    }

    /// <summary>Bytes of [start, end) that lie in links. Links are in order and do not overlap.</summary>
    public static int LinkedBytes(ReadOnlySpan<ProseSpan> links, int start, int end)
    {
        var (low, high) = (0, links.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = links[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        var bytes = 0;
        for (; low < links.Length && links[low].Start < end; low++)
        {
            bytes += Math.Min(end, links[low].End) - Math.Max(start, links[low].Start);
        }

        return bytes;
    }
}
