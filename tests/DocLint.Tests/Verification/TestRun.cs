using System.Collections.Immutable;
using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules;

namespace DocLint.Tests.Verification;

/// <summary>Runs analyzers over a text in memory.</summary>
internal static class TestRun
{
    /// <summary>Every rule on, also those that are off by default.</summary>
    public static AnalyzerOptions AllRules { get; } = Options();

    /// <summary>Options with every rule on, and further keys.</summary>
    public static AnalyzerOptions Options(params (string Key, string Value)[] values)
    {
        var all = values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return new AnalyzerOptions(all, new SeverityOverrides([.. RuleCatalog.Rules.Select(r => r.Id), "DL"], [], []));
    }

    public static ImmutableArray<Diagnostic> Analyze(string path, string text, IEnumerable<DiagnosticAnalyzer> analyzers, AnalyzerOptions? options = null) =>
        Analyze(SourceText.FromUtf8(path, Encoding.UTF8.GetBytes(text)), analyzers, options);

    public static ImmutableArray<Diagnostic> Analyze(SourceText source, IEnumerable<DiagnosticAnalyzer> analyzers, AnalyzerOptions? options = null)
    {
        Document document = DocumentParsers.ForPath(source.Path).Parse(source);
        options ??= AllRules;
        return new AnalyzerDriver([.. analyzers], DocLint.Rules.Typos.UserWords.Apply(RuleData.Words, options), options).Analyze(document, new DocumentContext());
    }

    /// <summary>The text after the fixes of some diagnostics.</summary>
    public static string ApplyFixes(SourceText source, IEnumerable<Diagnostic> diagnostics, FixSafety upTo = FixSafety.Unsafe) =>
        Encoding.UTF8.GetString(Core.Fixes.FixApplier.Apply(source, diagnostics, upTo).Utf8);
}
