using System.Collections.Frozen;
using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos;

/// <summary>Auxiliary verbs that end one clause and begin the next: "What he did did not help", "where they were were woods".</summary>
internal static class Auxiliaries
{
    /// <summary>Words before the pair in which the clause begins.</summary>
    private const int Reach = 12;

    private static readonly FrozenSet<ulong> Verbs = Set("did do does was were are has have be been will would can could should");
    private static readonly FrozenSet<ulong> Pronouns = Set("he she it they we you i");
    private static readonly FrozenSet<ulong> Relatives = Set("what whatever who whoever whom which where wherever how however why whether when all");

    /// <summary>True when a token, which equals the one before, is such a verb and a clause ends between the two.</summary>
    public static bool IsDoubled(DocumentContext context, int index)
    {
        if (!Verbs.Contains(HashAt(context, index)))
            return false;
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (index + 1 < tokens.Length && TypoText.Equals(context.TextOf(index + 1), "not"u8))
            return true;
        for (int i = index - 2; i >= Math.Max(0, index - Reach); i--)
        {
            if (context.Text[tokens[i].End..tokens[i + 1].Start].IndexOfAny(".!?;\n"u8) >= 0)
                return false;
            ulong hash = HashAt(context, i);
            if (Relatives.Contains(hash) || (i == index - 2 && Pronouns.Contains(hash)))
                return true;
        }

        return false;
    }

    private static ulong HashAt(DocumentContext context, int index) => TypoHashes.OfWord(context.TextOf(index));

    private static FrozenSet<ulong> Set(string words) => words.Split(' ').Select(TypoHashes.OfWord).ToFrozenSet();
}
