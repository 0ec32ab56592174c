using System.Text;
using DocLint.Core.Text;

namespace DocLint.Cli.Reporting;

/// <summary>The source line of a finding, cut to the width of the report, and a line of carets under the found text.</summary>
internal static class SourceExcerpt
{
    /// <summary>Bytes of a line that are looked at on each side of the span: a paragraph can be a megabyte long.</summary>
    private const int Reach = 1024;

    /// <param name="width">Columns that both lines may take.</param>
    public static (string Line, string Underline) Create(SourceText source, TextSpan span, int width)
    {
        TextSpan line = source.GetLineSpan(source.GetLineIndex(span.Start));
        int start = Math.Max(line.Start, Align(source.Utf8, span.Start - Reach));
        int end = Math.Min(line.End, Align(source.Utf8, span.Start + Reach));
        int marked = Math.Clamp(Math.Min(span.End, end) - span.Start, 0, end - span.Start);
        string before = Show(source.Utf8[start..span.Start]);
        string found = Show(source.Utf8.Slice(span.Start, marked));
        string after = Show(source.Utf8[(span.Start + marked)..end]);
        string head = TakeEnd(before, Math.Max(10, (width - WidthOf(found)) / 2), start > line.Start);
        string body = TakeStart(found, width - WidthOf(head));
        string tail = TakeStart(after, width - WidthOf(head) - WidthOf(body));
        if (WidthOf(tail) < width - WidthOf(head) - WidthOf(body))
            head = TakeEnd(before, width - WidthOf(body) - WidthOf(tail), start > line.Start);
        return (head + body + tail, Underline(WidthOf(head), Math.Max(1, WidthOf(body))));
    }

    // A loop: the framework fills strings by vectors of any width, which are compiled at every start.
    private static string Underline(int indent, int length) => string.Create(indent + length, indent, static (characters, indent) =>
    {
        for (int i = 0; i < characters.Length; i++)
            characters[i] = i < indent ? ' ' : '^';
    });

    private static string Show(ReadOnlySpan<byte> utf8) => PrintableText.Of(ShortText.Decode(utf8).Replace('\t', ' '));

    private static int Align(ReadOnlySpan<byte> utf8, int at)
    {
        at = Math.Clamp(at, 0, utf8.Length);
        while (at < utf8.Length && (utf8[at] & 0xC0) == 0x80)
            at++;
        return at;
    }

    private static int WidthOf(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += PrintableText.WidthOf(rune);
        return width;
    }

    private static string TakeStart(string text, int width)
    {
        if (WidthOf(text) <= width)
            return text;
        int end = 0, used = 1;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += PrintableText.WidthOf(rune);
            if (used > width)
                break;
            end += rune.Utf16SequenceLength;
        }

        return width <= 0 ? string.Empty : text[..end] + "…";
    }

    private static string TakeEnd(string text, int width, bool isCut)
    {
        if (WidthOf(text) <= width && !isCut)
            return text;
        int start = text.Length, used = 1;
        while (start > 0)
        {
            int length = start > 1 && char.IsLowSurrogate(text[start - 1]) ? 2 : 1;
            used += PrintableText.WidthOf(Rune.GetRuneAt(text, start - length));
            if (used > width)
                break;
            start -= length;
        }

        return "…" + text[start..];
    }
}
