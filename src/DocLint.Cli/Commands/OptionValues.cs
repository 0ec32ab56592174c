namespace DocLint.Cli.Commands;

/// <summary>What a command line gives: paths, and options with their values.</summary>
/// <remarks>A chain and no lists: a list of a type of ours makes the runtime load six more types at every start, and its search a comparer.</remarks>
internal sealed class OptionValues
{
    private Given? _first;
    private Given? _last;

    /// <summary>In the order in which they were given.</summary>
    public string[] Paths => ValuesOf(null);

    public void AddPath(string path) => Append(new Given(null, path));

    /// <param name="value">Anything for a flag.</param>
    public void Add(OptionSpec option, string value) => Append(new Given(option, value));

    public bool Has(OptionSpec option) => Find(option) is not null;

    /// <summary>The value, or its default.</summary>
    public string? Get(OptionSpec option) => Find(option) is { } given ? given.Value : option.Default;

    /// <summary>All values, in the order in which they were given.</summary>
    public string[] GetAll(OptionSpec option) => ValuesOf(option);

    private void Append(Given given)
    {
        if (_last is null)
            _first = given;
        else
            _last.Next = given;
        _last = given;
    }

    private Given? Find(OptionSpec option)
    {
        Given? given = _first;
        while (given is not null && given.Option != option)
            given = given.Next;
        return given;
    }

    private string[] ValuesOf(OptionSpec? option)
    {
        int count = 0;
        for (Given? given = _first; given is not null; given = given.Next)
            count += given.Option == option ? 1 : 0;
        if (count == 0)
            return [];
        var values = new string[count];
        count = 0;
        for (Given? given = _first; given is not null; given = given.Next)
        {
            if (given.Option == option)
                values[count++] = given.Value;
        }

        return values;
    }

    /// <param name="option">null for a path.</param>
    private sealed class Given(OptionSpec? option, string value)
    {
        public OptionSpec? Option => option;

        public string Value => value;

        public Given? Next { get; set; }
    }
}
