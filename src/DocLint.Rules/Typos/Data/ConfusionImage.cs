using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace DocLint.Rules.Typos.Data;

/// <summary>
/// The compiled patterns of confused words: a filter, an index and, behind it, the patterns as text. All are used where they lie: a run reads only
/// the patterns that may fit a word that it meets.
/// </summary>
/// <remarks>
/// Format, little-endian: number of entries, the filter's bits and the slots of wrong words, the last two powers of two (int32 each); the filter
/// (uint32, see <see cref="Filter"/>); the slots: hash of the wrong word (uint64), its first entry and their number (int32 each); the entries, those of
/// one word together and in the order of the file, each an <see cref="Entry"/>; then the lines, each with its line feed.
/// </remarks>
internal readonly ref struct ConfusionImage
{
    private const int Header = 3 * sizeof(int);
    private const int SlotSize = 2;

    /// <summary>Bits of the filter for each pair in it: one word in thirty that fits no pattern passes.</summary>
    private const int BitsPerPair = 16;

    private readonly ReadOnlySpan<ulong> _slots;
    private readonly ReadOnlySpan<Entry> _entries;
    private readonly ReadOnlySpan<byte> _text;

    public ConfusionImage(ReadOnlySpan<byte> section)
    {
        ReadOnlySpan<int> sizes = MemoryMarshal.Cast<byte, int>(section[..Header]);
        (int filterBytes, int slotBytes) = (sizes[1] / 8, sizes[2] * SlotSize * sizeof(ulong));
        ReadOnlySpan<byte> rest = section[Header..];
        Filter = MemoryMarshal.Cast<byte, uint>(rest[..filterBytes]);
        _slots = MemoryMarshal.Cast<byte, ulong>(rest.Slice(filterBytes, slotBytes));
        rest = rest[(filterBytes + slotBytes)..];
        _entries = MemoryMarshal.Cast<byte, Entry>(rest)[..sizes[0]];
        _text = rest[(sizes[0] * Unsafe.SizeOf<Entry>())..];
    }

    /// <summary>
    /// One bit for each pair of a wrong word and a word that must stand beside it (<see cref="TypoHashes.OfPair"/>, in the order of the text), and
    /// for each wrong word beside which no certain word must stand.
    /// </summary>
    public ReadOnlySpan<uint> Filter { get; }

    public ReadOnlySpan<Entry> Entries => _entries;

    /// <summary>The entries of a wrong word, in the order of the file; none when it has none.</summary>
    public (int First, int End) Find(ulong key)
    {
        int mask = (_slots.Length / SlotSize) - 1;
        for (int slot = SlotOf(key, mask); _slots[SlotSize * slot] != 0; slot = (slot + 1) & mask)
        {
            ulong found = _slots[(SlotSize * slot) + 1];
            if (_slots[SlotSize * slot] == key)
                return ((int)found, (int)found + (int)(found >> 32));
        }

        return default;
    }

    /// <summary>The pattern of an entry, without its line feed.</summary>
    public ReadOnlySpan<byte> LineOf(in Entry entry)
    {
        ReadOnlySpan<byte> line = _text[entry.Line..];
        return line[..line.IndexOf((byte)'\n')];
    }

    /// <summary>The word of <see cref="Filter"/> that holds the bit of a hash, and the bit.</summary>
    /// <param name="words">Words of the filter, a power of two.</param>
    public static (int Word, uint Bit) PlaceOf(ulong hash, int words) => ((int)(hash >> 37) & (words - 1), 1u << (int)(hash >> 32));

    /// <param name="lines">
    /// Fields with tabs between; the first is the wrong words, the second their corrections, with '|' between, the third and fourth what stands before
    /// and behind.
    /// </param>
    /// <param name="frequencyOf">How often a word stands in a text, in any unit.</param>
    public static byte[] Build(IReadOnlyList<string> lines, Func<string, long> frequencyOf)
    {
        using var text = new MemoryStream();
        var entries = new List<(ulong Key, Entry Entry)>();
        var filtered = new List<ulong>();
        foreach (string line in lines)
        {
            string[] fields = line.Split('\t'), wrong = fields[0].Split('|');
            string[]? before = WordsOf(fields[2].Split(' ')[^1]), after = WordsOf(fields[3].Split(' ')[0]);
            for (int i = 0; i < wrong.Length; i++)
            {
                ulong key = TypoHashes.OfWord(wrong[i]);
                bool isFree = !AddNeighbours(key, before, after, frequencyOf, filtered);
                entries.Add((key, new Entry((int)text.Length, (2 * i) + (isFree ? 1 : 0), LettersOf(before), LettersOf(after))));
            }

            text.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }

        uint[] filter = BuildFilter(filtered);
        IGrouping<ulong, (ulong Key, Entry Entry)>[] groups = [.. entries.GroupBy(static entry => entry.Key)];
        ulong[] slots = BuildSlots(groups);
        using var section = new MemoryStream();
        foreach (int size in (int[])[entries.Count, filter.Length * 32, slots.Length / SlotSize])
            section.Write(BitConverter.GetBytes(size));
        section.Write(MemoryMarshal.AsBytes<uint>(filter));
        section.Write(MemoryMarshal.AsBytes<ulong>(slots));
        section.Write(MemoryMarshal.AsBytes<Entry>(groups.SelectMany(static group => group).Select(static entry => entry.Entry).ToArray()));
        section.Write(text.ToArray());
        return section.ToArray();
    }

    private static int SlotOf(ulong key, int mask) => (int)(key >> 40) & mask;

    private static ulong[] BuildSlots(IGrouping<ulong, (ulong Key, Entry Entry)>[] groups)
    {
        var slots = new ulong[SlotSize * (int)BitOperations.RoundUpToPowerOf2((uint)(2 * groups.Length) + 1)];
        int mask = (slots.Length / SlotSize) - 1, first = 0;
        foreach (IGrouping<ulong, (ulong Key, Entry Entry)> group in groups)
        {
            int slot = SlotOf(group.Key, mask), count = group.Count();
            while (slots[SlotSize * slot] != 0)
                slot = (slot + 1) & mask;
            (slots[SlotSize * slot], slots[(SlotSize * slot) + 1]) = (group.Key, (uint)first | ((ulong)count << 32));
            first += count;
        }

        return slots;
    }

    /// <summary>Adds the pairs of a wrong word with the words of the rarer list beside it; the word alone when neither side is a list of words.</summary>
    /// <returns>Whether there is such a list.</returns>
    private static bool AddNeighbours(ulong key, string[]? before, string[]? after, Func<string, long> frequencyOf, List<ulong> filtered)
    {
        if (before is not null && (after is null || before.Sum(frequencyOf) <= after.Sum(frequencyOf)))
            filtered.AddRange(before.Select(word => TypoHashes.OfPair(TypoHashes.OfWord(word), key)));
        else if (after is not null)
            filtered.AddRange(after.Select(word => TypoHashes.OfPair(key, TypoHashes.OfWord(word))));
        else
            filtered.Add(key);
        return before is not null || after is not null;
    }

    /// <summary>The alternatives of an element; null when it admits anything but them.</summary>
    private static string[]? WordsOf(string element)
    {
        string[] words = element.Split('|');
        return element.Length == 0 || element[0] == '~' || Array.Exists(words, word => word is "#" or "%" || word[0] == '*' || word.Any(char.IsAsciiDigit)) ? null : words;
    }

    private static uint LettersOf(string[]? words) =>
        words?.Aggregate(0u, static (letters, word) => letters | (1u << (Encoding.UTF8.GetBytes(word)[0] & 31))) ?? uint.MaxValue;

    private static uint[] BuildFilter(List<ulong> hashes)
    {
        var filter = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, hashes.Count * BitsPerPair / 32))];
        foreach (ulong hash in hashes)
        {
            (int word, uint bit) = PlaceOf(hash, filter.Length);
            filter[word] |= bit;
        }

        return filter;
    }

    /// <summary>A pattern of one wrong word.</summary>
    /// <param name="Line">Offset of its line in the text, in bytes.</param>
    /// <param name="PlaceAndFreedom">Twice the place of the word in the line's list, plus one when no certain word must stand beside it.</param>
    /// <param name="LettersBefore">Bit i for a word that begins with letter i of the alphabet: what may stand right before; most patterns are told by it.</param>
    /// <param name="LettersAfter">The same for what may stand right behind.</param>
    internal readonly record struct Entry(int Line, int PlaceAndFreedom, uint LettersBefore, uint LettersAfter)
    {
        public int Place => PlaceAndFreedom >> 1;

        public bool IsFree => (PlaceAndFreedom & 1) != 0;
    }
}
