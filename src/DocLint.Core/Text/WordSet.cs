namespace DocLint.Core.Text;

/// <summary>A few words, to be compared in any ASCII letter case. Almost every other word is ruled out by its length and first letter.</summary>
internal sealed class WordSet
{
    private const int LongestWord = 31;

    /// <summary>For each first letter, by its low five bits: bit n says that a word of n bytes begins with it.</summary>
    private readonly uint[] _lengths = new uint[32];

    private readonly byte[] _list;

    /// <param name="list">Lower case, separated by one space.</param>
    public WordSet(ReadOnlySpan<byte> list)
    {
        _list = list.ToArray();
        int start = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            if (i < list.Length && list[i] != (byte)' ')
                continue;
            _lengths[list[start] & 31] |= 1u << (i - start);
            start = i + 1;
        }
    }

    public bool Contains(ReadOnlySpan<byte> word) =>
        word.Length is > 0 and <= LongestWord && (_lengths[word[0] & 31] >> word.Length & 1) != 0 && IndexOf(_list, word) >= 0;

    /// <summary>The number of a word in a list of lower-case words that are separated by one space, or -1.</summary>
    public static int IndexOf(ReadOnlySpan<byte> list, ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty)
            return -1;

        // The first letter and the length rule out almost every word of the list.
        int first = Lower(word[0]), index = 0;
        for (int start = 0, end = word.Length; end <= list.Length; start++, end++, index++)
        {
            if (list[start] == first && (end == list.Length || list[end] == ' ') && EqualsLowerCase(word, list[start..]))
                return index;
            while (start < list.Length && list[start] != ' ')
                start++;
            end = start + word.Length;
        }

        return -1;
    }

    private static bool EqualsLowerCase(ReadOnlySpan<byte> word, ReadOnlySpan<byte> lower)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (Lower(word[i]) != lower[i])
                return false;
        }

        return true;
    }

    private static int Lower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? value | 0x20 : value;
}
