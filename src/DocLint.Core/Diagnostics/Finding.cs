using System.Collections.Immutable;
using DocLint.Core.Text;

namespace DocLint.Core.Diagnostics;

/// <summary>What an analyzer reports, in prose coordinates.</summary>
/// <param name="rule">One of the analyzer's <c>SupportedDiagnostics</c>.</param>
/// <param name="span">The smallest text that an editor would select.</param>
public readonly struct Finding(DiagnosticDescriptor rule, ProseSpan span)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public ProseSpan Span { get; } = span;

    /// <summary><c>{1}</c> and on of the message.</summary>
    public ImmutableArray<string> Arguments { get; init; }

    public ProseFix? Fix { get; init; }

    /// <summary>
    /// The finding is about whole blocks: where a Markdown or HTML element belongs to one, its marks, tags and link targets are part of
    /// the place that is reported.
    /// </summary>
    public bool CoversBlocks { get; init; }

    /// <summary>Second places: the first of two repeated words, a source that was considered.</summary>
    public RelatedSpan[]? Related { get; init; }

    /// <summary>Lowers the level of this one finding (for the doubtful); it never raises it.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>Facts for tools: a score, the reasons. Shown under <c>properties</c> in SARIF and by <c>--verbose</c>.</summary>
    public KeyValuePair<string, string>[]? Properties { get; init; }
}

/// <summary>A second place of a finding, in prose coordinates.</summary>
public sealed record RelatedSpan(ProseSpan Span, string Message);
