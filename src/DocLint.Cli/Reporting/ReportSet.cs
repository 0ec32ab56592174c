using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting;

/// <summary>All reports of a run: the main one, and those of <c>--report</c>. Files appear only when the run is complete.</summary>
internal sealed class ReportSet : IDisposable
{
    // Arrays: two lists of types of ours are 18 types more to load at every start.
    private readonly IReporter[] _reporters;
    private readonly OutputFile[] _files;
    private readonly TextWriter? _diff;

    public ReportSet(IReporter reporter) => (_reporters, _files) = ([reporter], []);

    /// <exception cref="UsageException">A report's file cannot be written.</exception>
    public ReportSet(LintOptions options, ShellConsole console, ReportRoot root)
    {
        bool hasOutput = options.OutputFile is null && !options.Diff;
        int files = options.Reports.Length + (options.OutputFile is null ? 0 : 1);
        _reporters = new IReporter[files + (hasOutput ? 1 : 0)];
        _files = new OutputFile[files];
        if (options.Diff)
            _diff = console.CreateWriter();
        if (hasOutput)
            _reporters[files] = ReporterFactory.Create(options.Format, console.Output, console.IsOutputTerminal, options, console, root);
        for (int i = 0; i < options.Reports.Length; i++)
            OpenFile(i, options.Reports[i].Format, options.Reports[i].Path, options, console, root);
        if (options.OutputFile is { } output)
            OpenFile(files - 1, options.Format, output, options, console, root);
    }

    /// <summary>Whether a report needs files in which nothing can count.</summary>
    public bool WantsUncounted
    {
        get
        {
            foreach (IReporter reporter in _reporters)
            {
                if (reporter is SarifReporter or BaselineRecorder)
                    return true;
            }

            return false;
        }
    }

    public void Begin()
    {
        foreach (IReporter reporter in _reporters)
            reporter.Begin();
    }

    public void Report(DocumentResult result)
    {
        DocumentResult counted = AllCount(result) ? result : Counted(result);
        foreach (IReporter reporter in _reporters)
            reporter.Report(reporter.WantsUncounted ? result : counted);
        if (_diff is not null && result.After is { } after)
            WriteDiff(_diff, result, after);
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

    private static void WriteDiff(TextWriter output, DocumentResult result, string after)
    {
        // The mark is a part of the first line, or the patch does not fit the file.
        string mark = result.Source.Encoding is { IsUtf8: true, ByteOrderMark.IsEmpty: false } ? "\uFEFF" : "";
        UnifiedDiff.Write(output, result.Input.DisplayPath, mark + System.Text.Encoding.UTF8.GetString(result.Source.Utf8), mark + after);
    }

    private static DocumentResult Counted(DocumentResult result) => result with { Diagnostics = [.. result.Diagnostics.Where(static d => d.Counts)] };

    private static bool AllCount(DocumentResult result)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            if (!diagnostic.Counts)
                return false;
        }

        return true;
    }

    private void OpenFile(int index, string format, string path, LintOptions options, ShellConsole console, ReportRoot root)
    {
        try
        {
            _files[index] = new OutputFile(Path.GetFullPath(path, console.WorkingFolder));
            _reporters[index] = ReporterFactory.Create(format, _files[index].Stream, isTerminal: false, options, console, root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            for (int i = 0; i < index; i++)
                _files[i].Dispose();
            throw new UsageException($"'{path}' cannot be written: {IoErrors.Describe(e)}");
        }
    }
}
