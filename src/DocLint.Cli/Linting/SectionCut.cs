namespace DocLint.Cli.Linting;

/// <summary>Decides where a section of a large text ends.</summary>
internal static class SectionCut
{
    /// <summary>A blank line this close to the end is preferred, so that no paragraph is split.</summary>
    private const int ParagraphReach = 16 * 1024;

    /// <summary>
    /// Where to cut <paramref name="utf8"/>: behind a blank line near its end, else behind a line end, else (a line is longer than half of
    /// it) behind white space, else between two characters. Always in the second half, so that many short sections cannot be provoked.
    /// </summary>
    /// <param name="utf8">As many bytes as a section may have; more of the file follows.</param>
    /// <returns>Bytes of the section, from half the length to the length.</returns>
    public static int Find(ReadOnlySpan<byte> utf8)
    {
        int half = utf8.Length / 2;
        int paragraph = Math.Max(half, utf8.Length - ParagraphReach);
        int found = utf8[paragraph..].LastIndexOf("\n\n"u8);
        if (found >= 0)
            return paragraph + found + 2;
        found = utf8[paragraph..].LastIndexOf("\r\n\r\n"u8);
        if (found >= 0)
            return paragraph + found + 4;
        found = utf8[half..].LastIndexOf((byte)'\n');
        if (found >= 0)
            return half + found + 1;

        // A "\r" that is the last byte may be half of a pair.
        found = utf8[half..^1].LastIndexOf((byte)'\r');
        if (found >= 0)
            return half + found + 1;
        found = utf8[half..].LastIndexOfAny((byte)' ', (byte)'\t');
        return found >= 0 ? half + found + 1 : CharacterBoundary(utf8);
    }

    /// <summary>Length without a character that is cut off at the end; bytes that are no UTF-8 count as characters.</summary>
    public static int CharacterBoundary(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return 0;
        for (int back = 1; back <= 3 && back <= utf8.Length; back++)
        {
            byte value = utf8[^back];
            if (value < 0x80)
                break;
            if (value >= 0xC0)
            {
                int length = value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
                return length > back ? utf8.Length - back : utf8.Length;
            }
        }

        return utf8[^1] == (byte)'\r' && utf8.Length > 1 ? utf8.Length - 1 : utf8.Length;
    }
}
