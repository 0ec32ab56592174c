using DocLint.Core.Tokens;

namespace DocLint.Core.Documents;

/// <summary>
/// Groups the lines of plain text into blocks: each line is one, unless the text is hard-wrapped, when the lines of a paragraph are.
/// </summary>
/// <remarks>
/// A line goes on in the next one when it is full (the next line's first word would not have fitted), or when it ends like no sentence
/// and the next begins in lower case. A text counts as hard-wrapped when most of its lines belong to runs of three or more that go on
/// so; in other texts, only the second sign joins two lines. That tells a wrapped letter from a menu of short lines.
/// </remarks>
internal static class PlainTextBlocks
{
    private const int NarrowestColumn = 45;
    private const int WidestColumn = 132;
    private const int ShortestRun = 3;

    /// <summary>Of ten lines of a wrapped paragraph, this many go on in the next.</summary>
    private const int GoOnOfTen = 7;

    public static void Find(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts, ref PooledList<Block> blocks)
    {
        blocks.Clear();
        bool wrapped = IsHardWrapped(text, lineStarts);
        for (int line = 0; line < lineStarts.Length;)
        {
            (int start, int end) = Trim(text, lineStarts, line);
            int next = line + 1;
            if (end > start && end - lineStarts[line] <= WidestColumn * 4)
            {
                int run = wrapped ? RunEnd(text, lineStarts, line) : line;
                if (run - line > 1 && IsWrappedRun(text, lineStarts, line, run))
                    next = run;
                while (next < lineStarts.Length && GoesOnInLowerCase(text, lineStarts, next - 1))
                    next++;
                end = Trim(text, lineStarts, next - 1).End;
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
            if (end - line >= ShortestRun && IsWrappedRun(text, lineStarts, line, end))
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

    private static bool IsWrappedRun(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts, int first, int end)
    {
        int widest = 0;
        for (int line = first; line < end; line++)
            widest = Math.Max(widest, Width(text, lineStarts, line));
        if (widest is < NarrowestColumn or > WidestColumn)
            return false;
        int goOn = 0;
        for (int line = first; line < end - 1; line++)
            goOn += IsFull(text, lineStarts, line, widest) || GoesOnInLowerCase(text, lineStarts, line) ? 1 : 0;
        return goOn * 10 >= (end - 1 - first) * GoOnOfTen;
    }

    /// <summary>True when the first word of the next line would not have fitted behind a line.</summary>
    private static bool IsFull(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts, int line, int widest)
    {
        (int nextStart, int nextEnd) = Trim(text, lineStarts, line + 1);
        ReadOnlySpan<byte> next = text[nextStart..nextEnd];
        int blank = next.IndexOf((byte)' ');
        int word = Text.Utf16.CountUnits(blank < 0 ? next : next[..blank]);
        return Width(text, lineStarts, line) + 1 + word > widest;
    }

    /// <summary>True when a line of some width ends like no sentence and the next begins in lower case.</summary>
    private static bool GoesOnInLowerCase(ReadOnlySpan<byte> text, ReadOnlySpan<int> lineStarts, int line)
    {
        (int start, int end) = Trim(text, lineStarts, line);
        if (end <= start || line + 1 >= lineStarts.Length || text[end - 1] is (byte)'.' or (byte)'!' or (byte)'?' or (byte)':' or (byte)'"' or 0x9D)
            return false;
        (int nextStart, int nextEnd) = Trim(text, lineStarts, line + 1);
        return nextEnd > nextStart && text[nextStart] is >= (byte)'a' and <= (byte)'z'
            && Width(text, lineStarts, line) is >= NarrowestColumn and <= WidestColumn;
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
