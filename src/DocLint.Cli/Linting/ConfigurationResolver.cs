using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocLint.Cli.IO;
using DocLint.Core.Configuration;
using DocLint.Rules;

namespace DocLint.Cli.Linting;

/// <summary>
/// Resolves the configuration of a file from the <c>.editorconfig</c> files of its folder and of those above. Any thread may ask; a folder
/// is looked into once.
/// </summary>
/// <param name="workingFolder">Full path.</param>
/// <param name="options">Its configuration file and severities.</param>
/// <param name="ruleIds">The ids that may be configured; those of the catalogue when left out.</param>
internal sealed class ConfigurationResolver(IFileSystem fileSystem, string workingFolder, LintOptions options, Func<IReadOnlyCollection<string>>? ruleIds = null)
{
    private const string FileName = ".editorconfig";

    /// <summary>Of every notification about configuration.</summary>
    private const string NotificationId = "DL0002";

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, ConfigurationChain> _folders = new(StringComparer.Ordinal);
    private readonly ConfigurationLoader _loader = new(
        fileSystem, options.Overrides, new ConfigurationValidator(ruleIds ?? (() => [.. RuleCatalog.Rules.Select(rule => rule.Id)])));

    // Of --config; null when .editorconfig files are looked for.
    private ConfigurationChain? _fixed;

    /// <summary>What is wrong with the configuration that was used so far, each once, by file and line. An error means exit code 2.</summary>
    public ImmutableArray<RunNotification> Notifications
    {
        get
        {
            // A missing file is reported even when there was nothing to lint.
            if (options is { ConfigFile: not null, NoConfig: false })
                _ = _fixed ?? LoadNamed(options.ConfigFile);
            return
            [
                .. _loader.Diagnostics
                    .Select(d => new RunNotification(NotificationId, d.Severity, d.Message, DisplayPath.Of(d.File, workingFolder), d.Line, d.Column))
                    .OrderBy(n => n.Path, StringComparer.Ordinal).ThenBy(n => n.Line).ThenBy(n => n.Column).ThenBy(n => n.Message, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The configuration of an input; standard input goes by its name in the working folder.</summary>
    /// <returns>The same object for all files whose values are equal.</returns>
    public AnalyzerOptions Resolve(LintInput input) => Resolve(input.FullPath ?? Path.GetFullPath(input.DisplayPath, workingFolder));

    /// <inheritdoc cref="Resolve(LintInput)"/>
    public AnalyzerOptions Resolve(string fullPath)
    {
        if (options.NoConfig)
            return _loader.Default;
        if (options.ConfigFile is not null)
            return (_fixed ?? LoadNamed(options.ConfigFile)).Resolve(fullPath, _loader);
        ReadOnlySpan<char> folder = Path.GetDirectoryName(fullPath.AsSpan());
        if (!_folders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folder, out ConfigurationChain? chain))
        {
            lock (_gate)
                chain = Load(folder.ToString());
        }

        return chain.Resolve(fullPath, _loader);
    }

    private ConfigurationChain LoadNamed(string file)
    {
        lock (_gate)
        {
            string full = Path.GetFullPath(file, workingFolder);
            return _fixed ??= ConfigurationChain.Empty.With(Path.GetDirectoryName(full)!, _loader.Load(full, isRequired: true)?.Sections ?? []);
        }
    }

    private ConfigurationChain Load(string folder)
    {
        if (_folders.TryGetValue(folder, out ConfigurationChain? chain))
            return chain;
        LoadedConfiguration? own = _loader.Load(Path.Combine(folder, FileName), isRequired: false);
        string? parent = Path.GetDirectoryName(folder);
        chain = own is { IsRoot: true } || string.IsNullOrEmpty(parent) ? ConfigurationChain.Empty : Load(parent);
        if (own is { Sections.Length: > 0 })
            chain = chain.With(folder, own.Sections);
        return _folders[folder] = chain;
    }
}
