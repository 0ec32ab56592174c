using System.Numerics;
using System.Runtime.CompilerServices;
using DocLint.Core.Tokens;

namespace DocLint.Core.Text;

/// <summary>A few words. Words of the text are told by the hash that the scanner has made of them, others by their bytes.</summary>
internal sealed class WordSet
{
    private const int LongestWord = 31;

    /// <summary>For each first letter, by its low five bits: bit n says that a word of n bytes begins with it.</summary>
    private readonly uint[] _lengths = new uint[32];

    private readonly byte[] _list;

    /// <summary>The words' hashes in open addressing, three places of four free, which are 0.</summary>
    private readonly ulong[] _hashes;

    /// <param name="list">Lower case and ASCII, separated by one space; an apostrophe stands for ’, too.</param>
    public WordSet(ReadOnlySpan<byte> list)
    {
        _list = list.ToArray();
        _hashes = new ulong[BitOperations.RoundUpToPowerOf2((uint)(4 * (list.Count((byte)' ') + 1)))];
        int start = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            if (i < list.Length && list[i] != (byte)' ')
                continue;
            _lengths[list[start] & 31] |= 1u << (i - start);
            ulong hash = WordHash.Compute(list[start..i]);
            _hashes[PlaceOf(hash)] = hash;
            start = i + 1;
        }
    }

    /// <param name="word">UTF-8; compared in any ASCII letter case.</param>
    public bool Contains(ReadOnlySpan<byte> word) =>
        word.Length is > 0 and <= LongestWord && (_lengths[word[0] & 31] >> word.Length & 1) != 0 && IndexOf(_list, word) >= 0;

    /// <param name="hash">The <see cref="WordHash"/> of a word, as the scanner makes it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(ulong hash)
    {
        // Three places of four are free: the first look settles nearly all.
        ulong[] hashes = _hashes;
        ulong found = hashes[(int)hash & (hashes.Length - 1)];
        return hash != 0 && (found == hash || (found != 0 && hashes[PlaceOf(hash)] == hash));
    }

    /// <summary>Index of the first hash that is one of a word of the set, or -1.</summary>
    public int FindIn(ReadOnlySpan<ulong> hashes)
    {
        ulong[] table = _hashes;
        for (int i = 0; i < hashes.Length; i++)
        {
            ulong hash = hashes[i];
            if (table[(int)hash & (table.Length - 1)] != 0 && Contains(hash))
                return i;
        }

        return -1;
    }

    /// <summary>Where a hash stands, or a free place.</summary>
    private int PlaceOf(ulong hash)
    {
        int mask = _hashes.Length - 1, place = (int)hash & mask;
        while (_hashes[place] != 0 && _hashes[place] != hash)
            place = (place + 1) & mask;
        return place;
    }

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
