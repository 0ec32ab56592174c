using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Linting;

/// <summary>Something that happened to the run itself: a file that could not be read, a bad value in a configuration file.</summary>
/// <param name="Id">One of the DL0xxx ids.</param>
/// <param name="Path">The file it is about, as reports show it; null when it is about none.</param>
/// <param name="Line">One-based line in that file; 0 when there is none.</param>
/// <param name="Column">One-based, in UTF-16 units; 0 when there is none.</param>
internal sealed record RunNotification(string Id, DiagnosticSeverity Level, string Message, string? Path = null, int Line = 0, int Column = 0);
