using System.Text;
using System.Text.Unicode;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text.Encodings;
using DocLint.Rules.Encodings.Mojibake;

namespace DocLint.Rules.Encodings.Escapes;

/// <summary>
/// Quoted-printable (RFC 2045, 6.7) in a document: <c>=E2=80=99</c>, <c>=92</c>, <c>=20</c> and <c>=</c> at line ends. In such a text
/// every equals sign is an escape; where others stand, as in code and formulas, only those count that can be nothing else.
/// </summary>
internal sealed class QuotedPrintableScan
{
    private const int EnoughDoubtful = 2;

    private readonly List<Escape> _found = new(4);

    public QuotedPrintableScan(DocumentContext context)
    {
        ReadOnlySpan<byte> text = context.Text;
        var doubtful = new List<bool>();
        int certain = 0, likely = 0, others = 0;
        for (int at = 0; at < text.Length;)
        {
            int offset = text[at..].IndexOf((byte)'=');
            if (offset < 0)
                break;
            at += offset;
            if (EscapeContext.IsAddress(EscapeContext.Chunk(text, at)))
            {
                at++;
                continue;
            }

            Escape? escape = Read(context, text, at, out bool isCertain);
            if (escape is { } found)
            {
                bool isDoubtful = !isCertain && (IsMeasure(text, found) || MayBeFormula(text, found));
                _found.Add(found);
                doubtful.Add(!isCertain);
                certain += isCertain ? 1 : 0;
                likely += isCertain || isDoubtful ? 0 : 1;
            }
            else
            {
                others++;
            }

            at = escape?.End ?? at + 1;
        }

        bool isMail = others <= certain + likely && (certain > 0 || likely >= EnoughDoubtful);
        if (isMail)
            return;
        for (int i = _found.Count - 1; i >= 0; i--)
        {
            if (doubtful[i])
                _found.RemoveAt(i);
        }
    }

    public List<Escape> Found => _found;

    private static Escape? Read(DocumentContext context, ReadOnlySpan<byte> text, int at, out bool certain)
    {
        certain = false;
        if (at + 1 < text.Length && text[at + 1] is (byte)'\n' or (byte)'\r')
            return SoftBreak(context, text, at);
        Span<byte> bytes = stackalloc byte[64];
        int count = 0, end = at;
        while (end < text.Length && text[end] == '=' && count < bytes.Length && EscapeContext.Hex(text, end + 1) is int value and >= 0 && IsUpper(text, end + 1))
        {
            bytes[count++] = (byte)value;
            end += 3;
        }

        return count == 0 ? null : Decode(text, at, end, bytes[..count], out certain);
    }

    /// <summary>"width=93", "quality=97,", "b>=98": a name or a sign before two decimal digits, and no word behind them.</summary>
    private static bool IsMeasure(ReadOnlySpan<byte> text, in Escape escape)
    {
        if (escape.End != escape.Start + 3 || !char.IsAsciiDigit((char)text[escape.Start + 1]) || !char.IsAsciiDigit((char)text[escape.Start + 2]))
            return false;
        bool afterName = escape.Start > 0 && (char.IsAsciiLetterOrDigit((char)text[escape.Start - 1]) || "_-<>!~:)]\"'"u8.Contains(text[escape.Start - 1]));
        bool beforeLine = escape.End >= text.Length || text[escape.End] is (byte)'\n' or (byte)'\r';
        return afterName && !(escape.Text.Length == 0 && beforeLine && EndsWord(text, escape.Start));
    }

    /// <summary>A blank that mail keeps at the end of a line follows a word, not the "n" of "n=20".</summary>
    private static bool EndsWord(ReadOnlySpan<byte> text, int at) =>
        !char.IsAsciiLetterOrDigit((char)text[at - 1]) || at > 1 && char.IsAsciiLetter((char)text[at - 2]);

    /// <summary>"=A1", "=E8*2", "=DECIMAL(A1)": a cell or a function of a spreadsheet, and "CODE=BEEF" a value.</summary>
    private static bool MayBeFormula(ReadOnlySpan<byte> text, in Escape escape)
    {
        if (escape.End != escape.Start + 3 || text[escape.Start + 1] is not (>= (byte)'A' and <= (byte)'F'))
            return false;
        byte next = escape.End < text.Length ? text[escape.End] : (byte)' ';
        if ("+-*/^"u8.Contains(next))
            return true;
        return !char.IsAsciiLetterLower((char)next) && (text[escape.Start + 2] is >= (byte)'1' and <= (byte)'9' || char.IsAsciiLetterOrDigit((char)next));
    }

    /// <summary>RFC 2045 asks for capitals; <c>a=ad</c> is not an escape.</summary>
    private static bool IsUpper(ReadOnlySpan<byte> text, int at) => text[at] < 'a' && text[at + 1] < 'a';

    /// <summary>Inside a paragraph, and the next line goes on without an indent: "&lt;=" and "!=" at an end are signs, a row of "~=~=" is a rule.</summary>
    private static Escape? SoftBreak(DocumentContext context, ReadOnlySpan<byte> text, int at)
    {
        int next = text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n' ? at + 3 : at + 2;
        bool continues = next < text.Length && text[next] is >= 0x80 or >= (byte)'!' and not (byte)'=';
        bool afterText = at > 0 && (text[at - 1] >= 0x80 || char.IsAsciiLetterOrDigit((char)text[at - 1]) || " .,;?\"')"u8.Contains(text[at - 1]));
        return continues && afterText && (context.Document.Format == DocumentFormat.PlainText || context.BlockAt(at) == context.BlockAt(next)) ? new Escape(at, next, string.Empty) : null;
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

        certain = bytes.Length == 1 && IsInWord(text, at, end);
        return new Escape(at, end, result.ToString());
    }

    /// <summary>Between letters; two decimal digits there are the size of "width=93px", unless they leave an apostrophe.</summary>
    private static bool IsInWord(ReadOnlySpan<byte> text, int at, int end)
    {
        if (at == 0 || end >= text.Length || !char.IsAsciiLetter((char)text[at - 1]) || !char.IsAsciiLetterLower((char)text[end]))
            return false;
        return !char.IsAsciiDigit((char)text[at + 1]) || !char.IsAsciiDigit((char)text[at + 2]) || text[at + 1] == '9' && text[at + 2] == '2' && Contractions.IsApostrophe(text, at, end);
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
