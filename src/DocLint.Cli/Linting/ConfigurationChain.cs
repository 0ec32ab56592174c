using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocLint.Cli.IO;
using DocLint.Core.Configuration;

namespace DocLint.Cli.Linting;

/// <summary>The sections that hold in a folder, from the file farthest above down to the nearest.</summary>
internal sealed class ConfigurationChain
{
    /// <summary>No section at all.</summary>
    public static readonly ConfigurationChain Empty = new([]);

    // One bit for each section that matches.
    private readonly ConcurrentDictionary<ulong, AnalyzerOptions> _resolved = [];
    private readonly ImmutableArray<(string Folder, LoadedSection Section)> _sections;

    private ConfigurationChain(ImmutableArray<(string Folder, LoadedSection Section)> sections) => _sections = sections;

    /// <summary>This chain with the sections of a nearer file.</summary>
    /// <param name="folder">What the globs of the sections are relative to.</param>
    public ConfigurationChain With(string folder, ImmutableArray<LoadedSection> sections) =>
        sections.IsEmpty ? this : new([.. _sections, .. sections.Select(section => (Path.TrimEndingDirectorySeparator(folder), section))]);

    public AnalyzerOptions Resolve(string fullPath, ConfigurationLoader loader)
    {
        if (_sections.IsEmpty)
            return loader.Default;
        if (_sections.Length > 64)
            return loader.Merge(_sections.Where(item => IsMatch(item, fullPath)).Select(item => item.Section));
        ulong matching = 0;
        for (int i = 0; i < _sections.Length; i++)
            matching |= IsMatch(_sections[i], fullPath) ? 1UL << i : 0;
        return _resolved.TryGetValue(matching, out AnalyzerOptions? options)
            ? options
            : _resolved.GetOrAdd(matching, loader.Merge(_sections.Where((_, i) => (matching & (1UL << i)) != 0).Select(item => item.Section)));
    }

    private static bool IsMatch((string Folder, LoadedSection Section) item, string fullPath)
    {
        (string folder, LoadedSection section) = item;
        bool isBelow = fullPath.StartsWith(folder, StringComparison.Ordinal);
        int start = folder.Length;
        if (isBelow && !Path.EndsInDirectorySeparator(folder))
            isBelow = start < fullPath.Length && fullPath[start++] == Path.DirectorySeparatorChar;

        // Only a file named with --config can be about files outside its folder: by name, or by a path that begins with "..".
        ReadOnlySpan<char> relative = isBelow ? fullPath.AsSpan(start) : Path.GetRelativePath(folder, fullPath);
        if (Path.DirectorySeparatorChar == '\\')
            relative = DisplayPath.WithSlashes(relative.ToString());
        return section.Glob.IsMatch(relative);
    }
}
