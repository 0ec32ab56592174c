using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting;

/// <summary>Levels by the names that SARIF, the command line and <c>.editorconfig</c> share.</summary>
internal static class SeverityNames
{
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Note => "note",
        _ => "none",
    };
}
