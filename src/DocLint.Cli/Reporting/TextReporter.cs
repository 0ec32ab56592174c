using DocLint.Cli.IO;
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
    private readonly Utf8LineWriter _writer = new(output);

    /// <summary>The rules that have findings, in the order of their numbers: few, and found in a moment.</summary>
    private readonly List<RuleCount> _byRule = [];

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
            _writer.Write(PrintableText.Of(result.Input.DisplayPath)).Write("(").Write(at.Line).Write(",").Write(at.Column).Write("): ");
            _writer.Write(style.Paint(SeverityNames.Of(diagnostic.Severity) + " " + diagnostic.Id, diagnostic.Severity)).Write(": ").WriteLine(PrintableText.Of(diagnostic.GetMessage()));
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
        _writer.Write("    ").WriteLine(line);
        _writer.Write("    ").WriteLine(style.Paint(underline, diagnostic.Severity));
        if (diagnostic.Fix is { } fix)
            _writer.Write("    ").Write(style.Paint("fix:", "32")).Write(" ").Write(PrintableText.Of(fix.Title)).WriteLine(DescribeSafety(fix.Safety));
        if (diagnostic.Related is { } related)
            WriteRelated(source, related);
        if (style.Verbose && diagnostic.Properties is { } properties)
            WriteProperties(properties);
    }

    // By themselves: what most findings have not loads nothing.
    private void WriteRelated(SourceText source, IReadOnlyList<RelatedLocation> all)
    {
        foreach (RelatedLocation related in all)
        {
            LinePosition at = source.GetLinePosition(related.Span.Start);
            _writer.Write("    see line ").Write(source.Origin.Line + at.Line + 1).Write(": ").WriteLine(PrintableText.Of(related.Message));
        }
    }

    private void WriteProperties(IReadOnlyList<KeyValuePair<string, string>> properties)
    {
        foreach ((string name, string value) in properties)
            _writer.Write("    ").Write(name).Write(": ").WriteLine(PrintableText.Of(value));
    }

    private static string DescribeSafety(FixSafety safety) => safety switch
    {
        FixSafety.Safe => string.Empty,
        FixSafety.Unsafe => " (unsafe)",
        _ => " (not applied)",
    };

    private void Count(Diagnostic diagnostic)
    {
        RuleCount count = CountOf(diagnostic.Descriptor);
        count.All++;
        count.Fixable += diagnostic.Fix is { Safety: FixSafety.Safe } ? 1 : 0;
        count.Level = diagnostic.Severity > count.Level ? diagnostic.Severity : count.Level;
    }

    private RuleCount CountOf(DiagnosticDescriptor rule)
    {
        int at = _byRule.Count;
        while (at > 0 && _byRule[at - 1].Rule.Number > rule.Number)
            at--;
        if (at > 0 && _byRule[at - 1].Rule.Number == rule.Number)
            return _byRule[at - 1];
        var count = new RuleCount(rule);
        _byRule.Insert(at, count);
        return count;
    }

    private void WriteSummary(RunSummary summary)
    {
        long total = 0, safe = 0;
        foreach (RuleCount count in _byRule)
            (total, safe) = (total + count.All, safe + count.Fixable);
        if (total > 0)
            _writer.WriteLine();
        foreach (RuleCount count in _byRule)
        {
            _writer.Write(count.All, width: 7).Write("  ").Write(style.Paint(count.Rule.Id, count.Level)).Write("  ").Write(count.Rule.Title);
            if (count.Fixable > 0)
                _writer.Write(", ").Write(count.Fixable).Write(" fixable");
            _writer.WriteLine();
        }

        _writer.Write(summary.Files).Write(summary.Files == 1 ? " file: " : " files: ");
        if (total == 0)
            _writer.Write("nothing found");
        else
            _writer.Write(total).Write(total == 1 ? " finding" : " findings");
        if (safe > 0)
            _writer.Write("; --fix mends ").Write(safe);
        _writer.WriteLine();
    }

    private sealed class RuleCount(DiagnosticDescriptor rule)
    {
        public DiagnosticDescriptor Rule { get; } = rule;

        public long All { get; set; }

        public long Fixable { get; set; }

        public DiagnosticSeverity Level { get; set; }
    }
}
