namespace DocLint.Core.Text.Encodings;

/// <summary>What a character is to the eye of a proof-reader: the alphabet of <see cref="TextPlausibility"/>.</summary>
internal enum CharacterKind : byte
{
    Space, Lower, Upper, Digit, Stop, Open, Close, StraightQuote, AsciiSymbol, Control,
    LatinLower, LatinUpper, LatinRare, GreekLower, GreekUpper, CyrillicLower, CyrillicUpper,
    Hebrew, Arabic, Thai, Indic, OtherAlphabet, Cjk, Hangul,
    QuoteOpen, QuoteLow, QuoteClose, Apostrophe, TurnedComma, InvertedMark, Dash, Ellipsis,
    Symbol, Mark, Currency, Numeric, NoBreak, C1, Drawing, Combining, Emoji, Replacement, PrivateUse, Format, Rare,
}

/// <summary>Classifies code points. The ranges are blocks of the Unicode standard, split where news text makes a difference.</summary>
internal static class CharacterKinds
{
    private const int TableSize = 0x3000;

    // First code point of each range and its kind, ascending; a range ends where the next begins.
    private static readonly (int Start, CharacterKind Kind)[] Ranges =
    [
        (0x0000, CharacterKind.Control), (0x0020, CharacterKind.AsciiSymbol), (0x0030, CharacterKind.Digit),
        (0x003A, CharacterKind.AsciiSymbol), (0x0041, CharacterKind.Upper), (0x005B, CharacterKind.AsciiSymbol),
        (0x0061, CharacterKind.Lower), (0x007B, CharacterKind.AsciiSymbol), (0x007F, CharacterKind.Control),
        (0x0080, CharacterKind.C1), (0x00A0, CharacterKind.Symbol), (0x00C0, CharacterKind.LatinUpper),
        (0x00DF, CharacterKind.LatinLower), (0x0100, CharacterKind.LatinUpper), (0x0180, CharacterKind.LatinRare),
        (0x02B0, CharacterKind.Symbol), (0x0300, CharacterKind.Combining), (0x0370, CharacterKind.Rare),
        (0x0386, CharacterKind.GreekUpper), (0x03AC, CharacterKind.GreekLower), (0x03CF, CharacterKind.Rare),
        (0x0400, CharacterKind.CyrillicUpper), (0x0430, CharacterKind.CyrillicLower), (0x0460, CharacterKind.Rare),
        (0x0490, CharacterKind.CyrillicLower), (0x0530, CharacterKind.OtherAlphabet), (0x0590, CharacterKind.Hebrew),
        (0x0600, CharacterKind.Arabic), (0x0700, CharacterKind.Rare), (0x0900, CharacterKind.Indic),
        (0x0E00, CharacterKind.Thai), (0x0E80, CharacterKind.OtherAlphabet), (0x0F00, CharacterKind.Rare),
        (0x1000, CharacterKind.OtherAlphabet), (0x1100, CharacterKind.Rare), (0x1200, CharacterKind.OtherAlphabet),
        (0x1380, CharacterKind.Rare), (0x1780, CharacterKind.OtherAlphabet), (0x1800, CharacterKind.Rare),
        (0x1E00, CharacterKind.LatinRare), (0x1EA0, CharacterKind.LatinLower), (0x1EFA, CharacterKind.LatinRare),
        (0x1F00, CharacterKind.GreekLower), (0x2000, CharacterKind.NoBreak), (0x200B, CharacterKind.Format),
        (0x2010, CharacterKind.Dash), (0x2016, CharacterKind.Symbol), (0x2028, CharacterKind.Format),
        (0x202F, CharacterKind.NoBreak), (0x2030, CharacterKind.Symbol), (0x205F, CharacterKind.Format),
        (0x2070, CharacterKind.Numeric), (0x20A0, CharacterKind.Currency), (0x20D0, CharacterKind.Rare),
        (0x2100, CharacterKind.Symbol), (0x2150, CharacterKind.Numeric), (0x2190, CharacterKind.Symbol),
        (0x2200, CharacterKind.Drawing), (0x25A0, CharacterKind.Symbol), (0x2600, CharacterKind.Emoji),
        (0x27C0, CharacterKind.Rare), (0x3000, CharacterKind.Cjk), (0x3100, CharacterKind.Rare), (0x3400, CharacterKind.Rare),
        (0x4DC0, CharacterKind.Rare), (0x4E00, CharacterKind.Cjk), (0xA000, CharacterKind.Rare), (0xAC00, CharacterKind.Hangul),
        (0xD7A4, CharacterKind.Rare), (0xE000, CharacterKind.PrivateUse), (0xF900, CharacterKind.Rare),
        (0xFE00, CharacterKind.Format), (0xFE10, CharacterKind.Rare), (0xFEFF, CharacterKind.Format), (0xFF00, CharacterKind.Cjk),
        (0xFFA0, CharacterKind.Rare), (0xFFFC, CharacterKind.Replacement), (0xFFFE, CharacterKind.Rare),
        (0x1F000, CharacterKind.Emoji), (0x1FB00, CharacterKind.Rare), (0x20000, CharacterKind.Rare),
    ];

