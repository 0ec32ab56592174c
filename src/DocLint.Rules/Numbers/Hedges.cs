using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>Tells whether a number is given as approximate or as a bound: "about", "more than", "as many as", "or so".</summary>
internal static class Hedges
{
    private static readonly WordSet Comparatives = new("more less fewer greater higher lower"u8);

    public static bool IsHedged(DocumentContext context, in Quantity q, int limit)
    {
        int last = q.FirstToken - 1;
        if (last < 0)
        {
            return FollowedByHedge(context, q, limit);
        }

        return context.Has(last, WordFlags.HedgeWord)
            || (context.IsWord(last, "than"u8) && context.IsWord(last - 1, Comparatives))
            || (context.IsWord(last, "least most"u8) && context.IsWord(last - 1, "at"u8))
            || (context.IsWord(last, "to"u8) && context.IsWord(last - 1, "close up upwards"u8))
            || (context.IsWord(last, "as"u8) && context.IsWord(last - 1, "many much"u8) && context.IsWord(last - 2, "as"u8))
            || (q.Start > 0 && context.Text[q.Start - 1] == '~')
            || FollowedByHedge(context, q, limit);
    }

    private static bool FollowedByHedge(DocumentContext context, in Quantity q, int limit) =>
        q.EndToken + 1 < limit && context.IsWord(q.EndToken, "or"u8) && context.IsWord(q.EndToken + 1, "so more"u8);
}
