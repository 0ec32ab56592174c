using System.Globalization;
using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting;

/// <summary>Writes a Markdown page for the job summary: the counts, a table by rule, and a table of the files with the most findings.</summary>
/// <remarks>GitHub refuses a summary of more than 1 MiB; with this many rows of these lengths it stays far below.</remarks>
internal sealed class JobSummaryReporter(TextWriter output, ReportRoot root) : IReporter
{
    private const int MostFiles = 50;
    private const int MostRules = 200;
    private const int LongestCell = 200;

    private readonly Dictionary<string, (DiagnosticDescriptor Rule, long[] Counts)> _rules = new(StringComparer.Ordinal);
    private readonly PriorityQueue<(string Path, long Count, long Order), (long Count, long Order)> _files = new();
    private readonly long[] _counts = new long[4];
    private long _known;
    private long _suppressed;
    private long _outside;
    private long _fileCount;
    private long _inFile;

    public bool WantsUncounted => true;

    public void Begin()
    {
    }

    public void Report(DocumentResult result)
    {
        _inFile = result.IsFirstSection ? 0 : _inFile;
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            if (diagnostic.Counts)
                Count(diagnostic);
            else if (diagnostic.Suppression is not null)
                _suppressed++;
            else if (diagnostic.Baseline == BaselineState.Unchanged)
                _known++;
            else
                _outside++;
        }

        if (!result.IsLastSection || _inFile == 0)
            return;
        _fileCount++;
        string path = root.PathOf(result.Input);
        _files.Enqueue((path, _inFile, _fileCount), (_inFile, -_fileCount));
        if (_files.Count > MostFiles)
            _files.Dequeue();
    }

    public void End(RunSummary summary)
    {
        long total = _counts.Sum();
        output.Write("## DocLint\n\n");
        output.Write(total == 0
            ? Text($"No findings in {summary.Files} files.\n")
            : Text($"**{total} findings** in {_fileCount} of {summary.Files} files: {_counts[3]} errors, {_counts[2]} warnings, {_counts[1]} notes.\n"));
        WriteLeftOut();
        if (total > 0)
        {
            WriteRules();
            WriteFiles();
        }

        WriteNotifications(summary);
        output.Flush();
    }

    private void Count(Diagnostic diagnostic)
    {
        if (!_rules.TryGetValue(diagnostic.Id, out (DiagnosticDescriptor Rule, long[] Counts) row))
            _rules.Add(diagnostic.Id, row = (diagnostic.Descriptor, new long[4]));
        row.Counts[(int)diagnostic.Severity]++;
        _counts[(int)diagnostic.Severity]++;
        _inFile++;
    }

    private void WriteLeftOut()
    {
        (long Count, string What)[] left = [(_known, "in the baseline"), (_suppressed, "suppressed"), (_outside, "on lines that did not change")];
        string[] parts = [.. left.Where(static l => l.Count > 0).Select(static l => Text($"{l.Count} {l.What}"))];
        if (parts.Length > 0)
            output.Write($"\nNot counted: {string.Join(", ", parts)}.\n");
    }

    private void WriteRules()
    {
        output.Write("\n| Rule | | Errors | Warnings | Notes |\n| --- | --- | ---: | ---: | ---: |\n");
        foreach ((DiagnosticDescriptor rule, long[] counts) in _rules.Values.OrderByDescending(static row => row.Counts.Sum()).ThenBy(static row => row.Rule.Id, StringComparer.Ordinal).Take(MostRules))
            output.Write(Text($"| {rule.Id} | {Cell(rule.Title)} | {counts[3]} | {counts[2]} | {counts[1]} |\n"));
    }

    private void WriteFiles()
    {
        output.Write("\n| File | Findings |\n| --- | ---: |\n");
        foreach ((string path, long count, _) in _files.UnorderedItems.Select(static item => item.Element).OrderByDescending(static f => f.Count).ThenBy(static f => f.Order))
            output.Write(Text($"| {Cell(path)} | {count} |\n"));
        if (_fileCount > MostFiles)
            output.Write(Text($"\n... and {_fileCount - MostFiles} files with fewer findings.\n"));
    }

    private void WriteNotifications(RunSummary summary)
    {
        if (summary.Notifications.Length == 0)
            return;
        output.Write("\n### Problems of the run\n\n");
        foreach (RunNotification notification in summary.Notifications.Take(MostFiles))
            output.Write($"- {(notification.Path is null ? "" : Cell(notification.Path) + ": ")}{Cell(notification.Message)}\n");
        if (summary.Notifications.Length > MostFiles)
            output.Write(Text($"- ... and {summary.Notifications.Length - MostFiles} more\n"));
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    // A file name is no Markdown and no HTML: everything that could be is written as a character reference.
    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length + 16);
        foreach (char c in text.Length > LongestCell ? text[..(LongestCell / 2)] + "…" + text[^(LongestCell / 2)..] : text)
        {
            _ = char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '/' or ',' or '-' || c > '\u00A0'
                ? cell.Append(c)
                : cell.Append(CultureInfo.InvariantCulture, $"&#{(int)(char.IsControl(c) ? '\uFFFD' : c)};");
        }

        return cell.ToString();
    }
}
