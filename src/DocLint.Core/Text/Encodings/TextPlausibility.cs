namespace DocLint.Core.Text.Encodings;

/// <summary>
/// Says how odd a sequence of characters looks: the sum of what each character, each pair and each symbol between two
/// letters costs. Ten units are about one bit. The numbers are judgements, kept honest by the tests over many languages.
/// </summary>
internal static class TextPlausibility
{
    private const int Kinds = (int)CharacterKind.Rare + 1;

    private const int StrangeLetterPair = 25;

    private static readonly byte[] KindCost = MakeKindCost();
    private static readonly byte[] PairCost = MakePairCost();
    private static readonly byte[] BetweenLetters = MakeBetweenLetters();

    // Cost of а to я by frequency in Russian text (https://ru.wikipedia.org/wiki/Частотность, Lyashevskaya and Sharov 2009).
    private static ReadOnlySpan<byte> CyrillicLetterCost =>
        [6, 18, 11, 17, 14, 6, 22, 17, 7, 20, 12, 11, 13, 8, 4, 14, 10, 9, 8, 15, 31, 22, 26, 18, 24, 28, 44, 16, 17, 30, 25, 16];

    /// <summary>The cost of one character whatever stands next to it.</summary>
    public static int Cost(int codePoint)
    {
        if ((uint)(codePoint - 0x410) < 0x40) return (CyrillicLetterCost[codePoint - 0x410 & 31] - 4) / 2 + (codePoint < 0x430 ? 2 : 0);
        if (codePoint == 0xFEFF) return -20; // a byte order mark that was read as three characters
        return codePoint is >= 0x460 and < 0x530 and not (0x490 or 0x491) ? 22 : KindCost[(int)CharacterKinds.Of(codePoint)];
    }

    /// <summary>The cost of two characters standing side by side.</summary>
    public static int Cost(CharacterKind first, CharacterKind second) => PairCost[(int)first * Kinds + (int)second];

    /// <summary>Letters of the alphabets that single-byte code pages hold.</summary>
    public static bool IsAlphabetic(CharacterKind kind) => kind is CharacterKind.LatinLower or CharacterKind.LatinUpper or CharacterKind.GreekLower
        or CharacterKind.GreekUpper or CharacterKind.CyrillicLower or CharacterKind.CyrillicUpper or CharacterKind.Hebrew or CharacterKind.Arabic;

    /// <summary>Whether <paramref name="middle"/>, after a letter and before <paramref name="next"/>, stands where no language has it.</summary>
    public static bool IsOddBetween(CharacterKind middle, CharacterKind next) => BetweenLetters[(int)middle] >= 30 && CharacterKinds.IsLetter(next);

    /// <summary>The cost of <paramref name="text"/> with what stands before and after it (a space where nothing does).</summary>
    /// <param name="text">Code points.</param>
    public static int Cost(ReadOnlySpan<int> text, int beforeLast, int before, int after)
    {
        var previous = CharacterKinds.Of(before);
        var second = CharacterKinds.Of(beforeLast);
        int cost = 0, last = before;
        for (int i = 0; i <= text.Length; i++)
        {
            int code = i < text.Length ? text[i] : after;
            if (i < text.Length && IsJoiner(previous, code))
                continue;
            var kind = CharacterKinds.Of(code);
            if (i < text.Length) cost += Cost(code) + (IsStrangeLetterPair(last, code) ? StrangeLetterPair : 0);
            last = code;
            cost += PairCost[(int)previous * Kinds + (int)kind];
            if (CharacterKinds.IsLetter(second) && CharacterKinds.IsLetter(kind)) cost += BetweenLetters[(int)previous];
            second = previous;
            previous = kind;
        }

        return cost;
    }

    /// <summary>ZWNJ and ZWJ after a letter that joins the next: Persian and the scripts of India are spelt with them, and read on as if they were not there.</summary>
    private static bool IsJoiner(CharacterKind previous, int code) => code is 0x200C or 0x200D && previous is CharacterKind.Arabic or CharacterKind.Indic or CharacterKind.OtherAlphabet;

