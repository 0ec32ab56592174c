using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Usage;

/// <summary>Auxiliary verbs that end one clause and begin the next: "What he did did not help", "where they were were woods".</summary>
internal static class Auxiliaries
{
    /// <summary>Words before the pair in which the clause begins.</summary>
    private const int Reach = 12;

    private static readonly WordSet Verbs = new("did do does is was were are has have be been will would can could should"u8);
    private static readonly WordSet Pronouns = new("he she it they we you i"u8);
    private static readonly WordSet Places = new("there here that this"u8);
    private static readonly WordSet Conjunctions = new("and but or so because as if when while since then although though until before after"u8);
    private static readonly WordSet Relatives = new("what whatever who whoever whom which where wherever how however why"u8);
    private static readonly WordSet FreeRelatives = new("whatever whoever"u8);
    private static readonly WordSet Heads = new("those all anyone everyone"u8);
    private static readonly WordSet Determiners = new("the a an this that these those all every any no some much most his her its their our my your"u8);

    /// <summary>True when a token, which equals the one before, is such a verb and a clause ends between the two.</summary>
    public static bool IsDoubled(DocumentContext context, int index)
    {
        if (!IsOneOf(Verbs, context, index))
            return false;
        if (IsContactClause(context, index) || EndsInPronoun(context, index) || IsFreeRelative(context, index))
            return true;
        ReadOnlySpan<Token> tokens = context.Tokens;
        for (int i = index - 2; i >= Math.Max(0, index - Reach); i--)
        {
            if (context.Text[tokens[i].End..tokens[i + 1].Start].IndexOfAny(".!?;\n"u8) >= 0)
                return false;
            // A subject must stand between: "who was was arrested" is a repeat.
            if (i < index - 2 && IsOneOf(Relatives, context, i))
                return true;
        }

        return false;
    }

    /// <summary>"Those who can can", "whatever is is right".</summary>
    private static bool IsFreeRelative(DocumentContext context, int index) =>
        index >= 2 && (IsOneOf(FreeRelatives, context, index - 2)
            || (index >= 3 && TypoText.Equals(context.TextOf(index - 2), "who"u8) && IsOneOf(Heads, context, index - 3) && !TypoText.IsFollowed(context, index)));

    /// <summary>"The work they do do some good": a noun, then a pronoun and its verb without a relative word.</summary>
    private static bool IsContactClause(DocumentContext context, int index) =>
        index >= 4 && IsOneOf(Pronouns, context, index - 2) && IsOneOf(Determiners, context, index - 4)
        && (context.FlagsOf(index - 3) & WordFlags.EnglishFunction) == 0
        && context.Text[context.Tokens[index - 4].End..context.Tokens[index - 2].Start].IndexOfAny(".,!?;\n"u8) < 0;

    /// <summary>"All it is is talk", "the best there is is ours", "whether he was was not clear"; a clause that begins so has a repeat.</summary>
    private static bool EndsInPronoun(DocumentContext context, int index) =>
        index >= 3 && TypoText.IsFollowed(context, index - 3) && !IsOneOf(Conjunctions, context, index - 3)
        && (IsOneOf(Pronouns, context, index - 2) || IsOneOf(Places, context, index - 2));

    /// <summary>Whether a word is such a verb.</summary>
    public static bool IsVerb(DocumentContext context, int index) => IsOneOf(Verbs, context, index);

    private static bool IsOneOf(WordSet words, DocumentContext context, int index) => words.Contains(TypoHashes.OfToken(context, index));
}
