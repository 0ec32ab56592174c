using System.Runtime.CompilerServices;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>Which words a block has, as a set of 256 bits of their hashes: a word that is not in it is not in the block.</summary>
[InlineArray(Size)]
internal struct BlockWords
{
    /// <summary>A group of words that every block satisfies.</summary>
    public const int AlwaysThere = 0;

    private const int Size = 256 / 64;

    private ulong _bits;

    /// <summary>Number of a bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlaceOf(ulong hash) => (int)(hash >> 24) & 0xFF;

    /// <param name="hashes">Of the block's words, see <see cref="WordHash"/>.</param>
    public void Fill(ReadOnlySpan<ulong> hashes)
    {
        this = default;
        this[AlwaysThere] = 1;
        foreach (var hash in hashes)
        {
            var place = PlaceOf(hash);
            this[place >> 6] |= 1UL << place;
        }
    }

    /// <summary>Whether one of four words may be there.</summary>
    /// <param name="group">Four places, a byte each.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool HasAny(int group) =>
        (((this[(group >>> 6) & 3] >> group) | (this[(group >>> 14) & 3] >> (group >>> 8)) | (this[(group >>> 22) & 3] >> (group >>> 16))
            | (this[group >>> 30] >> (group >>> 24))) & 1) != 0;
}
