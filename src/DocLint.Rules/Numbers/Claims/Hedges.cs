using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Tells whether a number is given as approximate or as a bound: "about", "more than", "as many as", "or so".</summary>
internal static class Hedges
{
    private static readonly WordSet Comparatives = new("more less fewer greater higher lower"u8);

    public static bool IsHedged(DocumentContext context, in Quantity q, int limit)
    {
        int last = q.FirstToken - 1;
        return (last >= 0 && (context.Has(last, WordFlags.HedgeWord) || FollowsHedge(context, last) || context.Text[q.Start - 1] == '~'))
            || FollowedByHedge(context, q, limit);
    }

    private static bool FollowsHedge(DocumentContext context, int last) => context.HashOf(last) switch
    {
        Word.Than => context.IsWord(last - 1, Comparatives),
        Word.Least or Word.Most => context.WordAt(last - 1) == Word.At,
        Word.To => context.WordAt(last - 1) is Word.Close or Word.Up or Word.Upwards,
        Word.As => context.WordAt(last - 1) is Word.Many or Word.Much && context.WordAt(last - 2) == Word.As,
        _ => false,
    };

    private static bool FollowedByHedge(DocumentContext context, in Quantity q, int limit) =>
        q.EndToken + 1 < limit && context.HashOf(q.EndToken) == Word.Or && context.HashOf(q.EndToken + 1) is Word.So or Word.More;
}
