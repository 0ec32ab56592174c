using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Rules;

/// <summary>Every analyzer and descriptor of this assembly. The analyzers are listed at build time, from their files: adding a rule edits no list.</summary>
public static partial class RuleCatalog
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = ImmutableCollectionsMarshal.AsImmutableArray(CreateAnalyzers());

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } = FindRules();

    /// <summary>The analyzers that a configuration turns on, ready to run, with its own words laid over the table.</summary>
    public static AnalyzerDriver CreateDriver(AnalyzerOptions options, AnalysisProfile? profile = null) => CreateDriver(options, profile, null);

    /// <param name="census">The lines of all documents of the run, for the rule that compares documents; null when it is off.</param>
    internal static AnalyzerDriver CreateDriver(AnalyzerOptions options, AnalysisProfile? profile, Boilerplate.Census.LineCensus? census) =>
        new(
            census is null ? Analyzers : WithCensus(census),
            Boilerplate.HousePack.Apply(Typos.UserWords.Apply(RuleData.Words, options), options),
            options,
            profile);

    private static ImmutableArray<DiagnosticAnalyzer> WithCensus(Boilerplate.Census.LineCensus census) =>
        [.. Analyzers.Where(a => a is not Boilerplate.Census.RepeatedLineAnalyzer), new Boilerplate.Census.RepeatedLineAnalyzer(census)];

    private static ImmutableArray<DiagnosticDescriptor> FindRules()
    {
        int count = 0;
        foreach (DiagnosticAnalyzer analyzer in Analyzers)
            count += analyzer.SupportedDiagnostics.Length;
        var rules = new DiagnosticDescriptor[count];
        count = 0;
        foreach (DiagnosticAnalyzer analyzer in Analyzers)
        {
            foreach (DiagnosticDescriptor rule in analyzer.SupportedDiagnostics)
                Insert(rules, ref count, rule);
        }

        return ImmutableArray.Create(rules, 0, count);
    }

    // By hand: the framework's sort, and a comparison of the ids as strings, cost every start 0.3 ms. Analyzers may share a rule.
    private static void Insert(DiagnosticDescriptor[] rules, ref int count, DiagnosticDescriptor rule)
    {
        int at = count;
        while (at > 0 && rules[at - 1].Number > rule.Number)
            at--;
        if (at > 0 && rules[at - 1].Number == rule.Number)
            return;
        Array.Copy(rules, at, rules, at + 1, count - at);
        rules[at] = rule;
        count++;
    }
}
