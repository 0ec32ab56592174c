namespace DocLint.Core.Text;

/// <summary>Finds line ends: <c>\n</c>, <c>\r\n</c> and a lone <c>\r</c>, nothing else.</summary>
public static class LineScanner
{
    /// <summary>Byte offsets at which lines start; a text that ends in a line end has an empty last line.</summary>
    public static int[] FindLineStarts(ReadOnlySpan<byte> utf8)
    {
        var starts = new List<int>(16 + utf8.Length / 64) { 0 };
        int position = 0;
        while (true)
        {
            int found = utf8[position..].IndexOfAny((byte)'\r', (byte)'\n');
            if (found < 0)
                return [.. starts];
            position += found + LineEndLength(utf8, position + found);
            starts.Add(position);
        }
    }

    /// <summary>Bytes of the line end that starts at <paramref name="position"/>: 0, 1 or 2.</summary>
    public static int LineEndLength(ReadOnlySpan<byte> utf8, int position)
    {
        if (position >= utf8.Length)
            return 0;
        if (utf8[position] == (byte)'\n')
            return 1;
        if (utf8[position] != (byte)'\r')
            return 0;
        return position + 1 < utf8.Length && utf8[position + 1] == (byte)'\n' ? 2 : 1;
    }

    /// <summary>Number of line ends in <paramref name="utf8"/>.</summary>
    public static int CountLineEnds(ReadOnlySpan<byte> utf8)
    {
        int count = utf8.Count((byte)'\n');
        int rest = 0;
        while (true)
        {
            int found = utf8[rest..].IndexOf((byte)'\r');
            if (found < 0)
                return count;
            rest += found + 1;
            if (rest >= utf8.Length || utf8[rest] != (byte)'\n')
                count++;
        }
    }
}
