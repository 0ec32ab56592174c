using System.Text;

namespace DocLint.Cli.Reporting;

/// <summary>Makes article text safe to show: a control character could move the cursor, and a bidi control could turn the line around.</summary>
internal static class PrintableText
{
    /// <summary>Controls as their pictures (U+2400 and on), invisible characters as "·".</summary>
    public static string Of(string text)
    {
        if (!HasUnsafe(text))
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (char c in text)
            shown.Append(!IsUnsafe(c) ? c : c < 0x20 ? (char)(0x2400 + c) : c == 0x7F ? '\u2421' : '·');
        return shown.ToString();
    }

    private static bool HasUnsafe(string text)
    {
        foreach (char c in text)
        {
            if (IsUnsafe(c))
                return true;
        }

        return false;
    }

    private static bool IsUnsafe(char c) => c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' or (>= '\u200B' and <= '\u200F')
        or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

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
