using System.Runtime.InteropServices;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Data;

/// <summary>
/// The frequent words, found by what is left of them when one letter is taken out, and by their sound. Read where it lies.
/// </summary>
/// <remarks>
/// <para>Format, little-endian: words, log2 of the buckets, entries (int32 each); the filter, 2^21 bits, one for each value of a hash's upper
/// bits that some key has; words + 1 offsets into the text (int32); bucket starts (int32, buckets + 1); entries (uint16 word numbers); for each entry a byte of its key's hash; the words as ASCII.</para>
/// <para>Keys are not stored: one word in 256 of a bucket is of another key, and whoever asks measures the distance anyway.</para>
/// </remarks>
internal readonly ref struct CandidateIndex
{
    public const int MaxWords = ushort.MaxValue;
    private const int HeaderSize = 3 * sizeof(int);
    private const int FilterLog2 = 21;
    private const int FilterSize = 1 << (FilterLog2 - 5);
    private const ulong SoundSalt = 0x9E37_79B9_7F4A_7C15;

    private readonly ReadOnlySpan<uint> _filter;
    private readonly ReadOnlySpan<int> _offsets;
    private readonly ReadOnlySpan<int> _buckets;
    private readonly ReadOnlySpan<ushort> _entries;
    private readonly ReadOnlySpan<byte> _fingerprints;
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _log2;

    public CandidateIndex(ReadOnlySpan<byte> section)
    {
        ReadOnlySpan<int> header = MemoryMarshal.Cast<byte, int>(section[..HeaderSize]);
        (int words, _log2, int entries) = (header[0], header[1], header[2]);
        _filter = MemoryMarshal.Cast<byte, uint>(section.Slice(HeaderSize, FilterSize * sizeof(uint)));
        int at = HeaderSize + FilterSize * sizeof(uint);
        _offsets = MemoryMarshal.Cast<byte, int>(section.Slice(at, (words + 1) * sizeof(int)));
        at += (words + 1) * sizeof(int);
        int buckets = (1 << _log2) + 1;
        _buckets = MemoryMarshal.Cast<byte, int>(section.Slice(at, buckets * sizeof(int)));
        at += buckets * sizeof(int);
        _entries = MemoryMarshal.Cast<byte, ushort>(section.Slice(at, entries * sizeof(ushort)));
        at += entries * sizeof(ushort);
        _fingerprints = section.Slice(at, entries);
        _text = section[(at + entries)..];
    }

    public ReadOnlySpan<byte> WordAt(int index) => _text[_offsets[index].._offsets[index + 1]];

    /// <summary>Adds the words of which <paramref name="key"/> is left when at most one letter is taken out (two of a frequent one), and a few others.</summary>
    /// <param name="key">Its <see cref="WordHash"/>.</param>
    public void AddDeletions(ulong key, Span<ushort> words, ref int count) => Add(key, words, ref count);

    /// <summary>Adds the words that sound so, and a few others.</summary>
    public void AddSound(ReadOnlySpan<byte> sound, Span<ushort> words, ref int count) => Add(WordHash.Compute(sound) ^ SoundSalt, words, ref count);

    /// <param name="words">ASCII, in lower case, at most <see cref="MaxWords"/>; the most frequent first.</param>
    /// <param name="deep">How many of them are also found by what is left without two letters.</param>
    public static byte[] Build(IReadOnlyList<byte[]> words, int deep)
    {
        const int log2 = 18;
        var buckets = new SortedSet<(ushort Word, byte Fingerprint)>?[1 << log2];
        var filter = new uint[FilterSize];
        Span<byte> key = stackalloc byte[64], shorter = stackalloc byte[64];
        for (int i = 0; i < words.Count; i++)
        {
            byte[] word = words[i];
            Add(WordHash.Compute(word), (ushort)i);
            for (int skip = 0; skip < word.Length && word.Length > 2; skip++)
            {
                word.AsSpan(0, skip).CopyTo(key);
                word.AsSpan(skip + 1).CopyTo(key[skip..]);
                Add(WordHash.Compute(key[..(word.Length - 1)]), (ushort)i);
                for (int second = skip; i < deep && word.Length > 5 && second < word.Length - 1; second++)
                {
                    key[..second].CopyTo(shorter);
                    key[(second + 1)..(word.Length - 1)].CopyTo(shorter[second..]);
                    Add(WordHash.Compute(shorter[..(word.Length - 2)]), (ushort)i);
                }
            }

            if (word.Length > 4)
                Add(WordHash.Compute(key[..SoundKey.Write(word, key)]) ^ SoundSalt, (ushort)i);
        }

        return Lay(words, buckets, log2, filter);

        void Add(ulong hash, ushort index)
        {
            (buckets[(int)(hash >> (64 - log2))] ??= []).Add((index, (byte)hash));
            filter[FilterIndex(hash)] |= FilterBit(hash);
        }
    }

    private static byte[] Lay(IReadOnlyList<byte[]> words, SortedSet<(ushort Word, byte Fingerprint)>?[] buckets, int log2, uint[] filter)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(words.Count);
        writer.Write(log2);
        writer.Write(buckets.Sum(bucket => bucket?.Count ?? 0));
        foreach (uint bits in filter)
            writer.Write(bits);
        int offset = 0;
        writer.Write(offset);
        foreach (byte[] word in words)
            writer.Write(offset += word.Length);
        int start = 0;
        writer.Write(start);
        foreach (SortedSet<(ushort Word, byte Fingerprint)>? bucket in buckets)
            writer.Write(start += bucket?.Count ?? 0);
        foreach ((ushort word, _) in buckets.SelectMany(bucket => bucket ?? []))
            writer.Write(word);
        foreach ((_, byte fingerprint) in buckets.SelectMany(bucket => bucket ?? []))
            writer.Write(fingerprint);
        foreach (byte[] word in words)
            writer.Write(word);
        writer.Flush();
        return stream.ToArray();
    }

    private static int FilterIndex(ulong hash) => (int)(hash >> (64 - FilterLog2 + 5));

    private static uint FilterBit(ulong hash) => 1u << (int)(hash >> (64 - FilterLog2));

    private void Add(ulong hash, Span<ushort> words, ref int count)
    {
        // Three keys of four are no word's, and the filter stays in the cache where the buckets do not.
        if ((_filter[FilterIndex(hash)] & FilterBit(hash)) == 0)
            return;
        int bucket = (int)(hash >> (64 - _log2));
        for (int i = _buckets[bucket]; i < _buckets[bucket + 1] && count < words.Length; i++)
        {
            if (_fingerprints[i] == (byte)hash)
                words[count++] = _entries[i];
        }
    }
}
