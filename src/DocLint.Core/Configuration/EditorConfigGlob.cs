using DocLint.Core.Globbing;

namespace DocLint.Core.Configuration;

/// <summary>A section name of an <c>.editorconfig</c>: a glob as https://spec.editorconfig.org/#glob-expressions has it.</summary>
/// <remarks>Where the specification is silent, it does what the reference implementation's tests expect. Letter case always counts.</remarks>
public sealed class EditorConfigGlob
{
    /// <summary>UTF-16 units; the specification asks for at least 1024.</summary>
    public const int MaximumLength = 4096;

    // Of "*.md" the ".md", of "*" nothing: a name at any depth that ends so. Most globs are that.
    private readonly string? _nameEnd;
    private readonly GlobProgram? _program;

    private EditorConfigGlob(string? nameEnd, GlobProgram? program)
    {
        _nameEnd = nameEnd;
        _program = program;
    }

    /// <summary>Compiles a glob; null when it is longer than <see cref="MaximumLength"/>.</summary>
    public static EditorConfigGlob? TryParse(string pattern)
    {
        if (pattern.Length > MaximumLength)
            return null;
        if (pattern.StartsWith('*') && !HasSpecial(pattern.AsSpan(1)))
            return new EditorConfigGlob(pattern[1..], null);
        return new EditorConfigGlob(null, EditorConfigGlobCompiler.Compile(pattern));
    }

    private static bool HasSpecial(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is '*' or '?' or '[' or ']' or '{' or '}' or '\\' or '/')
                return true;
        }

        return false;
    }

    /// <param name="path">Relative to the folder of the <c>.editorconfig</c>, with '/' between folders and none at the start.</param>
    public bool IsMatch(ReadOnlySpan<char> path) => _nameEnd is not null ? path.EndsWith(_nameEnd, StringComparison.Ordinal) : _program!.IsMatch(path);
}
