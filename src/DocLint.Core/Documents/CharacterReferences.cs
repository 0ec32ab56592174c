using System.Globalization;
using System.Text;

namespace DocLint.Core.Documents;

/// <summary>Decodes HTML character references one at a time, so that each stays one segment of the source map.</summary>
/// <param name="resolve">The text of a named reference, given with its semicolon if it has one ("amp;"); null for an unknown name.</param>
internal sealed class CharacterReferences(Func<string, string?> resolve)
{
    /// <summary>The longest name of HTML's table is 31 letters.</summary>
    private const int LongestName = 33;

    /// <summary>What U+0080 to U+009F mean when written as a number: windows-1252 (HTML Living Standard, 13.2.5.80).</summary>
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes the reference at the start of <paramref name="text"/>, which begins with '&amp;'.</summary>
    /// <param name="length">UTF-16 units of the reference.</param>
    /// <returns>Null when it is no reference, but an ampersand.</returns>
    public string? Decode(ReadOnlySpan<char> text, out int length) =>
        text.Length > 2 && text[1] == '#' ? DecodeNumber(text, out length) : DecodeName(text, out length);

    private static string? DecodeNumber(ReadOnlySpan<char> text, out int length)
    {
        bool hex = text[2] is 'x' or 'X';
        int start = hex ? 3 : 2, end = start;
        while (end < text.Length && (hex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            end++;
        length = end < text.Length && text[end] == ';' ? end + 1 : end;
        if (end == start)
            return null;
        if (!int.TryParse(text[start..end], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            || code == 0 || !Rune.IsValid(code))
            return "\uFFFD";
        return code is >= 0x80 and <= 0x9F ? Windows1252[code - 0x80].ToString() : new Rune(code).ToString();
    }

    private string? DecodeName(ReadOnlySpan<char> text, out int length)
    {
        int end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end < text.Length && text[end] == ';' && resolve(text[1..(end + 1)].ToString()) is { } closed)
        {
            length = end + 1;
            return closed;
        }

        // A few old names need no semicolon; the longest that matches counts.
        for (length = Math.Min(end, 8); length > 2; length--)
        {
            if (resolve(text[1..length].ToString()) is { } open)
                return open;
        }

        length = 1;
        return null;
    }
}
