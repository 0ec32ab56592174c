namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>For each line, the nearest line of a kind before and behind it; -1 and the number of lines when there is none.</summary>
internal sealed class Neighbours(int lines)
{
    private int _last = -1;
    private int _following = lines;

    public int[] Previous { get; } = new int[lines];

    public int[] Next { get; } = new int[lines];

    /// <summary>To be called for each line from the first to the last.</summary>
    public void PassForward(int index, bool isOne)
    {
        Previous[index] = _last;
        _last = isOne ? index : _last;
    }

    /// <summary>To be called for each line from the last to the first.</summary>
    public void PassBackward(int index, bool isOne)
    {
        Next[index] = _following;
        _following = isOne ? index : _following;
    }

    /// <summary>Lines back to the previous one; <paramref name="nowhere"/> when there is none.</summary>
    public int Behind(int index, int nowhere) => Previous[index] < 0 ? nowhere : index - Previous[index];

    /// <summary>Lines on to the next one; <paramref name="nowhere"/> when there is none.</summary>
    public int Ahead(int index, int nowhere) => Next[index] == Next.Length ? nowhere : Next[index] - index;
}
