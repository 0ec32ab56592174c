namespace DocLint.Core.Globbing;

/// <summary>Collects the instructions of a <see cref="GlobProgram"/>.</summary>
internal sealed class GlobBuilder
{
    private readonly List<GlobInstruction> _code = [];
    private readonly List<GlobSet> _sets = [];

    /// <summary>Index of the next instruction.</summary>
    public int Count => _code.Count;

    public void Add(GlobOperation operation, int argument = 0) => _code.Add(new GlobInstruction(operation, argument));

    public void AddCharacter(char c) => Add(GlobOperation.Character, c);

    public void AddSet(GlobOperation operation, GlobSet set)
    {
        Add(operation, _sets.Count);
        _sets.Add(set);
    }

    /// <summary>Any number of folders, none included: nothing, or something that ends in '/'.</summary>
    public void AddFolders()
    {
        Add(GlobOperation.Split, _code.Count + 3);
        Add(GlobOperation.RunOfAny);
        AddCharacter('/');
    }

    /// <summary>Sets where a split or jump leads to the next instruction.</summary>
    public void LinkToNext(int index) => _code[index] = _code[index] with { Argument = _code.Count };

    public GlobProgram Build() => new([.. _code], [.. _sets]);
}
