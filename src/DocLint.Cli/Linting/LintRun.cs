using System.Diagnostics.CodeAnalysis;
using DocLint.Cli.IO;
using DocLint.Cli.Reporting;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules;
using DocLint.Rules.Boilerplate.Census;

namespace DocLint.Cli.Linting;

/// <summary>One run: discover, read, analyse, report. Read top to bottom, it is the flow of the tool.</summary>
/// <param name="createReporter">Makes the only reporter of the run; null for those that the options name.</param>
internal sealed class LintRun(LintOptions options, ShellConsole console, IFileSystem fileSystem, Func<ReportRoot, IReporter>? createReporter = null)
{
    private readonly AnalysisProfile? _profile = options.Verbose ? new AnalysisProfile() : null;

    [SuppressMessage("Performance", "MA0158", Justification = "Lock numbers its threads by code that is compiled at start; the compiler's library would be loaded for it alone.")]
    private readonly object _gate = new();

    private Dictionary<AnalyzerOptions, AnalyzerDriver>? _others;
    private volatile AnalyzerDriver? _driver;
    private LineCensus? _census;
    private DiagnosticSeverity _worst = DiagnosticSeverity.None;

    /// <param name="beforeLongWork">Called, by any thread and more than once perhaps, when the run may take longer than a moment.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">The options contradict each other, or a report cannot be written.</exception>
    public int Execute(CancellationToken cancellationToken, Action? beforeLongWork = null)
    {
        CheckOptions();
        if (!IsOneFile())
            beforeLongWork?.Invoke();
        var discovery = new FileDiscovery(fileSystem, console.WorkingFolder, options, cancellationToken);
        LintInput[] inputs = discovery.Find(options.Paths);
        ReportRoot root = ReportRoot.Create(console.WorkingFolder, FullPathsOf(inputs));
        Gate gate = GateFactory.Create(options.Gate, root, console, fileSystem);
        CheckOutputs(inputs);
        using ReportSet reports = createReporter is null ? new ReportSet(options, console, root) : new ReportSet(createReporter(root));
        if (!reports.WantsUncounted)
            inputs = Concerned(inputs, gate);
        reports.Begin();
        var configuration = new ConfigurationResolver(fileSystem, console.WorkingFolder, options);
        SuppressionList suppressions = SuppressionList.Read(root, fileSystem, console.Clock, ReadsAll(root));
        IFileSystem texts = GateFactory.OpenTexts(options.Gate, root, fileSystem);
        if (NeedsCensus(inputs, configuration))
            _census = CensusLinter.Count(inputs, texts, keepsText: false, cancellationToken);
        var pipeline = new LintPipeline(new FileLinter(options, console, texts, input => GetDriver(configuration.Resolve(input)), suppressions), options.Jobs, beforeLongWork);
        RunSummary Lint(Action? advance) => pipeline.Run(
            inputs,
            result =>
            {
                Take(gate.Mark(result), reports);
                if (result.IsLastSection)
                    advance?.Invoke();
            },
            cancellationToken);
        RunSummary summary = ProgressDisplay.IsWanted(options, console, inputs.Length) ? ProgressDisplay.Run(console, inputs.Length, Lint) : Lint(null);
        if (suppressions.Check(configuration) is { } problems)
            Take(gate.Mark(problems), reports);
        summary = summary.With([.. discovery.Notifications, .. suppressions.Notifications, .. configuration.Notifications, .. summary.Notifications]);
        reports.End(summary);
        WriteNotifications(summary);
        WriteUncounted(gate);
        return !summary.Succeeded ? ExitCode.Failure : Fails() ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Whether the run reads every file below the root that it could read.</summary>
    private bool ReadsAll(ReportRoot root)
    {
        if (options.Include.Length + options.Exclude.Length > 0 || options.Gate.IsAboutChange)
            return false;
        foreach (string path in options.Paths)
        {
            string full = path is "-" or "" ? "" : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, console.WorkingFolder));
            if (full == root.Folder || (full.Length > 0 && DisplayPath.IsWithin(root.Folder, full)))
                return true;
        }

