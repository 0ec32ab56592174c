using System.Collections.Immutable;
using DocLint.Cli.IO;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Linting;

/// <summary>An <c>.editorconfig</c> whose keys and values are checked.</summary>
internal sealed record LoadedConfiguration(bool IsRoot, ImmutableArray<LoadedSection> Sections);

/// <param name="Settings">In the order of the file.</param>
internal sealed record LoadedSection(EditorConfigGlob Glob, ImmutableArray<LoadedSetting> Settings);

/// <param name="Value">As analyzers read it; a file's full path.</param>
/// <param name="Source">The file that sets it.</param>
/// <param name="Line">One-based.</param>
internal readonly record struct LoadedSetting(string Key, string Value, string Source, int Line);

/// <summary>Reads and checks configuration files and makes options of what they set. Equal settings give the same options.</summary>
internal sealed class ConfigurationLoader(IFileSystem fileSystem, SeverityOverrides overrides, ConfigurationValidator validator)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ConfigurationDiagnostic> _diagnostics = [];
    private readonly Dictionary<string, AnalyzerOptions> _options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OptionFile?> _files = new(StringComparer.Ordinal);

    /// <summary>The options of a file that no section matches.</summary>
    public AnalyzerOptions Default { get; } = new(ImmutableDictionary<string, string>.Empty, overrides);

    /// <summary>What is wrong so far with configuration files and with the files that they name; each once, in no order.</summary>
    public IReadOnlyCollection<ConfigurationDiagnostic> Diagnostics
    {
        get
        {
            lock (_gate)
                return [.. _diagnostics.Union(_options.Values.SelectMany(options => options.Diagnostics))];
        }
    }

    /// <returns>null when there is no such file, or it cannot be read.</returns>
    public LoadedConfiguration? Load(string path, bool isRequired)
    {
        if (ReadText(path, isRequired, new ConfigurationDiagnostic(path, 0, "")) is not { } text)
            return null;
        var diagnostics = new List<ConfigurationDiagnostic>();
        var file = EditorConfigFile.Parse(path, text);
        var loaded = new LoadedConfiguration(file.IsRoot, [.. file.Sections.Select(section => Check(section, path, diagnostics))]);
        lock (_gate)
            _diagnostics.UnionWith([.. file.Diagnostics, .. diagnostics]);
        return loaded;
    }

    /// <summary>The options of sections; a later one beats an earlier one.</summary>
    public AnalyzerOptions Merge(IEnumerable<LoadedSection> sections)
    {
        var settings = new SortedDictionary<string, LoadedSetting>(StringComparer.Ordinal);
        foreach (LoadedSetting setting in sections.SelectMany(section => section.Settings))
        {
            if (setting.Value == ConfigurationValidator.Unset)
                settings.Remove(setting.Key);
            else
                settings[setting.Key] = setting;
        }

        if (settings.Count == 0)
            return Default;
        string identity = string.Join('\n', settings.Values.Select(setting => $"{setting.Key}={setting.Value}"));
        lock (_gate)
        {
            if (!_options.TryGetValue(identity, out AnalyzerOptions? options))
                _options.Add(identity, options = Create(settings));
            return options;
        }
    }

    private LoadedSection Check(EditorConfigSection section, string path, List<ConfigurationDiagnostic> diagnostics)
    {
        var settings = ImmutableArray.CreateBuilder<LoadedSetting>(section.Properties.Length);
        foreach (EditorConfigProperty property in section.Properties)
        {
            if (validator.Normalize(property, path, diagnostics) is not { } value)
                continue;
            if (value != ConfigurationValidator.Unset && KnownOptions.Find(property.Key) is { IsFile: true })
                value = Path.GetFullPath(value, Path.GetDirectoryName(path)!);
            settings.Add(new LoadedSetting(property.Key, value, path, property.Line));
        }

        return new LoadedSection(section.Glob, settings.ToImmutable());
    }

    private AnalyzerOptions Create(SortedDictionary<string, LoadedSetting> settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, OptionFile>(StringComparer.Ordinal);
        foreach ((string key, LoadedSetting setting) in settings)
        {
            values.Add(key, setting.Value);
            if (KnownOptions.Find(key) is { IsFile: true } && ReadFile(setting) is { } file)
                files.Add(key, file);
        }

        return new AnalyzerOptions(values, overrides, files);
    }

    private OptionFile? ReadFile(LoadedSetting setting)
    {
        if (!_files.TryGetValue(setting.Value, out OptionFile? file))
        {
            string? text = ReadText(setting.Value, isRequired: true, new ConfigurationDiagnostic(setting.Source, setting.Line, $"'{setting.Key}': "));
            _files.Add(setting.Value, file = text is null ? null : new OptionFile(setting.Value, text));
        }

        return file;
    }

    /// <param name="failure">Place and beginning of what is reported when the file cannot be read.</param>
    private string? ReadText(string path, bool isRequired, ConfigurationDiagnostic failure)
    {
        string problem;
        try
        {
            if (fileSystem.FileExists(path))
                return fileSystem.ReadText(path);
            problem = $"there is no file '{path}'";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            isRequired = true;
            problem = $"the file cannot be read: {e.Message}";
        }

        if (isRequired)
        {
            lock (_gate)
                _diagnostics.Add(failure with { Message = failure.Message + problem, Severity = DiagnosticSeverity.Error });
        }

        return null;
    }
}
