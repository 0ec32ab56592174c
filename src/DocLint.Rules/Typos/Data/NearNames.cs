using System.Buffers.Binary;
using System.Numerics;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Data;

/// <summary>
/// A compiled bitmap of names and of what is left of each without one of its bytes. A text that is one slip away from a name shares
/// one of these with it, so that most texts are told to be near none by a look for each of their letters.
/// </summary>
/// <remarks>
/// 2^n words of 64 bits, little-endian; the upper n bits of the <see cref="WordHash"/> choose the word, and four times six of its lower bits the bits
/// in it that are set. It may say yes for no, never no for yes.
/// </remarks>
internal static class NearNames
{
    /// <summary>log2 of the population from which on a city needs no region beside it; 260,000 people.</summary>
    public const int WellKnownCity = 18;

    /// <summary>The longest name; of a longer one nothing is told.</summary>
    public const int LongestName = 80;

    /// <summary>Bits for each key, or up to twice as many: about one look in three hundred says yes for no; half of them, one in fifty.</summary>
    public const int BitsPerKey = 16;

    private const int WordBits = 64;

    /// <param name="names">Folded.</param>
    /// <param name="bitsPerKey">Fewer where names are many and seldom asked for.</param>
    public static byte[] Build(IEnumerable<byte[]> names, int bitsPerKey = BitsPerKey)
    {
        var keys = new HashSet<ulong>();
        Span<byte> shorter = stackalloc byte[LongestName];
        foreach (byte[] name in names.Where(name => name.Length <= LongestName))
        {
            keys.Add(WordHash.Compute(name));
            for (int skip = 0; skip < name.Length; skip++)
                keys.Add(WordHash.Compute(Without(name, skip, shorter)));
        }

        int log2 = Math.Max(1, BitOperations.Log2((uint)Math.Max(1, keys.Count * bitsPerKey / WordBits)) + 1);
        var bits = new byte[sizeof(ulong) << log2];
        foreach (ulong key in keys)
        {
            Span<byte> word = bits.AsSpan((int)(key >> (64 - log2)) * sizeof(ulong));
            BinaryPrimitives.WriteUInt64LittleEndian(word, BinaryPrimitives.ReadUInt64LittleEndian(word) | BitsOf(key));
        }

        return bits;
    }

    /// <summary>False when no name is the text or one slip away from it.</summary>
    public static bool MayBeNear(ReadOnlySpan<byte> bits, ReadOnlySpan<byte> folded)
    {
        if (bits.IsEmpty || folded.Length > LongestName)
            return true;
        int shift = 64 - (BitOperations.Log2((uint)bits.Length) - 3);
        if (Has(bits, WordHash.Compute(folded), shift))
            return true;
        Span<byte> shorter = stackalloc byte[LongestName];
        for (int skip = 0; skip < folded.Length; skip++)
        {
            if (Has(bits, WordHash.Compute(Without(folded, skip, shorter)), shift))
                return true;
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<byte> bits, ulong key, int shift)
    {
        ulong wanted = BitsOf(key);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bits[((int)(key >> shift) * sizeof(ulong))..]) & wanted) == wanted;
    }

    private static ulong BitsOf(ulong key) => (1ul << (int)key) | (1ul << (int)(key >> 6)) | (1ul << (int)(key >> 12)) | (1ul << (int)(key >> 18));

    private static ReadOnlySpan<byte> Without(ReadOnlySpan<byte> name, int skip, Span<byte> shorter)
    {
        name[..skip].CopyTo(shorter);
        name[(skip + 1)..].CopyTo(shorter[skip..]);
        return shorter[..(name.Length - 1)];
    }
}
