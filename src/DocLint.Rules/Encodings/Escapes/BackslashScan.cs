using System.Globalization;
using System.Text;
using DocLint.Rules.Encodings.Mojibake;

namespace DocLint.Rules.Encodings.Escapes;

/// <summary>
/// Backslash escapes in a document: <c>\u2019</c> and <c>\xe9</c> in a word speak for themselves; <c>\"</c>, <c>\n</c> and <c>\/</c>
/// count only in company, and not in code: a string whose quotes are escaped holds no others.
/// </summary>
internal sealed class BackslashScan
{
    private const int EnoughDoubtful = 2;

    private readonly List<Escape> _all = new(4);
    private readonly List<Escape> _found = new(4);

    public BackslashScan(ReadOnlySpan<byte> text)
    {
        int certain = 0, quotes = 0, breaks = 0;
        for (int at = 0; at < text.Length;)
        {
            int offset = text[at..].IndexOf((byte)'\\');
            if (offset < 0)
                break;
            at += offset;
            ReadOnlySpan<byte> chunk = EscapeContext.Chunk(text, at);
            int next = at + 1;
            Escape? escape = EscapeContext.IsAddress(chunk) ? null : Read(text, at, ref next);
            if (escape is { } found)
            {
                _all.Add(found);
                (certain, quotes, breaks) = text[at + 1] switch
                {
                    (byte)'u' or (byte)'x' or (byte)'U' => (certain + (IsInProse(text, found, chunk) ? 1 : 0), quotes, breaks),
                    (byte)'"' or (byte)'\'' => (certain, quotes + 1, breaks),
                    (byte)'n' or (byte)'r' => (certain, quotes, breaks + 1),
                    _ => (certain, quotes, breaks),
                };
            }

            at = escape?.End ?? next;
        }

        if (_all.Count == 0)
            return;
        bool isQuoted = quotes >= EnoughDoubtful && 2 * CountBareQuotes(text) <= quotes;
        foreach (Escape escape in _all)
        {
            bool isReported = text[escape.Start + 1] switch
            {
                (byte)'u' or (byte)'x' or (byte)'U' => certain > 0,
                (byte)'"' or (byte)'\'' => isQuoted,
                (byte)'n' or (byte)'r' => isQuoted || certain > 0 || breaks >= EnoughDoubtful,
                _ => isQuoted || certain > 0,
            };
            if (isReported)
                Add(escape);
        }
    }

    public List<Escape> Found => _found;

    /// <summary>Neighbours are one finding: mended one by one, the last would stand alone.</summary>
    private void Add(in Escape escape)
    {
        if (_found.Count > 0 && _found[^1].End == escape.Start)
            _found[^1] = new Escape(_found[^1].Start, escape.End, _found[^1].Text + escape.Text);
        else
            _found.Add(escape);
    }

    /// <param name="next">Where the search goes on when there is none: behind what is known to hold none.</param>
    private static Escape? Read(ReadOnlySpan<byte> text, int at, ref int next)
    {
        if (at + 1 >= text.Length)
            return null;
        return text[at + 1] switch
        {
            (byte)'u' or (byte)'x' or (byte)'U' => ReadCodes(text, at, ref next),
            (byte)'"' when IsAtWord(text, at) => new Escape(at, at + 2, "\""),
            (byte)'\'' when IsAtWord(text, at) || Contractions.IsApostrophe(text, at, at + 2) => new Escape(at, at + 2, "'"),
            (byte)'/' when at > 0 && char.IsAsciiLetterOrDigit((char)text[at - 1]) => new Escape(at, at + 2, "/"),
            (byte)'n' => ReadBreaks(text, at, "\\n"u8),
            (byte)'r' => ReadBreaks(text, at, "\\r\\n"u8),
            _ => null,
        };
    }

