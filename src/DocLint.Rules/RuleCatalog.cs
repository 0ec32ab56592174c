using System.Collections.Immutable;
using System.Reflection;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Rules;

/// <summary>Every analyzer and descriptor of this assembly, found once by reflection: adding a rule edits no list.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(RuleCatalog).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetConstructor(Constructors, Type.EmptyTypes) is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    private const BindingFlags Constructors = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id, StringComparer.Ordinal).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The analyzers that a configuration turns on, ready to run, with its own words laid over the table.</summary>
    public static AnalyzerDriver CreateDriver(AnalyzerOptions options, AnalysisProfile? profile = null) => CreateDriver(options, profile, null);

    /// <param name="census">The lines of all documents of the run, for the rule that compares documents; null when it is off.</param>
    internal static AnalyzerDriver CreateDriver(AnalyzerOptions options, AnalysisProfile? profile, Boilerplate.LineCensus? census) =>
        new(
            census is null ? Analyzers : [.. Analyzers.Where(a => a is not Boilerplate.RepeatedLineAnalyzer), new Boilerplate.RepeatedLineAnalyzer(census)],
            Boilerplate.HousePack.Apply(Typos.UserWords.Apply(RuleData.Words, options), options),
            options,
            profile);
}
