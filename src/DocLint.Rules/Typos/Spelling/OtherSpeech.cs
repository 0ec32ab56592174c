using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>
/// Tells dialect and other languages inside English text from slips: by the company that a word keeps, by the marks that an author sets.
/// </summary>
internal static class OtherSpeech
{
    /// <summary>Words to each side in which the company of a word is looked for: about a sentence.</summary>
    private const int Reach = 20;

    /// <summary>Words behind one that "[sic]" may speak of: the quotation before it.</summary>
    private const int SicReach = 12;

    /// <summary>Small words of other languages that names hold in English texts, too, so that they are no sign of another language by themselves.</summary>
    private static ReadOnlySpan<byte> Particles => "de la le du di da en"u8;

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

    /// <summary>"la historia oficial", "Torneo di Viareggio": a small word of another language right before or behind a word makes one of that language of it.</summary>
    public static bool IsBesideForeign(DocumentContext context, int index) =>
        (index > 0 && IsForeign(context, index - 1) && TypoText.IsFollowed(context, index - 1)) || (TypoText.IsFollowed(context, index) && IsForeign(context, index + 1));

    private static bool IsForeign(DocumentContext context, int index) => context.Tokens[index].Shape == TokenShape.None
        && ((context.FlagsOf(index) & WordFlags.ForeignFunction) != 0 || WordSet.IndexOf(Particles, context.TextOf(index)) >= 0);

    /// <summary>Words before one that say that it is spelt so.</summary>
    private const int SpelledReach = 3;

    private static ReadOnlySpan<byte> Spelled => "typo typos misspelling misspellings misspelled misspelt misspells mispronunciation mispronunciations misprint misspell"u8;

    /// <summary>"definately [sic]", "better then ours (sic)", "the typo recieved", "recieved -> received": it stands there as it was written.</summary>
    /// <param name="index">The last word in question.</param>
    public static bool IsSic(DocumentContext context, int index)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        for (int i = index + 1; i < tokens.Length && i <= index + SicReach; i++)
        {
            if (TypoText.Equals(context.TextOf(i), "sic"u8) && TypoText.ByteAt(context.Text, tokens[i].Start - 1) is (byte)'[' or (byte)'(')
                return true;
        }

        ReadOnlySpan<byte> after = context.Text[tokens[index].End..].TrimStart(" \"'`"u8);
        if (after.StartsWith("->"u8) || after.StartsWith("=>"u8) || after.StartsWith("→"u8))
            return true;
        for (int i = index - 1; i >= 0 && i >= index - SpelledReach && context.Text[tokens[i].End..tokens[i + 1].Start].IndexOfAny(".!?\n"u8) < 0; i--)
        {
            if (WordSet.IndexOf(Spelled, context.TextOf(i)) >= 0)
                return true;
        }

        return false;
    }
}
