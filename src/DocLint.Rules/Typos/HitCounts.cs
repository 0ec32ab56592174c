using System.Numerics;
using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos;

/// <summary>How often each unknown word and name stands in the document; counted once, when first asked for.</summary>
internal sealed class HitCounts
{
    private const WordFlags Counted = WordFlags.Unknown | WordFlags.ProperName;

    private readonly Table _written;
    private readonly Table _folded;

    private HitCounts(DocumentContext context)
    {
        ReadOnlySpan<int> hits = context.Hits[..Math.Min(context.Hits.Length, TypoText.MostHits)];
        int words = 0;
        foreach (int hit in hits)
            words += (context.FlagsOf(hit) & Counted) != 0 ? 1 : 0;
        (_written, _folded) = (new Table(words), new Table(words));
        foreach (int hit in hits)
        {
            if ((context.FlagsOf(hit) & Counted) == 0)
                continue;
            ReadOnlySpan<byte> word = context.TextOf(hit);
            _written.Add(WordHash.Compute(word));
            _folded.Add(TypoHashes.OfWord(word));
        }
    }

    public static HitCounts Of(DocumentContext context) => context.GetState(static c => new HitCounts(c));

    /// <summary>Uses of a word in this letter case.</summary>
    public int OfWritten(ReadOnlySpan<byte> word) => _written.Find(WordHash.Compute(word));

    /// <summary>Uses of a word in any letter case.</summary>
    public int OfFolded(ReadOnlySpan<byte> word) => _folded.Find(TypoHashes.OfWord(word));

    /// <summary>Counts by hash, in open addressing.</summary>
    /// <param name="words">That will be added at the most.</param>
    private sealed class Table(int words)
    {
        private readonly ulong[] _hashes = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * words) + 1)];
        private readonly int[] _counts = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * words) + 1)];

        public void Add(ulong hash)
        {
            int slot = SlotOf(hash);
            _hashes[slot] = hash;
            _counts[slot]++;
        }

        public int Find(ulong hash) => _counts[SlotOf(hash)];

        private int SlotOf(ulong hash)
        {
            int mask = _hashes.Length - 1, slot = (int)hash & mask;
            while (_counts[slot] != 0 && _hashes[slot] != hash)
                slot = (slot + 1) & mask;
            return slot;
        }
    }
}
