using System.Collections.Immutable;
using DocLint.Core.Text;

namespace DocLint.Core.Diagnostics;

/// <summary>One finding in source coordinates.</summary>
public sealed class Diagnostic
{
    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>Bytes of <see cref="Source"/>.</summary>
    public required TextSpan Span { get; init; }

    public required SourceText Source { get; init; }

    /// <summary>The level after configuration.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    public ImmutableArray<string> Arguments { get; init; } = [];

    public CodeFix? Fix { get; init; }

    /// <summary>Null when there is none, as nearly always.</summary>
    public IReadOnlyList<RelatedLocation>? Related { get; init; }

    /// <summary>Null when there are none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Properties { get; init; }

    /// <summary>What suppresses the finding; null when nothing does.</summary>
    public FindingSuppression? Suppression { get; private set; }

    /// <summary>Whether a baseline knows the finding.</summary>
    public BaselineState Baseline { get; private set; }

    /// <summary>True when the run is about a change, and the finding lies on lines that it did not touch.</summary>
    public bool IsOutsideChange { get; private set; }

    /// <summary>Whether the finding gates: it is neither suppressed, nor known, nor outside the change.</summary>
    public bool Counts => Suppression is null && Baseline != BaselineState.Unchanged && !IsOutsideChange;

    /// <summary>The found text as prose, where the source has markup or entities in it; null where the source reads the same.</summary>
    public string? FoundText { get; init; }

    public string Id => Descriptor.Id;

    /// <summary>The message with its arguments put in.</summary>
    public string GetMessage() => MessageFormatter.Format(this);

    /// <summary>Returns the finding, suppressed.</summary>
    public Diagnostic With(FindingSuppression suppression)
    {
        var copy = (Diagnostic)MemberwiseClone();
        copy.Suppression = suppression;
        return copy;
    }

    /// <summary>Returns the finding with its place in a baseline and a change.</summary>
    public Diagnostic With(BaselineState baseline, bool isOutsideChange)
    {
        var copy = (Diagnostic)MemberwiseClone();
        copy.Baseline = baseline;
        copy.IsOutsideChange = isOutsideChange;
        return copy;
    }
}

/// <summary>A second place of a finding, in source coordinates.</summary>
public sealed record RelatedLocation(TextSpan Span, string Message);
