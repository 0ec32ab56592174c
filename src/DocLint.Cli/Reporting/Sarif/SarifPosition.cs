namespace DocLint.Cli.Reporting.Sarif;

/// <summary>A place in a file.</summary>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based, in UTF-16 units.</param>
/// <param name="Offset">UTF-16 units before it; a byte order mark is not counted.</param>
internal readonly record struct SarifPosition(long Line, long Column, long Offset);
