namespace DocLint.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    public const int Findings = 1;

    /// <summary>Wrong use, bad configuration, or an input that could not be read.</summary>
    public const int Failure = 2;
}
