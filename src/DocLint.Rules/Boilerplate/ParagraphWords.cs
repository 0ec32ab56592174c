using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Boilerplate;

/// <summary>The beginnings of the words of one paragraph: a heading of the article names what the paragraph below is about.</summary>
internal ref struct ParagraphWords
{
    private const int Bits = 1 << 11;

    /// <summary>Most words of a paragraph that are looked at; they set less than a tenth of the bits.</summary>
    private const int MostWords = 160;

    private const int ShortestWord = 4;

    /// <summary>Bytes of two Chinese or Japanese letters.</summary>
    private const int TwoSigns = 6;

    private Table _bits;

    public ParagraphWords(DocumentContext context, in Block paragraph)
    {
        var end = Math.Min(paragraph.EndToken, paragraph.FirstToken + MostWords);
        for (var i = paragraph.FirstToken; i < end; i++)
        {
            var word = context.TextOf(i);
            if (word.Length >= ShortestWord)
            {
                var bit = BitOf(word);
                _bits[bit >> 6] |= 1UL << (bit & 63);
            }
        }
    }

    /// <summary>Whether a content word of a line begins as a word of the paragraph does.</summary>
    public readonly bool HaveOneOf(DocumentContext context, in Block line)
    {
        for (var i = line.FirstToken; i < line.EndToken; i++)
        {
            var word = context.TextOf(i);
            if (word.Length >= ShortestWord && (context.FlagsOf(context.Tokens[i]) & (WordFlags.EnglishFunction | WordFlags.ForeignFunction)) == 0)
            {
                var bit = BitOf(word);
                if ((_bits[bit >> 6] & (1UL << (bit & 63))) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The same where words cannot be told apart: whether a paragraph holds the first two letters of a line, or its last two.</summary>
    public static bool SharesSigns(ReadOnlySpan<byte> paragraph, ReadOnlySpan<byte> line) =>
        line.Length >= TwoSigns && (paragraph.IndexOf(line[..TwoSigns]) >= 0 || paragraph.IndexOf(line[^TwoSigns..]) >= 0);

    /// <summary>Of the first five bytes, ASCII letter case folded: endings differ.</summary>
    private static int BitOf(ReadOnlySpan<byte> word)
    {
        var start = MemoryMarshal.Read<uint>(word) | 0x2020_2020u;
        var fifth = word.Length > ShortestWord ? word[ShortestWord] | 0x20u : 0;
        var mixed = (start * 0x9E37_79B1u) ^ (fifth * 0x85EB_CA77u);
        return (int)((mixed ^ (mixed >> 15)) & (Bits - 1));
    }

    [InlineArray(Bits / 64)]
    private struct Table
    {
        private ulong _first;
    }
}
