using DocLint.Core.Text;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Chooses the context region of a finding: its lines, cut short far from it, and always more than the region.</summary>
internal static class SarifContext
{
    /// <summary>Bytes of context on either side of a finding on a long line.</summary>
    private const int Reach = 240;

    /// <summary>Returns a span that is larger than <paramref name="region"/> and splits no character or line end.</summary>
    /// <param name="positions">Has the source.</param>
    /// <returns>null when the region is the whole text.</returns>
    public static TextSpan? Find(SarifPositions positions, TextSpan region)
    {
        SourceText source = positions.Source;
        ReadOnlySpan<byte> text = source.Utf8;
        TextSpan first = source.GetLineSpan(positions.LineOf(region.Start));
        TextSpan last = source.GetLineSpan(positions.LineOf(Math.Max(region.Start, region.End - 1)));
        int start = SkipContinuation(text, Math.Max(Math.Min(first.Start, region.Start), region.Start - Reach));
        int end = SkipContinuation(text, Math.Min(Math.Max(last.End, region.End), region.End + Reach));
        if (end == region.End && start == region.Start)
            end = EndOfNextLine(source, region.End);
        if (end == region.End && start == region.Start && start > 0)
            start = SkipContinuation(text, Math.Max(0, StartOfPreviousLine(source, start)));
        start = Math.Min(start, region.Start);
        end = Math.Max(end, region.End);
        return start == region.Start && end == region.End ? null : TextSpan.FromBounds(start, end);
    }

    // Takes in the line end after a region and the line behind it, as far as the context reaches.
    private static int EndOfNextLine(SourceText source, int end)
    {
        if (end == source.Length)
            return end;
        int line = source.GetLineIndex(end);
        if (line + 1 >= source.LineStarts.Length)
            return source.Length;
        int next = source.LineStarts[line + 1];
        return SkipContinuation(source.Utf8, Math.Min(source.GetLineSpan(line + 1).End, next + Reach));
    }

    private static int StartOfPreviousLine(SourceText source, int start)
    {
        int line = source.GetLineIndex(start);
        int previous = source.LineStarts[line] < start || line == 0 ? source.LineStarts[line] : source.LineStarts[line - 1];
        return Math.Max(previous, start - Reach);
    }

    private static int SkipContinuation(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length && (text[position] & 0xC0) == 0x80)
            position++;
        return position < text.Length && position > 0 && text[position] == '\n' && text[position - 1] == '\r' ? position + 1 : position;
    }
}
