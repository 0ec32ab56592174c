namespace DocLint.Core.Globbing;

/// <summary>Ranges of code points, or one range of numbers.</summary>
/// <param name="Ranges">First and last, both inclusive; a range that runs backwards holds nothing.</param>
internal sealed record GlobSet(IReadOnlyList<(long First, long Last)> Ranges, bool IsNegated = false)
{
    /// <summary>More digits than that could overflow; file names do not hold such numbers.</summary>
    public const int MaximumDigits = 18;

    public bool Contains(int codePoint) => ContainsNumber(codePoint) != IsNegated;

    public bool ContainsNumber(long number)
    {
        foreach ((long first, long last) in Ranges)
        {
            if (number >= first && number <= last)
                return true;
        }

        return false;
    }
}
