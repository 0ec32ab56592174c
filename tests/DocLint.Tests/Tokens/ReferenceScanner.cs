using System.Text;

namespace DocLint.Tests.Tokens;

/// <summary>
/// The scanner's contract as plainly as it can be written: one rune after the other, no bitmaps, no tables. Positions are UTF-8 bytes.
/// </summary>
internal static class ReferenceScanner
{
    private enum Kind
    {
        Other,
        Letter,
        Digit,
        Blank,
        LineEnd,
        Apostrophe,
        CurlyApostrophe,
        Joiner,
        ClosingQuote,
        Quote,
        Point,
        Mark,
        Ordinary,
    }

    private readonly record struct Item(int Start, int Length, Rune Rune, Kind Kind)
    {
        public int End => Start + Length;

        public bool IsBeyondAscii => Length > 1;
    }

    internal sealed record Result(List<(int Start, int End)> Tokens, List<int> Punctuation, List<int> Special, List<(int Start, int End)> Runs, List<int> LineStarts);

    public static Result Scan(string text)
    {
        List<Item> items = Classify(text);
        bool[] isWord = [.. items.Select((_, i) => IsWord(items, i))];
        return new Result(Tokens(items, isWord), Punctuation(items, isWord), Special(items), Runs(items), LineStarts(items));
    }

    private static List<Item> Classify(string text)
    {
        var items = new List<Item>();
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            items.Add(new Item(position, rune.Utf8SequenceLength, rune, KindOf(rune)));
            position += rune.Utf8SequenceLength;
        }

        return items;
    }

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' => Kind.Digit,
        ' ' or '\t' or 0xA0 => Kind.Blank,
        '\n' or '\r' => Kind.LineEnd,
        '\'' => Kind.Apostrophe,
        '’' => Kind.CurlyApostrophe,
        0xAD or 0x200B or 0x200C or 0x200D => Kind.Joiner,
        '”' => Kind.ClosingQuote,
        '"' => Kind.Quote,
        '.' or ',' => Kind.Point,
        ';' or ':' or '!' or '?' => Kind.Mark,
        '‘' or '“' or '–' or '—' or '…' or '•' => Kind.Ordinary,
        _ when Rune.IsLetter(rune) => Kind.Letter,
        > 0x7F when IsMarkOrDigit(rune) => Kind.Letter,
        _ => Kind.Other,
    };

    private static bool IsMarkOrDigit(Rune rune) => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.DecimalDigitNumber;

    /// <summary>Before the text there is a line end, so to speak.</summary>
    private static Kind At(List<Item> items, int index) => index >= 0 && index < items.Count ? items[index].Kind : Kind.LineEnd;

    /// <summary>Letters and digits; an apostrophe or what is invisible between letters, a point between digits.</summary>
    private static bool IsWord(List<Item> items, int index) => items[index].Kind switch
    {
        Kind.Letter or Kind.Digit => true,
        Kind.Apostrophe or Kind.CurlyApostrophe or Kind.Joiner => At(items, index - 1) == Kind.Letter && At(items, index + 1) == Kind.Letter,
        Kind.Point => At(items, index - 1) == Kind.Digit && At(items, index + 1) == Kind.Digit,
        _ => false,
    };

    private static List<(int Start, int End)> Tokens(List<Item> items, bool[] isWord)
    {
        var tokens = new List<(int, int)>();
        for (int i = 0; i < items.Count; i++)
        {
            if (!isWord[i])
                continue;
            int first = i;
            while (i + 1 < items.Count && isWord[i + 1])
                i++;
            tokens.Add((items[first].Start, items[i].End));
        }

        return tokens;
    }

    private static List<int> Punctuation(List<Item> items, bool[] isWord)
    {
        var found = new List<int>();
        for (int i = 0; i < items.Count; i++)
        {
            Kind kind = items[i].Kind;
            bool blankBefore = At(items, i - 1) == Kind.Blank, spaceBefore = blankBefore || At(items, i - 1) == Kind.LineEnd;
            bool wordBefore = i > 0 && isWord[i - 1], wordAfter = At(items, i + 1) is Kind.Letter or Kind.Digit;
            bool odd = kind switch
            {
                Kind.Point or Kind.Mark => (!isWord[i] && wordBefore && wordAfter) || blankBefore,
                Kind.ClosingQuote => blankBefore,
                Kind.CurlyApostrophe => !isWord[i] && blankBefore,
                Kind.Quote => spaceBefore && i + 1 < items.Count && At(items, i + 1) is (Kind.Blank or Kind.LineEnd),
                _ => false,
            };
            if (odd)
                found.Add(items[i].Start);
        }

        return found;
    }

    private static List<int> Special(List<Item> items) =>
        [.. items.Where(item => item.Rune.Value is '&' or '%' or '\\' or '=' or 0x7F or (< 0x20 and not ('\t' or '\n' or '\r'))).Select(item => item.Start)];

    /// <summary>Runs beyond ASCII that hold anything but ordinary punctuation and no-break spaces.</summary>
    private static List<(int Start, int End)> Runs(List<Item> items)
    {
        var runs = new List<(int, int)>();
        for (int i = 0; i < items.Count; i++)
        {
            if (!items[i].IsBeyondAscii)
                continue;
            int first = i;
            while (i + 1 < items.Count && items[i + 1].IsBeyondAscii)
                i++;
            if (items[first..(i + 1)].Exists(item => item.Kind is Kind.Letter or Kind.Other or Kind.Joiner))
                runs.Add((items[first].Start, items[i].End));
        }

        return runs;
    }

    private static List<int> LineStarts(List<Item> items)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < items.Count; i++)
        {
            bool isPairStart = items[i].Rune.Value == '\r' && i + 1 < items.Count && items[i + 1].Rune.Value == '\n';
            if (items[i].Kind == Kind.LineEnd && !isPairStart)
                starts.Add(items[i].End);
        }

        return starts;
    }
}
