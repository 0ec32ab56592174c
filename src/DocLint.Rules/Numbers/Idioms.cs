using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers;

/// <summary>Numbers that are figures of speech: "the top 1 percent", "a million times", "110 percent", "the $64,000 question".</summary>
internal static class Idioms
{
    private static readonly WordSet IdiomHeads = new("question bill bills note coin store stores baby man men"u8);

    private static readonly WordSet Ends = new("top bottom richest wealthiest poorest"u8);

    private static readonly WordSet AfterPercentIdiom = new("off discount sure certain"u8);

    private static readonly WordSet GrowthWords = new("of increase rise jump more higher"u8);

    private static readonly WordSet AfterBigNumberIdiom = new("times ways reasons miles things dollar questions years different"u8);

    public static bool IsFigureOfSpeech(in NumberSite site)
    {
        Quantity q = site.Quantity;
        return q.Is(QuantityTraits.Percent) ? IsPercentIdiom(site)
            : q.Is(QuantityTraits.Money) ? site.Context.IsWord(site.Next, IdiomHeads)
            : q.Is(QuantityTraits.Scaled) && IsBigNumberIdiom(site);
    }

    private static bool IsPercentIdiom(in NumberSite site)
    {
        DocumentContext context = site.Context;
        double value = site.Quantity.Value;
        if (context.IsWord(site.Previous, Ends) || (value == 1 && context.IsWord(site.Previous, "the"u8)))
        {
            return true;
        }

        if (context.IsWord(site.Next, AfterPercentIdiom))
        {
            return true;
        }

        bool total = value is 100 or 110 or 200 or 1000;
        return total && !site.IsHedged && !context.IsWord(site.Next, GrowthWords);
    }

    private static bool IsBigNumberIdiom(in NumberSite site)
    {
        DocumentContext context = site.Context;
        bool article = site.Quantity.Is(QuantityTraits.Article) && !site.IsHedged && site.Quantity.Value <= 1e6
            && !context.IsWord(site.Next, "people more"u8);
        return article || (!site.Quantity.Is(QuantityTraits.Digits) && site.Quantity.Value <= 1e9
            && context.IsWord(site.Next, AfterBigNumberIdiom));
    }
}
