using System.Text;
using System.Text.Unicode;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings;

/// <summary>
/// Quoted-printable (RFC 2045, 6.7) in a document: <c>=E2=80=99</c>, <c>=92</c>, <c>=20</c> and <c>=</c> at line ends. An
/// equals sign before two digits proves little alone, so doubtful ones count only in company.
/// </summary>
internal sealed class QuotedPrintableScan
{
    private readonly List<Escape> _found = new(4);

    public QuotedPrintableScan(ReadOnlySpan<byte> text)
    {
        bool isCertain = false;
        int doubtful = 0;
        for (int at = 0; at < text.Length;)
        {
            int offset = text[at..].IndexOf((byte)'=');
            if (offset < 0)
                break;
            at += offset;
            Escape? escape = Read(text, at, out bool certain);
            if (escape is { } found)
            {
                _found.Add(found);
                isCertain |= certain;
                doubtful += certain || !MayBeFormula(text, found) ? 0 : 1;
            }

            at = escape?.End ?? at + 1;
        }

        if (!isCertain && _found.Count - doubtful < 2)
            _found.Clear();
    }

    public List<Escape> Found => _found;

    private static Escape? Read(ReadOnlySpan<byte> text, int at, out bool certain)
    {
        certain = false;
        if (EscapeContext.IsAddress(EscapeContext.Chunk(text, at)))
            return null;
        if (at + 1 < text.Length && text[at + 1] is (byte)'\n' or (byte)'\r')
            return SoftBreak(text, at);
        Span<byte> bytes = stackalloc byte[64];
        int count = 0, end = at;
        while (end < text.Length && text[end] == '=' && count < bytes.Length && EscapeContext.Hex(text, end + 1) is int value and >= 0 && IsUpper(text, end + 1))
        {
            bytes[count++] = (byte)value;
            end += 3;
        }

        return count == 0 ? null : Decode(text, at, end, bytes[..count], out certain);
    }

    /// <summary>"=A1", "=E8*2", "=DECIMAL(A1)": a cell or a function of a spreadsheet, and "CODE=BEEF" a value.</summary>
    private static bool MayBeFormula(ReadOnlySpan<byte> text, in Escape escape)
    {
        if (escape.End != escape.Start + 3 || text[escape.Start + 1] is not (>= (byte)'A' and <= (byte)'F'))
            return false;
        byte next = escape.End < text.Length ? text[escape.End] : (byte)' ';
        return !char.IsAsciiLetterLower((char)next) && (text[escape.Start + 2] is >= (byte)'1' and <= (byte)'9' || char.IsAsciiLetterOrDigit((char)next));
    }

    /// <summary>RFC 2045 asks for capitals; <c>a=ad</c> is not an escape.</summary>
    private static bool IsUpper(ReadOnlySpan<byte> text, int at) => text[at] < 'a' && text[at + 1] < 'a';

    private static Escape? SoftBreak(ReadOnlySpan<byte> text, int at)
    {
        int next = text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n' ? at + 3 : at + 2;
        bool continues = next < text.Length && text[next] is not ((byte)'\n' or (byte)'\r' or (byte)'=');
        // "<=" and "!=" at the end of a table cell are signs; a row of "~=~=" is a rule.
        bool afterText = at > 0 && text[at - 1] is not ((byte)'=' or (byte)'\n' or (byte)'\r' or (byte)'<' or (byte)'>' or (byte)'!' or (byte)'~' or (byte)':');
        return continues && afterText ? new Escape(at, next, string.Empty) : null;
    }

    private static Escape? Decode(ReadOnlySpan<byte> text, int at, int end, ReadOnlySpan<byte> bytes, out bool certain)
    {
        certain = false;
        if (bytes.Length == 1 && bytes[0] < 0x80)
            return DecodeAscii(text, at, end, bytes[0]);
        if (Utf8.IsValid(bytes))
        {
            certain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0;
            return new Escape(at, end, Encoding.UTF8.GetString(bytes));
        }

        var result = new StringBuilder();
        foreach (byte value in bytes)
        {
            if (value < 0x20 || !CodePage.Windows1252.IsDefined(value))
                return null;
            result.Append(CodePage.Windows1252.ToChar(value));
        }

        certain = end < text.Length && char.IsAsciiLetterLower((char)text[end]) && at > 0 && char.IsAsciiLetter((char)text[at - 1]);
        return new Escape(at, end, result.ToString());
    }

    /// <summary>A blank at the end of a line, and the equals sign itself.</summary>
    private static Escape? DecodeAscii(ReadOnlySpan<byte> text, int at, int end, byte value)
    {
        bool lineEnd = end >= text.Length || text[end] is (byte)'\n' or (byte)'\r';
        bool afterBlank = at == 0 || text[at - 1] is (byte)' ' or (byte)'\n';
        return value switch
        {
            0x20 or 0x09 when lineEnd => new Escape(at, end, string.Empty),
            0x3D when !afterBlank || end < text.Length && char.IsAsciiLetterOrDigit((char)text[end]) => new Escape(at, end, "="),
            _ => null,
        };
    }
}
