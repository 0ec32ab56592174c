using DocLint.Core.Analysis;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Marks;

/// <summary>A space before a comma or full stop instead of behind it: "open ,but closed", "agreed .He left".</summary>
internal static class MisplacedSpace
{
    /// <summary>A word behind a full stop must be so frequent; ".Net" and ".Rar" are none.</summary>
    private const int EverydayWord = 7;

    public static bool IsAt(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        byte mark = text[position];
        if (mark is not ((byte)',' or (byte)'.') || !TypoText.IsAsciiLetter(TypoText.ByteAt(text, position + 1)))
            return false;
        int index = context.TokenBefore(position);
        if (index < 0 || index + 1 >= context.Tokens.Length || context.Tokens[index].End != position - 1 || context.Tokens[index + 1].Start != position + 1)
            return false;
        Token left = context.Tokens[index], right = context.Tokens[index + 1];
        if (!left.IsWord || left.Length < 2 || !right.IsWord || right.Is(TokenShape.MixedCase) || (context.FlagsOf(index + 1) & (WordFlags.Unknown | WordFlags.Abbreviation)) != 0)
            return false;
        // "red ,green ,blue" and ".com" are a notation; a sentence begins with a capital and a word that everybody writes.
        if (mark == (byte)',')
            return right.Entry.Frequency >= EverydayWord && TypoText.ByteAt(text, left.Start - 1) != (byte)',' && !text[right.End..].TrimStart(" "u8).StartsWith(","u8);
        // "the .Amazon domain", "calling .Call()": a sentence ends in no article, and begins with more than a name.
        bool ends = (context.FlagsOf(index + 1) & WordFlags.EnglishFunction) != 0
            || ((context.FlagsOf(index) & WordFlags.EnglishFunction) == 0 && !TypoText.StartsSentence(context, index) && TypoText.IsFollowed(context, index + 1));
        return ends && right.Is(TokenShape.Capitalized) && right.Entry.Frequency >= EverydayWord && !SentenceSpacingAnalyzer.IsDomainEnding(context.TextOf(index + 1));
    }
}
