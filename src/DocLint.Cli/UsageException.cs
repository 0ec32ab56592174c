namespace DocLint.Cli;

/// <summary>The tool was asked for something that it cannot do; the message says what, and what would work.</summary>
internal sealed class UsageException(string message) : Exception(message);
