namespace DocLint.Core.Configuration;

/// <summary>An option that an <c>.editorconfig</c> may set, beside the severities.</summary>
public sealed class OptionDefinition
{
    private OptionDefinition(string key, IReadOnlyList<string> values, bool isFile)
    {
        Key = key;
        Values = values;
        IsFile = isFile;
    }

    /// <summary>In lower case.</summary>
    public string Key { get; }

    /// <summary>What it may be set to, in the letter case that <see cref="AnalyzerOptions.Get"/> returns; empty when it is free text.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>True when it names a file, relative to the folder of the file that sets it; see <see cref="AnalyzerOptions.GetFile"/>.</summary>
    public bool IsFile { get; }

    public static OptionDefinition Choice(string key, params IReadOnlyList<string> values) => new(key, values, isFile: false);

    public static OptionDefinition File(string key) => new(key, [], isFile: true);
}
