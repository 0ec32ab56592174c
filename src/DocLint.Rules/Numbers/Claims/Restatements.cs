using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Numbers that say nothing new: another unit for the same, what is left of a whole, what a unit is by definition, a kind of product, a part of somebody's own things.</summary>
internal static class Restatements
{
    private const WordFlags Units = WordFlags.MeasureUnit | WordFlags.SpecUnit;

    private static readonly WordSet Rest = new("other remaining"u8);

    private static readonly WordSet Articles = new("a an one each"u8);

    private static readonly WordSet Copulas = new("is equals contains has"u8);

    private static readonly WordSet Products = new("whisky whiskey beer beers cider wine wines spirit spirits vodka gin rum brandy liqueur lager ale stout milk cream yogurt yoghurt cheese chocolate vinegar alcohol"u8);

    private static readonly WordSet Owners = new("his her my your"u8);

    private static readonly WordSet Amounts = new("salary income wage wages pay money savings budget fortune votes revenue revenues sales profits time wealth earnings body"u8);

    private static readonly WordSet Relatives = new("that who which"u8);

    public static bool IsOne(in NumberSite site) => IsOtherUnit(site) || IsRest(site) || IsDefinition(site) || IsOfProduct(site) || IsOfOwnThing(site) || IsOfAnybody(site);

    /// <summary>"31,000 acres, or nearly 50 square miles", "€40m, or $46m".</summary>
    private static bool IsOtherUnit(in NumberSite site)
    {
        const int hedge = 3;
        const int sum = 2;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int or = context.FindWord(site.WindowStart(hedge), first, Word.Or);
        if (or >= first || or - 2 < site.Sentence.FirstToken || !context.Text[..context.Tokens[or].Start].EndsWith(", "u8)
            || (or + 1 < first && !context.Has(first - 1, WordFlags.HedgeWord) && site.PreviousWord != Word.Than))
        {
            return false;
        }

        return site.Is(QuantityTraits.Money) ? IsSum(context, Math.Max(site.Sentence.FirstToken, or - sum), or)
            : (site.NextFlags & WordFlags.MeasureUnit) != 0 && context.Has(or - 1, Units);
    }

    /// <summary>Whether a sum of money ends before a token: "€40 million".</summary>
    private static bool IsSum(DocumentContext context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (context.HasDigit(i) && QuantityFinder.TryRead(context, i, end, out Quantity sum) && sum.EndToken == end)
            {
                return sum.Is(QuantityTraits.Money);
            }
        }

        return false;
    }

    /// <summary>"The other 4 per cent", when a share stands before it: what is left.</summary>
    private static bool IsRest(in NumberSite site) => site.Is(QuantityTraits.Percent) && site.Previous2Word == Word.The && Rest.Contains(site.PreviousWord);

    /// <summary>"A mile is 1,609 metres."</summary>
    private static bool IsDefinition(in NumberSite site) => (site.NextFlags & Units) != 0 && Copulas.Contains(site.PreviousWord)
        && site.Context.Has(site.Previous2, Units) && site.Previous2 > 0 && site.Context.IsWord(site.Previous2 - 1, Articles);

    /// <summary>"Whisky of 40 per cent": what stands on the label.</summary>
    private static bool IsOfProduct(in NumberSite site) => site.Is(QuantityTraits.Percent) && site.PreviousWord == Word.Of && Products.Contains(site.Previous2Word) && site.NextWord != Word.Of;

    /// <summary>"half of her ceiling": who tells of it has seen it.</summary>
    private static bool IsOfOwnThing(in NumberSite site) => site.Is(QuantityTraits.Fraction) && site.NextWord == Word.Of && site.Context.IsWord(site.Next2, Owners)
        && !site.Context.AnyIsWord(site.Next2, site.WindowEnd(5), Amounts);

    /// <summary>"A household that throws away a tenth of its food": nobody in particular.</summary>
    private static bool IsOfAnybody(in NumberSite site)
    {
        const int reach = 6;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int relative = site.Is(QuantityTraits.Fraction | QuantityTraits.Percent) ? context.FindWord(site.WindowStart(reach), first, Relatives) : first;
        if (relative + 1 >= first || relative - 2 < site.Sentence.FirstToken || !context.IsWord(relative - 2, Articles) || context.TextOf(relative + 1)[^1] != (byte)'s')
        {
            return false;
        }

        return context.Text[..context.Tokens[relative].Start] is not [.., (byte)',', (byte)' '] && (relative - 2 == site.Sentence.FirstToken || context.Text[..context.Tokens[relative - 2].Start].EndsWith(": "u8));
    }
}
