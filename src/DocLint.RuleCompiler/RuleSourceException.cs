namespace DocLint.RuleCompiler;

/// <summary>A mistake in a file of <c>rules/</c>.</summary>
public sealed class RuleSourceException(string file, int line, string message) : Exception(message)
{
    public string File { get; } = file;

    /// <summary>One-based.</summary>
    public int Line { get; } = line;
}
