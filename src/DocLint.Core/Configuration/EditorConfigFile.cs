namespace DocLint.Core.Configuration;

/// <summary>What an <c>.editorconfig</c> says about DocLint: https://spec.editorconfig.org, with only the keys that begin with "doclint_".</summary>
/// <param name="Path">Full path.</param>
/// <param name="IsRoot">True when files in folders above do not count.</param>
/// <param name="Sections">Those with a key of ours, in the order of the file.</param>
/// <param name="Diagnostics">Lines that were meant for DocLint and have no effect.</param>
public sealed record EditorConfigFile(
    string Path, bool IsRoot, IReadOnlyList<EditorConfigSection> Sections, IReadOnlyList<ConfigurationDiagnostic> Diagnostics)
{
    /// <summary>The first line (one-based) that is neither a section, nor a pair, nor a comment; readers pass over such lines.</summary>
    public int? FirstOther { get; init; }

    /// <summary>Reads the text of a file; a mistake in it becomes a diagnostic.</summary>
    public static EditorConfigFile Parse(string path, string text) => new EditorConfigReader(path).Read(text);
}

/// <param name="Properties">In the order of the file: a later one beats an earlier one of the same key.</param>
public sealed record EditorConfigSection(EditorConfigGlob Glob, IReadOnlyList<EditorConfigProperty> Properties);

/// <param name="Key">In lower case.</param>
/// <param name="Line">One-based.</param>
public sealed record EditorConfigProperty(string Key, string Value, int Line);
