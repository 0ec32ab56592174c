using DocLint.Core.Globbing;

namespace DocLint.Cli.IO;

/// <summary>Compiles the part of an ignore pattern that follows its first literal characters, as git's wildmatch.c reads it.</summary>
internal sealed class GitIgnoreCompiler
{
    private readonly GlobBuilder _builder = new();
    private readonly string _pattern;
    private readonly bool _isPath;

    private GitIgnoreCompiler(string pattern, bool isPath)
    {
        _pattern = pattern;
        _isPath = isPath;
    }

    /// <param name="pattern">One that is valid.</param>
    /// <param name="isPath">True when '*' stops at '/' and '**' does not.</param>
    public static GlobProgram Compile(string pattern, bool isPath, bool ignoreCase)
    {
        var compiler = new GitIgnoreCompiler(ignoreCase ? pattern.ToLowerInvariant() : pattern, isPath);
        compiler.AddAll();
        return compiler._builder.Build();
    }

    /// <summary>False for a pattern that matches nothing: a backslash at its end, a class without an end or with an unknown name.</summary>
    public static bool IsValid(ReadOnlySpan<char> pattern)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && ++i == pattern.Length)
                return false;
            if (pattern[i] == '[' && (i = GitIgnoreClass.Read(pattern, i, out _)) < 0)
                return false;
        }

        return true;
    }

    private void AddAll()
    {
        for (int i = 0; i < _pattern.Length; i++)
        {
            switch (_pattern[i])
            {
                case '\\':
                    _builder.AddCharacter(_pattern[++i]);
                    break;
                case '?':
                    _builder.Add(GlobOperation.AnyButSlash);
                    break;
                case '*':
                    i = AddStars(i);
                    break;
                case '[':
                    i = GitIgnoreClass.Read(_pattern, i, out GlobSet? set);
                    _builder.AddSet(GlobOperation.Set, set!);
                    break;
                default:
                    _builder.AddCharacter(_pattern[i]);
                    break;
            }
        }
    }

    /// <returns>Position of the last character that was taken.</returns>
    private int AddStars(int start)
    {
        int next = start;
        while (next < _pattern.Length && _pattern[next] == '*')
            next++;
        bool isFree = _isPath && next - start > 1 && (start == 0 || _pattern[start - 1] == '/')
            && (next == _pattern.Length || _pattern[next] == '/' || _pattern.AsSpan(next).StartsWith("\\/", StringComparison.Ordinal));
        if (isFree && next < _pattern.Length && _pattern[next] == '/')
        {
            _builder.AddFolders();
            return next;
        }

        _builder.Add(isFree ? GlobOperation.RunOfAny : GlobOperation.RunOfAnyButSlash);
        return next - 1;
    }
}
