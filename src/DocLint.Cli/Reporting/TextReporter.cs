using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Cli.Reporting;

/// <summary>
/// What people read: <c>file(line,col): warning DL3001: message</c>, the form that editors and build logs recognise, then the source line
/// with the found text underlined, the suggested fix, and at the end a summary by rule.
/// </summary>
internal sealed class TextReporter(Stream output, TextStyle style) : IReporter
{
    private readonly StreamWriter _writer = new(output, new UTF8Encoding(false), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };
    private readonly SortedDictionary<string, RuleCount> _byRule = new(StringComparer.Ordinal);

    public void Begin()
    {
    }

    public void Report(DocumentResult result)
    {
        var cursor = new LinePositionCursor(result.Source);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Count(diagnostic);
            FilePosition at = FilePosition.Of(ref cursor, result.Source, diagnostic.Span.Start);
            string level = style.Paint($"{SeverityNames.Of(diagnostic.Severity)} {diagnostic.Id}", diagnostic.Severity);
            _writer.WriteLine($"{PrintableText.Of(result.Input.DisplayPath)}({at.Line},{at.Column}): {level}: {PrintableText.Of(diagnostic.GetMessage())}");
            if (!style.Quiet)
                WriteDetails(result.Source, diagnostic);
        }
    }

    public void End(RunSummary summary)
    {
        if (!style.Quiet)
            WriteSummary(summary);
        _writer.Flush();
    }

    private void WriteDetails(SourceText source, Diagnostic diagnostic)
    {
        (string line, string underline) = SourceExcerpt.Create(source, diagnostic.Span, style.Width - 6);
        _writer.WriteLine($"    {line}");
        _writer.WriteLine($"    {style.Paint(underline, diagnostic.Severity)}");
        if (diagnostic.Fix is { } fix)
            _writer.WriteLine($"    {style.Paint("fix:", "32")} {PrintableText.Of(fix.Title)}{(fix.Safety == FixSafety.Safe ? "" : fix.Safety == FixSafety.Unsafe ? " (unsafe)" : " (not applied)")}");
        foreach (RelatedLocation related in diagnostic.Related)
        {
            LinePosition at = source.GetLinePosition(related.Span.Start);
            _writer.WriteLine($"    see line {source.Origin.Line + at.Line + 1}: {PrintableText.Of(related.Message)}");
        }

        if (style.Verbose)
        {
            foreach ((string name, string value) in diagnostic.Properties)
                _writer.WriteLine($"    {name}: {PrintableText.Of(value)}");
        }
    }

    private void Count(Diagnostic diagnostic)
    {
        if (!_byRule.TryGetValue(diagnostic.Id, out RuleCount? count))
            _byRule.Add(diagnostic.Id, count = new RuleCount(diagnostic.Descriptor));
        count.All++;
        count.Fixable += diagnostic.Fix is { Safety: FixSafety.Safe } ? 1 : 0;
        count.Level = diagnostic.Severity > count.Level ? diagnostic.Severity : count.Level;
    }

    private void WriteSummary(RunSummary summary)
    {
        int total = 0, safe = 0;
        foreach (RuleCount count in _byRule.Values)
            (total, safe) = (total + count.All, safe + count.Fixable);
        if (total > 0)
            _writer.WriteLine();
        foreach (RuleCount count in _byRule.Values)
        {
            string fixes = count.Fixable > 0 ? $", {count.Fixable} fixable" : string.Empty;
            _writer.WriteLine($"{count.All,7}  {style.Paint(count.Rule.Id, count.Level)}  {count.Rule.Title}{fixes}");
        }

        string files = summary.Files == 1 ? "1 file" : $"{summary.Files} files";
        string hint = safe > 0 ? $"; --fix mends {safe}" : string.Empty;
        _writer.WriteLine(total == 0 ? $"{files}: nothing found" : $"{files}: {total} {(total == 1 ? "finding" : "findings")}{hint}");
    }

    private sealed class RuleCount(DiagnosticDescriptor rule)
    {
        public DiagnosticDescriptor Rule { get; } = rule;

        public int All { get; set; }

        public int Fixable { get; set; }

        public DiagnosticSeverity Level { get; set; }
    }
}
