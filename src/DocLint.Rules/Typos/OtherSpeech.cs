using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos;

/// <summary>
/// Tells dialect and other languages inside English text from slips: by the company that a word keeps, by the marks that an author sets.
/// </summary>
internal static class OtherSpeech
{
    /// <summary>Words to each side in which the company of a word is looked for: about a sentence.</summary>
    private const int Reach = 20;

    /// <summary>Words behind one that "[sic]" may speak of: the quotation before it.</summary>
    private const int SicReach = 12;

    /// <summary>How much near a token, in its block, is no English: words in small letters and in no list but that of regional words, function words of other languages.</summary>
    /// <param name="beyond">Words to each side that are left out.</param>
    public static int WeighNear(DocumentContext context, int index, int beyond = 0)
    {
        Block block = context.Blocks[context.BlockOf(index)];
        int count = 0;
        for (int i = Math.Max(block.FirstToken, index - Reach); i < Math.Min(block.EndToken, index + Reach + 1); i++)
        {
            if (Math.Abs(i - index) > beyond)
                count += StrangenessOf(context, i);
        }

        return count;
    }

    /// <summary>A regional word weighs two that are in no list, which may be slips, or of another language, which stand in names, too.</summary>
    private static int StrangenessOf(DocumentContext context, int index)
    {
        const int sure = 2;
        Token token = context.Tokens[index];
        if (IsClipped(context, token))
            return sure;
        if (!token.IsWord || token.Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase | TokenShape.Apostrophe))
            return 0;
        WordFlags flags = context.FlagsOf(index);
        return (flags & WordFlags.RegionalWord) != 0 ? sure
            : (flags & WordFlags.ForeignFunction) != 0 || (flags & (WordFlags.Known | WordFlags.Misspelling)) == 0 ? 1 : 0;
    }

    /// <summary>"comin'", "an'", "o'": the apostrophe says that a sound was left out.</summary>
    private static bool IsClipped(DocumentContext context, in Token token)
    {
        ReadOnlySpan<byte> after = context.Text[token.End..];
        return (after.StartsWith("' "u8) || after.StartsWith("’ "u8))
            && ((context.Text[token.End - 1] | 0x20) == 'n' || WordSet.IndexOf("o th wi yo ol"u8, context.Text.Slice(token.Start, token.Length)) >= 0);
    }

    /// <summary>"definately [sic]", "better then ours (sic)": it stands there as it was written.</summary>
    /// <param name="index">The last word in question.</param>
    public static bool IsSic(DocumentContext context, int index)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        for (int i = index + 1; i < tokens.Length && i <= index + SicReach; i++)
        {
            if (TypoText.Equals(context.TextOf(i), "sic"u8) && TypoText.ByteAt(context.Text, tokens[i].Start - 1) is (byte)'[' or (byte)'(')
                return true;
        }

        return false;
    }

    /// <summary>Whether a word of Markdown or HTML stands alone in italics, as foreign words and terms do.</summary>
    public static bool IsEmphasized(DocumentContext context, ProseSpan word)
    {
        TextSpan span = context.Document.Map.ToSource(word);
        ReadOnlySpan<byte> source = context.Source.Utf8;
        ReadOnlySpan<byte> before = source[..span.Start], after = source[span.End..];
        if (before is [.., (byte)'*' or (byte)'_'] && after is [(byte)'*' or (byte)'_', ..])
            return before[^1] == after[0];
        if (before is not [.., (byte)'>'] || after is not [(byte)'<', (byte)'/', ..])
            return false;
        int open = before.LastIndexOf((byte)'<');
        ReadOnlySpan<byte> tag = open < 0 ? default : before[(open + 1)..];
        int name = tag.IndexOfAny((byte)' ', (byte)'>');
        return name > 0 && (TypoText.Equals(tag[..name], "i"u8) || TypoText.Equals(tag[..name], "em"u8) || TypoText.Equals(tag[..name], "cite"u8) || tag.IndexOf(" lang="u8) > 0);
    }
}
