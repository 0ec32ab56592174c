using System.Buffers;
using System.Text;

namespace DocLint.Cli.Reporting;

/// <summary>Makes article text safe to show: a control character could move the cursor, and a bidi control could turn the line around.</summary>
internal static class PrintableText
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D"
        + "\u001E\u001F\u007F\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096"
        + "\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00AD\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062"
        + "\u2063\u2064\u2065\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>Controls as their pictures (U+2400 and on), invisible characters as "·".</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Unsafe))
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (char c in text)
            shown.Append(!Unsafe.Contains(c) ? c : c < 0x20 ? (char)(0x2400 + c) : c == 0x7F ? '\u2421' : '·');
        return shown.ToString();
    }

    /// <summary>Columns that a character takes on a terminal: 0 for combining marks, 2 for East Asian wide characters and emoji.</summary>
    public static int WidthOf(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;
        if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark)
            return 0;
        return rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
    }
}
