using DocLint.Core.Diagnostics;

namespace DocLint.Core.Configuration;

/// <summary>A mistake in a configuration file, or in a file that one names (a word list, a rule pack).</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">One-based; 0 when the file as a whole is meant.</param>
/// <param name="Column">One-based, in UTF-16 units; 0 when the line as a whole is meant.</param>
public sealed record ConfigurationDiagnostic(string File, int Line, string Message, DiagnosticSeverity Severity = DiagnosticSeverity.Warning, int Column = 0);
