using System.Collections.Immutable;
using System.Text;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Cli.Reporting.Sarif;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules;

namespace DocLint.Cli.Reporting;

/// <summary>Makes the reporter of a format. One line here adds an output format.</summary>
internal static class ReporterFactory
{
    public static readonly string[] Formats = ["text", "sarif", "github", "json", "summary", "outputs"];

    /// <param name="isTerminal">True when <paramref name="output"/> is the console that somebody looks at.</param>
    public static IReporter Create(string format, Stream output, bool isTerminal, LintOptions options, ShellConsole console, ReportRoot root) => format switch
    {
        "sarif" => new SarifReporter(output, CreateSarifOptions(options, console, root)),
        "github" => new GitHubReporter(CreateWriter(output), root),
        "summary" => new JobSummaryReporter(CreateWriter(output), root),
        "outputs" => new OutputsReporter(CreateWriter(output)),
        "json" => new JsonReporter(output),
        _ => new TextReporter(output, TextStyle.Create(options, console, isTerminal)),
    };

    private static StreamWriter CreateWriter(Stream output) => new(output, new UTF8Encoding(false), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };

    private static SarifOptions CreateSarifOptions(LintOptions options, ShellConsole console, ReportRoot root) => new()
    {
        Root = root,
        Category = options.Gate.SarifCategory,
        DropSuppressed = options.Gate.DropSuppressed,
        Rules = options.Overrides == SeverityOverrides.None ? RuleCatalog.Rules : Selected(options.Overrides),
        Errors = () => console.Error,
    };

    private static ImmutableArray<DiagnosticDescriptor> Selected(SeverityOverrides overrides) => RuleCatalog.Rules.RemoveAll(rule => !overrides.IsSelected(rule.Id));
}
