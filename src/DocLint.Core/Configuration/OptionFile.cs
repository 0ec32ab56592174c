namespace DocLint.Core.Configuration;

/// <summary>A file that an option names. The shell reads it, as the core touches no disk.</summary>
/// <param name="Path">Full path.</param>
public sealed record OptionFile(string Path, string Text);
