using System.Collections.Immutable;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;
using DocLint.Rules;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>What a SARIF file needs to know beyond the findings.</summary>
internal sealed record SarifOptions
{
    /// <summary>What the paths of results are relative to.</summary>
    public required ReportRoot Root { get; init; }

    /// <summary>The category of the run; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>Leaves suppressed findings out, because code scanning shows them as open alerts.</summary>
    public bool DropSuppressed { get; init; }

    /// <summary>The rules that the command line leaves on, by number.</summary>
    public ImmutableArray<DiagnosticDescriptor> Rules { get; init; } = RuleCatalog.Rules;

    /// <summary>Receives what was cut.</summary>
    public Func<TextWriter> Errors { get; init; } = static () => TextWriter.Null;

    /// <summary>Results that code scanning takes of one run.</summary>
    public int ResultLimit { get; init; } = 25_000;

    /// <summary>Bytes of gzip that code scanning takes; some room is left for its own compressor.</summary>
    public long CompressedLimit { get; init; } = 9_500_000;
}
