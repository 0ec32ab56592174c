namespace DocLint.Core.Globbing;

/// <summary>Ranges of code points, or one range of numbers.</summary>
/// <param name="bounds">First and last of each range, both inclusive; a range that runs backwards holds nothing.</param>
internal sealed class GlobSet(long[] bounds, bool isNegated = false)
{
    /// <summary>More digits than that could overflow; file names do not hold such numbers.</summary>
    public const int MaximumDigits = 18;

    /// <param name="bounds">As above.</param>
    public static GlobSet OfCharacters(List<int> bounds, bool isNegated)
    {
        var copy = new long[bounds.Count];
        for (int i = 0; i < copy.Length; i++)
            copy[i] = bounds[i];
        return new GlobSet(copy, isNegated);
    }

    public bool Contains(int codePoint) => ContainsNumber(codePoint) != isNegated;

    public bool ContainsNumber(long number)
    {
        for (int i = 0; i < bounds.Length; i += 2)
        {
            if (number >= bounds[i] && number <= bounds[i + 1])
                return true;
        }

        return false;
    }
}
