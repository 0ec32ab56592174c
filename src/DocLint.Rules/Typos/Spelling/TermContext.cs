using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>Tells from what stands around an unknown word in lower case that it is a term or a name, and no slip.</summary>
internal static class TermContext
{
    private const int ShortestLatin = 5;
    private const int LongestHyphened = 32;

    /// <summary>Frequency up to which a plural or past does not prove its base form wrong.</summary>
    private const int RareForm = 4;

    /// <summary>Words before a quoted one in which it may be said that it is talked about.</summary>
    private const int MentionReach = 3;

    private static ReadOnlySpan<byte> Mentions =>
        "pronounced pronounce pronounces pronouncing spelled spelt spelling misspelled misspelt word term dubbed nicknamed meaning rhymes typo"u8;

    /// <summary>True for a word that nobody mends: cut off, another form of the correction, a half of a Latin name or a compound.</summary>
    /// <param name="typed">The word in lower case.</param>
    /// <param name="meant">The likeliest correction.</param>
    public static bool IsTerm(DocumentContext context, int index, ProseSpan span, ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant) =>
        IsCutOff(context.Text, span.End) || IsPlural(context.Words, typed, meant) || IsLatinName(context, index, typed, meant)
        || IsSpecies(context, index) || IsMention(context, index) || IsNamed(context, index)
        || IsBaseForm(context.Words, typed, meant) || IsCombiningForm(context.Text, span.End, typed)
        || IsHyphenedWord(context, index, span);

    /// <summary>A word that is all there is of a block, a link or a cell: it names something.</summary>
    public static bool IsLabel(DocumentContext context, int index)
    {
        Block block = context.Blocks[context.BlockOf(index)];
        return block.EndToken - block.FirstToken == 1 || MarkupText.IsWhole(context, MisspellingAnalyzer.StemSpan(context, context.Tokens[index]));
    }

