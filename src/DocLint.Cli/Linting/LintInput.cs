namespace DocLint.Cli.Linting;

/// <summary>A file to lint.</summary>
/// <param name="FullPath">Where it is; null for standard input.</param>
/// <param name="DisplayPath">What reports show: relative to the working folder, with '/'.</param>
/// <param name="IsNamed">True when the command line names the file itself, so that no filter leaves it out.</param>
internal sealed record LintInput(string? FullPath, string DisplayPath, bool IsNamed);
