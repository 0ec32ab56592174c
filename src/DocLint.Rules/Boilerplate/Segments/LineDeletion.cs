using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>Deletes lines, or a part of one, so that no empty line, trailing space or double space stays behind.</summary>
internal static class LineDeletion
{
    /// <summary>The span without the white space at its ends.</summary>
    public static ProseSpan Trimmed(ReadOnlySpan<byte> text, int start, int end)
    {
        var line = text[start..end];
        var trimmed = LineText.Trim(line);
        if (trimmed.IsEmpty)
        {
            return ProseSpan.FromBounds(start, end);
        }

        var skipped = line.IndexOf(trimmed);
        return new ProseSpan(start + skipped, trimmed.Length);
    }

    /// <param name="reachesStart">Whether nothing stands before the text on its first line.</param>
    /// <param name="reachesEnd">Whether nothing stands after it on its last line.</param>
    /// <param name="next">
    /// Where the next deletion starts when all behind that place is deleted, too; the length of the text when nothing is. Fixes that
    /// overlap could not be applied together.
    /// </param>
    public static ProseFix Fix(ReadOnlySpan<byte> text, int start, int end, bool reachesStart, bool reachesEnd, int next, FixSafety safety = FixSafety.Safe)
    {
        var (from, to) = (start, end);
        while (from > 0 && text[from - 1] is (byte)' ' or (byte)'\t')
        {
            from--;
        }

        while (to < text.Length && text[to] is (byte)' ' or (byte)'\t')
        {
            to++;
        }

        // What stands before the first word of what stays is the paragraph's indent, or belongs to the mark of its item.
        from = reachesStart && !reachesEnd ? start : from;
        if (reachesStart && reachesEnd)
        {
            to = AfterLineEnd(text, to);
            var isFirst = from == 0;
            if (isFirst || IsBlankBefore(text, from))
            {
                to = AfterBlankLine(text, to);
            }

            to = Math.Min(to, next);
            if (to == next)
            {
                from = BeforeLineEnds(text, from);
            }
        }
        else if (reachesEnd)
        {
            to = end;
        }
        else if (!reachesStart && from < start)
        {
            from++;
        }

        return new ProseFix("Delete the boilerplate", safety, [new ProseEdit(ProseSpan.FromBounds(from, to), string.Empty)]);
    }

    private static int AfterLineEnd(ReadOnlySpan<byte> text, int position)
    {
        if (position < text.Length && text[position] == '\r')
        {
            position++;
            return position < text.Length && text[position] == '\n' ? position + 1 : position;
        }

        return position < text.Length && text[position] == '\n' ? position + 1 : position;
    }

    /// <summary>Skips blank lines: where a paragraph was taken out, one gap between its neighbours is enough.</summary>
    private static int AfterBlankLine(ReadOnlySpan<byte> text, int position)
    {
        while (true)
        {
            var next = position;
            while (next < text.Length && text[next] is (byte)' ' or (byte)'\t')
            {
                next++;
            }

            var end = AfterLineEnd(text, next);
            if (end == next)
            {
                return position;
            }

            position = end;
        }
    }

    private static bool IsBlankBefore(ReadOnlySpan<byte> text, int lineStart)
    {
        var i = lineStart - 1;
        if (i >= 0 && text[i] == '\n')
        {
            i--;
        }

        if (i >= 0 && text[i] == '\r')
        {
            i--;
        }

        while (i >= 0 && text[i] is (byte)' ' or (byte)'\t')
        {
            i--;
        }

        return i < 0 || text[i] is (byte)'\n' or (byte)'\r';
    }

    /// <summary>At the end of the document the line ends before the deleted text go, too, but for one that ends the last line.</summary>
    private static int BeforeLineEnds(ReadOnlySpan<byte> text, int position)
    {
        var i = position;
        while (i > 0 && text[i - 1] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t')
        {
            i--;
        }

        return i == 0 ? 0 : AfterLineEnd(text, i);
    }
}
