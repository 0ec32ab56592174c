using System.Globalization;
using System.Text;

namespace DocLint.Rules.Encodings;

/// <summary>
/// Backslash escapes in a document: <c>\u2019</c> and <c>\xe9</c> speak for themselves; <c>\"</c>, <c>\n</c> and <c>\/</c>
/// count only in company.
/// </summary>
internal sealed class BackslashScan
{
    private readonly List<Escape> _found = new(4);

    public BackslashScan(ReadOnlySpan<byte> text)
    {
        int certain = 0, count = 0;
        for (int at = 0; at < text.Length;)
        {
            int offset = text[at..].IndexOf((byte)'\\');
            if (offset < 0)
                break;
            at += offset;
            Escape? escape = EscapeContext.IsAddress(EscapeContext.Chunk(text, at)) ? null : Read(text, at);
            if (escape is { } found)
            {
                Add(found);
                count++;
                if (text[at + 1] is (byte)'u' or (byte)'x' or (byte)'U')
                    certain++;
            }

            at = escape?.End ?? at + 1;
        }

        if (certain == 0 && count < 2)
            _found.Clear();
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

    private static Escape? Read(ReadOnlySpan<byte> text, int at)
    {
        if (at + 1 >= text.Length)
            return null;
        return text[at + 1] switch
        {
            (byte)'u' or (byte)'x' or (byte)'U' => ReadCodes(text, at),
            (byte)'"' => new Escape(at, at + 2, "\""),
            (byte)'\'' => new Escape(at, at + 2, "'"),
            (byte)'/' when at > 0 && char.IsAsciiLetterOrDigit((char)text[at - 1]) => new Escape(at, at + 2, "/"),
            (byte)'n' when EndsSentence(text, at) && StartsSentence(text, at + 2) => new Escape(at, at + 2, "\n"),
            (byte)'r' when text[at..].StartsWith("\\r\\n"u8) => new Escape(at, at + 4, "\n"),
            _ => null,
        };
    }

    private static bool EndsSentence(ReadOnlySpan<byte> text, int at) =>
        at > 0 && text[at - 1] is (byte)'.' or (byte)'!' or (byte)'?' or (byte)'"' or (byte)':' or (byte)' ' or (byte)'n' or 0x9D;

    private static bool StartsSentence(ReadOnlySpan<byte> text, int at) =>
        at >= text.Length || char.IsAsciiLetterUpper((char)text[at]) || text[at] is (byte)'\\' or (byte)'"' or (byte)' ' or (byte)'\n' or >= 0x80;

    /// <summary>One or more <c>\uXXXX</c>, <c>\xXX</c>, <c>\u{X}</c>, <c>\UXXXXXXXX</c> in a row, surrogate pairs joined.</summary>
    private static Escape? ReadCodes(ReadOnlySpan<byte> text, int at)
    {
        var result = new StringBuilder();
        int end = at;
        while (ReadCode(text, end, out int next) is int code and >= 0)
        {
            if (code > 0xFFFF)
                result.Append(char.ConvertFromUtf32(code));
            else
                result.Append((char)code);
            end = next;
        }

        string decoded = result.ToString();
        foreach (Rune rune in decoded.EnumerateRunes())
        {
            if (rune.Value < 0x20 || rune == Rune.ReplacementChar && !decoded.Contains('\uFFFD', StringComparison.Ordinal))
                return null;
        }

        return decoded.Length == 0 || decoded.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) ? null : new Escape(at, end, decoded);
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
