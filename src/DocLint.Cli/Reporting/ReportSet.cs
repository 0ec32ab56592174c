using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting;

/// <summary>All reports of a run: the main one, and those of <c>--report</c>. Files appear only when the run is complete.</summary>
internal sealed class ReportSet : IDisposable
{
    private readonly List<IReporter> _reporters = [];
    private readonly List<OutputFile> _files = [];
    private readonly TextWriter? _diff;

    public ReportSet(IReporter reporter) => _reporters.Add(reporter);

    /// <exception cref="UsageException">A report's file cannot be written.</exception>
    public ReportSet(LintOptions options, ShellConsole console, ReportRoot root)
    {
        if (options.Diff)
            _diff = console.CreateWriter();
        if (options.OutputFile is null && !options.Diff)
            _reporters.Add(ReporterFactory.Create(options.Format, console.Output, console.IsOutputTerminal, options, console, root));
        else if (options.OutputFile is not null)
            AddFile(options.Format, options.OutputFile, options, console, root);
        foreach ((string format, string file) in options.Reports)
            AddFile(format, file, options, console, root);
    }

    /// <summary>Whether a report needs files in which nothing can count.</summary>
    public bool WantsUncounted => _reporters.Exists(static reporter => reporter is SarifReporter or BaselineRecorder);

    public void Begin() => _reporters.ForEach(reporter => reporter.Begin());

    public void Report(DocumentResult result)
    {
        DocumentResult counted = AllCount(result) ? result : result with { Diagnostics = [.. result.Diagnostics.Where(static d => d.Counts)] };
        foreach (IReporter reporter in _reporters)
            reporter.Report(reporter.WantsUncounted ? result : counted);
        if (_diff is not null && result.After is { } after)
        {
            // The mark is a part of the first line, or the patch does not fit the file.
            string mark = result.Source.Encoding is { IsUtf8: true, ByteOrderMark.IsEmpty: false } ? "\uFEFF" : "";
            UnifiedDiff.Write(_diff, result.Input.DisplayPath, mark + System.Text.Encoding.UTF8.GetString(result.Source.Utf8), mark + after);
        }
    }

    public void End(RunSummary summary)
    {
        foreach (IReporter reporter in _reporters)
            reporter.End(summary);
        _diff?.Flush();
        foreach (OutputFile file in _files)
            file.Commit();
    }

    public void Dispose()
    {
        foreach (OutputFile file in _files)
            file.Dispose();
        _diff?.Dispose();
    }

    private static bool AllCount(DocumentResult result)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            if (!diagnostic.Counts)
                return false;
        }

        return true;
    }

    private void AddFile(string format, string path, LintOptions options, ShellConsole console, ReportRoot root)
    {
        try
        {
            var file = new OutputFile(Path.GetFullPath(path, console.WorkingFolder));
            _files.Add(file);
            _reporters.Add(ReporterFactory.Create(format, file.Stream, isTerminal: false, options, console, root));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {IoErrors.Describe(e)}");
        }
    }
}
