using DocLint.Cli.IO;
using DocLint.Cli.Reporting;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules;
using DocLint.Rules.Boilerplate;

namespace DocLint.Cli.Linting;

/// <summary>One run: discover, read, analyse, report. Read top to bottom, it is the flow of the tool.</summary>
/// <param name="createReporter">Makes the only reporter of the run; null for those that the options name.</param>
internal sealed class LintRun(LintOptions options, ShellConsole console, IFileSystem fileSystem, Func<ReportRoot, IReporter>? createReporter = null)
{
    private readonly AnalysisProfile? _profile = options.Verbose ? new AnalysisProfile() : null;
    private readonly Dictionary<AnalyzerOptions, AnalyzerDriver> _drivers = [];
    private LineCensus? _census;
    private DiagnosticSeverity _worst = DiagnosticSeverity.None;

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">The options contradict each other, or a report cannot be written.</exception>
    public int Execute(CancellationToken cancellationToken)
    {
        CheckOptions();
        var discovery = new FileDiscovery(fileSystem, console.WorkingFolder, options, cancellationToken);
        IReadOnlyList<LintInput> inputs = discovery.Find(options.Paths);
        ReportRoot root = ReportRoot.Create(console.WorkingFolder, FullPathsOf(inputs));
        Gate gate = GateFactory.Create(options.Gate, root, console, fileSystem);
        CheckOutputs(inputs);
        using ReportSet reports = createReporter is null ? new ReportSet(options, console, root) : new ReportSet(createReporter(root));
        if (!reports.WantsUncounted)
            inputs = Concerned(inputs, gate);
        reports.Begin();
        var configuration = new ConfigurationResolver(fileSystem, console.WorkingFolder, options);
        SuppressionList suppressions = SuppressionList.Read(root, fileSystem, console.Clock);
        IFileSystem texts = GateFactory.OpenTexts(options.Gate, root, fileSystem);
        if (NeedsCensus(inputs, configuration))
            _census = CensusLinter.Count(inputs, texts, keepsText: false, cancellationToken);
        var pipeline = new LintPipeline(new FileLinter(options, console, texts, input => GetDriver(configuration.Resolve(input)), suppressions), options.Jobs);
        RunSummary Lint(Action? advance) => pipeline.Run(
            inputs,
            result =>
            {
                Take(gate.Mark(result), reports);
                if (result.IsLastSection)
                    advance?.Invoke();
            },
            cancellationToken);
        RunSummary summary = ProgressDisplay.IsWanted(options, console, inputs.Count) ? ProgressDisplay.Run(console, inputs.Count, Lint) : Lint(null);
        if (suppressions.Check(configuration.Resolve(suppressions.Input)) is { } problems)
            Take(gate.Mark(problems), reports);
        summary = summary.With([.. discovery.Notifications, .. suppressions.Notifications, .. configuration.Notifications, .. summary.Notifications]);
        reports.End(summary);
        WriteNotifications(summary);
        WriteUncounted(gate);
        return !summary.Succeeded ? ExitCode.Failure : Fails() ? ExitCode.Findings : ExitCode.Clean;
    }

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
    private static List<string> FullPathsOf(IReadOnlyList<LintInput> inputs)
    {
        var paths = new List<string>(inputs.Count);
        for (int i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].FullPath is { } path)
                paths.Add(path);
        }

        return paths;
    }

    private static List<LintInput> Concerned(IReadOnlyList<LintInput> inputs, Gate gate)
    {
        var concerned = new List<LintInput>(inputs.Count);
        for (int i = 0; i < inputs.Count; i++)
        {
            if (gate.Concerns(inputs[i]))
                concerned.Add(inputs[i]);
        }

        return concerned;
    }

    private static bool NeedsCensus(IReadOnlyList<LintInput> inputs, ConfigurationResolver configuration)
    {
        for (int i = 0; i < inputs.Count; i++)
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
    private void CheckOutputs(IReadOnlyList<LintInput> inputs)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var files = new List<string>();
        for (int i = 0; i < options.Reports.Count; i++)
            files.Add(options.Reports[i].File);
        if (options.OutputFile is { } output)
            files.Add(output);
        foreach (string file in files)
        {
            string full = Path.GetFullPath(file, console.WorkingFolder);
            if (!taken.Add(full))
                throw new UsageException($"two reports would be written to '{file}'");
            for (int i = 0; i < inputs.Count; i++)
            {
                if (inputs[i].FullPath == full)
                    throw new UsageException($"'{file}' is one of the files to lint; the report would replace it");
            }
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
        var parts = new List<string>();
        void Add(long count, string what)
        {
            if (count > 0)
                parts.Add($"{count} {what}");
        }

        Add(gate.Known, "in the baseline");
        Add(gate.Suppressed, "suppressed");
        Add(gate.Unchanged, "on lines that did not change");
        string text = string.Join(", ", parts);
        if (text.Length > 0 && !options.Quiet)
            console.Error.WriteLine($"doclint: not counted: {text}");
    }

    /// <summary>The analyzers of a configuration; made once, as the configurations of a run are few.</summary>
    private AnalyzerDriver GetDriver(AnalyzerOptions analyzerOptions)
    {
        lock (_drivers)
        {
            if (!_drivers.TryGetValue(analyzerOptions, out AnalyzerDriver? driver))
                _drivers.Add(analyzerOptions, driver = RuleCatalog.CreateDriver(analyzerOptions, _profile, _census));
            return driver;
        }
    }

    private void WriteNotifications(RunSummary summary)
    {
        foreach (RunNotification notification in summary.Notifications)
        {
            if (notification.Level == DiagnosticSeverity.Note && !options.Verbose)
                continue;
            string place = notification.Path is null ? "doclint" : notification.Line > 0 ? $"{notification.Path}({notification.Line},{Math.Max(1, notification.Column)})" : notification.Path;
            console.Error.WriteLine($"{PrintableText.Of(place)}: {SeverityNames.Of(notification.Level)} {notification.Id}: {PrintableText.Of(notification.Message)}");
        }

        if (_profile is null)
            return;
        foreach ((string name, TimeSpan time) in _profile.Times)
            console.Error.WriteLine($"{time.TotalMilliseconds,10:F1} ms  {name}");
    }
}
