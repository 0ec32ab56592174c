namespace DocLint.Core.Text;

/// <summary>Tells what a paragraph quotes: somebody's words are not for a fix to change unseen, and what they say is not said by the page.</summary>
internal static class OpenQuotation
{
    /// <summary>Bytes in which an opening mark is looked for, so that a paragraph without end costs no more than its length.</summary>
    public const int Reach = 1500;

    /// <summary>Whether a quotation in double marks begins at a place in a paragraph, or is open there.</summary>
    /// <param name="paragraph">UTF-8.</param>
    /// <param name="at">Zero-based byte.</param>
    public static bool IsAt(ReadOnlySpan<byte> paragraph, int at)
    {
        ReadOnlySpan<byte> before = paragraph[Math.Max(0, at - Reach)..(at + LengthOfOpening(paragraph[at..]))];
        if ((before.Count((byte)'"') & 1) != 0)
            return true;
        // The first bytes of “, „ and «.
        if (before.IndexOfAny((byte)0xE2, (byte)0xC2) < 0)
            return false;
        int low = before.IndexOf("„"u8), left = before.IndexOf("“"u8), right = before.IndexOf("”"u8);
        // „so“ in German and „so” in Polish; “so” in English; ”so” in Swedish.
        if (low >= 0 ? IsOpen(before, "„"u8, "“"u8) && IsOpen(before, "„"u8, "”"u8) : left >= 0 ? IsOpen(before, "“"u8, "”"u8) : right >= 0 && IsOdd(before, "”"u8))
            return true;
        // «so» in French, »so« in German books.
        int guillemet = before.IndexOf("«"u8), turned = before.IndexOf("»"u8);
        return turned >= 0 && (guillemet < 0 || turned < guillemet) ? IsOpen(before, "»"u8, "«"u8) : IsOpen(before, "«"u8, "»"u8);
    }

    /// <summary>Bytes of the blanks and marks with which a sentence may begin.</summary>
    private static int LengthOfOpening(ReadOnlySpan<byte> sentence)
    {
        int length = 0;
        while (length < sentence.Length && MarkLength(sentence[length..]) is > 0 and int mark)
            length += mark;
        return length;
    }

    private static int MarkLength(ReadOnlySpan<byte> rest)
    {
        if (rest[0] is (byte)'"' or (byte)' ' or (byte)'\n' or (byte)'(')
            return 1;
        return rest.StartsWith("“"u8) || rest.StartsWith("”"u8) || rest.StartsWith("„"u8) ? 3 : rest.StartsWith("«"u8) || rest.StartsWith("»"u8) ? 2 : 0;
    }

    private static bool IsOdd(ReadOnlySpan<byte> before, ReadOnlySpan<byte> mark)
    {
        bool isOdd = false;
        for (int at = before.IndexOf(mark); at >= 0; at = before.IndexOf(mark))
        {
            isOdd = !isOdd;
            before = before[(at + mark.Length)..];
        }

        return isOdd;
    }

    /// <summary>Whether the last of some opening marks has no closing one behind it.</summary>
    public static bool IsOpen(ReadOnlySpan<byte> before, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing)
    {
        int last = before.LastIndexOf(opening);
        return last >= 0 && before[last..].IndexOf(closing) < 0;
    }
}
