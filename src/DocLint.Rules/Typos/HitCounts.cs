using System.Runtime.InteropServices;
using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos;

/// <summary>How often each word that some rule asks for stands in the document; counted once, when first asked for.</summary>
internal sealed class HitCounts
{
    private readonly Dictionary<ulong, int> _written = [];
    private readonly Dictionary<ulong, int> _folded = [];

    private HitCounts(DocumentContext context)
    {
        foreach (int hit in context.Hits[..Math.Min(context.Hits.Length, TypoText.MostHits)])
        {
            ReadOnlySpan<byte> word = context.TextOf(hit);
            CollectionsMarshal.GetValueRefOrAddDefault(_written, WordHash.Compute(word), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_folded, TypoHashes.OfWord(word), out _)++;
        }
    }

    public static HitCounts Of(DocumentContext context) => context.GetState(static c => new HitCounts(c));

    /// <summary>Uses of a word in this letter case.</summary>
    public int OfWritten(ReadOnlySpan<byte> word) => _written.GetValueOrDefault(WordHash.Compute(word));

    /// <summary>Uses of a word in any letter case.</summary>
    public int OfFolded(ReadOnlySpan<byte> word) => _folded.GetValueOrDefault(TypoHashes.OfWord(word));
}
