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
        _isNameEnd = !_isPath && special == 0 && pattern[0] == '*' && !pattern.AsSpan(1).ContainsAny("*?[\\");
        _literal = _isNameEnd ? pattern[1..] : special < 0 ? pattern : pattern[..special];
        if (special < 0 || _isNameEnd)
            return;
        _countsBytes = pattern.AsSpan().ContainsAny('?', '[');
        string rest = pattern[special..];
        _program = GitIgnoreCompiler.Compile(_countsBytes ? ToBytes(rest) : rest, _isPath, ignoreCase);
    }

    public bool IsNegated { get; }

    /// <summary>Reads a line; null for a comment, a blank line and a pattern that can match nothing.</summary>
    public static GitIgnorePattern? TryParse(ReadOnlySpan<char> line, bool ignoreCase)
    {
        if (line.StartsWith('#'))
            return null;
        line = TrimSpaces(line);
        bool isNegated = line.StartsWith('!');
        if (isNegated)
            line = line[1..];
        bool isFolderOnly = line.EndsWith('/');
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
        if (_isNameEnd)
            return text.EndsWith(_literal, _comparison);
        if (_program is null)
            return text.Equals(_literal, _comparison);
        if (!text.StartsWith(_literal, _comparison))
            return false;
        text = text[_literal.Length..];
        if (_comparison == StringComparison.OrdinalIgnoreCase)
            text = text.ToString().ToLowerInvariant();
        return _program.IsMatch(_countsBytes && !Ascii.IsValid(text) ? ToBytes(text) : text);
    }

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

    /// <summary>The bytes of UTF-8, each as a character.</summary>
    private static string ToBytes(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return Encoding.Latin1.GetString(bytes);
    }
}
