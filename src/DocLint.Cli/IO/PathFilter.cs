using DocLint.Core.Globbing;

namespace DocLint.Cli.IO;

/// <summary>
/// The globs of <c>--include</c>, <c>--exclude</c> and of arguments that the shell left alone: '*', '**', '?', '[a-z]', '[!a]' and '{a,b}'. One without a '/' is
/// about names at any depth, and one that matches a folder is about everything in it.
/// </summary>
internal sealed class PathFilter
{
    // More alternatives than that are a mistake, or an attack.
    private const int MaximumAlternatives = 1000;

    private static readonly bool IgnoreCase = OperatingSystem.IsWindows();

    private readonly List<GlobProgram> _includes = [];
    private readonly List<GlobProgram> _excludes = [];
    private readonly HashSet<string> _endings = new(StringComparer.OrdinalIgnoreCase);

    public PathFilter(IEnumerable<string> include, IEnumerable<string> exclude)
    {
        foreach (string pattern in include.SelectMany(Expand))
        {
            AddTo(_includes, pattern);
            if (Path.GetExtension(pattern) is { Length: > 1 } ending && !HasSpecial(ending))
                _endings.Add(ending);
        }

        foreach (string pattern in exclude.SelectMany(Expand))
            AddTo(_excludes, pattern);
    }

    /// <summary>True for a file name whose ending an include glob spells out: that is taken though DocLint does not know the ending.</summary>
    public bool NamesEnding(string path) => _endings.Contains(Path.GetExtension(path));

    /// <summary>Whether a path matches an include glob, if there is one, and no exclude glob.</summary>
    /// <param name="path">Relative, with '/'.</param>
    public bool IsMatch(string path)
    {
        ReadOnlySpan<char> text = IgnoreCase ? path.ToLowerInvariant() : path;
        return (_includes.Count == 0 || IsAnyMatch(_includes, text)) && !IsAnyMatch(_excludes, text);
    }

    /// <summary>True when an argument that names nothing may be a glob.</summary>
    public static bool IsGlob(string path) => HasSpecial(path) || (path.Contains('{') && Expand(path).Count > 1);

    /// <summary>Position of the first character that stands for others; -1 when there is none.</summary>
    public static int FindSpecial(string pattern) => pattern.AsSpan().IndexOfAny("*?[");

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

    private static bool HasSpecial(string pattern) => FindSpecial(pattern) >= 0;

    private static void AddTo(List<GlobProgram> programs, string pattern)
    {
        foreach (string glob in Variants(pattern))
        {
            // Nothing escapes a character here, and a bracket without its end stands for itself.
            string escaped = glob.Replace("\\", "\\\\", StringComparison.Ordinal);
            if (!GitIgnoreCompiler.IsValid(escaped))
                escaped = escaped.Replace("[", "\\[", StringComparison.Ordinal);
            programs.Add(GitIgnoreCompiler.Compile(escaped, isPath: true, IgnoreCase));
        }
    }

    private static bool IsAnyMatch(List<GlobProgram> programs, ReadOnlySpan<char> path)
    {
        foreach (GlobProgram program in programs)
        {
            if (program.IsMatch(path))
                return true;
        }

        return false;
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
