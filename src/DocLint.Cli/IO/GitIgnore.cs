using System.Collections.Immutable;

namespace DocLint.Cli.IO;

/// <summary>The patterns of one ignore file, with the meaning that git gives them: https://git-scm.com/docs/gitignore.</summary>
internal sealed class GitIgnore
{
    // From the last to the first: the last that matches decides.
    private readonly ImmutableArray<GitIgnorePattern> _patterns;

    private GitIgnore(ImmutableArray<GitIgnorePattern> patterns) => _patterns = patterns;

    /// <summary>Reads an ignore file.</summary>
    /// <param name="ignoreCase">git's core.ignoreCase, which is on where file systems do not tell letter cases apart.</param>
    public static GitIgnore Parse(string text, bool ignoreCase = false)
    {
        var patterns = ImmutableArray.CreateBuilder<GitIgnorePattern>();
        int end;
        for (int start = text.StartsWith('\uFEFF') ? 1 : 0; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is var newLine and >= 0 ? newLine : text.Length;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            if (line.Length > 0 && line[^1] == '\r')
                line = line[..^1];
            if (GitIgnorePattern.TryParse(line, ignoreCase) is { } pattern)
                patterns.Add(pattern);
        }

        patterns.Reverse();
        return new GitIgnore(patterns.ToImmutable());
    }

    /// <param name="path">Relative to the folder of the ignore file, with '/'.</param>
    /// <returns>True when ignored, false when a "!" pattern takes it back, null when no pattern matches.</returns>
    public bool? IsIgnored(ReadOnlySpan<char> path, bool isFolder)
    {
        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        foreach (GitIgnorePattern pattern in _patterns)
        {
            if (pattern.IsMatch(path, name, isFolder))
                return !pattern.IsNegated;
        }

        return null;
    }
}
