using System.Buffers.Binary;
using System.Text;

namespace DocLint.Rules.Typos.Data;

/// <summary>
/// The compiled patterns of confused words: an index and, behind it, the patterns as text. A run reads the index, and only the patterns of
/// words that it meets: to read all of them cost every start 1 ms.
/// </summary>
/// <remarks>
/// Format, little-endian: number of entries (int32), then for each the hash of the wrong word (uint64), the offset of its line in the text
/// and the place of the word in the line's list (int32 each), in the order of the file; then the lines, each with its line feed.
/// </remarks>
internal readonly ref struct ConfusionImage(ReadOnlySpan<byte> section)
{
    private const int Header = sizeof(int);
    private const int EntrySize = 16;

    private readonly ReadOnlySpan<byte> _section = section;

    public int Count => BinaryPrimitives.ReadInt32LittleEndian(_section);

    public ulong KeyAt(int entry) => BinaryPrimitives.ReadUInt64LittleEndian(_section[(Header + (entry * EntrySize))..]);

    /// <summary>The pattern of an entry, without its line feed.</summary>
    public ReadOnlySpan<byte> LineAt(int entry)
    {
        ReadOnlySpan<byte> line = _section[(Header + (Count * EntrySize) + ReadInt32(entry, 8))..];
        return line[..line.IndexOf((byte)'\n')];
    }

    /// <summary>Which of the line's wrong words the entry is about.</summary>
    public int PlaceAt(int entry) => ReadInt32(entry, 12);

    /// <param name="lines">Fields with tabs between; the first is the wrong words, the second their corrections, with '|' between.</param>
    public static byte[] Build(IReadOnlyList<string> lines)
    {
        using var index = new MemoryStream();
        using var text = new MemoryStream();
        Span<byte> entry = stackalloc byte[EntrySize];
        int count = 0;
        foreach (string line in lines)
        {
            string[] fields = line.Split('\t'), wrong = fields[0].Split('|');
            for (int i = 0; i < wrong.Length; i++)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(entry, TypoHashes.OfWord(wrong[i]));
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], (int)text.Length);
                BinaryPrimitives.WriteInt32LittleEndian(entry[12..], i);
                index.Write(entry);
                count++;
            }

            text.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }

        var section = new byte[Header + index.Length + text.Length];
        BinaryPrimitives.WriteInt32LittleEndian(section, count);
        index.ToArray().CopyTo(section, Header);
        text.ToArray().CopyTo(section, Header + (int)index.Length);
        return section;
    }

    private int ReadInt32(int entry, int offset) => BinaryPrimitives.ReadInt32LittleEndian(_section[(Header + (entry * EntrySize) + offset)..]);
}
