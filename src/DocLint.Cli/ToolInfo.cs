namespace DocLint.Cli;

/// <summary>What the build knows about this tool; the project file writes the constants.</summary>
internal static partial class ToolInfo
{
    /// <summary>The version of the package, without the commit.</summary>
    public static string Version => BuildVersion;

    /// <summary>The public address of the repository, without "/" at its end.</summary>
    public static string RepositoryUrl => BuildRepositoryUrl;
}
