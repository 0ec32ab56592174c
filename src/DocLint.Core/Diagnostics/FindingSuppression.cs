namespace DocLint.Core.Diagnostics;

/// <summary>Why a finding does not count.</summary>
/// <param name="IsInSource">True for a comment in the text, false for a file beside it.</param>
/// <param name="Justification">The reason that was given; may be empty.</param>
public sealed record FindingSuppression(bool IsInSource, string Justification);

/// <summary>What a baseline says of a finding; the names are SARIF's.</summary>
public enum BaselineState
{
    /// <summary>The run has no baseline.</summary>
    None,

    New,

    Unchanged,
}
