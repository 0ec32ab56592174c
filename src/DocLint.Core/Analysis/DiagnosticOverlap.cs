using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Core.Analysis;

/// <summary>
/// What is mended once is not nagged about twice: a typo or number that overlaps an encoding artifact, or lies wholly inside a
/// leftover that is to be deleted, is dropped; so is a typo that ends in one ("end.Share this"), and a second finding of one rule, or a
/// second typo, on the same span, of which the more severe stays.
/// </summary>
internal static class DiagnosticOverlap
{
    private const int Encoding = 1;
    private const int Boilerplate = 2;
    private const int Typos = 3;

    /// <param name="diagnostics">Sorted by start, end and id; changed in place.</param>
    public static void Settle(List<Diagnostic> diagnostics)
    {
        ReadOnlySpan<TextSpan> encoding = Merge(diagnostics, static d => d.Descriptor.Family == Encoding);
        ReadOnlySpan<TextSpan> leftovers = Merge(diagnostics, static d => d.Descriptor.Family == Boilerplate && d.Severity >= DiagnosticSeverity.Warning);
        int kept = 0;
        for (int i = 0; i < diagnostics.Count; i++)
        {
            Diagnostic diagnostic = diagnostics[i];
            bool twin = kept > 0 && AreTwins(diagnostics[kept - 1], diagnostic);
            bool covered = diagnostic.Descriptor.Family >= Typos
                && (FindLast(encoding, diagnostic.Span) is { } damaged && damaged.Overlaps(diagnostic.Span)
                    || FindLast(leftovers, diagnostic.Span) is { } leftover
                        && (leftover.Contains(diagnostic.Span) || (diagnostic.Descriptor.Family == Typos && diagnostic.Span.Start < leftover.Start)));
            if (!twin && !covered)
                diagnostics[kept++] = diagnostic;
            else if (twin && !covered && diagnostic.Severity > diagnostics[kept - 1].Severity)
                diagnostics[kept - 1] = diagnostic;
        }

        diagnostics.RemoveRange(kept, diagnostics.Count - kept);
    }

    private static bool AreTwins(Diagnostic first, Diagnostic second) =>
        first.Span == second.Span && (first.Id == second.Id || (first.Descriptor.Family == Typos && second.Descriptor.Family == Typos));

    /// <summary>The union of the spans of some diagnostics, as disjoint ascending spans.</summary>
    private static ReadOnlySpan<TextSpan> Merge(List<Diagnostic> diagnostics, Predicate<Diagnostic> include)
    {
        PooledList<TextSpan> merged = default;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (!include(diagnostic))
                continue;
            if (merged.Count > 0 && merged.Items[merged.Count - 1] is var last && last.End > diagnostic.Span.Start)
                merged.Items[merged.Count - 1] = TextSpan.FromBounds(last.Start, Math.Max(last.End, diagnostic.Span.End));
            else
                merged.Add(diagnostic.Span);
        }

        return merged.Span;
    }

    /// <summary>The last of some disjoint spans that starts before the end of <paramref name="span"/>.</summary>
    private static TextSpan? FindLast(ReadOnlySpan<TextSpan> spans, TextSpan span)
    {
        int low = -1, high = spans.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (spans[middle].Start < span.End)
                low = middle;
            else
                high = middle - 1;
        }

        return low < 0 ? null : spans[low];
    }
}
