using System.Collections.Immutable;
using DocLint.Core.Diagnostics;

namespace DocLint.Core.Analysis;

/// <summary>What a rule derives from. One instance serves all threads, so it keeps no state.</summary>
public abstract class DiagnosticAnalyzer
{
    public abstract ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Registers the actions of the rule; it is called once for each configuration.</summary>
    public abstract void Initialize(AnalysisContext context);
}
