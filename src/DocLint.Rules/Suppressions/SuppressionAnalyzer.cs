using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Suppression;

namespace DocLint.Rules.Suppressions;

/// <summary>Brings the rules about suppressions into the catalogue. The engine reports them, once all findings are known.</summary>
public sealed class SuppressionAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SuppressionRules.All;

    public override void Initialize(AnalysisContext context)
    {
    }
}
