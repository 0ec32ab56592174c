using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Marks;

/// <summary>Where the partner of a loose quotation mark belongs, as far as the words around tell.</summary>
internal static class MissingMark
{
    /// <summary>Words of a name between a comma and its verb ("Mrs Rendall of the ferry board said").</summary>
    private const int LongestSpeaker = 4;

    private static readonly WordSet Speakers = new("he she they we i it"u8);
    private static readonly WordSet Verbs = new("said says told added adds recalled explained insisted warned"u8);

    /// <summary>The position at which the closing mark is missing; -1 where nothing tells.</summary>
    /// <param name="position">Of the opening mark.</param>
    /// <param name="start">Behind it.</param>
    public static int FindClosing(DocumentContext context, int position, int start)
    {
        Block block = context.Blocks[context.BlockAt(position)];
        ReadOnlySpan<byte> rest = context.Text[start..block.End];
        int next = FirstMark(rest);
        ReadOnlySpan<byte> quoted = next < 0 ? rest : rest[..next];
        int comma = FindAttribution(quoted, out bool isSure);
        if (comma > 0)
            return isSure ? start + comma : -1;
        // A quotation of whole sentences ends with its paragraph; that of a few words ends nobody knows where.
        ReadOnlySpan<byte> trimmed = quoted.TrimEnd(" \n\r\t"u8);
        // So does one that goes on behind the words that name the speaker: "Well," she said, "we stay."
        bool isWhole = !trimmed.IsEmpty && (TypoText.IsUpper(trimmed[0]) || trimmed[0] >= 0x80 || context.Text[block.Start..position].TrimEnd(" "u8) is [.., (byte)',']);
        return next < 0 && isWhole && trimmed[^1] is (byte)'.' or (byte)'!' or (byte)'?' ? start + trimmed.Length : -1;
    }

    /// <summary>The position at which the opening mark is missing; -1 where nothing tells.</summary>
    /// <param name="position">Of the closing mark.</param>
    /// <param name="end">Behind it.</param>
    public static int FindOpening(DocumentContext context, int position, int end)
    {
        Block block = context.Blocks[context.BlockAt(position)];
        ReadOnlySpan<byte> text = context.Text, before = text[block.Start..position];
        int last = LastMarkEnd(before);
        ReadOnlySpan<byte> quoted = before[last..];
        if (last == 0)
        {
            // "We will go," he said: of what goes before, no word is the writer's.
            bool isQuoted = quoted is [.., (byte)',' or (byte)'?' or (byte)'!'] && IsAttribution(text[end..block.End].TrimStart(" "u8)) && FindAttribution(quoted, out _) < 0;
            return isQuoted && TypoText.IsUpper(quoted[0]) ? block.Start : -1;
        }

        // "... a gift," she said. We were ...": behind the words that name the speaker the quotation goes on.
        int stop = quoted.IndexOf(". "u8);
        bool goesOn = stop > 0 && quoted is [(byte)' ', ..] && IsAttribution(quoted[1..]) && stop + 2 < quoted.Length && TypoText.IsUpper(quoted[stop + 2])
            && quoted[^1] is (byte)'.' or (byte)'!' or (byte)'?' or (byte)',';
        return goesOn ? block.Start + last + stop + 2 : -1;
    }

    /// <summary>The word that a mark is to follow, with its own marks; or, where it is to open a quotation, the first word of that.</summary>
    public static ProseSpan WordAt(DocumentContext context, int position, bool isBefore)
    {
        ReadOnlySpan<byte> text = context.Text;
        int start = position, end = position;
        while (isBefore && start > 0 && text[start - 1] > (byte)' ')
            start--;
        while (!isBefore && end < text.Length && (text[end] >= 0x80 || TypoText.IsAsciiLetter(text[end])))
            end++;
        return ProseSpan.FromBounds(start, end);
    }

    /// <summary>Whether markup within a paragraph begins or ends at a position of it, so that a mark might fall into it.</summary>
    public static bool IsBesideMarkup(DocumentContext context, in Block block, int position)
    {
        if (context.Document.Map.IsIdentity)
            return false;
        ReadOnlySpan<byte> source = context.Source.Utf8;
        int before = position == block.Start ? -1 : context.Document.Map.ToSource(new ProseSpan(position - 1, 1)).End;
        int behind = position >= block.End ? -1 : context.Document.Map.ToSource(new ProseSpan(position, 1)).Start;
        if (before >= 0 && behind >= 0)
            return before != behind;
        if (before >= 0)
            return source[before..] is [var next, ..] && TypoText.MarkupBytes.Contains(next) && !(next == (byte)'<' && IsBlockTag(source[(before + 1)..]));
        byte last = TypoText.ByteAt(source, behind - 1);
        return TypoText.MarkupBytes.Contains(last) && !(last == (byte)'>' && IsBlockTag(source[(source[..behind].LastIndexOf((byte)'<') + 1)..]));
    }

