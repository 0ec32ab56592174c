namespace DocLint.Rules.Boilerplate;

/// <summary>Tells what an article quotes: somebody may well say "You can unsubscribe at any time", and the article is about it.</summary>
internal static class Quotations
{
    /// <summary>Bytes in which an opening mark is looked for, so that a paragraph without end costs no more than its length.</summary>
    private const int Reach = 1500;

    /// <summary>Whether a quotation begins at a place in a paragraph, or is open there.</summary>
    /// <param name="paragraph">UTF-8.</param>
    /// <param name="at">Zero-based byte.</param>
    public static bool IsOpen(ReadOnlySpan<byte> paragraph, int at)
    {
        var before = paragraph[Math.Max(0, at - Reach)..(at + OpeningBytes(paragraph[at..]))];
        // “so”, and „so“ where German is written, whose closing mark is the opening one of English.
        var isLow = before.IndexOf("„"u8) >= 0;
        return (before.Count((byte)'"') & 1) != 0 || IsOpen(before, isLow ? "„"u8 : "“"u8, isLow ? "“"u8 : "”"u8) || IsOpen(before, "«"u8, "»"u8);
    }

    /// <summary>Bytes of the blanks and marks with which a sentence may begin.</summary>
    private static int OpeningBytes(ReadOnlySpan<byte> sentence)
    {
        var bytes = 0;
        while (bytes < sentence.Length)
        {
            var rest = sentence[bytes..];
            var mark = rest.StartsWith("“"u8) || rest.StartsWith("„"u8) ? 3 : rest.StartsWith("«"u8) ? 2 : rest[0] is (byte)'"' or (byte)' ' or (byte)'\n' or (byte)'(' ? 1 : 0;
            if (mark == 0)
            {
                break;
            }

            bytes += mark;
        }

        return bytes;
    }

    private static bool IsOpen(ReadOnlySpan<byte> before, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing)
    {
        var last = before.LastIndexOf(opening);
        return last >= 0 && before[last..].IndexOf(closing) < 0;
    }
}
