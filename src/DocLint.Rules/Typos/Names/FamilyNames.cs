using DocLint.Core.Analysis;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Names;

/// <summary>Finds the full name of somebody who is called by the family name: "Anna Deverell", and then "Mrs Deverel said".</summary>
internal static class FamilyNames
{
    /// <summary>Words between the two at the most: a file may hold several articles.</summary>
    private const int Reach = 1200;

    /// <summary>Bytes by which two spellings differ at the most, with a possessive ending.</summary>
    private const int EndingLength = 4;

    /// <summary>The token of a family name behind a given name, one slip away from one that stands behind a title or before "said"; or -1.</summary>
    /// <param name="hit">Which of the document's hits the latter is: names are among them.</param>
    public static int FindFull(DocumentContext context, int hit)
    {
        ReadOnlySpan<int> hits = context.Hits;
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<byte> text = context.Text;
        int index = hits[hit];
        if (!IsBehindTitle(context, index) && !Speaks(context, index))
            return -1;
        ReadOnlySpan<byte> variant = context.StemOf(index);
        for (int i = hit - 1; i >= 0 && hits[i] > index - Reach; i--)
        {
            ref readonly Token token = ref tokens[hits[i]];
            if (text[token.Start] == variant[0] && Math.Abs(token.Length - variant.Length) <= EndingLength && token.Is(TokenShape.Capitalized)
                && IsBehindGivenName(context, hits[i]) && NameVariantAnalyzer.IsVariant(variant, context.StemOf(hits[i])))
                return hits[i];
        }

        return -1;
    }

    private static bool IsBehindTitle(DocumentContext context, int index) =>
        index > 0 && (context.FlagsOf(index - 1) & WordFlags.PersonTitle) != 0 && context.BlockOf(index) == context.BlockOf(index - 1)
        && context.Tokens[index].Start - context.Tokens[index - 1].End <= 2;

    private static bool Speaks(DocumentContext context, int index) =>
        TypoText.IsFollowed(context, index) && (context.FlagsOf(index + 1) & WordFlags.SpeechVerb) != 0 && !IsBehindName(context, index);

    /// <summary>A capitalised word that is no title and no word of a sentence's start.</summary>
    private static bool IsBehindGivenName(DocumentContext context, int index) =>
        IsBehindName(context, index) && (context.FlagsOf(index - 1) & (WordFlags.PersonTitle | WordFlags.EnglishFunction)) == 0;

    private static bool IsBehindName(DocumentContext context, int index) =>
        index > 0 && TypoText.IsFollowed(context, index - 1) && context.Tokens[index - 1].Is(TokenShape.Capitalized);
}
