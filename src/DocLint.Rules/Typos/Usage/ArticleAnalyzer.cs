using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos.Usage;

/// <summary>DL3012: "a" before a vowel sound, "an" before a consonant sound.</summary>
internal sealed class ArticleAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Rarer words are left alone: who knows how they are said.</summary>
    private const int LowestFrequency = 4;

    private static ReadOnlySpan<byte> Kinds =>
        "hepatitis influenza haemophilia hemophilia streptococcus strep vitamin provitamin type grade group class category series serie plan level blood schedule"u8;

    private static readonly DiagnosticDescriptor Rule =
        new("DL3012", "Wrong indefinite article", "'{0}' before '{1}' should be '{2}'", DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterWordAction(WordFlags.IndefiniteArticle, Analyze);

    private static void Analyze(DocumentContext context, int index)
    {
        if (index + 1 >= context.Tokens.Length)
            return;
        Token article = context.Tokens[index], next = context.Tokens[index + 1];
        byte letter = (byte)(context.Text[next.Start] | 0x20);
        bool vowelLetter = letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u';
        bool isAn = article.Length == 2;
        // Nearly every article is right by the letter alone.
        if (isAn == vowelLetter && !vowelLetter && letter != (byte)'h' || isAn && vowelLetter && letter is (byte)'a' or (byte)'i')
            return;
        if (!IsPlain(context, index) || Sound(context, index + 1, letter) is not { } vowel || vowel == isAn)
            return;
        ProseSpan span = context.SpanOf(index);
        if (!context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(span) || OtherSpeech.IsSic(context, index + 1))
            return;
        // "an never get the same": in Scots "an" is "and".
        if (isAn && OtherSpeech.WeighNear(context, index) > 1)
            return;
        string right = TypoText.MatchCase(context.Text[article.Start] == (byte)'A' ? TokenShape.Capitalized : TokenShape.None, vowel ? "an" : "a");
        context.Report(new Finding(Rule, span)
        {
            Arguments = [context.GetString(context.SpanOf(index + 1)), right],
            Fix = TypoText.Replace($"Replace with '{right}'", TypoText.SafetyAt(context, span.Start), span, right),
        });
    }

    /// <summary>An article between blanks, with its noun phrase right behind it: no "vitamin A", "a.m.", "A/B".</summary>
    private static bool IsPlain(DocumentContext context, int index)
    {
        Token article = context.Tokens[index], next = context.Tokens[index + 1];
        ReadOnlySpan<byte> text = context.Text;
        byte before = TypoText.ByteAt(text, article.Start - 1);
        // "two a's in a row".
        if (article.Is(TokenShape.Possessive))
            return false;
        bool free = article.Start == 0 || before is (byte)' ' or (byte)'\n' or (byte)'"' || (before == (byte)'(' && !TypoText.IsAsciiLetter(TypoText.ByteAt(text, article.Start - 2))) || text[..article.Start].EndsWith("“"u8);
        if (!free || !TypoText.IsFollowed(context, index) || (text[article.Start] == (byte)'A' && !TypoText.StartsSentence(context, index)))
            return false;
        // "the <b>a</b> element": the letter itself.
        if (MarkupText.IsWhole(context, context.SpanOf(index)) || MarkupText.IsEmphasized(context, context.SpanOf(index)))
            return false;
        // "a hepatitis a outbreak": the letter of a kind.
        if (article.Length == 1 && index > 0 && WordSet.IndexOf(Kinds, context.TextOf(index - 1)) >= 0 && TypoText.IsFollowed(context, index - 1))
            return false;
        WordFlags flags = context.FlagsOf(index + 1);
        return next.IsWord && next.Length > 2 && !next.Is(TokenShape.AllCaps | TokenShape.MixedCase | TokenShape.NonAscii | TokenShape.Apostrophe)
            && (flags & (WordFlags.EnglishFunction | WordFlags.Unknown | WordFlags.ForeignFunction | WordFlags.Misspelling)) == 0
            && (next.Entry.Frequency >= LowestFrequency || (next.Is(TokenShape.Capitalized) && (flags & WordFlags.Known) != 0));
    }

    /// <summary>True for a vowel sound, false for a consonant sound, null where speakers differ.</summary>
    private static bool? Sound(DocumentContext context, int index, byte letter)
    {
        WordFlags flags = context.FlagsOf(index);
        if ((flags & WordFlags.VowelSound) != 0)
            return true;
        if ((flags & WordFlags.ConsonantSound) != 0)
            return false;
        ReadOnlySpan<byte> word = context.TextOf(index);
        byte second = (byte)(word[1] | 0x20), third = (byte)(word[2] | 0x20);
        switch (letter)
        {
            case (byte)'h':
                return null;
            case (byte)'u':
                bool isUn = second == 'n' && third != 'i';
                return isUn || second == 'p' || (second == 'm' && third != 'a') || (second == 't' && third == 't') || (second == 'l' && third == 't') ? true : null;
            case (byte)'e':
                return second is (byte)'u' or (byte)'w' ? null : true;
            case (byte)'o':
                return second == 'n' && third == 'e' ? null : second == 'u' && third == 'i' ? null : true;
            case (byte)'a' or (byte)'i':
                return true;
            // "an Yves Klein", "an Ypres veteran".
            case (byte)'y' when "aeiou"u8.IndexOf(second) < 0:
                return null;
            default:
                // "an x-ray", "an SUV", "an Xbox", "an Nvidia chip" are letters; a word of consonants is an abbreviation.
                bool isSpelt = letter == 'x' || (letter == 'n' && "aeiouy"u8.IndexOf(second) < 0);
                return isSpelt || word.IndexOfAny("aeiouyAEIOUY"u8) < 0 ? null : false;
        }
    }
}
