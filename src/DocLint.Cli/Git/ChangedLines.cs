namespace DocLint.Cli.Git;

/// <summary>The lines of one file that a change added or replaced.</summary>
/// <remarks>Lines count from 1 and end at "\n" alone, as git counts them.</remarks>
internal sealed class ChangedLines
{
    private readonly List<(int First, int Last)> _ranges = [];

    private ChangedLines(bool isEverything) => IsEverything = isEverything;

    /// <summary>All lines: a new, untracked or binary file.</summary>
    public static ChangedLines Everything { get; } = new(isEverything: true);

    /// <summary>No line: a file that the change did not touch.</summary>
    public static ChangedLines Nothing { get; } = new(isEverything: false);

    public bool IsEverything { get; }

    /// <summary>The ranges in ascending order, both ends inclusive; empty when <see cref="IsEverything"/>.</summary>
    public IReadOnlyList<(int First, int Last)> Ranges => _ranges;

    public static ChangedLines Create() => new(isEverything: false);

    /// <summary>Adds the range of a hunk; hunks come in ascending order.</summary>
    public void Add(int first, int count)
    {
        if (count > 0)
        {
            _ranges.Add((first, first + count - 1));
        }
    }

    /// <summary>Whether any line from <paramref name="first"/> to <paramref name="last"/>, both inclusive, was changed.</summary>
    public bool Intersects(int first, int last)
    {
        if (IsEverything)
        {
            return true;
        }

        int low = 0;
        int high = _ranges.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_ranges[middle].Last < first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _ranges.Count && _ranges[low].First <= last;
    }
}
