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

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string>> Properties { get; init; } = [];

    public string Id => Descriptor.Id;

    /// <summary>The message with its arguments put in.</summary>
    public string GetMessage() => MessageFormatter.Format(this);
}

/// <summary>A second place of a finding, in source coordinates.</summary>
public readonly record struct RelatedLocation(TextSpan Span, string Message);
