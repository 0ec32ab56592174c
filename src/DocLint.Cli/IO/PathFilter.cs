using Microsoft.Extensions.FileSystemGlobbing;

namespace DocLint.Cli.IO;

/// <summary>
/// The globs of <c>--include</c>, <c>--exclude</c> and of arguments that the shell left alone: '*', '**' and '{a,b}'. One without a '/' is
/// about names at any depth, and one that matches a folder is about everything in it.
/// </summary>
internal sealed class PathFilter
{
    // More alternatives than that are a mistake, or an attack.
    private const int MaximumAlternatives = 1000;

    private readonly Matcher _matcher = new(OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    private readonly HashSet<string> _endings = new(StringComparer.OrdinalIgnoreCase);

    public PathFilter(IEnumerable<string> include, IEnumerable<string> exclude)
    {
        bool includesAll = true;
        foreach (string pattern in include.SelectMany(Expand))
        {
            includesAll = false;
            foreach (string glob in Variants(pattern))
                _matcher.AddInclude(glob);
            if (Path.GetExtension(pattern) is { Length: > 1 } ending && !ending.Contains('*'))
                _endings.Add(ending);
        }

        if (includesAll)
            _matcher.AddInclude("**/*");
        foreach (string glob in exclude.SelectMany(Expand).SelectMany(Variants))
            _matcher.AddExclude(glob);
    }

    /// <summary>True for a file name whose ending an include glob spells out: that is taken though DocLint does not know the ending.</summary>
    public bool NamesEnding(string path) => _endings.Contains(Path.GetExtension(path));

    /// <summary>The paths that match an include glob and no exclude glob.</summary>
    /// <param name="paths">Relative, with '/'.</param>
    public HashSet<string> Select(IEnumerable<string> paths) =>
        [.. _matcher.Execute(PathTree.Build(paths)).Files.Select(match => match.Path)];

    /// <summary>True when an argument that names nothing may be a glob.</summary>
    public static bool IsGlob(string path) => path.Contains('*') || (path.Contains('{') && Expand(path).Count > 1);

    /// <summary>Writes out "{a,b}"; braces that do not pair up stand for themselves.</summary>
    public static List<string> Expand(string pattern)
    {
        List<string> done = [], open = [DisplayPath.WithSlashes(pattern)];
        while (open.Count > 0 && done.Count + open.Count < MaximumAlternatives)
        {
            string next = open[^1];
            open.RemoveAt(open.Count - 1);
            int end = next.IndexOf('}');
            int start = end < 0 ? -1 : next.LastIndexOf('{', end);
            if (start < 0 || !next[start..end].Contains(','))
            {
                done.Add(next);
                continue;
            }

            foreach (string choice in next[(start + 1)..end].Split(',').Reverse())
                open.Add(string.Concat(next.AsSpan(0, start), choice, next.AsSpan(end + 1)));
        }

        return done;
    }

    private static IEnumerable<string> Variants(string pattern)
    {
        string glob = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern;
        bool isAnywhere = glob.IndexOf('/') is var slash && (slash < 0 || slash == glob.Length - 1);
        glob = glob.Trim('/');
        if (isAnywhere)
            glob = "**/" + glob;
        if (!pattern.EndsWith('/'))
            yield return glob;
        if (!glob.EndsWith("**", StringComparison.Ordinal))
            yield return glob + "/**";
    }
}
