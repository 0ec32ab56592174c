using DocLint.Cli.Linting;
using DocLint.Cli.Reporting;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Commands;

/// <summary>The options of <c>dotnet doclint [PATH...]</c>, and what they mean for a run.</summary>
internal static class LintArguments
{
    public const string PathsDescription = "Files, folders or globs; '-' is standard input (default: the working folder)";

    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private static readonly OptionSpec Format =
        new("--format", OptionKind.Value, "Form of the report") { Alias = "-f", Default = "text", Choices = ReporterFactory.Formats };

    private static readonly OptionSpec Output = new("--output", OptionKind.Value, "Write the report to FILE instead of standard output") { Alias = "-o", HelpName = "FILE" };

    private static readonly OptionSpec Report = new("--report", OptionKind.List, "A further report of the same run; may be given again") { HelpName = "FORMAT=FILE" };

    private static readonly OptionSpec FailOn =
        new("--fail-on", OptionKind.Value, "Lowest level that makes the exit code 1") { Default = "warning", Choices = Levels };

    private static readonly OptionSpec Severity = new("--severity", OptionKind.List, "Set the level of a rule or prefix: none, note, warning, error") { HelpName = "ID=LEVEL" };

    private static readonly OptionSpec Select = new("--select", OptionKind.List, "Run only these rules: ids or prefixes such as DL3, separated by commas") { HelpName = "IDS" };

    private static readonly OptionSpec Ignore = new("--ignore", OptionKind.List, "Do not run these rules") { HelpName = "IDS" };

    private static readonly OptionSpec Include = new("--include", OptionKind.List, "In folders, take only files that match") { HelpName = "GLOB" };

    private static readonly OptionSpec Exclude = new("--exclude", OptionKind.List, "In folders, leave out files that match") { HelpName = "GLOB" };

    private static readonly OptionSpec Fix = new("--fix", OptionKind.Flag, "Apply the safe fixes to the files");

    private static readonly OptionSpec Unsafe = new("--unsafe", OptionKind.Flag, "With --fix or --diff: the fixes that may change a meaning, too");

    private static readonly OptionSpec Diff = new("--diff", OptionKind.Flag, "Print what --fix would change, as a unified diff; change nothing");

    private static readonly OptionSpec Config = new("--config", OptionKind.Value, "Read this .editorconfig and no other") { HelpName = "FILE" };

    private static readonly OptionSpec NoConfig = new("--no-config", OptionKind.Flag, "Read no .editorconfig");

    private static readonly OptionSpec StdinFileName =
        new("--stdin-filename", OptionKind.Value, "Name that standard input goes by; its ending tells the format") { HelpName = "NAME" };

    private static readonly OptionSpec Jobs = new("--jobs", OptionKind.Value, "Threads (default: one for each core)") { Alias = "-j", HelpName = "N" };

    private static readonly OptionSpec Quiet = new("--quiet", OptionKind.Flag, "Findings only: no source lines, no summary") { Alias = "-q" };

    private static readonly OptionSpec Verbose = new("--verbose", OptionKind.Flag, "Skipped files, reasons of findings, time by stage and rule") { Alias = "-v" };

    private static readonly OptionSpec NoColor = new("--no-color", OptionKind.Flag, "No colour, also on a terminal");

    /// <summary>The options that say which files are linted, and how; commands that do not report share them.</summary>
    public static readonly OptionSpec[] Inputs = [Severity, Select, Ignore, Include, Exclude, Config, NoConfig, Jobs, Quiet, Verbose];

    /// <summary>All options, in the order of the help.</summary>
    public static readonly OptionSpec[] All =
    [
        Format, Output, Report, FailOn, Severity, Select, Ignore, Include, Exclude, Fix, Unsafe, Diff, Config, NoConfig, StdinFileName, Jobs,
        Quiet, Verbose, NoColor, GateArguments.Baseline, GateArguments.Since, GateArguments.Staged, GateArguments.SarifCategory, GateArguments.SarifSuppressed,
    ];

