using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>DL3013: British spelling in a text that keeps to American, or the reverse; silent unless <c>doclint_typos.locale</c> asks for one.</summary>
internal sealed class LocaleSpellingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("DL3013", "Spelling of the other locale", "'{0}' is spelt '{1}' in {2}", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        string? locale = context.Options.Get("doclint_typos.locale");
        if (string.Equals(locale, "en-US", StringComparison.OrdinalIgnoreCase))
            context.RegisterWordAction(WordFlags.BritishSpelling, static (c, index) => Analyze(c, index, "typos.to-american", "American English"));
        else if (string.Equals(locale, "en-GB", StringComparison.OrdinalIgnoreCase))
            context.RegisterWordAction(WordFlags.AmericanSpelling, static (c, index) => Analyze(c, index, "typos.to-british", "British English"));
    }

    private static void Analyze(DocumentContext context, int index, string section, string language)
    {
        Token token = context.Tokens[index];
        // With a capital inside a sentence it is a name: "Labour", "Pearl Harbor".
        if (token.Is(TokenShape.MixedCase | TokenShape.AllCaps) || (token.Is(TokenShape.Capitalized) && !TypoText.StartsSentence(context, index)))
            return;
        ProseSpan span = MisspellingAnalyzer.StemSpan(context, token);
        if (!context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(span) || UserWords.IsAccepted(context, span))
            return;
        ReadOnlySpan<byte> value = StringMap.Find(RuleData.Section(section), TypoHashes.OfWord(context.TextOf(span)));
        if (value.IsEmpty)
            return;
        string right = TypoText.MatchCase(token.Shape, ShortText.Decode(value));
        context.Report(new Finding(Rule, span)
        {
            Arguments = [right, language],
            Fix = TypoText.Replace($"Replace with '{right}'", TypoText.SafetyAt(context, span.Start), span, right),
        });
    }
}
