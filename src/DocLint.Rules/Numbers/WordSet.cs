namespace DocLint.Rules.Numbers;

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
        foreach (Range range in list.Split((byte)' '))
        {
            ReadOnlySpan<byte> word = list[range];
            _lengths[word[0] & 31] |= 1u << word.Length;
        }
    }

    public bool Contains(ReadOnlySpan<byte> word) =>
        word.Length is > 0 and <= LongestWord && (_lengths[word[0] & 31] >> word.Length & 1) != 0 && TokenExtensions.IndexOf(_list, word) >= 0;
}
