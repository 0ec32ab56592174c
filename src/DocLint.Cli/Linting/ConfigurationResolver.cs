using System.Collections.Immutable;
using DocLint.Cli.IO;
using DocLint.Core.Configuration;

namespace DocLint.Cli.Linting;

/// <summary>Resolves the configuration of a file.</summary>
internal sealed class ConfigurationResolver(IFileSystem fileSystem, string workingFolder, LintOptions options)
{
    private readonly AnalyzerOptions _options = new(new Dictionary<string, string>(StringComparer.Ordinal), options.Overrides);

    public ImmutableArray<RunNotification> Notifications { get; } = [];

    /// <summary>The same object for all files whose values are equal.</summary>
    public AnalyzerOptions Resolve(LintInput input)
    {
        _ = (fileSystem, workingFolder, input);
        return _options;
    }
}
