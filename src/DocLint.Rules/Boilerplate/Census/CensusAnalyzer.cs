using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Census;

/// <summary>Fills a census and reports nothing. It is no rule of the catalogue, and serves one thread.</summary>
/// <param name="skipsKnown">Whether lines that a phrase of a built-in pack finds are left out.</param>
internal sealed class CensusAnalyzer(LineCensus census, bool skipsKnown) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => BoilerplatePacks.BuiltIn.Descriptors;

    /// <summary>A driver that counts the lines of every document it is given.</summary>
    public static AnalyzerDriver CreateDriver(LineCensus census, bool skipsKnown) =>
        new([new CensusAnalyzer(census, skipsKnown)], RuleData.Words, AnalyzerOptions.Default);

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterWords(LineJudge.Evidence);
        context.RegisterDocumentAction(document => census.Add(document, skipsKnown));
    }
}
