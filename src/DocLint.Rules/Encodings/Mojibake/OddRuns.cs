namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>The runs of a document that look odd though each by itself is well-formed.</summary>
internal sealed class OddRuns
{
    /// <summary>So many that no byte sequence explains make it worth weighing code pages.</summary>
    public const int Enough = 2;

    private readonly List<int> _starts = [];

    public int Count => _starts.Count;

    /// <param name="start">First byte of the run.</param>
    public void Add(int start) => _starts.Add(start);

    /// <summary>How many of them the damage leaves unexplained, counted up to <see cref="Enough"/>.</summary>
    public int CountOutside(DocumentDamage? damage)
    {
        int count = 0;
        foreach (int start in _starts)
        {
            if (damage?.Covers(start) != true && ++count == Enough)
                break;
        }

        return count;
    }
}
