namespace DocLint.RuleCompiler;

/// <summary>The files of <c>rules/</c>, in ordinal order of their paths, so that the compiled table is the same on every machine.</summary>
public sealed class RulesFolder(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Full paths of the files of a family ("typos") or of all families (null) that match a pattern such as "*.words".</summary>
    public IReadOnlyList<string> Find(string? family, string pattern)
    {
        string folder = family is null ? Root : Path.Combine(Root, family);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
    }

    public static string[] ReadLines(string file) => File.ReadAllLines(file);
}