    /// <summary>A quotation mark before the first or behind the last word of a quotation.</summary>
    private static bool IsAtWord(ReadOnlySpan<byte> text, int at)
    {
        byte before = at == 0 ? (byte)' ' : text[at - 1], after = at + 2 >= text.Length ? (byte)' ' : text[at + 2];
        bool opens = IsSpace(before) || before is (byte)'(' or (byte)'[' or (byte)'-' or >= 0x80;
        bool closes = IsSpace(after) || after >= 0x80 || ",.;:!?)]-\\"u8.Contains(after);
        bool wordAfter = char.IsAsciiLetterOrDigit((char)after) || after >= 0x80 || after is (byte)'$' or (byte)'\\' or (byte)'[' or (byte)'.';
        bool wordBefore = char.IsAsciiLetterOrDigit((char)before) || before >= 0x80 || ",.!?%)]'"u8.Contains(before);
        return opens && wordAfter || closes && (wordBefore || at > 1 && before == 'n' && text[at - 2] == '\\');
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    /// <summary>A row of line breaks between two sentences.</summary>
    private static Escape? ReadBreaks(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> form)
    {
        // Asked first: within a row it is false, and a row of a megabyte is walked once.
        if (!EndsSentence(text, at))
            return null;
        int end = at;
        while (text[end..].StartsWith(form))
            end += form.Length;
        if (end == at || !StartsSentence(text, end))
            return null;
        return new Escape(at, end, new string('\n', (end - at) / form.Length));
    }

    private static bool EndsSentence(ReadOnlySpan<byte> text, int at) =>
        at > 0 && (text[at - 1] is (byte)'.' or (byte)'!' or (byte)'?' or (byte)':' || text[..at].EndsWith("\\\""u8) || text[..at].EndsWith("”"u8) || text[..at].EndsWith("’"u8));

    private static bool StartsSentence(ReadOnlySpan<byte> text, int at) =>
        at < text.Length && (char.IsAsciiLetterUpper((char)text[at]) || text[at] >= 0x80 || text[at..].StartsWith("\\\""u8)
            || text[at] == ' ' && at + 1 < text.Length && char.IsAsciiLetterUpper((char)text[at + 1]));

    private static int CountBareQuotes(ReadOnlySpan<byte> text)
    {
        int count = text.Count((byte)'"');
        for (int at = 0; text[at..].IndexOf("\\\""u8) is var offset and >= 0; at += offset + 2)
            count--;
        return count;
    }

    /// <summary>
    /// Whether an escape is part of a word, or a dash between words: a class of characters (<c>[A-Z\xc0-\xd6]</c>), the bytes of a
    /// string (<c>\xe2\x80\x99</c>) and the escape that a manual speaks of are neither.
    /// </summary>
    private static bool IsInProse(ReadOnlySpan<byte> text, in Escape escape, ReadOnlySpan<byte> chunk)
    {
        if (EscapeContext.IsQuoted(chunk) || chunk.IndexOfAny("[]<>=_|&*+^~#`"u8) >= 0 || escape.Text.EnumerateRunes().All(static r => r.Value < 0x80))
            return false;
        if (chunk.IndexOf("-\\x"u8) >= 0 || chunk.IndexOf("\\\\"u8) >= 0 || escape.Text.Any(static c => char.IsControl(c)))
            return false;
        bool letterBefore = escape.Start > 0 && char.IsAsciiLetter((char)text[escape.Start - 1]);
        bool letterAfter = escape.End < text.Length && char.IsAsciiLetter((char)text[escape.End]);
        if (letterBefore || letterAfter)
            return true;
        bool marks = escape.Text.All(static c => char.IsPunctuation(c) || char.IsSymbol(c) || char.IsWhiteSpace(c));
        return marks && (WordBefore(text, escape.Start) || WordAfter(text, escape.End));
    }

    private static bool WordBefore(ReadOnlySpan<byte> text, int at) =>
        at > 1 && (text[at - 1] is (byte)' ' && char.IsAsciiLetterLower((char)text[at - 2]) || ",.!?"u8.Contains(text[at - 1]) && char.IsAsciiLetterLower((char)text[at - 2]));

    private static bool WordAfter(ReadOnlySpan<byte> text, int at) => at + 1 < text.Length && text[at] == ' ' && char.IsAsciiLetterLower((char)text[at + 1]);

    /// <summary>One or more <c>\uXXXX</c>, <c>\xXX</c>, <c>\u{X}</c>, <c>\UXXXXXXXX</c> in a row, surrogate pairs joined.</summary>
    private static Escape? ReadCodes(ReadOnlySpan<byte> text, int at, ref int resume)
    {
        var result = new StringBuilder();
        int end = at;
        while (ReadCode(text, end, out int next) is int code and >= 0)
        {
            if (code < 0x20)
            {
                resume = next;
                return null;
            }

            if (code > 0xFFFF)
                result.Append(char.ConvertFromUtf32(code));
            else
                result.Append((char)code);
            end = next;
        }

        if (end == at)
            return null;
        string decoded = result.ToString();
        if (!decoded.EnumerateRunes().Contains(Rune.ReplacementChar))
            return new Escape(at, end, decoded);
        resume = end;
        return null;
    }

    /// <summary>The value of one escape, -1 when there is none.</summary>
    private static int ReadCode(ReadOnlySpan<byte> text, int at, out int end)
    {
        end = at;
        if (at + 2 >= text.Length || text[at] != '\\')
            return -1;
        bool braces = text[at + 1] == 'u' && text[at + 2] == '{';
        int start = braces ? at + 3 : at + 2;
        int length = text[at + 1] switch { (byte)'u' => 4, (byte)'x' => 2, (byte)'U' => 8, _ => 0 };
        if (braces)
            length = text[start..Math.Min(text.Length, start + 7)].IndexOf((byte)'}');
        if (length <= 0 || start + length > text.Length)
            return -1;
        string digits = Encoding.ASCII.GetString(text.Slice(start, length));
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value) || value > 0x10FFFF || value > 0xFFFF && !Rune.IsValid(value))
            return -1;
        if (text[at + 1] == 'x' && value < 0x80)
            return -1;
        end = start + length + (braces ? 1 : 0);
        return (int)value;
    }
}
