using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>What somebody asks for, is going to do or tries to do, and what may be wished: no fact yet.</summary>
internal static class Intentions
{
    private static readonly WordSet Asking = new("asked asks asking request requests requested requesting applied appealed demand demands demanded demanding seek seeks seeking sought"u8);

    private static readonly WordSet Wishing = new("want wants wanted"u8);

    private static readonly WordSet Proposed = new("proposed"u8);

    private static readonly WordSet Permitting = new("let allow approve permit authorise authorize grant"u8);

    private static readonly WordSet More = new("another extra further additional"u8);

    private static readonly WordSet PlannedActs = new("spend invest hire recruit employ build open create fund plant install train pay contribute donate lend"u8);

    private static readonly WordSet Wants = new("want wants wanted need needs needed plan planned qualify qualifies qualified require requires required"u8);

    private static readonly WordSet Promised = new("pledged pledges promised promises"u8);

    private static readonly WordSet Will = new("will we'll they'll plans aims intends"u8);

    private static readonly WordSet Aims = new("try tries trying tried seek seeks seeking sought hope hopes hoping hoped aim aims aiming aimed intend intends intending intended urge urges urging urged ask asks asking asked press presses pressing pressed challenge challenged challenging want wants wanting wanted vow vows vowing vowed agree agrees agreed offer offers offered struggling scrambling set ordered instructed"u8);

    private static readonly WordSet Joints = new("and but while whereas although though"u8);

    private static readonly WordSet Relatives = new("which who that where"u8);

    private static readonly WordSet Grown = new("grown risen fallen shrunk climbed dropped increased decreased declined jumped doubled soared surged"u8);

    private static readonly WordSet Have = new("has have had"u8);

    private static readonly WordSet Describing = new("could may might need want qualify"u8);

    private static readonly WordSet Modals = new("would could may"u8);

    private static readonly WordSet Costing = new("cost take need help"u8);

    private static readonly WordSet Needs = new("need needs needed"u8);

    private static readonly WordSet Lets = new("lets"u8);

    private static readonly WordSet Particles = new("through in out off"u8);

    private static readonly WordSet Calls = new("calls"u8);

    private static readonly WordSet We = new("i we you they he she"u8);

    private static readonly WordSet Infinitive = new("to"u8);

    private static readonly WordSet Bills = new("bill bills"u8);

    private static readonly WordSet Utilities = new("energy water electricity gas heating power fuel phone food grocery shopping medical hospital household utility repair monthly annual average typical wage pay their"u8);

    /// <summary>Tokens from the verb of a wish to the number.</summary>
    private const int Reach = 9;

    public static bool Has(in NumberSite site) => IsPlanned(site) || IsAim(site);

    /// <summary>A plan, law or rumour is near, in the clause of the number; "May" is a month.</summary>
    /// <param name="behind">From here on, what people want or qualify for is the claim itself.</param>
    public static bool IsDoubted(DocumentContext context, in Quantity quantity, int start, int end, int behind)
    {
        // Few words make anything doubtful: only where one does is its clause looked at.
        int first = quantity.FirstToken;
        for (int i = first - 1; i >= start; i--)
        {
            if (IsDoubt(context, i, quantity))
            {
                if (i >= FirstOfChange(context, quantity, start) && !AnyBeginsClause(context, i + 1, first))
                {
                    return true;
                }

                break;
            }
        }

        for (int i = first; i < end; i++)
        {
            if (IsDoubt(context, i, quantity) && !(i >= behind && context.IsWord(i, Wants)))
            {
                return !AnyBeginsClause(context, quantity.EndToken, i + 1);
            }
        }

        return false;
    }