        return false;
    }

    private bool IsOneFile() =>
        options is { Paths: [not "-" and var path], Fix: false, Gate.IsAboutChange: false } && fileSystem.FileExists(Path.GetFullPath(path, console.WorkingFolder));

    private bool ReadsInput()
    {
        foreach (string path in options.Paths)
        {
            if (path == "-")
                return true;
        }

        return false;
    }

    // Loops, because LINQ is an assembly of its own, and is compiled at start in part.
    private static string[] FullPathsOf(LintInput[] inputs)
    {
        var paths = new string[inputs.Length];
        int count = 0;
        foreach (LintInput input in inputs)
        {
            if (input.FullPath is { } path)
                paths[count++] = path;
        }

        return count == paths.Length ? paths : paths[..count];
    }

    private static LintInput[] Concerned(LintInput[] inputs, Gate gate)
    {
        var concerned = new LintInput[inputs.Length];
        int count = 0;
        foreach (LintInput input in inputs)
        {
            if (gate.Concerns(input))
                concerned[count++] = input;
        }

        return count == inputs.Length ? inputs : concerned[..count];
    }

    private static bool NeedsCensus(LintInput[] inputs, ConfigurationResolver configuration)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            if (configuration.Resolve(inputs[i]).GetSeverity(RepeatedLineAnalyzer.Rule) != DiagnosticSeverity.None)
                return true;
        }

        return false;
    }

    private bool Fails() => options.FailOn != DiagnosticSeverity.None && _worst >= options.FailOn;

    private void CheckOptions()
    {
        if (options is { Fix: true, Diff: true })
            throw new UsageException("--fix changes the files, --diff only shows the changes: give one of them");
        if (options.Fix && ReadsInput())
            throw new UsageException("--fix cannot change standard input; --diff shows the changes");
        if (options.FixUnsafe && !options.Fix && !options.Diff)
            throw new UsageException("--unsafe goes with --fix or --diff");
        if (options.Gate is { Staged: true, Since: not null })
            throw new UsageException("--staged is about the next commit, --since about all since another: give one of them");
        if (options.Fix && options.Gate.Staged)
            throw new UsageException("--fix changes files, --staged reads what is staged: give one of them");
        if (options is { ConfigFile: not null, NoConfig: true })
            throw new UsageException("--config names a file and --no-config forbids any: give one of them");
    }

    /// <summary>A report must not take the place of an article, nor of another report.</summary>
    private void CheckOutputs(LintInput[] inputs)
    {
        if (options.OutputFile is { } output)
            CheckOutput(output, inputs);
        if (options.Reports.Length > 0)
            CheckReports(inputs);
    }

    private void CheckOutput(string file, LintInput[] inputs)
    {
        string full = Path.GetFullPath(file, console.WorkingFolder);
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].FullPath == full)
                throw new UsageException($"'{file}' is one of the files to lint; the report would replace it");
        }
    }

    private void CheckReports(LintInput[] inputs)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (options.OutputFile is { } output)
            taken.Add(Path.GetFullPath(output, console.WorkingFolder));
        foreach (ReportFile report in options.Reports)
        {
            if (!taken.Add(Path.GetFullPath(report.Path, console.WorkingFolder)))
                throw new UsageException($"two reports would be written to '{report.Path}'");
            CheckOutput(report.Path, inputs);
        }
    }

    private void Take(DocumentResult result, ReportSet reports)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
            _worst = diagnostic.Counts && diagnostic.Severity > _worst ? diagnostic.Severity : _worst;
        reports.Report(result);
    }

    private void WriteUncounted(Gate gate)
    {
        if (gate.Known + gate.Suppressed + gate.Unchanged > 0 && !options.Quiet)
            WriteCounts(gate);
    }

    private void WriteCounts(Gate gate)
    {
        var parts = new List<string>();
        void Add(long count, string what)
        {
            if (count > 0)
                parts.Add($"{count} {what}");
        }

        Add(gate.Known, "in the baseline");
        Add(gate.Suppressed, "suppressed");
        Add(gate.Unchanged, "on lines that did not change");
        console.Error.WriteLine($"doclint: not counted: {string.Join(", ", parts)}");
    }

    /// <summary>The analyzers of a configuration; made once, as the configurations of a run are few.</summary>
    private AnalyzerDriver GetDriver(AnalyzerOptions analyzerOptions)
    {
        if (_driver is { } first && first.Options == analyzerOptions)
            return first;
        lock (_gate)
            return _driver is null ? _driver = CreateDriver(analyzerOptions) : FindOther(analyzerOptions);
    }

    private AnalyzerDriver FindOther(AnalyzerOptions analyzerOptions)
    {
        if (_driver!.Options == analyzerOptions)
            return _driver;
        _others ??= [];
        if (!_others.TryGetValue(analyzerOptions, out AnalyzerDriver? driver))
            _others.Add(analyzerOptions, driver = CreateDriver(analyzerOptions));
        return driver;
    }

    private AnalyzerDriver CreateDriver(AnalyzerOptions analyzerOptions) => RuleCatalog.CreateDriver(analyzerOptions, _profile, _census);

    private void WriteNotifications(RunSummary summary)
    {
        foreach (RunNotification notification in summary.Notifications)
        {
            if (notification.Level != DiagnosticSeverity.Note || options.Verbose)
                Write(notification);
        }

        if (_profile is not null)
            WriteTimes(_profile);
    }

    private void Write(RunNotification notification)
    {
        string place = notification.Path is null ? "doclint" : notification.Line > 0 ? $"{notification.Path}({notification.Line},{Math.Max(1, notification.Column)})" : notification.Path;
        console.Error.WriteLine($"{PrintableText.Of(place)}: {SeverityNames.Of(notification.Level)} {notification.Id}: {PrintableText.Of(notification.Message)}");
    }

    private void WriteTimes(AnalysisProfile profile)
    {
        foreach ((string name, TimeSpan time) in profile.Times)
            console.Error.WriteLine($"{time.TotalMilliseconds,10:F1} ms  {name}");
    }
}
