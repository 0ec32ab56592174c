using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace DocLint.Rules.Typos.Data;

/// <summary>
/// The compiled patterns of confused words: a filter, an index and, behind it, the patterns as text. A run reads the index, and only the patterns
/// of words that it meets: to read all of them cost every start 1 ms.
/// </summary>
/// <remarks>
/// Format, little-endian: number of entries and of the filter's bits, a power of two (int32 each); the filter (uint32, see <see cref="Filter"/>);
/// then for each entry the hash of the wrong word (uint64), the offset of its line in the text (int32) and twice the place of the word in the
/// line's list, plus one when no certain word must stand beside it (int32), in the order of the file; then the lines, each with its line feed.
/// </remarks>
internal readonly ref struct ConfusionImage(ReadOnlySpan<byte> section)
{
    private const int Header = 2 * sizeof(int);
    private const int EntrySize = 16;

    /// <summary>Bits of the filter for each pair in it: one word in thirty that fits no pattern passes.</summary>
    private const int BitsPerPair = 16;

    private readonly ReadOnlySpan<byte> _section = section;

    public int Count => BinaryPrimitives.ReadInt32LittleEndian(_section);

    /// <summary>
    /// One bit for each pair of a wrong word and a word that must stand beside it (<see cref="TypoHashes.OfPair"/>, in the order of the text), and
    /// for each wrong word beside which no certain word must stand.
    /// </summary>
    public ReadOnlySpan<uint> Filter => MemoryMarshal.Cast<byte, uint>(_section.Slice(Header, FilterBits / 8));

    private int FilterBits => BinaryPrimitives.ReadInt32LittleEndian(_section[sizeof(int)..]);

    private int Entries => Header + (FilterBits / 8);

    public ulong KeyAt(int entry) => BinaryPrimitives.ReadUInt64LittleEndian(_section[(Entries + (entry * EntrySize))..]);

    /// <summary>The pattern of an entry, without its line feed.</summary>
    public ReadOnlySpan<byte> LineAt(int entry)
    {
        ReadOnlySpan<byte> line = _section[(Entries + (Count * EntrySize) + ReadInt32(entry, 8))..];
        return line[..line.IndexOf((byte)'\n')];
    }

    /// <summary>Which of the line's wrong words the entry is about.</summary>
    public int PlaceAt(int entry) => ReadInt32(entry, 12) >> 1;

    /// <summary>Whether an entry asks for no certain word beside the wrong one.</summary>
    public bool IsFreeAt(int entry) => (ReadInt32(entry, 12) & 1) != 0;

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
        using var index = new MemoryStream();
        using var text = new MemoryStream();
        Span<byte> entry = stackalloc byte[EntrySize];
        int count = 0;
        var filtered = new List<ulong>();
        foreach (string line in lines)
        {
            string[] fields = line.Split('\t'), wrong = fields[0].Split('|');
            for (int i = 0; i < wrong.Length; i++)
            {
                ulong key = TypoHashes.OfWord(wrong[i]);
                BinaryPrimitives.WriteUInt64LittleEndian(entry, key);
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], (int)text.Length);
                bool isFree = !AddNeighbours(key, fields, frequencyOf, filtered);
                BinaryPrimitives.WriteInt32LittleEndian(entry[12..], (2 * i) + (isFree ? 1 : 0));
                index.Write(entry);
                count++;
            }

            text.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }

        uint[] filter = BuildFilter(filtered);
        using var section = new MemoryStream();
        using var writer = new BinaryWriter(section);
        writer.Write(count);
        writer.Write(filter.Length * 32);
        foreach (uint bits in filter)
            writer.Write(bits);
        writer.Write(index.ToArray());
        writer.Write(text.ToArray());
        writer.Flush();
        return section.ToArray();
    }

    /// <summary>Adds the pairs of a wrong word with the words of the rarer list beside it; the word alone when neither side is a list of words.</summary>
    /// <returns>Whether there is such a list.</returns>
    private static bool AddNeighbours(ulong key, string[] fields, Func<string, long> frequencyOf, List<ulong> filtered)
    {
        string[]? before = WordsOf(fields[2].Split(' ')[^1]), after = WordsOf(fields[3].Split(' ')[0]);
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

    private int ReadInt32(int entry, int offset) => BinaryPrimitives.ReadInt32LittleEndian(_section[(Entries + (entry * EntrySize) + offset)..]);
}