    private static bool AnyBeginsClause(DocumentContext context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (BeginsClause(context, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"has grown by 82 percent": what has happened is no plan, whatever stands before its verb.</summary>
    private static int FirstOfChange(DocumentContext context, in Quantity quantity, int start)
    {
        const int hedge = 4;
        int first = quantity.FirstToken;
        int verb = context.FindWord(Math.Max(start, first - hedge), first, Grown);
        return verb < first && verb > start + 1 && context.IsWord(verb - 1, Have) ? verb - 1 : start;
    }

    private static bool IsDoubt(DocumentContext context, int token, in Quantity quantity) =>
        context.Has(token, WordFlags.DoubtWord) && !(context.Has(token, WordFlags.Month) && context.IsCapitalized(token)) && !IsSettled(context, token, quantity);

    /// <summary>"would cost $6 billion", "needs 6,500 a year", "pensioners who could claim", "a gas bill", "4,700 calls": an estimate, a need, a description, an invoice or what was counted.</summary>
    private static bool IsSettled(DocumentContext context, int token, in Quantity quantity)
    {
        const int estimate = 8;
        const int need = 4;
        const int noun = 4;
        int first = quantity.FirstToken;
        if (context.IsWord(token, Bills))
        {
            return token > 0 && (context.IsWord(token - 1, Utilities) || (context.Tokens[token - 1].Is(TokenShape.Possessive) && !context.IsCapitalized(token - 1)) || (quantity.Is(QuantityTraits.Percent) && token > 1 && context.HashOf(token - 1) == Word.A && context.HashOf(token - 2) == Word.Of));
        }

        // "are in need of repair"
        if (context.IsWord(token, Needs) && context.WordAt(token - 1) == Word.In && token + 1 < context.Tokens.Length && context.HashOf(token + 1) == Word.Of)
        {
            return true;
        }

        if (token < first)
        {
            bool isEstimate = quantity.Is(QuantityTraits.Money) && first - token <= estimate && context.IsWord(token, Modals) && context.IsWord(token + 1, Costing);
            bool isNeed = first - token <= need && context.IsWord(token, Needs) && !context.IsWord(token - 1, We) && !context.AnyIsWord(token + 1, first, Infinitive);
            return isEstimate || isNeed || (context.IsWord(token, Lets) && context.IsWord(token + 1, Particles));
        }

        if (token == quantity.EndToken && context.IsWord(token, Calls))
        {
            return true;
        }

        // "about five times the plan", "a year under the rules"
        if (token > quantity.EndToken + 1 && context.HashOf(token - 1) == Word.The && context.HashOf(token - 2) is Word.Times or Word.Under)
        {
            return true;
        }

        return token > quantity.EndToken && token - quantity.EndToken <= noun && context.IsWord(token - 1, Relatives) && context.IsWord(token, Describing);
    }

    /// <summary>"..., but unemployment", "..., which would": a comma and a conjunction or a relative; or a semicolon.</summary>
    private static bool BeginsClause(DocumentContext context, int token)
    {
        ReadOnlySpan<byte> before = context.Text[..context.Tokens[token].Start];
        return before.EndsWith("; "u8) || (before.EndsWith(", "u8) && (context.IsWord(token, Joints) || context.IsWord(token, Relatives)));
    }

    /// <summary>"has asked the board for $3.6 million": who asks is named.</summary>
    private static bool IsAskedFor(in NumberSite site) => (site.PreviousWord is Word.For or Word.Of || site.Context.IsWord(site.Previous, More) || site.Context.IsWord(site.Previous, Asking))
        && site.Context.AnyIsWord(site.WindowStart(Reach), site.Quantity.FirstToken, Asking);

    /// <summary>"has asked the regulator to let it charge another $10 a month", "wants to spend $2 billion", "promised 9,000 homes", "a proposed 16 per cent tax": a wish, and whose.</summary>
    public static bool IsWish(in NumberSite site) => site.Context.IsWord(site.Previous, Promised) || site.Context.IsWord(site.Previous, Proposed) || IsAskedToLet(site) || IsAskedFor(site) || IsWanted(site);

    /// <summary>"wants to spend $2 billion on roads".</summary>
    private static bool IsWanted(in NumberSite site)
    {
        const int reach = 7;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int wants = context.FindWord(site.WindowStart(reach), first, Wishing);
        return wants + 2 < first && context.HashOf(wants + 1) == Word.To
            && context.Between(context.Tokens[wants].End, site.Quantity.Start).IndexOfAny((byte)',', (byte)';') < 0;
    }

    private static bool IsAskedToLet(in NumberSite site)
    {
        const int reach = 10;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int asks = context.FindWord(site.WindowStart(reach), first, Asking);
        int to = context.FindWord(asks + 1, first, Word.To);
        return to + 1 < first && context.IsWord(to + 1, Permitting);
    }

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