    /// <summary>
    /// Letters of Western Europe before letters that only windows-1252 has at 0x80 to 0x9F: â before œ, Ã before Š. Slavic, Baltic
    /// and Sami words have š and ž after á, â, ä, é and í.
    /// </summary>
    private static bool IsStrangeLetterPair(int first, int second) => second switch
    {
        0x152 or 0x153 or 0x178 or 0x192 => first is (>= 0xC2 and <= 0xC5) or (>= 0xE0 and <= 0xEF and not (0xE1 or 0xE9 or 0xED)),
        0x160 or 0x161 or 0x17D or 0x17E => first is 0xC3 or (>= 0xE5 and <= 0xE8),
        _ => false,
    };

    private static byte[] MakeKindCost()
    {
        var cost = new byte[Kinds];
        void Set(int value, params ReadOnlySpan<CharacterKind> kinds)
        {
            foreach (var kind in kinds) cost[(int)kind] = (byte)value;
        }

        Set(5, CharacterKind.QuoteOpen, CharacterKind.QuoteClose, CharacterKind.Dash, CharacterKind.Ellipsis, CharacterKind.NoBreak);
        Set(3, CharacterKind.Apostrophe);
        Set(7, CharacterKind.QuoteLow, CharacterKind.TurnedComma);
        Set(5, CharacterKind.LatinLower, CharacterKind.GreekLower, CharacterKind.Hebrew, CharacterKind.Arabic, CharacterKind.Thai,
            CharacterKind.Indic);
        Set(7, CharacterKind.LatinUpper, CharacterKind.GreekUpper, CharacterKind.CyrillicLower, CharacterKind.CyrillicUpper);
        Set(18, CharacterKind.Cjk, CharacterKind.Hangul);
        Set(12, CharacterKind.InvertedMark, CharacterKind.Mark);
        Set(15, CharacterKind.Currency, CharacterKind.Emoji);
        Set(20, CharacterKind.Numeric, CharacterKind.OtherAlphabet);
        Set(25, CharacterKind.Symbol, CharacterKind.Replacement);
        Set(30, CharacterKind.Combining);
        Set(30, CharacterKind.Format);
        Set(35, CharacterKind.Drawing);
        Set(45, CharacterKind.LatinRare);
        Set(70, CharacterKind.C1, CharacterKind.Control, CharacterKind.PrivateUse, CharacterKind.Rare);
        return cost;
    }

    private static byte[] MakePairCost()
    {
        var cost = new byte[Kinds * Kinds];
        for (int first = 0; first < Kinds; first++)
        {
            for (int second = 0; second < Kinds; second++)
            {
                cost[first * Kinds + second] = (byte)PairRule((CharacterKind)first, (CharacterKind)second);
            }
        }

        return cost;
    }

    private static int PairRule(CharacterKind first, CharacterKind second)
    {
        bool letterFirst = CharacterKinds.IsLetter(first), letterSecond = CharacterKinds.IsLetter(second);
        if (letterFirst && letterSecond) return LetterPair(first, second);
        if (letterFirst) return AfterLetter(second);
        if (first == CharacterKind.Combining && second == CharacterKind.LatinUpper) return 40;
        if (letterSecond) return BeforeLetter(first, second);
        if (second == CharacterKind.Combining) return first == CharacterKind.Combining ? 10 : 30;
        return (first, second) switch
        {
            (CharacterKind.Space or CharacterKind.NoBreak, CharacterKind.Symbol or CharacterKind.Mark) => 10,
            (CharacterKind.Space, CharacterKind.QuoteClose) => 15,
            (CharacterKind.Space, CharacterKind.Apostrophe) => 5,
            (CharacterKind.QuoteOpen or CharacterKind.QuoteLow or CharacterKind.TurnedComma or CharacterKind.InvertedMark, CharacterKind.Space) => 15,
            (CharacterKind.QuoteOpen or CharacterKind.QuoteLow, CharacterKind.QuoteClose) => 15,
            (CharacterKind.Stop, CharacterKind.Symbol or CharacterKind.QuoteLow or CharacterKind.InvertedMark) => 15,
            _ when IsSymbolic(first) && IsSymbolic(second) => 12,
            _ => 0,
        };
    }

