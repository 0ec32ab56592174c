using System.Runtime.InteropServices;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>Tells a heading of the article, which names what the paragraph below it is about, from a label of the page.</summary>
internal static class ParagraphWords
{
    /// <summary>Most words of a heading, and of a paragraph, that are looked at.</summary>
    private const int HeadingWords = 8, MostWords = 160;

    private const int ShortestWord = 4;

    /// <summary>Bytes of two letters of Chinese, Japanese or Korean.</summary>
    private const int TwoSigns = 6;

    /// <summary>Bytes of a word in Cyrillic or Greek from the second letter to the fourth: the first may be a capital.</summary>
    private const int FirstTail = 2, EndTail = 8;

    /// <summary>Whether a content word of a line begins as a word of the paragraph does: endings differ.</summary>
    public static bool SpeakOf(DocumentContext context, in Block paragraph, in Block line)
    {
        var text = LineText.Trim(context.Text[line.Start..line.End]);
        if (LineText.IsUnsegmented(text))
        {
            return SharesSigns(context.Text[paragraph.Start..paragraph.End], text);
        }

        Span<ulong> beginnings = stackalloc ulong[HeadingWords];
        beginnings = beginnings[..BeginningsOf(context, line, beginnings)];
        var end = Math.Min(paragraph.EndToken, paragraph.FirstToken + MostWords);
        for (var i = paragraph.FirstToken; i < end && beginnings.Length > 0; i++)
        {
            if (BeginningOf(context.TextOf(i)) is > 0 and var beginning && beginnings.IndexOf(beginning) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int BeginningsOf(DocumentContext context, in Block line, Span<ulong> beginnings)
    {
        var count = 0;
        for (var i = line.FirstToken; i < line.EndToken && count < beginnings.Length; i++)
        {
            var isContent = (context.FlagsOf(context.Tokens[i]) & (WordFlags.EnglishFunction | WordFlags.ForeignFunction)) == 0;
            if (isContent && BeginningOf(context.TextOf(i)) is > 0 and var beginning)
            {
                beginnings[count++] = beginning;
            }
        }

        return count;
    }

    /// <summary>Where words cannot be told apart: whether the paragraph holds the first two letters of a line, or its last two.</summary>
    private static bool SharesSigns(ReadOnlySpan<byte> paragraph, ReadOnlySpan<byte> line) =>
        line.Length >= TwoSigns && (paragraph.IndexOf(line[..TwoSigns]) >= 0 || paragraph.IndexOf(line[^TwoSigns..]) >= 0);

    /// <summary>The first five bytes of a word, ASCII letter case folded; six of a word that begins with a letter beyond ASCII.</summary>
    /// <returns>0 for a word that is too short.</returns>
    private static ulong BeginningOf(ReadOnlySpan<byte> word)
    {
        if (word.Length < ShortestWord)
        {
            return 0;
        }

        if (word[0] < 0x80)
        {
            var fifth = word.Length > ShortestWord ? word[ShortestWord] | 0x20u : 0;
            return (MemoryMarshal.Read<uint>(word) | 0x2020_2020u) | ((ulong)fifth << 32);
        }

        var (start, end) = word[0] >= 0xE0 ? (0, TwoSigns) : (FirstTail, EndTail);
        return word.Length < end ? 0 : MemoryMarshal.Read<uint>(word[start..]) | ((ulong)MemoryMarshal.Read<ushort>(word[(start + 4)..]) << 32) | (1UL << 63);
    }
}
