using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>What somebody asks for, is going to do or tries to do, and what may be wished: no fact yet.</summary>
internal static class Intentions
{
    private static readonly WordSet Asking = new("asked asks asking request requests requested requesting applied appealed demand demands demanded demanding seek seeks seeking sought"u8);

    private static readonly WordSet More = new("another extra further additional"u8);

    private static readonly WordSet PlannedActs = new("spend invest hire recruit employ build open create fund plant install train pay contribute donate lend"u8);

    private static readonly WordSet Wants = new("want wants wanted need needs needed plan planned qualify qualifies qualified require requires required"u8);

    private static readonly WordSet Promised = new("pledged pledges promised promises"u8);

    private static readonly WordSet Will = new("will we'll they'll plans aims intends"u8);

    private static readonly WordSet Aims = new("try tries trying tried seek seeks seeking sought hope hopes hoping hoped aim aims aiming aimed intend intends intending intended urge urges urging urged ask asks asking asked press presses pressing pressed challenge challenged challenging want wants wanting wanted vow vows vowing vowed agree agrees agreed offer offers offered struggling scrambling set ordered instructed"u8);

    private static readonly WordSet Joints = new("and but while whereas although though"u8);

    /// <summary>Tokens from the verb of a wish to the number.</summary>
    private const int Reach = 9;

    public static bool Has(in NumberSite site) => site.Context.IsWord(site.Previous, Promised) || IsAskedFor(site) || IsPlanned(site) || IsAim(site);

    /// <summary>A plan, law or rumour is near, in the clause of the number; "May" is a month.</summary>
    /// <param name="behind">From here on, what people want or qualify for is the claim itself.</param>
    public static bool IsDoubted(DocumentContext context, in Quantity quantity, int start, int end, int behind)
    {
        for (int i = quantity.FirstToken - 1; i >= start; i--)
        {
            if (IsDoubt(context, i))
            {
                return true;
            }

            if (BeginsClause(context, i))
            {
                break;
            }
        }

        for (int i = quantity.FirstToken; i < end && !(i >= quantity.EndToken && BeginsClause(context, i)); i++)
        {
            if (IsDoubt(context, i) && !(i >= behind && context.IsWord(i, Wants)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDoubt(DocumentContext context, int token) =>
        context.Has(token, WordFlags.DoubtWord) && !(context.Has(token, WordFlags.Month) && context.IsCapitalized(token));

    /// <summary>"..., but unemployment": a comma and a conjunction; or a semicolon.</summary>
    private static bool BeginsClause(DocumentContext context, int token)
    {
        ReadOnlySpan<byte> before = context.Text[..context.Tokens[token].Start];
        return before.EndsWith("; "u8) || (before.EndsWith(", "u8) && context.IsWord(token, Joints));
    }

    /// <summary>"has asked the board for $3.6 million": who asks is named.</summary>
    private static bool IsAskedFor(in NumberSite site) => (site.PreviousWord is Word.For or Word.Of || site.Context.IsWord(site.Previous, More) || site.Context.IsWord(site.Previous, Asking))
        && site.Context.AnyIsWord(site.WindowStart(Reach), site.Quantity.FirstToken, Asking);

    /// <summary>"will spend $30 million", "will hire about 300 people": what somebody is going to do. What it will cost is an estimate.</summary>
    private static bool IsPlanned(in NumberSite site)
    {
        const int reach = 6;
        const int infinitive = 14;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        for (int i = Math.Max(site.Sentence.FirstToken + 1, first - reach); (i = context.FindWord(i, first, PlannedActs)) < first; i++)
        {
            int distance = context.HashOf(i - 1) == Word.To ? infinitive : reach;
            if (context.AnyIsWord(Math.Max(site.Sentence.FirstToken, i - distance), i, Will))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"is trying to raise $25 million", "urged the department to process 15 percent".</summary>
    private static bool IsAim(in NumberSite site)
    {
        const int infinitive = 5;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        for (int i = site.WindowStart(infinitive); (i = context.FindWord(i, first, Word.To)) < first; i++)
        {
            bool isInfinitive = i + 1 < first && context.Tokens[i + 1].Shape == TokenShape.None && !context.Has(i + 1, WordFlags.NumberWord | WordFlags.HedgeWord | WordFlags.EnglishFunction);
            if (isInfinitive && context.AnyIsWord(Math.Max(site.Sentence.FirstToken, i - Reach), i, Aims))
            {
                return true;
            }
        }

        return false;
    }
}
