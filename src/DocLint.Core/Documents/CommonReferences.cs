namespace DocLint.Core.Documents;

/// <summary>
/// The named character references of HTML that most pages are content with: those of Latin-1, and of typography (HTML Living Standard, 13.5).
/// The table of all 2,231 is built by code that every start would compile, which takes a quarter of the time of a small page.
/// </summary>
internal static class CommonReferences
{
    private const int LongestName = 8;

    /// <summary>Each name with its character, between blanks. Those before "apos" are all that need no semicolon.</summary>
    internal static ReadOnlySpan<byte> Table =>
        " nbsp=\u00A0 iexcl=\u00A1 cent=\u00A2 pound=\u00A3 curren=\u00A4 yen=\u00A5 brvbar=\u00A6 sect=\u00A7 uml=\u00A8 copy=\u00A9"u8
        + " ordf=\u00AA laquo=\u00AB not=\u00AC shy=\u00AD reg=\u00AE macr=\u00AF deg=\u00B0 plusmn=\u00B1 sup2=\u00B2 sup3=\u00B3"u8
        + " acute=\u00B4 micro=\u00B5 para=\u00B6 middot=\u00B7 cedil=\u00B8 sup1=\u00B9 ordm=\u00BA raquo=\u00BB frac14=\u00BC"u8
        + " frac12=\u00BD frac34=\u00BE iquest=\u00BF Agrave=\u00C0 Aacute=\u00C1 Acirc=\u00C2 Atilde=\u00C3 Auml=\u00C4 Aring=\u00C5"u8
        + " AElig=\u00C6 Ccedil=\u00C7 Egrave=\u00C8 Eacute=\u00C9 Ecirc=\u00CA Euml=\u00CB Igrave=\u00CC Iacute=\u00CD Icirc=\u00CE"u8
        + " Iuml=\u00CF ETH=\u00D0 Ntilde=\u00D1 Ograve=\u00D2 Oacute=\u00D3 Ocirc=\u00D4 Otilde=\u00D5 Ouml=\u00D6 times=\u00D7"u8
        + " Oslash=\u00D8 Ugrave=\u00D9 Uacute=\u00DA Ucirc=\u00DB Uuml=\u00DC Yacute=\u00DD THORN=\u00DE szlig=\u00DF agrave=\u00E0"u8
        + " aacute=\u00E1 acirc=\u00E2 atilde=\u00E3 auml=\u00E4 aring=\u00E5 aelig=\u00E6 ccedil=\u00E7 egrave=\u00E8 eacute=\u00E9"u8
        + " ecirc=\u00EA euml=\u00EB igrave=\u00EC iacute=\u00ED icirc=\u00EE iuml=\u00EF eth=\u00F0 ntilde=\u00F1 ograve=\u00F2"u8
        + " oacute=\u00F3 ocirc=\u00F4 otilde=\u00F5 ouml=\u00F6 divide=\u00F7 oslash=\u00F8 ugrave=\u00F9 uacute=\u00FA ucirc=\u00FB"u8
        + " uuml=\u00FC yacute=\u00FD thorn=\u00FE yuml=\u00FF quot=\" amp=& lt=< gt=> QUOT=\" AMP=& LT=< GT=> COPY=\u00A9 REG=\u00AE apos=' OElig=\u0152 oelig=\u0153 Scaron=\u0160"u8
        + " scaron=\u0161 Yuml=\u0178 ensp=\u2002 emsp=\u2003 thinsp=\u2009 zwnj=\u200C zwj=\u200D lrm=\u200E rlm=\u200F ndash=\u2013"u8
        + " mdash=\u2014 lsquo=\u2018 rsquo=\u2019 sbquo=\u201A ldquo=\u201C rdquo=\u201D bdquo=\u201E dagger=\u2020 Dagger=\u2021"u8
        + " permil=\u2030 lsaquo=\u2039 rsaquo=\u203A euro=\u20AC bull=\u2022 hellip=\u2026 prime=\u2032 Prime=\u2033 trade=\u2122"u8
        + " larr=\u2190 uarr=\u2191 rarr=\u2192 darr=\u2193 minus=\u2212 ne=\u2260 le=\u2264 ge=\u2265 frac13=\u2153 horbar=\u2015 "u8;

    /// <summary>The character of a name, as UTF-8; empty when it is not a common one.</summary>
    /// <param name="name">Without ampersand and semicolon; its letter case counts.</param>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> name) => Find(Table, name);

    /// <summary>The same for a name without its semicolon behind it, which few may be.</summary>
    public static ReadOnlySpan<byte> FindOpen(ReadOnlySpan<byte> name) => Find(Table[..(Table.IndexOf(" apos="u8) + 1)], name);

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> table, ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName)
            return [];
        Span<byte> wanted = stackalloc byte[LongestName + 2];
        wanted[0] = (byte)' ';
        name.CopyTo(wanted[1..]);
        wanted[name.Length + 1] = (byte)'=';
        int at = table.IndexOf(wanted[..(name.Length + 2)]);
        if (at < 0)
            return [];
        ReadOnlySpan<byte> rest = table[(at + name.Length + 2)..];
        return rest[..rest.IndexOf((byte)' ')];
    }
}
