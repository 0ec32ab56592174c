using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Boilerplate;

/// <summary>The beginnings of the words of one paragraph: a heading of the article names what the paragraph below is about.</summary>
internal ref struct ParagraphWords
{
    private const int Bits = 1 << 12;

    /// <summary>Most words of a paragraph that are looked at; they set one bit in twenty.</summary>
    private const int MostWords = 160;

    private const int ShortestWord = 4;

    /// <summary>Bytes of two letters of Chinese, Japanese or Korean.</summary>
    private const int TwoSigns = 6;

    /// <summary>Bytes of a word in Cyrillic or Greek from the second letter to the fourth: the first may be a capital.</summary>
    private const int FirstTail = 2, EndTail = 8;

    private Table _bits;

    public ParagraphWords(DocumentContext context, in Block paragraph)
    {
        var end = Math.Min(paragraph.EndToken, paragraph.FirstToken + MostWords);
        for (var i = paragraph.FirstToken; i < end; i++)
        {
            if (BitOf(context.TextOf(i)) is >= 0 and var bit)
            {
                _bits[bit >> 6] |= 1UL << (bit & 63);
            }
        }
    }

    /// <summary>Whether a content word of a line begins as a word of the paragraph does.</summary>
    public readonly bool HaveOneOf(DocumentContext context, in Block line)
    {
        for (var i = line.FirstToken; i < line.EndToken; i++)
        {
            if ((context.FlagsOf(context.Tokens[i]) & (WordFlags.EnglishFunction | WordFlags.ForeignFunction)) == 0
                && BitOf(context.TextOf(i)) is >= 0 and var bit && (_bits[bit >> 6] & (1UL << (bit & 63))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same where words cannot be told apart: whether a paragraph holds the first two letters of a line, or its last two.</summary>
    public static bool SharesSigns(ReadOnlySpan<byte> paragraph, ReadOnlySpan<byte> line) =>
        line.Length >= TwoSigns && (paragraph.IndexOf(line[..TwoSigns]) >= 0 || paragraph.IndexOf(line[^TwoSigns..]) >= 0);

    /// <summary>Of the first five letters of a word in ASCII, letter case folded, or of what tells another word: endings differ.</summary>
    /// <returns>-1 for a word that is too short.</returns>
    private static int BitOf(ReadOnlySpan<byte> word)
    {
        if (word.Length > 0 && word[0] >= 0x80)
        {
            word = word[0] >= 0xE0 ? Cut(word, 0, TwoSigns) : Cut(word, FirstTail, EndTail);
        }

        if (word.Length < ShortestWord)
        {
            return -1;
        }

        var start = MemoryMarshal.Read<uint>(word) | 0x2020_2020u;
        var rest = (word.Length > ShortestWord ? word[ShortestWord] | 0x20u : 0) | (word.Length == TwoSigns && word[0] >= 0x80 ? (uint)word[^1] << 8 : 0);
        var mixed = (start * 0x9E37_79B1u) ^ (rest * 0x85EB_CA77u);
        return (int)((mixed ^ (mixed >> 15)) & (Bits - 1));
    }

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> word, int start, int end) => word.Length < end ? default : word[start..end];

    [InlineArray(Bits / 64)]
    private struct Table
    {
        private ulong _first;
    }
}
