using System.Reflection;

namespace DocLint.Cli;

/// <summary>What the build knows about this tool.</summary>
internal static class ToolInfo
{
    private static readonly Assembly Self = typeof(ToolInfo).Assembly;

    /// <summary>The version of the package, without the commit.</summary>
    public static string Version { get; } =
        (Self.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    /// <summary>The public address of the repository, without "/" at its end.</summary>
    public static string RepositoryUrl { get; } =
        Self.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static a => a.Key == "RepositoryUrl")?.Value?.TrimEnd('/') ?? "";
}
