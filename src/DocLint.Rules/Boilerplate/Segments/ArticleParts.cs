using System.Buffers.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>Short lines that an article has of its own: the cells of its tables, captions, numbered items, addresses, the stars of a review.</summary>
internal static class ArticleParts
{
    /// <summary>A cell of so few words ("Home", "12 votes") says nothing unless it is a link.</summary>
    private const int CellWords = 2;

    /// <summary>Most words of a rating line beside its stars.</summary>
    private const int RatingWords = 5;

    /// <summary>Whether the line may be the article's, whatever the line model thinks of its length.</summary>
    public static bool MayOwn(DocumentContext context, in Block block) =>
        block.Kind is BlockKind.TableCell or BlockKind.Caption || IsRating(context, block) || IsNumberedItem(context, block);

    /// <summary>Whether a strong phrase says that the line is boilerplate nevertheless.</summary>
    public static bool IsOverruled(DocumentContext context, in Block block, LineVerdict verdict)
    {
        if (block.Kind == BlockKind.TableCell)
        {
            return verdict.Hard.Weight >= PhraseWeight.Strong && (block.TokenCount > CellWords || IsLink(context, block));
        }

        return verdict.Hard.Weight >= PhraseWeight.Strong || verdict.Soft.Weight >= PhraseWeight.Strong;
    }

    /// <summary>Lines of an address, a poem or a score, which an author broke by hand: a block of markup with line breaks in it.</summary>
    public static bool IsAddress(DocumentContext context, in Block block) =>
        context.Document.Format != DocumentFormat.PlainText
        && LineText.Trim(context.Text[block.Start..block.End]).Contains((byte)'\n')
        && LineText.LinkedBytes(context.Document.Links, block.Start, block.End) == 0;

    /// <summary>A heading of markup that leads nowhere: with text of the article behind it, it is a heading in the article.</summary>
    public static bool IsPlainHeading(DocumentContext context, in Block block) =>
        block.Kind is BlockKind.Heading or BlockKind.Title && LineText.LinkedBytes(context.Links, block.Start, block.End) == 0;

    /// <summary>The results, sizes or times of an article, where the numbers of its pages would be "1 2 3".</summary>
    public static bool IsRowOfNumbers(DocumentContext context, in Block block)
    {
        if (block.TokenCount < 2)
        {
            return false;
        }

        var tokens = context.Tokens[block.FirstToken..block.EndToken];
        foreach (ref readonly var token in tokens)
        {
            if (token.IsWord)
            {
                return false;
            }
        }

        return IsParted(context, block) || NumberOf(context, tokens[1]) != NumberOf(context, tokens[0]) + 1;
    }

    /// <summary>Whether a mark stands between the first two words of a line, as in a date or a time.</summary>
    public static bool IsParted(DocumentContext context, in Block block) =>
        block.TokenCount > 1 && !context.Text[context.Tokens[block.FirstToken].End..context.Tokens[block.FirstToken + 1].Start].Trim((byte)' ').IsEmpty;

    /// <returns>-1 when it has more than digits, or too many.</returns>
    private static int NumberOf(DocumentContext context, in Token token) =>
        Utf8Parser.TryParse(context.Text.Slice(token.Start, token.Length), out int number, out var read) && read == token.Length ? number : -1;

    /// <summary>What an editor numbered, a ranking or the steps of a recipe, unless it is a list of links ("Most read").</summary>
    private static bool IsNumberedItem(DocumentContext context, in Block block) => block.Kind == BlockKind.NumberedItem && !IsLink(context, block);

    private static bool IsLink(DocumentContext context, in Block block) =>
        LineText.LinkedBytes(context.Document.Links, block.Start, block.End) * 5 >= LineText.Trim(context.Text[block.Start..block.End]).Length * 4;

    /// <summary>The verdict of a review, such as ★★★★☆.</summary>
    private static bool IsRating(DocumentContext context, in Block block)
    {
        var line = context.Text[block.Start..block.End];
        return block.TokenCount <= RatingWords
            && (line.IndexOf("★"u8) >= 0 || line.IndexOf("☆"u8) >= 0 || line.IndexOf("⭐"u8) >= 0);
    }

    /// <summary>"All rights reserved. It's three words, and ...": whether the sentence behind a phrase speaks of it.</summary>
    /// <param name="end">Byte at which the phrase ends.</param>
    public static bool IsTalkedAbout(DocumentContext context, in Block block, int end)
    {
        var first = block.FirstToken;
        while (first < block.EndToken && context.Tokens[first].Start < end)
        {
            first++;
        }

        if (first + 1 >= block.EndToken)
        {
            return false;
        }

        var isCopula = WordSet.IndexOf("is was"u8, context.TextOf(first + 1)) >= 0;
        return WordSet.IndexOf("it's it’s that's that’s those these"u8, context.TextOf(first)) >= 0
            || (isCopula && WordSet.IndexOf("it that"u8, context.TextOf(first)) >= 0);
    }
}