    /// <exception cref="UsageException">A value means nothing.</exception>
    public static LintOptions Bind(OptionValues values) => BindInputs(values) with
    {
        Format = values.Get(Format)!,
        OutputFile = values.Get(Output),
        Reports = values.Has(Report) ? ParseReports(values.GetAll(Report)) : [],
        FailOn = ParseLevel(values.Get(FailOn)!),
        Fix = values.Has(Fix),
        FixUnsafe = values.Has(Unsafe),
        Diff = values.Has(Diff),
        StdinFileName = values.Get(StdinFileName),
        NoColor = values.Has(NoColor),
        Gate = GateArguments.Bind(values),
    };

    /// <summary>Reads what <see cref="Inputs"/> say.</summary>
    /// <inheritdoc cref="Bind"/>
    public static LintOptions BindInputs(OptionValues values) => new()
    {
        Paths = values.Paths is { Length: > 0 } paths ? paths : ["."],
        Overrides = BindOverrides(values.GetAll(Select), values.GetAll(Ignore), values.GetAll(Severity)),
        Include = values.GetAll(Include),
        Exclude = values.GetAll(Exclude),
        ConfigFile = values.Get(Config),
        NoConfig = values.Has(NoConfig),
        Jobs = values.Get(Jobs) is { } jobs ? ParseJobs(jobs) : Environment.ProcessorCount,
        Quiet = values.Has(Quiet),
        Verbose = values.Has(Verbose),
    };

    private static SeverityOverrides BindOverrides(string[] select, string[] ignore, string[] severities) =>
        select.Length + ignore.Length + severities.Length == 0
            ? SeverityOverrides.None
            : new SeverityOverrides(SplitIds(select), SplitIds(ignore), Array.ConvertAll(severities, ParseSeverity));

    private static string[] SplitIds(string[] values)
    {
        if (values.Length == 0)
            return [];
        string[] ids = string.Join(',', values).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Array.ForEach(ids, CheckId);
        return ids;
    }

    private static SeverityOverride ParseSeverity(string value)
    {
        string[] parts = value.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !AnalyzerOptions.TryParseSeverity(parts[1], out DiagnosticSeverity? severity) || severity is null)
            throw new UsageException($"--severity {value}: write ID=LEVEL, with a level of none, note, warning or error");
        CheckId(parts[0]);
        return new SeverityOverride(parts[0], severity.Value);
    }

    /// <summary>A typing error in an id must not silently turn a gate off.</summary>
    private static void CheckId(string id)
    {
        if (!Rules.RuleCatalog.Rules.Any(rule => rule.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)))
            throw new UsageException($"there is no rule '{id}' and no family of that prefix; 'dotnet doclint rules' lists them");
    }

    private static ReportFile[] ParseReports(string[] values) => Array.ConvertAll(values, ParseReport);

    private static ReportFile ParseReport(string value)
    {
        string[] parts = value.Split('=', 2);
        if (parts.Length != 2 || parts[1].Length == 0 || !ReporterFactory.Formats.Contains(parts[0], StringComparer.Ordinal))
            throw new UsageException($"--report {value}: write FORMAT=FILE, with a format of {string.Join(", ", ReporterFactory.Formats)}");
        return new ReportFile(parts[0], parts[1]);
    }

    // By hand: the framework's parser costs a start 1 ms, because it loads the culture and all types of numbers.
    private static int ParseJobs(string value)
    {
        long jobs = value.Length is > 0 and <= 10 ? 0 : -1;
        foreach (char c in value)
            jobs = jobs >= 0 && char.IsAsciiDigit(c) ? (10 * jobs) + c - '0' : -1;
        return jobs is > 0 and <= int.MaxValue ? (int)jobs : throw new UsageException($"--jobs {value}: write a number of threads, 1 or more");
    }

    private static DiagnosticSeverity ParseLevel(string level) => (DiagnosticSeverity)Array.IndexOf(Levels, level);
}
