using System.Text;
using DocLint.Cli.IO;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Linting;

/// <summary>An <c>.editorconfig</c> whose keys and values are checked.</summary>
internal sealed record LoadedConfiguration(bool IsRoot, LoadedSection[] Sections);

/// <param name="Folder">What the glob is relative to.</param>
/// <param name="Settings">In the order of the file.</param>
internal sealed record LoadedSection(string Folder, EditorConfigGlob Glob, LoadedSetting[] Settings);

/// <param name="Value">As analyzers read it; a file's full path.</param>
/// <param name="Source">The file that sets it.</param>
/// <param name="Line">One-based.</param>
internal sealed record LoadedSetting(string Key, string Value, string Source, int Line);

/// <summary>Reads and checks configuration files and makes options of what they set. Equal settings give the same options.</summary>
internal sealed class ConfigurationLoader(IFileSystem fileSystem, SeverityOverrides overrides, ConfigurationValidator validator)
{
    private readonly Lock _gate = new();

    // Made when there is a configuration: the types of these three cost a start without one 0.5 ms.
    private Found? _found;

    /// <summary>The options of a file that no section matches.</summary>
    public AnalyzerOptions Default { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), overrides);

    /// <summary>Whether no configuration was read.</summary>
    public bool IsUntouched => _found is null;

    private Found Known => _found ??= new Found();

    /// <summary>What is wrong so far with configuration files and with the files that they name; each once, in no order.</summary>
    public IReadOnlyCollection<ConfigurationDiagnostic> Diagnostics
    {
        get
        {
            lock (_gate)
                return _found is null ? [] : _found.All();
        }
    }

    /// <returns>null when there is no such file, or it cannot be read.</returns>
    public LoadedConfiguration? Load(string path, bool isRequired)
    {
        if (ReadText(path, isRequired, new ConfigurationDiagnostic(path, 0, "")) is not { } text)
            return null;
        var diagnostics = new List<ConfigurationDiagnostic>();
        var file = EditorConfigFile.Parse(path, text);
        var sections = new LoadedSection[file.Sections.Count];
        for (int i = 0; i < sections.Length; i++)
            sections[i] = Check(file.Sections[i], path, diagnostics);
        diagnostics.AddRange(file.Diagnostics);
        if (isRequired)
            CheckForm(file, diagnostics);
        lock (_gate)
            Known.Diagnostics.UnionWith(diagnostics);
        return new LoadedConfiguration(file.IsRoot, sections);
    }

    /// <summary>Whoever names a file means it to count: one of another form is a mistake, and one that sets nothing may be one.</summary>
    private static void CheckForm(EditorConfigFile file, List<ConfigurationDiagnostic> diagnostics)
    {
        if (file.FirstOther is { } line)
        {
            const string problem = "this is no configuration: a line is '[glob]', 'key = value' or a comment, as in an .editorconfig";
            diagnostics.Add(new ConfigurationDiagnostic(file.Path, line, problem, DiagnosticSeverity.Error));
        }
        else if (file.Sections.Count == 0 && diagnostics.Count == 0)
        {
            diagnostics.Add(new ConfigurationDiagnostic(file.Path, 0, "nothing is set here: write 'doclint_… = …' below a section such as [*]", DiagnosticSeverity.Warning));
        }
    }

    /// <summary>The options of sections; a later one beats an earlier one.</summary>
    public AnalyzerOptions Merge(IEnumerable<LoadedSection> sections)
    {
        var settings = new Dictionary<string, LoadedSetting>(StringComparer.Ordinal);
        foreach (LoadedSection section in sections)
        {
            foreach (LoadedSetting setting in section.Settings)
                settings[setting.Key] = setting;
        }

        List<LoadedSetting> set = [.. settings.Values];
        set.RemoveAll(static setting => setting.Value == ConfigurationValidator.Unset);
        set.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var identity = new StringBuilder();
        foreach (LoadedSetting setting in set)
            identity.Append(setting.Key).Append('=').Append(setting.Value).Append('\n');
        return set.Count == 0 ? Default : GetOrCreate(identity.ToString(), set);
    }

    private AnalyzerOptions GetOrCreate(string identity, List<LoadedSetting> settings)
    {
        lock (_gate)
        {
            if (!Known.Options.TryGetValue(identity, out AnalyzerOptions? options))
                Known.Options.Add(identity, options = Create(settings));
            return options;
        }
    }

    private LoadedSection Check(EditorConfigSection section, string path, List<ConfigurationDiagnostic> diagnostics)
    {
        string folder = Path.GetDirectoryName(path)!;
        var settings = new List<LoadedSetting>(section.Properties.Count);
        foreach (EditorConfigProperty property in section.Properties)
        {
            if (validator.Normalize(property, path, diagnostics) is not { } value)
                continue;
            if (value != ConfigurationValidator.Unset && KnownOptions.Find(property.Key) is { IsFile: true })
                value = Path.GetFullPath(value, folder);
            settings.Add(new LoadedSetting(property.Key, value, path, property.Line));
        }

        return new LoadedSection(folder, section.Glob, [.. settings]);
    }

    private AnalyzerOptions Create(List<LoadedSetting> settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, OptionFile>(StringComparer.Ordinal);
        foreach (LoadedSetting setting in settings)
        {
            values.Add(setting.Key, setting.Value);
            if (KnownOptions.Find(setting.Key) is { IsFile: true } && ReadFile(setting) is { } file)
                files.Add(setting.Key, file);
        }

        return new AnalyzerOptions(values, overrides, files);
    }

    private OptionFile? ReadFile(LoadedSetting setting)
    {
        if (!Known.Files.TryGetValue(setting.Value, out OptionFile? file))
        {
            string? text = ReadText(setting.Value, isRequired: true, new ConfigurationDiagnostic(setting.Source, setting.Line, $"'{setting.Key}': "));
            Known.Files.Add(setting.Value, file = text is null ? null : new OptionFile(setting.Value, text));
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
            problem = fileSystem.DirectoryExists(path) ? $"'{path}' is a folder; give a file in it, such as '{Path.Combine(path, ".editorconfig")}'" : $"there is no file '{path}'";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            isRequired = true;
            problem = $"the file cannot be read: {e.Message}";
        }

        if (isRequired)
        {
            lock (_gate)
                Known.Diagnostics.Add(failure with { Message = failure.Message + problem, Severity = DiagnosticSeverity.Error });
        }

        return null;
    }

    /// <summary>What was read so far.</summary>
    private sealed class Found
    {
        public HashSet<ConfigurationDiagnostic> Diagnostics { get; } = [];

        public Dictionary<string, AnalyzerOptions> Options { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, OptionFile?> Files { get; } = new(StringComparer.Ordinal);

        public HashSet<ConfigurationDiagnostic> All()
        {
            var all = new HashSet<ConfigurationDiagnostic>(Diagnostics);
            foreach (AnalyzerOptions options in Options.Values)
                all.UnionWith(options.Diagnostics);
            return all;
        }
    }
}
