namespace DocLint.Rules.Typos;

/// <summary>
/// Sorts a few numbers by insertion, and many by the framework's sort. That loads the types of all kinds of numbers, or is compiled at every
/// start: 0.5 to 1 ms, and few numbers are sooner in order without it.
/// </summary>
internal static class ShortSort
{
    /// <summary>Numbers that are sorted by insertion.</summary>
    private const int MostInserted = 48;

    public static void Sort(Span<int> numbers)
    {
        if (numbers.Length > MostInserted)
            numbers.Sort();
        else
            Insert(numbers);
    }

    public static void Sort(Span<long> numbers)
    {
        if (numbers.Length > MostInserted)
            numbers.Sort();
        else
            Insert(numbers);
    }

    private static void Insert<T>(Span<T> numbers)
        where T : IComparable<T>
    {
        for (int i = 1; i < numbers.Length; i++)
        {
            T number = numbers[i];
            int at = i;
            for (; at > 0 && numbers[at - 1].CompareTo(number) > 0; at--)
                numbers[at] = numbers[at - 1];
            numbers[at] = number;
        }
    }
}