    private static bool IsBlockTag(ReadOnlySpan<byte> tag)
    {
        tag = tag is [(byte)'/', ..] ? tag[1..] : tag;
        int length = 0;
        while (length < tag.Length && (TypoText.IsAsciiLetter(tag[length]) || TypoText.IsDigit(tag[length])))
            length++;
        return HtmlElements.IsBlock(ShortText.Decode(tag[..length]));
    }

    /// <summary>How long the text is up to and with the first comma behind which somebody is said to speak; -1 when none is.</summary>
    /// <param name="isSure">False for "Yesterday, he said it was": one word may be of the same sentence.</param>
    private static int FindAttribution(ReadOnlySpan<byte> quoted, out bool isSure)
    {
        isSure = true;
        for (int at = 0; quoted[at..].IndexOfAny((byte)',', (byte)'?', (byte)'!') is >= 0 and int step; at += step + 1)
        {
            ReadOnlySpan<byte> behind = quoted[(at + step + 1)..];
            if (behind is not [(byte)' ', ..] || !IsAttribution(behind[1..]))
                continue;
            ReadOnlySpan<byte> rest = behind[1..];
            isSure = quoted[..(at + step)].Contains((byte)' ') || Contains(Verbs, TakeWord(ref rest));
            return at + step + 1;
        }

        return -1;
    }

    /// <summary>"said Mr Rendall", "he told", "Mrs Rendall of the board said".</summary>
    private static bool IsAttribution(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> first = TakeWord(ref text);
        if (Contains(Verbs, first))
            return text is [(byte)' ', _, ..] && (TypoText.IsUpper(text[1]) || text.StartsWith(" the "u8) || text.StartsWith(" a "u8) || IsTitled(text[1..]));
        if (Contains(Speakers, first))
            return text is [(byte)' ', ..] && Contains(Verbs, TakeWord(ref text, 1));
        for (int i = 1; i <= LongestSpeaker && !first.IsEmpty && TypoText.IsUpper(first[0]); i++)
        {
            text = text is [(byte)'.', ..] ? text[1..] : text;
            if (text is not [(byte)' ', ..])
                return false;
            first = TakeWord(ref text, 1);
            if (Contains(Verbs, first))
                return true;
        }

        return false;
    }

    /// <summary>"said ferryman Rendall": one word in lower case, then a name.</summary>
    private static bool IsTitled(ReadOnlySpan<byte> text) =>
        TakeWord(ref text).Length > 3 && text is [(byte)' ', _, ..] && TypoText.IsUpper(text[1]);

    private static bool Contains(WordSet words, ReadOnlySpan<byte> word) => !word.IsEmpty && words.Contains(TypoHashes.OfWord(word));

    private static ReadOnlySpan<byte> TakeWord(ref ReadOnlySpan<byte> text, int skipped = 0)
    {
        text = text[skipped..];
        int length = 0;
        while (length < text.Length && (text[length] >= 0x80 || text[length] is (byte)'-' or (byte)'\'' || TypoText.IsAsciiLetter(text[length])))
            length++;
        ReadOnlySpan<byte> word = text[..length];
        text = text[length..];
        return word;
    }

    private static int FirstMark(ReadOnlySpan<byte> text)
    {
        int straight = text.IndexOf((byte)'"');
        ReadOnlySpan<byte> before = straight < 0 ? text : text[..straight];
        int left = before.IndexOf("“"u8), right = before.IndexOf("”"u8), curly = left < 0 || (right >= 0 && right < left) ? right : left;
        return curly < 0 ? straight : curly;
    }

    private static int LastMarkEnd(ReadOnlySpan<byte> text)
    {
        int straight = text.LastIndexOf((byte)'"') + 1, left = text.LastIndexOf("“"u8), right = text.LastIndexOf("”"u8);
        return Math.Max(straight, Math.Max(left, right) + (left < 0 && right < 0 ? 1 : 3));
    }
}
