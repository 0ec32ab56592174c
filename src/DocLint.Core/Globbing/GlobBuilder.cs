namespace DocLint.Core.Globbing;

/// <summary>Collects the instructions of a <see cref="GlobProgram"/>.</summary>
/// <remarks>An array and not a list: the framework's generic types over a structure of ours are compiled at every start.</remarks>
internal sealed class GlobBuilder
{
    private readonly List<GlobSet> _sets = [];
    private GlobInstruction[] _code = new GlobInstruction[16];

    /// <summary>Index of the next instruction.</summary>
    public int Count { get; private set; }

    public void Add(GlobOperation operation, int argument = 0)
    {
        if (Count == _code.Length)
            _code = Copy(2 * Count);
        _code[Count++] = new GlobInstruction(operation, argument);
    }

    public void AddCharacter(char c) => Add(GlobOperation.Character, c);

    public void AddSet(GlobOperation operation, GlobSet set)
    {
        Add(operation, _sets.Count);
        _sets.Add(set);
    }

    /// <summary>Any number of folders, none included: nothing, or something that ends in '/'.</summary>
    public void AddFolders()
    {
        Add(GlobOperation.Split, Count + 3);
        Add(GlobOperation.RunOfAny);
        AddCharacter('/');
    }

    /// <summary>Sets where a split or jump leads to the next instruction.</summary>
    public void LinkToNext(int index) => _code[index] = new GlobInstruction(_code[index].Operation, Count);

    public GlobProgram Build() => new(Copy(Count), [.. _sets]);

    private GlobInstruction[] Copy(int length)
    {
        var copy = new GlobInstruction[length];
        Array.Copy(_code, copy, Count);
        return copy;
    }
}
