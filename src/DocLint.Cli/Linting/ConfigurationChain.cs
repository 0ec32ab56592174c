using DocLint.Cli.IO;
using DocLint.Core.Configuration;

namespace DocLint.Cli.Linting;

/// <summary>The sections that hold in a folder, from the file farthest above down to the nearest.</summary>
internal sealed class ConfigurationChain
{
    /// <summary>No section at all.</summary>
    public static readonly ConfigurationChain Empty = new([]);

    // Combinations that are kept at hand; any others are put together again, which gives the same options.
    private const int MostKept = 64;

    private readonly LoadedSection[] _sections;

    // Replaced as a whole, so that it is read without a lock.
    private volatile Kept[] _kept = [];

    private ConfigurationChain(LoadedSection[] sections) => _sections = sections;

    /// <summary>This chain with the sections of a nearer file.</summary>
    public ConfigurationChain With(LoadedSection[] sections) => sections.Length == 0 ? this : new([.. _sections, .. sections]);

    public AnalyzerOptions Resolve(string fullPath, ConfigurationLoader loader)
    {
        if (_sections.Length == 0)
            return loader.Default;
        if (_sections.Length > 64)
            return loader.Merge(Array.FindAll(_sections, section => IsMatch(section, fullPath)));
        ulong matching = 0;
        for (int i = 0; i < _sections.Length; i++)
            matching |= IsMatch(_sections[i], fullPath) ? 1UL << i : 0;
        foreach (Kept kept in _kept)
        {
            if (kept.Matching == matching)
                return kept.Options;
        }

        return Merge(matching, loader);
    }

    private AnalyzerOptions Merge(ulong matching, ConfigurationLoader loader)
    {
        var sections = new List<LoadedSection>();
        for (int i = 0; i < _sections.Length; i++)
        {
            if ((matching & (1UL << i)) != 0)
                sections.Add(_sections[i]);
        }

        AnalyzerOptions options = loader.Merge(sections);

        // When two threads add at once, one of the two is put together again the next time.
        if (_kept.Length < MostKept)
            _kept = [.. _kept, new Kept(matching, options)];
        return options;
    }

    private static bool IsMatch(LoadedSection section, string fullPath)
    {
        string folder = section.Folder;
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

    /// <param name="matching">One bit for each section.</param>
    private sealed class Kept(ulong matching, AnalyzerOptions options)
    {
        public ulong Matching => matching;

        public AnalyzerOptions Options => options;
    }
}
