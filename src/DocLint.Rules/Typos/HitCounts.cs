using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;
using DocLint.Rules.Typos.Names;

namespace DocLint.Rules.Typos;

/// <summary>How often each unknown word and name stands in the document; counted once, when first asked for.</summary>
internal sealed class HitCounts
{
    private const WordFlags Counted = WordFlags.Unknown | WordFlags.ProperName;

    /// <summary>Different unknown words of a text that is full of terms, and how many they are in a thousand at the least.</summary>
    private const int FewestTerms = 12, LeastTerms = 10;

    private readonly NameCounts _folded;

    private HitCounts(DocumentContext context)
    {
        _folded = context.GetStorage(static () => new NameCounts());
        _folded.Clear();
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<ulong> flagSets = context.Words.FlagSets;
        int unknown = 0;
        foreach (int hit in HitsOf(context))
        {
            ulong flags = flagSets[tokens[hit].Entry.FlagSet];
            if ((flags & (ulong)Counted) != 0 && _folded.Add(TypoHashes.OfToken(context, hit), hit) && (flags & (ulong)WordFlags.Unknown) != 0 && tokens[hit].Shape == TokenShape.None)
                unknown++;
        }

        IsFullOfTerms = unknown >= FewestTerms && unknown * 1000L >= LeastTerms * (long)tokens.Length;
    }

    /// <summary>True for a text with more unknown words in small letters than a careless writer makes slips: its terms are in no list of ours.</summary>
    public bool IsFullOfTerms { get; }

    public static HitCounts Of(DocumentContext context) => context.GetState(static c => new HitCounts(c));

    /// <summary>Uses of a token's word in any letter case.</summary>
    public int OfFolded(DocumentContext context, int token) => _folded.CountOf(TypoHashes.OfToken(context, token));

    /// <summary>True when no other unknown word or name is written like a token, in the same letter case.</summary>
    public static bool IsWrittenOnce(DocumentContext context, int token)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<byte> word = context.TextOf(token);
        ulong hash = context.Hashes[token];
        int uses = 0;
        foreach (int hit in HitsOf(context))
        {
            if (context.Hashes[hit] == hash && tokens[hit].Length == word.Length && context.TextOf(hit).SequenceEqual(word) && ++uses > 1)
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<int> HitsOf(DocumentContext context) => context.Hits[..Math.Min(context.Hits.Length, TypoText.MostHits)];
}
