using DocLint.Core.Globbing;

namespace DocLint.Cli.IO;

/// <summary>Reads "[a-z]", "[!a]", "[^a]" and "[[:alpha:]]" in an ignore pattern, as git's wildmatch.c does.</summary>
internal static class GitIgnoreClass
{
    /// <param name="start">Position of the '['.</param>
    /// <returns>Position of the ']'; -1 when there is none, or a named class is unknown.</returns>
    public static int Read(ReadOnlySpan<char> pattern, int start, out GlobSet? set)
    {
        set = null;
        var bounds = new List<int>();
        int i = start + 1;
        bool isNegated = i < pattern.Length && pattern[i] is '!' or '^';
        if (isNegated)
            i++;
        int first = i;

        // The character that a '-' would begin a range with; -1 after a range or a named class.
        int previous = -1;
        for (; i < pattern.Length && (i == first || pattern[i] != ']'); i++)
        {
            if (pattern[i] == '-' && previous >= 0 && i + 1 < pattern.Length && pattern[i + 1] != ']')
            {
                i += pattern[i + 1] == '\\' ? 2 : 1;
                if (i >= pattern.Length)
                    return -1;
                Add(bounds, previous, pattern[i]);
                previous = -1;
            }
            else if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':' && FindNameEnd(pattern, i) is var end and not 0)
            {
                if (end < 0 || !AddNamed(pattern[(i + 2)..(end - 1)], bounds))
                    return -1;
                i = end;
                previous = -1;
            }
            else
            {
                i += pattern[i] == '\\' ? 1 : 0;
                if (i >= pattern.Length)
                    return -1;
                previous = pattern[i];
                Add(bounds, previous, previous);
            }
        }

        set = GlobSet.OfCharacters(bounds, isNegated);
        return i < pattern.Length ? i : -1;
    }

    /// <returns>Position of the ']' of ":]"; 0 when the next ']' has no ':' before it; -1 when there is no ']'.</returns>
    private static int FindNameEnd(ReadOnlySpan<char> pattern, int start)
    {
        int length = pattern[(start + 2)..].IndexOf(']');
        return length < 0 ? -1 : length > 0 && pattern[start + 1 + length] == ':' ? start + 2 + length : 0;
    }

    /// <summary>Adds the characters of a class in the C locale, which is the one that git uses.</summary>
    private static bool AddNamed(ReadOnlySpan<char> name, List<int> bounds)
    {
        string? pairs = name switch
        {
            "alnum" => "09AZaz",
            "alpha" => "AZaz",
            "blank" => "  \t\t",
            "cntrl" => "\0\u001f\u007f\u007f",
            "digit" => "09",
            "graph" => "!~",
            "lower" => "az",
            "print" => " ~",
            "punct" => "!/:@[`{~",
            "space" => "  \t\r",
            "upper" => "AZ",
            "xdigit" => "09AFaf",
            _ => null,
        };
        for (int i = 0; i < pairs?.Length; i += 2)
            Add(bounds, pairs[i], pairs[i + 1]);
        return pairs is not null;
    }

    private static void Add(List<int> bounds, int first, int last)
    {
        bounds.Add(first);
        bounds.Add(last);
    }
}
