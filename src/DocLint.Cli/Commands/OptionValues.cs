namespace DocLint.Cli.Commands;

/// <summary>What a command line gives: paths, and options with their values.</summary>
internal sealed class OptionValues
{
    private readonly List<string> _paths = [];
    private readonly List<OptionSpec> _options = [];
    private readonly List<string> _values = [];

    /// <summary>In the order in which they were given.</summary>
    public string[] Paths => [.. _paths];

    public void AddPath(string path) => _paths.Add(path);

    /// <param name="value">Anything for a flag.</param>
    public void Add(OptionSpec option, string value)
    {
        _options.Add(option);
        _values.Add(value);
    }

    public bool Has(OptionSpec option) => _options.Contains(option);

    /// <summary>The value, or its default.</summary>
    public string? Get(OptionSpec option)
    {
        int index = _options.IndexOf(option);
        return index < 0 ? option.Default : _values[index];
    }

    /// <summary>All values, in the order in which they were given.</summary>
    public string[] GetAll(OptionSpec option)
    {
        if (!Has(option))
            return [];
        var all = new List<string>();
        for (int i = 0; i < _options.Count; i++)
        {
            if (_options[i] == option)
                all.Add(_values[i]);
        }

        return [.. all];
    }
}
