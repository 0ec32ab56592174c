namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Writes a hash and its occurrence: "1f3a:2". By hand, because interpolation with a culture loads the cultures.</summary>
internal static class HashText
{
    private const int LongestHash = 16;
    private const int LongestNumber = 10;

    /// <param name="leastDigits">Digits of the hash, with zeros in front; at most 16.</param>
    /// <param name="occurrence">0 or more.</param>
    public static string Format(ulong hash, int leastDigits, int occurrence)
    {
        Span<char> text = stackalloc char[LongestHash + 1 + LongestNumber];
        int at = text.Length;
        do
        {
            text[--at] = (char)('0' + (occurrence % 10));
            occurrence /= 10;
        }
        while (occurrence > 0);
        text[--at] = ':';
        for (int digits = 0; digits < leastDigits || hash > 0; digits++, hash >>= 4)
            text[--at] = "0123456789abcdef"[(int)(hash & 0xF)];
        return text[at..].ToString();
    }
}
