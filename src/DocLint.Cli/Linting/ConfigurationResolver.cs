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

    private Dictionary<string, FolderChain>? _folders;
    private readonly ConfigurationLoader _loader = new(
        fileSystem, options.Overrides, new ConfigurationValidator(ruleIds ?? (() => [.. RuleCatalog.Rules.Select(rule => rule.Id)])));

    // Files come folder by folder, so this one is nearly always the right one.
    private volatile FolderChain? _last;

    // Of --config; null when .editorconfig files are looked for.
    private volatile ConfigurationChain? _fixed;

    /// <summary>What is wrong with the configuration that was used so far, each once, by file and line. An error means exit code 2.</summary>
    public RunNotification[] Notifications
    {
        get
        {
            // A missing file is reported even when there was nothing to lint.
            if (options is { ConfigFile: not null, NoConfig: false })
                _ = _fixed ?? LoadNamed(options.ConfigFile);
            return _loader.IsUntouched ? [] : Notify(_loader.Diagnostics);
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
        FolderChain? last = _last;
        if (last is null || !folder.SequenceEqual(last.Folder))
            _last = last = Find(folder.ToString());
        return last.Chain.Resolve(fullPath, _loader);
    }

    private RunNotification[] Notify(IReadOnlyCollection<ConfigurationDiagnostic> diagnostics)
    {
        var notifications = new List<RunNotification>();
        foreach (ConfigurationDiagnostic d in diagnostics)
            notifications.Add(new RunNotification(NotificationId, d.Severity, d.Message, DisplayPath.Of(d.File, workingFolder), d.Line, d.Column));
        notifications.Sort(ByPlace);
        return [.. notifications];
    }

    private ConfigurationChain LoadNamed(string file)
    {
        lock (_loader)
            return _fixed ??= ConfigurationChain.Empty.With(_loader.Load(Path.GetFullPath(file, workingFolder), isRequired: true)?.Sections ?? []);
    }

    private FolderChain Find(string folder)
    {
        lock (_loader)
            return Load(folder);
    }

    private FolderChain Load(string folder)
    {
        _folders ??= new Dictionary<string, FolderChain>(StringComparer.Ordinal);
        if (_folders.TryGetValue(folder, out FolderChain? known))
            return known;
        LoadedConfiguration? own = _loader.Load(Path.Combine(folder, FileName), isRequired: false);
        string? parent = Path.GetDirectoryName(folder);
        ConfigurationChain above = own is { IsRoot: true } || string.IsNullOrEmpty(parent) ? ConfigurationChain.Empty : Load(parent).Chain;
        return _folders[folder] = new FolderChain(folder, above.With(own?.Sections ?? []));
    }

    private static int ByPlace(RunNotification a, RunNotification b)
    {
        int order = string.CompareOrdinal(a.Path, b.Path);
        order = order != 0 ? order : a.Line.CompareTo(b.Line);
        order = order != 0 ? order : a.Column.CompareTo(b.Column);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    }

    private sealed record FolderChain(string Folder, ConfigurationChain Chain);
}