    private static readonly (string Characters, CharacterKind Kind)[] Exceptions =
    [
        (" \t\n\r", CharacterKind.Space), (".,;:!?", CharacterKind.Stop), ("([{", CharacterKind.Open), (")]}", CharacterKind.Close),
        ("\"'", CharacterKind.StraightQuote), ("\u00A0", CharacterKind.NoBreak), ("\u00AD", CharacterKind.Format),
        ("\u00A2\u00A3\u00A4\u00A5", CharacterKind.Currency), ("\u00AE\u2122", CharacterKind.Mark),
        ("\u00B0\u00B1\u00B2\u00B3\u00B7\u00B9\u00AA\u00BA\u00BC\u00BD\u00BE\u00D7\u00F7", CharacterKind.Numeric),
        ("\u00A1\u00BF", CharacterKind.InvertedMark), ("\u00AB\u2039\u201C\u201F", CharacterKind.QuoteOpen),
        ("\u00BB\u203A\u201D", CharacterKind.QuoteClose), ("\u201E\u201A", CharacterKind.QuoteLow),
        ("\u2018\u201B\u02BB\u2032\u2033", CharacterKind.TurnedComma), ("\u2019\u02BC", CharacterKind.Apostrophe),
        ("\u2026", CharacterKind.Ellipsis), ("\u2022", CharacterKind.Dash),
        ("\u01A0\u01AF\u0218\u021A\u018F\u01CD\u01E6\u01EA", CharacterKind.LatinUpper),
        ("\u01A1\u01B0\u0219\u021B\u0259\u01CE\u01D0\u01D2\u01D4\u01E7\u01EB\u0131\u0138\u0149\u017F", CharacterKind.LatinLower),
        // Only Esperanto has these; next to them in the code pages stand letters of Slavic and Baltic languages.
        ("\u0108\u0109\u011C\u011D\u0124\u0125\u0134\u0135\u015C\u015D", CharacterKind.LatinRare), ("\u2126", CharacterKind.Drawing),
    ];

    private static readonly CharacterKind[] Table = MakeTable();

    public static CharacterKind Of(int codePoint) =>
        (uint)codePoint < TableSize ? Table[codePoint]
            : codePoint is >= 0x4E00 and < 0xA000 ? CharacterKind.Cjk
            : codePoint is >= 0xAC00 and < 0xD7A4 ? CharacterKind.Hangul
            : OfRange(codePoint);

    public static bool IsLetter(CharacterKind kind) =>
        kind is >= CharacterKind.LatinLower and <= CharacterKind.Hangul or CharacterKind.Lower or CharacterKind.Upper;

    private static CharacterKind OfRange(int codePoint)
    {
        int low = 0, high = Ranges.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (Ranges[middle].Start <= codePoint) low = middle;
            else high = middle - 1;
        }

        return Ranges[low].Kind;
    }

    private static CharacterKind[] MakeTable()
    {
        var table = new CharacterKind[TableSize];
        for (int range = 0; range < Ranges.Length && Ranges[range].Start < TableSize; range++)
        {
            int end = Math.Min(Ranges[range + 1].Start, TableSize);
            table.AsSpan(Ranges[range].Start, end - Ranges[range].Start).Fill(Ranges[range].Kind);
        }

        SplitCase(table);
        foreach (var (characters, kind) in Exceptions)
        {
            foreach (char c in characters) table[c] = kind;
        }

        return table;
    }

    /// <summary>Latin Extended-A and the Vietnamese letters alternate between capital and small; Cyrillic has blocks of them.</summary>
    private static void SplitCase(CharacterKind[] table)
    {
        for (int c = 0x100; c < 0x138; c++) table[c] = (c & 1) == 0 ? CharacterKind.LatinUpper : CharacterKind.LatinLower;
        for (int c = 0x139; c < 0x149; c++) table[c] = (c & 1) == 1 ? CharacterKind.LatinUpper : CharacterKind.LatinLower;
        for (int c = 0x179; c < 0x17F; c++) table[c] = (c & 1) == 1 ? CharacterKind.LatinUpper : CharacterKind.LatinLower;
        for (int c = 0x14A; c < 0x178; c++) table[c] = (c & 1) == 0 ? CharacterKind.LatinUpper : CharacterKind.LatinLower;
        for (int c = 0x1EA0; c < 0x1EFA; c++) table[c] = (c & 1) == 0 ? CharacterKind.LatinUpper : CharacterKind.LatinLower;
        for (int c = 0x490; c < 0x530; c++) table[c] = (c & 1) == 0 ? CharacterKind.CyrillicUpper : CharacterKind.CyrillicLower;
        table[0x390] = CharacterKind.GreekLower;
    }
}
