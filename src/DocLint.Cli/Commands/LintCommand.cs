using System.CommandLine;
using System.Globalization;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Cli.Reporting;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Commands;

/// <summary><c>dotnet doclint [PATH...]</c>: the options, and what they mean for a run.</summary>
internal static class LintCommand
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files, folders or globs; '-' is standard input (default: the working folder)",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Format = new Option<string>("--format", "-f")
    {
        Description = "Form of the report",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong([.. ReporterFactory.Formats]);

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Write the report to FILE instead of standard output", HelpName = "FILE" };

    private static readonly Option<string[]> Report = new("--report") { Description = "A further report of the same run; may be given again", HelpName = "FORMAT=FILE" };

    private static readonly Option<string> FailOn = new Option<string>("--fail-on")
    {
        Description = "Lowest level that makes the exit code 1",
        DefaultValueFactory = _ => "warning",
    }.AcceptOnlyFromAmong(Levels);

    private static readonly Option<string[]> Severity = new("--severity") { Description = "Set the level of a rule or prefix: none, note, warning, error", HelpName = "ID=LEVEL" };

    private static readonly Option<string[]> Select = new("--select") { Description = "Run only these rules: ids or prefixes such as DL3, separated by commas", HelpName = "IDS" };

    private static readonly Option<string[]> Ignore = new("--ignore") { Description = "Do not run these rules", HelpName = "IDS" };

    private static readonly Option<string[]> Include = new("--include") { Description = "In folders, take only files that match", HelpName = "GLOB" };

    private static readonly Option<string[]> Exclude = new("--exclude") { Description = "In folders, leave out files that match", HelpName = "GLOB" };

    private static readonly Option<bool> Fix = new("--fix") { Description = "Apply the safe fixes to the files" };

    private static readonly Option<bool> Unsafe = new("--unsafe") { Description = "With --fix or --diff: the fixes that may change a meaning, too" };

    private static readonly Option<bool> Diff = new("--diff") { Description = "Print what --fix would change, as a unified diff; change nothing" };

    private static readonly Option<string?> Config = new("--config") { Description = "Read this .editorconfig and no other", HelpName = "FILE" };

    private static readonly Option<bool> NoConfig = new("--no-config") { Description = "Read no .editorconfig" };

    private static readonly Option<string?> StdinFileName = new("--stdin-filename") { Description = "Name that standard input goes by; its ending tells the format", HelpName = "NAME" };

    private static readonly Option<string?> Jobs = new("--jobs", "-j") { Description = "Threads (default: one for each core)", HelpName = "N" };

    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Findings only: no source lines, no summary" };

    private static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "Skipped files, reasons of findings, time by stage and rule" };

    private static readonly Option<bool> NoColor = new("--no-color") { Description = "No colour, also on a terminal" };

    public static void AddTo(Command command, ShellConsole console, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        command.Add(Paths);
        Option[] options =
        [
            Format, Output, Report, FailOn, Severity, Select, Ignore, Include, Exclude, Fix, Unsafe, Diff, Config, NoConfig, StdinFileName, Jobs,
            Quiet, Verbose, NoColor, .. GateArguments.All,
        ];
        foreach (Option option in options)
            command.Add(option);
        command.SetAction(parsed =>
        {
            LintOptions lint = Bind(parsed);
            foreach (string path in lint.Paths)
                CheckPath(path, console, fileSystem);
            return new LintRun(lint, console, fileSystem).Execute(cancellationToken);
        });
    }

    /// <summary>A mistyped option reads as a path; say which it is.</summary>
    private static void CheckPath(string path, ShellConsole console, IFileSystem fileSystem)
    {
        string full = Path.GetFullPath(path, console.WorkingFolder);
        if (path is ['-', _, ..] && !fileSystem.FileExists(full) && !fileSystem.DirectoryExists(full))
            throw new UsageException($"there is no option '{path}'; see 'dotnet doclint --help'");
    }

    /// <summary>Adds what says which files are linted, and how; commands that do not report share it.</summary>
    internal static void AddInputsTo(Command command)
    {
        command.Add(Paths);
        foreach (Option option in (Option[])[Severity, Select, Ignore, Include, Exclude, Config, NoConfig, Jobs, Quiet, Verbose])
            command.Add(option);
    }

    /// <summary>Reads what <see cref="AddInputsTo"/> added.</summary>
    internal static LintOptions BindInputs(ParseResult parsed) => new()
    {
        Paths = parsed.GetValue(Paths) is { Length: > 0 } paths ? paths : ["."],
        Overrides = new SeverityOverrides(
            SplitIds(parsed.GetValue(Select)), SplitIds(parsed.GetValue(Ignore)), Array.ConvertAll(parsed.GetValue(Severity) ?? [], ParseSeverity)),
        Include = parsed.GetValue(Include) ?? [],
        Exclude = parsed.GetValue(Exclude) ?? [],
        ConfigFile = parsed.GetValue(Config),
        NoConfig = parsed.GetValue(NoConfig),
        Jobs = ParseJobs(parsed.GetValue(Jobs)),
        Quiet = parsed.GetValue(Quiet),
        Verbose = parsed.GetValue(Verbose),
    };

    private static LintOptions Bind(ParseResult parsed) => BindInputs(parsed) with
    {
        Format = parsed.GetValue(Format)!,
        OutputFile = parsed.GetValue(Output),
        Reports = Array.ConvertAll(parsed.GetValue(Report) ?? [], ParseReport),
        FailOn = ParseLevel(parsed.GetValue(FailOn)!),
        Fix = parsed.GetValue(Fix),
        FixUnsafe = parsed.GetValue(Unsafe),
        Diff = parsed.GetValue(Diff),
        StdinFileName = parsed.GetValue(StdinFileName),
        NoColor = parsed.GetValue(NoColor),
        Gate = GateArguments.Bind(parsed),
    };

    private static IReadOnlyList<string> SplitIds(string[]? values)
    {
        if (values is null or [])
            return [];
        string[] ids = string.Join(',', values).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Array.ForEach(ids, CheckId);
        return ids;
    }

    private static KeyValuePair<string, DiagnosticSeverity> ParseSeverity(string value)
    {
        string[] parts = value.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !AnalyzerOptions.TryParseSeverity(parts[1], out DiagnosticSeverity? severity) || severity is null)
            throw new UsageException($"--severity {value}: write ID=LEVEL, with a level of none, note, warning or error");
        CheckId(parts[0]);
        return KeyValuePair.Create(parts[0], severity.Value);
    }

    /// <summary>A typing error in an id must not silently turn a gate off.</summary>
    private static void CheckId(string id)
    {
        if (!Rules.RuleCatalog.Rules.Any(rule => rule.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)))
            throw new UsageException($"there is no rule '{id}' and no family of that prefix; 'dotnet doclint rules' lists them");
    }

    private static (string Format, string File) ParseReport(string value)
    {
        string[] parts = value.Split('=', 2);
        if (parts.Length != 2 || parts[1].Length == 0 || !ReporterFactory.Formats.Contains(parts[0], StringComparer.Ordinal))
            throw new UsageException($"--report {value}: write FORMAT=FILE, with a format of {string.Join(", ", ReporterFactory.Formats)}");
        return (parts[0], parts[1]);
    }

    private static int ParseJobs(string? value)
    {
        if (value is null)
            return Environment.ProcessorCount;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) && jobs > 0
            ? jobs
            : throw new UsageException($"--jobs {value}: write a number of threads, 1 or more");
    }

    private static DiagnosticSeverity ParseLevel(string level) => (DiagnosticSeverity)Array.IndexOf(Levels, level);
}
