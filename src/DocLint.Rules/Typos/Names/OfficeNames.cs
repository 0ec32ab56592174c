using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Names;

/// <summary>
/// Tells that a capitalised unknown word is no name but a slip in the name of an office ("Natral History Museum"): what was meant stands beside
/// the capitalised word before or behind it in other texts, too.
/// </summary>
internal static class OfficeNames
{
    private const int ShortestWord = 6;

    private static ReadOnlySpan<byte> Of => "of"u8;

    /// <summary>Whether a word stands in such a name.</summary>
    public static bool MayHold(DocumentContext context, int index) =>
        context.Tokens[index].Length >= ShortestWord && (IsPart(context, index, index - 1) || IsPart(context, index, index + 1) || IsBehindOf(context, index));

    /// <summary>Whether a correction is known beside the word that makes an office of it.</summary>
    /// <param name="meant">In lower case.</param>
    public static bool Supports(DocumentContext context, int index, ReadOnlySpan<byte> meant)
    {
        ulong hash = WordHash.Compute(meant);
        return (IsPart(context, index, index - 1) && IsPair(HashOf(context, index - 1), hash))
            || (IsPart(context, index, index + 1) && IsPair(hash, HashOf(context, index + 1)))
            || (IsBehindOf(context, index) && IsPair(HashOf(context, index - 1), hash));
    }

    private static bool IsPair(ulong first, ulong second) => ClassTable.Find(TypoData.Bigrams, TypoHashes.OfPair(first, second)) > 0;

    private static ulong HashOf(DocumentContext context, int index) => TypoHashes.OfWord(context.TextOf(index));

    /// <summary>A capitalised word that is no name right beside: "History", "Police".</summary>
    private static bool IsPart(DocumentContext context, int index, int beside) =>
        (uint)beside < (uint)context.Tokens.Length && context.Tokens[beside].Is(TokenShape.Capitalized) && TypoText.IsFollowed(context, Math.Min(index, beside))
        && (context.FlagsOf(beside) & (WordFlags.Known | WordFlags.ProperName | WordFlags.EnglishFunction | WordFlags.PersonTitle)) == WordFlags.Known
        && !TypoText.StartsSentence(context, Math.Min(index, beside));

    /// <summary>"Department of Tranpsort".</summary>
    private static bool IsBehindOf(DocumentContext context, int index) =>
        index > 1 && TypoText.Equals(context.TextOf(index - 1), Of) && TypoText.IsFollowed(context, index - 1) && TypoText.IsFollowed(context, index - 2)
        && context.Tokens[index - 2].Is(TokenShape.Capitalized) && (context.FlagsOf(index - 2) & (WordFlags.Known | WordFlags.ProperName)) == WordFlags.Known;
}