    /// <summary>"Photos by J E Theriot, davidd, George Redgrave": lower case between the names of a list is somebody's own spelling.</summary>
    public static bool IsAmongNames(DocumentContext context, int index)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (index == 0 || index + 1 >= tokens.Length || !tokens[index].IsWord || !IsName(context, index - 1) || !IsName(context, index + 1))
            return false;
        ReadOnlySpan<byte> before = context.Text[tokens[index - 1].End..tokens[index].Start], after = context.Text[tokens[index].End..tokens[index + 1].Start];
        return (before.SequenceEqual(", "u8) || before.SequenceEqual("), "u8)) && (after.SequenceEqual(", "u8) || after.SequenceEqual(" ("u8));
    }

    private static bool IsName(DocumentContext context, int index) =>
        context.Tokens[index].Is(TokenShape.Capitalized | TokenShape.MixedCase) && (context.FlagsOf(index) & (WordFlags.EnglishFunction | WordFlags.Month | WordFlags.Weekday)) == 0;

    /// <summary>"He said the parado...": a teaser ends in the middle of a word.</summary>
    private static bool IsCutOff(ReadOnlySpan<byte> text, int end) => text[end..].StartsWith("..."u8) || text[end..].StartsWith("…"u8);

    /// <summary>"the beneficials": an adjective that somebody counts. A doubled s is a slip, and nobody counts "because".</summary>
    private static bool IsPlural(WordTable words, ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant) =>
        typed.Length == meant.Length + 1 && typed[^1] == (byte)'s' && typed[^2] != (byte)'s' && typed.StartsWith(meant)
        && (words.FlagsOf(words.LookupFolded(meant)) & WordFlags.EnglishFunction) == 0;

    /// <summary>"a lifeform", "to undelete": only its plural or past is in a list. "alway" is none, as everybody says "always", and "faultles" has no plural.</summary>
    private static bool IsBaseForm(WordTable words, ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant) =>
        meant.Length == typed.Length + 1 && meant[^1] is (byte)'s' or (byte)'d' && meant[^1] != typed[^1] && meant.StartsWith(typed) && words.LookupFolded(meant).Frequency <= RareForm;

    /// <summary>"organo-phosphorus", "Anglo-Irish": the first half of a compound.</summary>
    private static bool IsCombiningForm(ReadOnlySpan<byte> text, int end, ReadOnlySpan<byte> typed) =>
        typed[^1] == (byte)'o' && TypoText.ByteAt(text, end) == (byte)'-' && TypoText.IsAsciiLetter(TypoText.ByteAt(text, end + 1));

    /// <summary>"pre-empted", "kow-tow": half of a word that is mostly written without its hyphen; "also-rans", the plural of "also-ran"; "matter-of-factly".</summary>
    private static bool IsHyphenedWord(DocumentContext context, int index, ProseSpan span)
    {
        bool behind = TypoText.IsHyphened(context, index - 1), before = TypoText.IsHyphened(context, index);
        if (!behind && !before)
            return false;
        if ((behind && (before || TypoText.IsHyphened(context, index - 2))) || (before && TypoText.IsHyphened(context, index + 1)))
            return true;
        ReadOnlySpan<byte> half = context.TextOf(span);
        if (behind && half is [.., (byte)'s'] && IsKnown(context.Words, half[..^1]))
            return true;
        if (behind)
            return IsWritten(context.Words, context.TextOf(index - 1), half);
        // "passen-gers" was broken at the end of a line.
        return (context.FlagsOf(index + 1) & (WordFlags.Known | WordFlags.ProperName)) == WordFlags.Known && IsWritten(context.Words, half, context.TextOf(index + 1));
    }

    private static bool IsWritten(WordTable words, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Span<byte> whole = stackalloc byte[LongestHyphened];
        if (first.Length + second.Length > whole.Length)
            return false;
        first.CopyTo(whole);
        second.CopyTo(whole[first.Length..]);
        return IsKnown(words, whole[..(first.Length + second.Length)]);
    }

    private static bool IsKnown(WordTable words, ReadOnlySpan<byte> word) => (words.FlagsOf(words.Lookup(word)) & WordFlags.Known) != 0;

    /// <summary>"Monarda fistulosa", "Salix humilis": a Latin ending that the correction would take away, behind a capitalised word.</summary>
    private static bool IsLatinName(DocumentContext context, int index, ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant)
    {
        if (typed.Length < ShortestLatin || index == 0 || !context.Tokens[index - 1].Is(TokenShape.Capitalized) || !TypoText.IsFollowed(context, index - 1))
            return false;
        // "Iowa causus" is none: its correction has the ending, too.
        return LatinEnding(typed) is var ending && ending > 0 && !meant.EndsWith(typed[^ending..]);
    }

    /// <summary>"C. elegans": lower case behind an initial is a species; "E.U. leaders" has two initials, and "Plan B. ..." a name before.</summary>
    private static bool IsSpecies(DocumentContext context, int index)
    {
        if (index == 0 || context.Tokens[index].Is(TokenShape.Capitalized))
            return false;
        Token initial = context.Tokens[index - 1];
        return initial.Length == 1 && TypoText.IsUpper(context.Text[initial.Start]) && context.Text[initial.End..context.Tokens[index].Start] is [(byte)'.', (byte)' ']
            && TypoText.ByteAt(context.Text, initial.Start - 1) != (byte)'.' && (index == 1 || !IsName(context, index - 2));
    }

    /// <summary>'pronounced "woodge"', 'the word "craick"': a word alone between quotation marks, behind one that says it is talked about.</summary>
    private static bool IsMention(DocumentContext context, int index)
    {
        if (index == 0 || !IsQuotedAlone(context, index))
            return false;
        for (int i = index - 1; i >= Math.Max(0, index - MentionReach); i--)
        {
            if (WordSet.IndexOf(Mentions, context.TextOf(i)) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>"vets call it the purrito": somebody's own word for it.</summary>
    private static bool IsNamed(DocumentContext context, int index) =>
        index > 2 && TypoText.IsFollowed(context, index - 1) && WordSet.IndexOf("a an the"u8, context.TextOf(index - 1)) >= 0
        && WordSet.IndexOf("it them him her this that these those"u8, context.TextOf(index - 2)) >= 0
        && WordSet.IndexOf("call calls called calling dub dubs dubbed nickname nicknamed"u8, context.TextOf(index - 3)) >= 0;

    /// <summary>One word between two quotation marks, with or without a comma or a full stop before the second.</summary>
    public static bool IsQuotedAlone(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        ReadOnlySpan<byte> before = context.Text[..token.Start], after = context.Text[token.End..];
        if (after is [(byte)',' or (byte)'.', ..])
            after = after[1..];
        return (before.EndsWith("\""u8) && after.StartsWith("\""u8)) || (before.EndsWith("“"u8) && after.StartsWith("”"u8))
            || (before.EndsWith("'"u8) && after.StartsWith("'"u8)) || (before.EndsWith("‘"u8) && after.StartsWith("’"u8));
    }

    private static int LatinEnding(ReadOnlySpan<byte> word)
    {
        if (word[^1] == (byte)'a')
            return word.Length > ShortestLatin ? 1 : 0;
        return word.EndsWith("us"u8) || word.EndsWith("um"u8) || word.EndsWith("is"u8) || word.EndsWith("ii"u8) || word.EndsWith("ae"u8) ? 2 : 0;
    }
}
