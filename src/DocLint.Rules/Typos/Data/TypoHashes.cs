using System.Numerics;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Data;

/// <summary>The keys under which the compiled data of the typos family stands; shared by the compiler and the rules.</summary>
internal static class TypoHashes
{
    /// <summary>The hash of a word in any letter case.</summary>
    public static ulong OfWord(ReadOnlySpan<byte> word)
    {
        int size = WordFolder.GetMaxLength(word.Length);
        Span<byte> folded = size <= 256 ? stackalloc byte[size] : new byte[size];
        return WordHash.Compute(folded[..WordFolder.Fold(word, folded)]);
    }

    public static ulong OfWord(string word) => OfWord(Encoding.UTF8.GetBytes(word));

    /// <summary>The hash of a token in any letter case, its possessive ending included.</summary>
    public static ulong OfToken(DocumentContext context, int token) =>
        context.Tokens[token].Is(TokenShape.Possessive | TokenShape.HasDigit) ? OfWord(context.TextOf(token)) : context.Hashes[token];

    /// <summary>The key of two neighbouring words, or of a place with its region.</summary>
    public static ulong OfPair(ulong first, ulong second) => WordHash.Mix(first, BitOperations.RotateLeft(second, 23));

    /// <summary>The hashes of some words, in their order. A loop, because LINQ over numbers is compiled at every start.</summary>
    public static ulong[] OfWords(string[] words)
    {
        var hashes = new ulong[words.Length];
        for (int i = 0; i < words.Length; i++)
            hashes[i] = OfWord(words[i]);
        return hashes;
    }

    /// <summary>Whether a hash is among a few. A loop, because the framework's search is compiled at every start, for vectors of four widths.</summary>
    public static bool Contain(ulong[] hashes, ulong hash)
    {
        foreach (ulong other in hashes)
        {
            if (other == hash)
                return true;
        }

        return false;
    }
}
