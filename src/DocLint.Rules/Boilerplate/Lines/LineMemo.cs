using System.Buffers.Binary;
using DocLint.Core.Analysis;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>
/// Remembers where short lines stand. Phrases depend on nothing but the words of a line, so that one which stands in the document once more,
/// as "Advertisement" does, has those of the first.
/// </summary>
/// <param name="blocks">Room for <see cref="Slots"/> numbers, all zero.</param>
internal readonly ref struct LineMemo(DocumentContext context, Span<int> blocks)
{
    /// <summary>Lines that are remembered at a time.</summary>
    public const int Slots = 1 << SlotBits;

    private const int SlotBits = 6;

    private const int LeastBytes = sizeof(ulong), MostBytes = 256;

    // Indices of blocks, one more than each.
    private readonly Span<int> _blocks = blocks;

    /// <returns>Index of an earlier block with the same text; -1 when none is remembered.</returns>
    public int FindEarlier(int block)
    {
        var text = TextOf(block);
        if (text.Length is < LeastBytes or > MostBytes)
        {
            return -1;
        }

        var ends = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ (BinaryPrimitives.ReadUInt64LittleEndian(text[^LeastBytes..]) << 1);
        ref var slot = ref _blocks[(int)((ends * 0x9E37_79B9_7F4A_7C15) >> (64 - SlotBits))];
        if (slot > 0 && text.SequenceEqual(TextOf(slot - 1)))
        {
            return slot - 1;
        }

        slot = block + 1;
        return -1;
    }

    private ReadOnlySpan<byte> TextOf(int block) => context.Text[context.Blocks[block].Start..context.Blocks[block].End];
}
