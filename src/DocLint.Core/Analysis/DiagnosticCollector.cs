using System.Collections.Immutable;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Core.Analysis;

/// <summary>Turns findings into diagnostics: maps their spans, drops what cannot be mapped, sorts, and settles overlaps.</summary>
internal sealed class DiagnosticCollector
{
    /// <summary>Findings of a text that are sorted by insertion.</summary>
    private const int MostInserted = 16;

    private readonly List<Diagnostic> _diagnostics = [];

    public void Clear() => _diagnostics.Clear();

    public void Add(DocumentContext context, in Finding finding)
    {
        DiagnosticSeverity severity = context.Options.GetSeverity(finding.Rule);
        if (severity == DiagnosticSeverity.None || context.Document.Map.IsOpaque(finding.Span))
            return;
        if (finding.Severity is { } cap && cap < severity)
            severity = cap;
        Document document = context.Document;
        _diagnostics.Add(new Diagnostic
        {
            Descriptor = finding.Rule,
            Span = finding.CoversBlocks ? SpanOfBlocks(context, finding.Span) : document.Map.ToSource(finding.Span),
            Source = document.Source,
            FoundText = document.Map.IsVerbatim(finding.Span) && !(finding.CoversBlocks && document.Format != DocumentFormat.PlainText) ? null : MessageFormatter.Quote(context.TextOf(finding.Span)).Replace("\uFDD0", "…", StringComparison.Ordinal),
            Severity = severity,
            Arguments = finding.Arguments.IsDefault ? [] : finding.Arguments,
            Fix = FixMapper.Map(context, finding.Fix),
            Related = finding.Related is null ? null : MapRelated(document, finding.Related),
            Properties = finding.Properties,
        });
    }

    public void Add(DocumentContext context, Diagnostic diagnostic)
    {
        if (context.Options.GetSeverity(diagnostic.Descriptor) != DiagnosticSeverity.None)
            _diagnostics.Add(diagnostic);
    }

    /// <summary>Takes the diagnostics so far, by start, end and id, without those that another finding covers.</summary>
    public ImmutableArray<Diagnostic> TakeSorted()
    {
        if (_diagnostics.Count == 0)
            return [];
        Sort();
        DiagnosticOverlap.Settle(_diagnostics);
        ImmutableArray<Diagnostic> sorted = [.. _diagnostics];
        // Not when the next text comes: what is reported meanwhile would still be alive for the garbage collector.
        _diagnostics.Clear();
        return sorted;
    }

    /// <summary>By insertion where they are few, as in most texts: the framework's sort loads more than it saves there.</summary>
    private void Sort()
    {
        if (_diagnostics.Count > MostInserted)
        {
            _diagnostics.Sort(Compare);
            return;
        }

        for (int i = 1; i < _diagnostics.Count; i++)
        {
            Diagnostic diagnostic = _diagnostics[i];
            int at = i;
            for (; at > 0 && Compare(_diagnostics[at - 1], diagnostic) > 0; at--)
                _diagnostics[at] = _diagnostics[at - 1];
            _diagnostics[at] = diagnostic;
        }
    }

    /// <summary>The order of a report: start, end, id.</summary>
    internal static int Compare(Diagnostic left, Diagnostic right)
    {
        int order = left.Span.Start.CompareTo(right.Span.Start);
        if (order == 0)
            order = left.Span.End.CompareTo(right.Span.End);
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }

    /// <summary>The source of the elements in which a span starts and ends, without white space around it.</summary>
    private static TextSpan SpanOfBlocks(DocumentContext context, ProseSpan span)
    {
        TextSpan mapped = context.Document.Map.ToSource(span);
        Block first = context.Blocks[Math.Max(0, context.BlockAt(span.Start))];
        Block last = context.Blocks[Math.Max(0, context.BlockAt(Math.Max(span.Start, span.End - 1)))];
        int start = first.Outer.Length > 0 ? Math.Min(mapped.Start, first.Outer.Start) : mapped.Start;
        int end = last.Outer.Length > 0 ? Math.Max(mapped.End, last.Outer.End) : mapped.End;
        ReadOnlySpan<byte> source = context.Source.Utf8;
        while (start < mapped.Start && source[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            start++;
        while (end > mapped.End && source[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static RelatedLocation[] MapRelated(Document document, RelatedSpan[] related)
    {
        var mapped = new RelatedLocation[related.Length];
        for (int i = 0; i < mapped.Length; i++)
            mapped[i] = new RelatedLocation(document.Map.ToSource(related[i].Span), related[i].Message);
        return mapped;
    }
}
