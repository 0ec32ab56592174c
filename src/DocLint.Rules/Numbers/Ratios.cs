using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>Shares and ratios in words: "a third of", "three in four", "four out of 10", "three times as many".</summary>
internal static class Ratios
{
    private static readonly WordSet OrdinalWords = new("first second last latter other back top bottom"u8);

    private static readonly WordSet ComparisonWords = new("as more higher larger greater faster bigger lower likelier"u8);

    /// <summary>True for "half of the members", "two-thirds of voters"; false for "the second half of February", "the third quarter".</summary>
    public static bool IsShare(in NumberSite site)
    {
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        bool half = context.WordAt(first) == Word.Half;
        bool counted = site.Quantity.EndToken - first > 1 || site.PreviousWord is Word.A or Word.One;
        if (site.NextWord != Word.Of || !(half || counted) || OrdinalWords.Contains(site.PreviousWord))
        {
            return false;
        }

        return !context.AnyHas(site.WindowStart(4), first, WordFlags.InstructionWord)
            && !context.AnyHas(site.Quantity.EndToken, site.WindowEnd(4), WordFlags.TimeUnit | WordFlags.Month | WordFlags.Weekday | WordFlags.InstructionWord);
    }

    /// <summary>True for "three in four", "one in 45", "four out of 10" and "three times as many".</summary>
    public static bool IsRatio(in NumberSite site)
    {
        if (!site.IsBare || site.Next2 < 0)
        {
            return false;
        }

        if (site.NextWord == Word.Times)
        {
            return ComparisonWords.Contains(site.Next2Word);
        }

        DocumentContext context = site.Context;
        int whole = site.NextWord == Word.In ? site.Next2 : site.NextWord == Word.Out && site.Next2Word == Word.Of ? site.Next2 + 1 : -1;
        return whole >= 0 && whole < site.Sentence.EndToken && context.Has(site.Quantity.FirstToken, WordFlags.NumberWord)
            && QuantityFinder.TryRead(context, whole, site.Sentence.EndToken, out Quantity of)
            && of.Value > site.Value && of.Value <= 1000 && !of.Is(QuantityTraits.Percent | QuantityTraits.Money)
            && !context.Has(of.EndToken < site.Sentence.EndToken ? of.EndToken : -1, WordFlags.TimeUnit | (WordFlags.Month | WordFlags.Weekday));
    }
}
