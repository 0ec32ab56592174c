using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Core.Suppression;

/// <summary>Marks the findings that a comment of the document suppresses, and reports comments that are wrong or do nothing.</summary>
internal static class SuppressionFilter
{
    /// <summary>Applies the comments of a document to its findings.</summary>
    /// <param name="diagnostics">By start, end and id.</param>
    /// <param name="isEnabled">Whether an enabled rule has an id that begins so.</param>
    /// <param name="ruleIds">The ids of all rules, enabled or not.</param>
    /// <returns>The findings in the same order, marked, with those about the comments among them.</returns>
    public static ImmutableArray<Diagnostic> Apply(DocumentContext context, ImmutableArray<Diagnostic> diagnostics, Func<string, bool> isEnabled, Func<IReadOnlyCollection<string>> ruleIds) =>
        context.Document.Comments.IsEmpty ? diagnostics : ApplyComments(context, diagnostics, isEnabled, ruleIds);

    // By itself, so that a text without comments loads nothing of it: 0.7 ms at the start.
    private static ImmutableArray<Diagnostic> ApplyComments(
        DocumentContext context, ImmutableArray<Diagnostic> diagnostics, Func<string, bool> isEnabled, Func<IReadOnlyCollection<string>> ruleIds)
    {
        SourceText source = context.Source;
        ImmutableArray<SuppressionDirective> directives = [.. Parse(context)];
        if (directives.IsEmpty)
            return diagnostics;
        var comments = new SuppressionComments(source.Utf8, directives);
        var result = new List<Diagnostic>(diagnostics.Length);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            SuppressionDirective? directive = comments.Find(diagnostic.Id, diagnostic.Span.Start);
            result.Add(directive is null ? diagnostic : diagnostic.With(new FindingSuppression(IsInSource: true, directive.Reason)));
        }

        int count = result.Count;
        result.AddRange(Check(comments, source, context.Options, isEnabled, ruleIds));
        if (result.Count > count)
            result.Sort(DiagnosticCollector.Compare);
        return [.. result];
    }

    private static IEnumerable<SuppressionDirective> Parse(DocumentContext context)
    {
        ReadOnlyMemory<TextSpan> comments = context.Document.Comments;
        for (int i = 0; i < comments.Length; i++)
        {
            if (SuppressionDirectiveParser.TryParse(context.Source.Utf8, comments.Span[i]) is { } directive)
                yield return directive;
        }
    }

    private static IEnumerable<Diagnostic> Check(
        SuppressionComments comments, SourceText source, AnalyzerOptions options, Func<string, bool> isEnabled, Func<IReadOnlyCollection<string>> ruleIds)
    {
        bool needsReason = options.RequiresReason();
        var found = new List<(DiagnosticDescriptor Rule, SuppressionDirective Directive, string Argument)>();
        foreach (SuppressionDirective directive in comments.Directives)
        {
            if (directive.Kind == SuppressionKind.Unknown)
                found.Add((SuppressionRules.Malformed, directive, "is not understood, so it suppresses nothing"));
            else if (UnknownRule(directive, ruleIds) is { } problem)
                found.Add((SuppressionRules.Malformed, directive, problem));
            else if (needsReason && directive.Kind != SuppressionKind.Enable && directive.Reason.Length == 0)
                found.Add((SuppressionRules.WithoutReason, directive, ""));
        }

        foreach ((SuppressionDirective directive, string selector) in comments.Unused(isEnabled))
            found.Add((SuppressionRules.Unused, directive, SuppressionRules.Describe(selector)));
        return found
            .Where(f => options.GetSeverity(f.Rule) != DiagnosticSeverity.None)
            .Select(f => new Diagnostic
            {
                Descriptor = f.Rule,
                Span = f.Directive.Span,
                Source = source,
                Severity = options.GetSeverity(f.Rule),
                Arguments = f.Argument.Length == 0 ? [] : [f.Argument],
            });
    }

    /// <summary>What is wrong with the first selector that no rule begins with; null when there is none.</summary>
    private static string? UnknownRule(SuppressionDirective directive, Func<IReadOnlyCollection<string>> ruleIds)
    {
        foreach (string selector in directive.Selectors)
        {
            if (SuppressionRules.FindRuleProblem(selector, ruleIds()) is { } problem)
                return $"has a mistake: {problem}";
        }

        return null;
    }
}
