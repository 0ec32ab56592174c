namespace DocLint.Core.Diagnostics;

/// <summary>How loud a finding is; the names are SARIF's levels. <see cref="None"/> turns a rule off.</summary>
public enum DiagnosticSeverity
{
    None,
    Note,
    Warning,
    Error,
}
