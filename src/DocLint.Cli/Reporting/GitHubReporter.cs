using System.Globalization;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Cli.Reporting;

/// <summary>Annotates the worst findings that count. GitHub shows ten annotations of a level per step; the rest is counted.</summary>
internal sealed class GitHubReporter(TextWriter output, ReportRoot root) : IReporter
{
    /// <summary>Annotations of one level that the runner takes from a step.</summary>
    private const int Shown = 10;

    private static readonly (DiagnosticSeverity Severity, string Command)[] Levels =
        [(DiagnosticSeverity.Error, "error"), (DiagnosticSeverity.Warning, "warning"), (DiagnosticSeverity.Note, "notice")];

    // By level: at most ten, the most precise first, then in the order of the report.
    private readonly List<(RulePrecision Precision, string Command)>[] _best = [[], [], [], []];
    private readonly long[] _counts = new long[4];

    public void Begin()
    {
    }

    public void Report(DocumentResult result)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            if (diagnostic.Counts)
                Add(result, diagnostic);
        }
    }

    public void End(RunSummary summary)
    {
        foreach (RunNotification notification in summary.Notifications)
        {
            string command = notification.Level == DiagnosticSeverity.Error ? "error" : "warning";
            string file = notification.Path is null ? "" : "file=" + WorkflowCommand.EscapeProperty(root.PathOf(Path.GetFullPath(notification.Path, root.WorkingFolder)));
            string line = notification is { Path: not null, Line: > 0 } ? string.Create(CultureInfo.InvariantCulture, $",line={notification.Line}") : "";
            output.WriteLine($"::{command} {file}{line}{(file.Length > 0 ? "," : "")}title={notification.Id}::{WorkflowCommand.EscapeData(notification.Message)}");
        }

        foreach ((DiagnosticSeverity severity, string command) in Levels)
        {
            foreach ((_, string annotation) in _best[(int)severity])
                output.WriteLine(annotation);
            long rest = _counts[(int)severity] - _best[(int)severity].Count;
            if (rest > 0)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... and {rest} more of level {command}, which the job summary counts by rule and file"));
        }

        output.Flush();
    }

    private void Add(DocumentResult result, Diagnostic diagnostic)
    {
        List<(RulePrecision Precision, string Command)> best = _best[(int)diagnostic.Severity];
        _counts[(int)diagnostic.Severity]++;
        RulePrecision precision = diagnostic.Descriptor.Precision;
        if (best.Count == Shown && best[^1].Precision >= precision)
            return;
        int at = best.FindLastIndex(entry => entry.Precision >= precision) + 1;
        best.Insert(at, (precision, Annotate(result, diagnostic)));
        if (best.Count > Shown)
            best.RemoveAt(Shown);
    }

    private string Annotate(DocumentResult result, Diagnostic diagnostic)
    {
        string level = Levels.First(l => l.Severity == diagnostic.Severity).Command;
        string title = $"{diagnostic.Id} {diagnostic.Descriptor.Title}";
        string message = diagnostic.Fix is { } fix ? $"{diagnostic.GetMessage()}\nFix: {fix.Title}" : diagnostic.GetMessage();
        return WorkflowCommand.Annotation(level, root.PathOf(result.Input), title, message, At(diagnostic.Source, diagnostic.Span.Start), At(diagnostic.Source, diagnostic.Span.End));
    }

    private static (long Line, long Column) At(SourceText source, int position)
    {
        LinePosition local = source.GetLinePosition(position);
        return (source.Origin.Line + local.Line + 1, local.Character + (local.Line == 0 ? source.Origin.Character : 0) + 1);
    }
}
