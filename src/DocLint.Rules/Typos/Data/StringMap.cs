using System.Buffers.Binary;
using System.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Data;

/// <summary>A compiled map from folded words to texts, read where it lies: hashes in order, offsets, texts.</summary>
/// <remarks>Format, little-endian: count (int32), count hashes (uint64), count + 1 offsets (int32), the texts as UTF-8.</remarks>
internal static class StringMap
{
    public static byte[] Build(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var sorted = new SortedDictionary<ulong, string>();
        foreach ((string key, string value) in pairs)
            sorted.Add(WordHash.Compute(Encoding.UTF8.GetBytes(key)), value);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(sorted.Count);
        foreach (ulong hash in sorted.Keys)
            writer.Write(hash);
        int offset = 0;
        writer.Write(offset);
        foreach (string value in sorted.Values)
            writer.Write(offset += Encoding.UTF8.GetByteCount(value));
        foreach (string value in sorted.Values)
            writer.Write(Encoding.UTF8.GetBytes(value));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The text of a key; empty when the map does not hold it.</summary>
    /// <param name="map">The compiled map.</param>
    /// <param name="hash">The <see cref="WordHash"/> of the folded key.</param>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> map, ulong hash)
    {
        if (map.IsEmpty)
            return default;
        int count = BinaryPrimitives.ReadInt32LittleEndian(map);
        ReadOnlySpan<byte> hashes = map.Slice(sizeof(int), count * sizeof(ulong));
        int low = 0, high = count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            ulong value = BinaryPrimitives.ReadUInt64LittleEndian(hashes[(middle * sizeof(ulong))..]);
            if (value == hash)
                return TextAt(map, count, middle);
            if (value < hash)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return default;
    }

    private static ReadOnlySpan<byte> TextAt(ReadOnlySpan<byte> map, int count, int index)
    {
        int offsets = sizeof(int) + count * sizeof(ulong);
        int texts = offsets + (count + 1) * sizeof(int);
        int start = BinaryPrimitives.ReadInt32LittleEndian(map[(offsets + index * sizeof(int))..]);
        int end = BinaryPrimitives.ReadInt32LittleEndian(map[(offsets + (index + 1) * sizeof(int))..]);
        return map[(texts + start)..(texts + end)];
    }
}
