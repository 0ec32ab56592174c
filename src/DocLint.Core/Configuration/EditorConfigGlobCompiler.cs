using System.Globalization;
using System.Text;
using DocLint.Core.Globbing;

namespace DocLint.Core.Configuration;

/// <summary>Compiles one <see cref="EditorConfigGlob"/>.</summary>
internal sealed class EditorConfigGlobCompiler
{
    private readonly string _pattern;
    private readonly GlobBuilder _builder = new();

    // By position in the pattern: of a '[' its ']', of a '{' its '}', 0 of one that stands for itself.
    private readonly int[] _ends;

    private EditorConfigGlobCompiler(string pattern)
    {
        _pattern = pattern;
        _ends = new int[pattern.Length];
    }

    public static GlobProgram Compile(string pattern)
    {
        var compiler = new EditorConfigGlobCompiler(pattern);
        bool hasSlash = compiler.FindEnds();
        int start = pattern.StartsWith('/') ? 1 : 0;
        if (!hasSlash)
            compiler._builder.AddFolders();
        compiler.AddRange(start, pattern.Length);
        return compiler._builder.Build();
    }

    /// <summary>Pairs brackets and braces. When the braces do not pair up, all of them stand for themselves.</summary>
    /// <returns>True when a '/' stands outside brackets: then the glob starts at the folder of the file.</returns>
    private bool FindEnds()
    {
        bool hasSlash = false;
        var open = new List<int>();
        var braces = new List<int>();
        bool isBalanced = true;
        for (int i = 0; i < _pattern.Length; i++)
        {
            switch (_pattern[i])
            {
                case '\\':
                    i++;
                    hasSlash |= i < _pattern.Length && _pattern[i] == '/';
                    break;
                case '/':
                    hasSlash = true;
                    break;
                case '[' when FindBracketEnd(i) is var end and > 0:
                    i = _ends[i] = end;
                    break;
                case '{':
                    open.Add(i);
                    braces.Add(i);
                    break;
                case '}' when open.Count > 0:
                    _ends[open[^1]] = i;
                    open.RemoveAt(open.Count - 1);
                    break;
                case '}':
                    isBalanced = false;
                    break;
            }
        }

        isBalanced &= open.Count == 0;
        foreach (int brace in braces)
            _ends[brace] = isBalanced ? _ends[brace] : 0;
        return hasSlash;
    }

    /// <summary>The ']' of a '['; 0 when there is none, or a '/' stands before it, as a character class cannot hold one.</summary>
    private int FindBracketEnd(int start)
    {
        int first = start + 1 < _pattern.Length && _pattern[start + 1] == '!' ? start + 2 : start + 1;
        for (int i = first; i < _pattern.Length && _pattern[i] != '/'; i++)
        {
            if (_pattern[i] == '\\')
                i++;
            else if (_pattern[i] == ']' && i > first)
                return i;
        }

        return 0;
    }

    private void AddRange(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            char c = _pattern[i];
            if (c == '\\' && i + 1 < end)
                _builder.AddCharacter(_pattern[++i]);
            else if (c == '?')
                _builder.Add(GlobOperation.AnyButSlash);
            else if (c == '*')
                i = AddStars(i, end);
            else if (c == '[' && _ends[i] > 0)
                i = AddBracket(i);
            else if (c == '{' && _ends[i] > 0)
                i = AddBraces(i);
            else
                _builder.AddCharacter(c);
        }
    }

    /// <returns>Position of the last character that was taken.</returns>
    private int AddStars(int start, int end)
    {
        int last = start;
        while (last + 1 < end && _pattern[last + 1] == '*')
            last++;
        if (last == start)
        {
            _builder.Add(GlobOperation.RunOfAnyButSlash);
            return last;
        }

        // "a/**/b" matches "a/b", too.
        bool isAfterSlash = start == 0 || _pattern[start - 1] == '/';
        if (isAfterSlash && last + 1 < end && _pattern[last + 1] == '/')
        {
            _builder.AddFolders();
            return last + 1;
        }

        _builder.Add(GlobOperation.RunOfAny);
        return last;
    }

    private int AddBracket(int start)
    {
        int end = _ends[start];
        bool isNegated = _pattern[start + 1] == '!';
        var bounds = new List<int>();
        for (int i = isNegated ? start + 2 : start + 1; i < end;)
        {
            int first = ReadMember(ref i, end);
            bool isRange = i + 1 < end && _pattern[i] == '-';
            i += isRange ? 1 : 0;
            bounds.Add(first);
            bounds.Add(isRange ? ReadMember(ref i, end) : first);
        }

        _builder.AddSet(GlobOperation.Set, GlobSet.OfCharacters(bounds, isNegated));
        return end;
    }

    private int ReadMember(ref int position, int end)
    {
        position += _pattern[position] == '\\' ? 1 : 0;
        Rune.DecodeFromUtf16(_pattern.AsSpan(position, end - position), out Rune rune, out int length);
        position += length;
        return rune.Value;
    }

    private int AddBraces(int start)
    {
        int end = _ends[start];
        List<int> commas = FindCommas(start, end);
        if (commas.Count > 0)
            AddAlternatives(start, commas, end);
        else if (TryReadNumbers(_pattern.AsSpan(start + 1, end - start - 1)) is { } numbers)
            _builder.AddSet(GlobOperation.Number, numbers);
        else
        {
            // Braces around a single choice stand for themselves; what is between them is still a glob.
            _builder.AddCharacter('{');
            AddRange(start + 1, end);
            _builder.AddCharacter('}');
        }

        return end;
    }

    private List<int> FindCommas(int start, int end)
    {
        var commas = new List<int>();
        for (int i = start + 1; i < end; i++)
        {
            if (_pattern[i] == '\\')
                i++;
            else if (_ends[i] > 0)
                i = _ends[i];
            else if (_pattern[i] == ',')
                commas.Add(i);
        }

        return commas;
    }

    private void AddAlternatives(int start, List<int> commas, int end)
    {
        var exits = new List<int>();
        int from = start + 1;
        foreach (int comma in commas)
        {
            int split = _builder.Count;
            _builder.Add(GlobOperation.Split);
            AddRange(from, comma);
            exits.Add(_builder.Count);
            _builder.Add(GlobOperation.Jump);
            _builder.LinkToNext(split);
            from = comma + 1;
        }

        AddRange(from, end);
        foreach (int exit in exits)
            _builder.LinkToNext(exit);
    }

    private static GlobSet? TryReadNumbers(ReadOnlySpan<char> text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || text.Length > 2 * GlobSet.MaximumDigits
            || !long.TryParse(text[..dots], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long first)
            || !long.TryParse(text[(dots + 2)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long last))
            return null;
        return first < last ? new GlobSet([first, last]) : null;
    }
}
