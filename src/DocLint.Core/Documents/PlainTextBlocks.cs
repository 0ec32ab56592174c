using DocLint.Core.Tokens;

namespace DocLint.Core.Documents;

/// <summary>
/// Groups the lines of plain text into blocks: each line is one, unless the text is hard-wrapped, when the lines of a paragraph are.
/// </summary>
/// <remarks>
/// A text counts as hard-wrapped when most of its lines belong to runs of three or more in which every line but the last is
/// full: the first word of the next line would not have fitted. That tells a wrapped letter from a menu of short lines.
/// </remarks>
internal static class PlainTextBlocks
{
    private const int NarrowestColumn = 45;
    private const int WidestColumn = 132;
    private const int ShortestRun = 3;

    public static void Find(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts, ref PooledList<Block> blocks)
    {
        blocks.Clear();
        bool wrapped = IsHardWrapped(text, lineStarts);
        int line = 0;
        while (line < lineStarts.Length)
        {
            (int start, int end) = Trim(text, lineStarts, line);
            int next = line + 1;
            if (wrapped && end > start)
            {
                int run = RunEnd(text, lineStarts, line);
                if (run - line > 1 && IsFullRun(text, lineStarts, line, run))
                {
                    next = run;
                    end = Trim(text, lineStarts, run - 1).End;
                }
            }

            if (end > start)
                blocks.Add(new Block { Kind = BlockKind.Paragraph, Start = start, End = end });
            line = next;
        }
    }

    private static bool IsHardWrapped(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts)
    {
        int lines = 0, inWrappedRuns = 0;
        for (int line = 0; line < lineStarts.Length;)
        {
            int end = RunEnd(text, lineStarts, line);
            if (end == line)
            {
                line++;
                continue;
            }

            lines += end - line;
            if (end - line >= ShortestRun && IsFullRun(text, lineStarts, line, end))
                inWrappedRuns += end - line;
            line = end;
        }

        return inWrappedRuns * 2 > lines;
    }

    /// <summary>The end of the run of lines with text that starts at <paramref name="line"/>.</summary>
    private static int RunEnd(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts, int line)
    {
        while (line < lineStarts.Length)
        {
            (int start, int end) = Trim(text, lineStarts, line);
            if (end <= start)
                break;
            line++;
        }

        return line;
    }

    private static bool IsFullRun(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts, int first, int end)
    {
        int widest = 0;
        for (int line = first; line < end; line++)
            widest = Math.Max(widest, Width(text, lineStarts, line));
        if (widest is < NarrowestColumn or > WidestColumn)
            return false;
        for (int line = first; line < end - 1; line++)
        {
            (int nextStart, int nextEnd) = Trim(text, lineStarts, line + 1);
            ReadOnlySpan<byte> next = text[nextStart..nextEnd];
            int blank = next.IndexOf((byte)' ');
            int word = Text.Utf16.CountUnits(blank < 0 ? next : next[..blank]);
            if (Width(text, lineStarts, line) + 1 + word <= widest)
                return false;
        }

        return true;
    }

    private static int Width(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts, int line)
    {
        (_, int end) = Trim(text, lineStarts, line);
        int start = lineStarts[line];
        // Longer than any column in bytes: there is no need to count it.
        return end - start > WidestColumn * 4 ? int.MaxValue / 2 : end <= start ? 0 : Text.Utf16.CountUnits(text[start..end]);
    }

    /// <summary>The line without the blanks around it and without its line end.</summary>
    private static (int Start, int End) Trim(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts, int line)
    {
        int start = lineStarts[line];
        int end = line + 1 < lineStarts.Length ? lineStarts[line + 1] : text.Length;
        while (end > start && text[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            end--;
        while (start < end && text[start] is (byte)' ' or (byte)'\t')
            start++;
        return (start, end);
    }
}
