using System.Runtime.CompilerServices;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>Short questions about the tokens around a number, asked of hashes and flags only.</summary>
internal static class TokenExtensions
{
    /// <summary>The flags of a token. A token of -1 has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordFlags FlagsAt(this DocumentContext context, int token) =>
        token < 0 ? WordFlags.None : (WordFlags)context.Words.FlagSets[context.Tokens[token].Entry.FlagSet];

    /// <summary>True if the token has one of the flags. A token of -1 has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(this DocumentContext context, int token, WordFlags anyOf) => (FlagsAt(context, token) & anyOf) != 0;

    /// <summary>The hash of the token's word, to compare with those of <see cref="Word"/>; 0 for a numeral and for a token of -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong WordAt(this DocumentContext context, int token) => token < 0 ? 0 : context.HashOf(token);

    /// <summary>True if the token is a word of the set; its possessive ending does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(this DocumentContext context, int token, WordSet words) => token >= 0 && words.Contains(context.HashOf(token));

    /// <summary>The number of the word in <paramref name="list"/> that the token is, or -1.</summary>
    public static int IndexOfWord(this DocumentContext context, int token, ReadOnlySpan<byte> list) =>
        token < 0 ? -1 : WordSet.IndexOf(list, context.StemOf(token));

    /// <summary>True if a token in [first, end) has one of the flags.</summary>
    public static bool AnyHas(this DocumentContext context, int first, int end, WordFlags anyOf)
    {
        return first >= 0 && first < end && (FlagsIn(context, first, end) & anyOf) != 0;
    }

    /// <summary>The union of the flags of the tokens in [first, end).</summary>
    public static WordFlags FlagsIn(this DocumentContext context, int first, int end)
    {
        ReadOnlySpan<ulong> flagSets = context.Words.FlagSets;
        ulong flags = 0;
        foreach (ref readonly Token token in context.Tokens[first..end])
        {
            flags |= flagSets[token.Entry.FlagSet];
        }

        return (WordFlags)flags;
    }

    /// <summary>True if a token in [first, end) is one of the words.</summary>
    public static bool AnyIsWord(this DocumentContext context, int first, int end, WordSet words) => FindWord(context, first, end, words) < end;

    /// <summary>The first token in [first, end) that is one of the words; <paramref name="end"/> or more when there is none.</summary>
    public static int FindWord(this DocumentContext context, int first, int end, WordSet words)
    {
        if (first < 0 || first >= end)
        {
            return Math.Max(first, end);
        }

        int found = words.FindIn(context.Hashes[first..end]);
        return found < 0 ? end : first + found;
    }

    /// <summary>The first token in [first, end) that is a word, given as its hash; <paramref name="end"/> or more when there is none.</summary>
    public static int FindWord(this DocumentContext context, int first, int end, ulong word)
    {
        if (first < 0 || first >= end)
        {
            return Math.Max(first, end);
        }

        ReadOnlySpan<ulong> hashes = context.Hashes;
        while (first < end && hashes[first] != word)
            first++;
        return first;
    }

    /// <summary>True if the token begins with an upper-case letter.</summary>
    public static bool IsCapitalized(this DocumentContext context, int token)
    {
        if (token < 0)
        {
            return false;
        }

        // What begins with a lower-case letter is neither capitalised nor all capitals.
        ref readonly Token t = ref context.Tokens[token];
        return t.Is(TokenShape.Capitalized | TokenShape.AllCaps)
            || (t.Is(TokenShape.MixedCase) && context.Text[t.Start] is < (byte)'a' or > (byte)'z');
    }

    /// <summary>True if the token holds a digit.</summary>
    public static bool HasDigit(this DocumentContext context, int token) => token >= 0 && !context.Tokens[token].IsWord;

    /// <summary>The bytes between two positions; empty when they are out of order.</summary>
    public static ReadOnlySpan<byte> Between(this DocumentContext context, int start, int end) =>
        end > start ? context.Text[start..end] : default;

    /// <summary>True if the bytes are one space or one no-break space.</summary>
    public static bool IsOneSpace(ReadOnlySpan<byte> gap) => gap is [(byte)' '] or [0xC2, 0xA0];
}