    private static bool IsSymbolic(CharacterKind kind) => kind is CharacterKind.Symbol or CharacterKind.Mark or CharacterKind.Currency
        or CharacterKind.Numeric or CharacterKind.QuoteLow or CharacterKind.QuoteOpen or CharacterKind.QuoteClose
        or CharacterKind.InvertedMark or CharacterKind.Ellipsis or CharacterKind.Dash or CharacterKind.TurnedComma;

    private static int LetterPair(CharacterKind first, CharacterKind second)
    {
        int left = Group(first), right = Group(second);
        if (left != right) return left == 7 || right == 7 ? 30 : 50;
        bool plain = first is CharacterKind.Lower or CharacterKind.Upper && second is CharacterKind.Lower or CharacterKind.Upper;
        if (plain) return 0;
        bool lowerFirst = first is CharacterKind.Lower or CharacterKind.LatinLower or CharacterKind.CyrillicLower or CharacterKind.GreekLower;
        bool upperSecond = second is CharacterKind.Upper or CharacterKind.LatinUpper or CharacterKind.CyrillicUpper or CharacterKind.GreekUpper;
        if (lowerFirst && upperSecond) return left == 1 ? 40 : 30;
        bool bothAccented = first is CharacterKind.LatinLower or CharacterKind.LatinUpper && second is CharacterKind.LatinLower or CharacterKind.LatinUpper;
        return bothAccented ? 6 : 0;
    }

    private static int AfterLetter(CharacterKind kind) => kind switch
    {
        CharacterKind.Symbol or CharacterKind.Drawing => 30,
        CharacterKind.Currency => 25,
        CharacterKind.Numeric => 15,
        CharacterKind.QuoteOpen => 10,
        CharacterKind.QuoteLow or CharacterKind.InvertedMark => 35,
        CharacterKind.Dash or CharacterKind.Mark => 5,
        CharacterKind.TurnedComma => 8,
        _ => 0,
    };

    private static int BeforeLetter(CharacterKind first, CharacterKind second)
    {
        bool plain = second is CharacterKind.Lower or CharacterKind.Upper;
        return first switch
        {
            CharacterKind.Symbol or CharacterKind.Drawing or CharacterKind.Mark => 30,
            CharacterKind.Currency => 20,
            CharacterKind.Numeric => 20,
            CharacterKind.QuoteClose => 12,
            CharacterKind.Dash or CharacterKind.Ellipsis => 5,
            CharacterKind.Digit => plain ? 0 : 20,
            CharacterKind.Stop => plain ? 0 : 20,
            _ => 0,
        };
    }

    /// <summary>Scripts that share words: 1 Latin, 2 Greek, 3 Cyrillic, 4 Hebrew, 5 Arabic, 6 Thai, 7 Chinese, Japanese and Korean, 8 Indic, 9 others.</summary>
    private static int Group(CharacterKind kind) => kind switch
    {
        CharacterKind.GreekLower or CharacterKind.GreekUpper => 2,
        CharacterKind.CyrillicLower or CharacterKind.CyrillicUpper => 3,
        CharacterKind.Hebrew => 4,
        CharacterKind.Arabic => 5,
        CharacterKind.Thai => 6,
        CharacterKind.Cjk or CharacterKind.Hangul => 7,
        CharacterKind.Indic => 8,
        CharacterKind.OtherAlphabet => 9,
        _ => 1,
    };

    private static byte[] MakeBetweenLetters()
    {
        var cost = new byte[Kinds];
        foreach (var kind in (ReadOnlySpan<CharacterKind>)[CharacterKind.QuoteOpen, CharacterKind.QuoteLow, CharacterKind.QuoteClose,
            CharacterKind.Symbol, CharacterKind.Mark, CharacterKind.Currency, CharacterKind.Numeric, CharacterKind.InvertedMark, CharacterKind.Drawing])
        {
            cost[(int)kind] = 30;
        }

        cost[(int)CharacterKind.TurnedComma] = 10;
        cost[(int)CharacterKind.Ellipsis] = 10;
        cost[(int)CharacterKind.Format] = 15;
        return cost;
    }
}
