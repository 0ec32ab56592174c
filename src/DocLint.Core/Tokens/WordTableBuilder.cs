using System.Buffers.Binary;
using System.Text;

namespace DocLint.Core.Tokens;

/// <summary>Collects words with their flags and lays out the table that <see cref="WordTable"/> reads.</summary>
public sealed class WordTableBuilder
{
    private const int SmallestLog2 = 4;

    private readonly SortedDictionary<string, Word> _words = new(StringComparer.Ordinal);

    public int Count => _words.Count;

    /// <summary>Adds flags to a word; a frequency or record of 0 leaves what is there.</summary>
    /// <param name="word">Any letter case; it is folded.</param>
    /// <exception cref="InvalidOperationException">The word has another record already, or a number is out of range.</exception>
    public void Add(string word, WordFlags flags, int frequency = 0, int record = 0)
    {
        if (frequency is < 0 or > 15 || record is < 0 or > WordEntry.LargestRecord)
            throw new InvalidOperationException($"'{word}': frequency {frequency} or record {record} is out of range");
        string folded = Fold(word);
        Word entry = _words.GetValueOrDefault(folded);
        if (record != 0 && entry.Record != 0 && entry.Record != record)
            throw new InvalidOperationException($"'{word}' has two records, {entry.Record} and {record}; a word can carry one");
        _words[folded] = new Word(entry.Flags | flags, Math.Max(entry.Frequency, frequency), record != 0 ? record : entry.Record);
    }

    /// <summary>The flags that were given to a word so far.</summary>
    public WordFlags GetFlags(string word) => _words.TryGetValue(Fold(word), out Word entry) ? entry.Flags : WordFlags.None;

    /// <summary>The record of a word so far; 0 when it has none.</summary>
    public int GetRecord(string word) => _words.TryGetValue(Fold(word), out Word entry) ? entry.Record : 0;

    /// <summary>Every word so far, folded, in ordinal order.</summary>
    public IEnumerable<string> Words => _words.Keys;

    /// <summary>
    /// The slots, 8 bytes each and little-endian, at a load of at most seven eighths: twice as many slots are no faster, as only rare words
    /// lie far from where their hash points to.
    /// </summary>
    /// <param name="flagSets">The distinct sets of flags that the slots refer to; index 0 stands for an unknown word.</param>
    public byte[] Build(out ulong[] flagSets)
    {
        int log2 = SmallestLog2;
        while (_words.Count * 8L > (7L << log2))
            log2++;
        var slots = new ulong[1 << log2];
        var sets = new List<ulong> { (ulong)WordFlags.Unknown };
        var setIndex = new Dictionary<ulong, int>();
        // Frequent words come first and lie where their hash points to: the scanner's first look finds them, and guesses so.
        foreach ((string word, Word entry) in _words.OrderByDescending(word => word.Value.Frequency))
        {
            ulong flags = (ulong)(IsOnlyTrigger(entry) ? entry.Flags | WordFlags.Unknown : entry.Flags);
            if (!setIndex.TryGetValue(flags, out int set))
            {
                setIndex.Add(flags, set = sets.Count);
                sets.Add(flags);
            }

            if (set > WordEntry.LargestFlagSet)
                throw new InvalidOperationException("the word table holds more than 4,095 distinct sets of flags");
            Insert(slots, 64 - log2, word, WordEntry.Create(set, entry.Frequency, entry.Record));
        }

        flagSets = [.. sets];
        var bytes = new byte[slots.Length * sizeof(ulong)];
        for (int i = 0; i < slots.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), slots[i]);
        return bytes;
    }

    /// <summary>Whether only a phrase needs the word: that says nothing of its spelling ("meny" is Swedish, and a slip for "many").</summary>
    private static bool IsOnlyTrigger(Word entry) =>
        entry is { Frequency: 0, Record: 0 } && (entry.Flags & ~(WordFlags.AnyTrigger | WordFlags.PhraseOpener)) == 0;

    private static void Insert(ulong[] slots, int shift, string word, WordEntry entry)
    {
        ulong hash = WordHash.Compute(Encoding.UTF8.GetBytes(word));
        ulong fingerprint = hash << WordEntry.PayloadBits;
        int index = (int)(hash >> shift);
        while (slots[index] != 0)
        {
            if ((slots[index] & ~WordEntry.PayloadMask) == fingerprint)
                throw new InvalidOperationException($"'{word}' has the hash of another word; change a key in WordHash");
            index = (index + 1) & (slots.Length - 1);
        }

        slots[index] = fingerprint | entry.Payload;
    }

    private static string Fold(string word)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(word);
        var folded = new byte[WordFolder.GetMaxLength(utf8.Length)];
        return Encoding.UTF8.GetString(folded, 0, WordFolder.Fold(utf8, folded));
    }

    private readonly record struct Word(WordFlags Flags, int Frequency, int Record);
}
