namespace DocLint.Core.Configuration;

/// <summary>Reads one <see cref="EditorConfigFile"/>, line by line.</summary>
internal sealed class EditorConfigReader(string path)
{
    private const string Prefix = "doclint_";
    private const string RoslynPrefix = "dotnet_diagnostic.";

    private readonly List<EditorConfigSection> _sections = [];
    private readonly List<EditorConfigProperty> _properties = [];
    private readonly List<ConfigurationDiagnostic> _diagnostics = [];

    // Null before the first section.
    private string? _header;
    private int _headerLine;
    private bool _isRoot;
    private int? _firstOther;

    public EditorConfigFile Read(string text)
    {
        int line = 0;
        int end;
        for (int start = text.StartsWith('\uFEFF') ? 1 : 0; start < text.Length; start = end + 1)
        {
            line++;
            end = text.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : text.Length;
            bool endsInTwo = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            ReadOnlySpan<char> content = text.AsSpan(start, end - start).Trim();
            end += endsInTwo ? 1 : 0;
            if (content.IsEmpty || content[0] is '#' or ';')
                continue;
            if (content[0] == '[')
                BeginSection(content, line);
            else
                ReadPair(content, line);
        }

        EndSection();
        return new EditorConfigFile(path, _isRoot, _sections, _diagnostics) { FirstOther = _firstOther };
    }

    private void BeginSection(ReadOnlySpan<char> content, int line)
    {
        EndSection();
        _header = content.ToString();
        _headerLine = line;
    }

    private void EndSection()
    {
        if (_properties.Count == 0)
            return;
        if (!_header!.EndsWith(']'))
            Report(_headerLine, $"the section '{_header}' has no effect: it must end with ']', and a comment needs a line of its own");
        else if (EditorConfigGlob.TryParse(_header[1..^1]) is { } glob)
            _sections.Add(new EditorConfigSection(glob, _properties.ToArray()));
        else
            Report(_headerLine, $"the section has no effect: its name is longer than {EditorConfigGlob.MaximumLength} characters");
        _properties.Clear();
    }

    private void ReadPair(ReadOnlySpan<char> content, int line)
    {
        int equals = content.IndexOf('=');
        ReadOnlySpan<char> key = equals < 0 ? content : content[..equals].TrimEnd();
        ReadOnlySpan<char> value = equals < 0 ? default : content[(equals + 1)..].TrimStart();
        if (_header is null && key.Equals("root", StringComparison.OrdinalIgnoreCase))
            _isRoot = WithoutComment(value).Equals("true", StringComparison.OrdinalIgnoreCase);
        if (NamesRuleAsRoslyn(key))
            Report(line, $"'{key}' has no effect: for a rule of DocLint it is '{ConfigurationValidator.RulePrefix}{key[RoslynPrefix.Length..]}'");
        if (!key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            if (equals <= 0)
                _firstOther ??= line;
            return;
        }

        if (equals < 0)
            Report(line, $"'{content}' has no effect: write 'key = value'");
        else if (_header is null)
            Report(line, $"'{key}' has no effect before the first section: put it below [*]");
        else
            _properties.Add(new EditorConfigProperty(key.ToString().ToLowerInvariant(), value.ToString(), line));
    }

    /// <summary>
    /// A value without the comment behind it. The specification knows none there since 0.15, older readers and Roslyn do; values that cannot
    /// hold a '#' or ';' lose nothing by it.
    /// </summary>
    public static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] is '#' or ';' && (i == 0 || char.IsWhiteSpace(value[i - 1])))
                return value[..i].TrimEnd();
        }

        return value;
    }

    /// <summary>"dotnet_diagnostic.DL3001.severity", as compilers and their analyzers have it.</summary>
    private static bool NamesRuleAsRoslyn(ReadOnlySpan<char> key)
    {
        if (!key.StartsWith(RoslynPrefix, StringComparison.OrdinalIgnoreCase))
            return false;
        ReadOnlySpan<char> rest = key[RoslynPrefix.Length..];
        return rest.Length > 6 && rest.StartsWith("DL", StringComparison.OrdinalIgnoreCase) && rest[6] == '.' && !rest[2..6].ContainsAnyExceptInRange('0', '9');
    }

    private void Report(int line, string message) => _diagnostics.Add(new ConfigurationDiagnostic(path, line, message));
}
