using System.Text;
using DocLint.Core.Globbing;

namespace DocLint.Cli.IO;

/// <summary>One line of an ignore file.</summary>
internal sealed class GitIgnorePattern
{
    private readonly StringComparison _comparison;
    private readonly bool _isFolderOnly;

    // A pattern without a '/' is about the name at any depth, another about the path from the folder of the ignore file.
    private readonly bool _isPath;

    // What comes before the first special character; of "*.log", whose _isNameEnd is set, what comes after.
    private readonly string _literal;
    private readonly bool _isNameEnd;

    // Matches what follows the literal; null when nothing may follow.
    private readonly GlobProgram? _program;

    // Something that what follows must hold: looking for it is far quicker than matching.
    private readonly string _required = "";

    // git compares bytes. Only '?' and '[' can tell bytes and characters apart.
    private readonly bool _countsBytes;

    private GitIgnorePattern(string pattern, bool isNegated, bool isFolderOnly, bool ignoreCase)
    {
        IsNegated = isNegated;
        _isFolderOnly = isFolderOnly;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _isPath = pattern.Contains('/');
        if (pattern.StartsWith('/'))
            pattern = pattern[1..];
        int special = pattern.AsSpan().IndexOfAny("*?[\\");
        _isNameEnd = !_isPath && special == 0 && pattern[0] == '*' && pattern.Length > 1 && !pattern.AsSpan(1).ContainsAny("*?[\\");
        _literal = _isNameEnd ? pattern[1..] : special < 0 ? pattern : pattern[..special];
        if (special < 0 || _isNameEnd)
            return;
        _countsBytes = pattern.AsSpan().ContainsAny('?', '[');
        string rest = pattern[special..];
        _required = FindRequired(rest);
        _program = GitIgnoreCompiler.Compile(_countsBytes ? ToBytes(rest) : rest, _isPath, ignoreCase);
    }

    public bool IsNegated { get; }

    /// <summary>Reads a line; null for a comment, a blank line and a pattern that can match nothing.</summary>
    public static GitIgnorePattern? TryParse(ReadOnlySpan<char> line, bool ignoreCase)
    {
        if (line.IsEmpty || line[0] == '#')
            return null;
        line = TrimSpaces(line);
        bool isNegated = line.Length > 0 && line[0] == '!';
        if (isNegated)
            line = line[1..];
        bool isFolderOnly = line.Length > 0 && line[^1] == '/';
        if (isFolderOnly)
            line = line[..^1];
        if (line.IsEmpty || !GitIgnoreCompiler.IsValid(line))
            return null;
        return new GitIgnorePattern(line.ToString(), isNegated, isFolderOnly, ignoreCase);
    }

    /// <param name="path">Relative to the folder of the ignore file, with '/'.</param>
    /// <param name="name">The last part of it.</param>
    public bool IsMatch(ReadOnlySpan<char> path, ReadOnlySpan<char> name, bool isFolder)
    {
        if (_isFolderOnly && !isFolder)
            return false;
        ReadOnlySpan<char> text = _isPath ? path : name;

        // Nearly all patterns are turned down by a length or a character, many thousand times: the call is dearer than that.
        if (_isNameEnd)
            return text.Length >= _literal.Length && IsLike(text[^1], _literal[^1]) && text.EndsWith(_literal, _comparison);
        if (_program is null)
            return text.Length == _literal.Length && text.Equals(_literal, _comparison);
        if (_literal.Length > 0 && (text.Length < _literal.Length || !IsLike(text[0], _literal[0]) || !text.StartsWith(_literal, _comparison)))
            return false;
        text = text[_literal.Length..];
        if (!text.Contains(_required, _comparison))
            return false;
        if (_comparison == StringComparison.OrdinalIgnoreCase)
            text = text.ToString().ToLowerInvariant();
        return _program.IsMatch(_countsBytes && !Ascii.IsValid(text) ? ToBytes(text) : text);
    }

    private bool IsLike(char a, char b) => a == b || _comparison == StringComparison.OrdinalIgnoreCase;

    /// <summary>Spaces at the end do not count, unless a backslash stands before them.</summary>
    private static ReadOnlySpan<char> TrimSpaces(ReadOnlySpan<char> line)
    {
        int end = line.Length;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ')
                continue;
            i += line[i] == '\\' ? 1 : 0;
            end = i + 1;
        }

        return end < line.Length ? line[..end] : line;
    }

    /// <summary>The longest run of ordinary characters between stars; nothing in patterns that are harder to read.</summary>
    private static string FindRequired(string pattern)
    {
        if (pattern.AsSpan().ContainsAny("?[\\"))
            return "";

        string longest = "";
        foreach (string part in pattern.Split('*'))
        {
            // The slash beside "**" may match nothing.
            string inner = part.Trim('/');
            longest = inner.Length > longest.Length ? inner : longest;
        }

        return longest;
    }

    /// <summary>The bytes of UTF-8, each as a character.</summary>
    private static string ToBytes(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return Encoding.Latin1.GetString(bytes);
    }
}
