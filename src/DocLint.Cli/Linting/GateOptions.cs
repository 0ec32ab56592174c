namespace DocLint.Cli.Linting;

/// <summary>Which findings gate, and what the SARIF file says of the others.</summary>
internal sealed record GateOptions
{
    /// <summary>A file of known findings; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Only lines that changed since this commit and HEAD parted count; null for all lines.</summary>
    public string? Since { get; init; }

    /// <summary>Only staged lines count, and staged text is what is linted.</summary>
    public bool Staged { get; init; }

    /// <summary>The category that code scanning files the run under; null for none.</summary>
    public string? SarifCategory { get; init; }

    /// <summary>Leaves suppressed findings out of the SARIF file.</summary>
    public bool DropSuppressed { get; init; }

    /// <summary>Whether the run is about a change.</summary>
    public bool IsAboutChange => Staged || Since is not null;
}
