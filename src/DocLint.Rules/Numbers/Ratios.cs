using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>Shares and ratios in words: "a third of", "three in four", "four out of 10", "three times as many".</summary>
internal static class Ratios
{
    private static readonly WordSet OrdinalWords = new("first second last latter other front back top bottom upper lower"u8);

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

    /// <summary>The token of the "four" of "three in four", "one child in four", "three out of four", "three of every four"; or -1.</summary>
    private static int WholeOf(in NumberSite site)
    {
        int whole = site.NextWord == Word.In ? site.Next2
            : site.NextWord == Word.Out && site.Next2Word == Word.Of ? site.Next2 + 1
            : site.NextWord == Word.Of ? site.Next2
            : site.Value == 1 && site.Next2Word == Word.In && IsNoun(site.Context, site.Next) ? site.Next2 + 1 : -1;
        if (whole < 0 || whole >= site.Sentence.EndToken)
            return -1;
        bool isEvery = site.Context.HashOf(whole) == Word.Every;
        // "one of four" is a choice.
        return isEvery ? whole + 1 : site.NextWord == Word.Of ? -1 : whole;
    }

    /// <summary>"one win in 10 games".</summary>
    private static bool IsPlural(DocumentContext context, int token) =>
        context.Has(token, WordFlags.CountNoun | WordFlags.SportWord) || (context.TextOf(token)[^1] == (byte)'s' && !context.Has(token, WordFlags.EnglishFunction));

    private static bool IsNoun(DocumentContext context, int token) =>
        context.Tokens[token].Shape == TokenShape.None && (context.FlagsAt(token) & (WordFlags.EnglishFunction | WordFlags.TimeUnit | WordFlags.NumberWord)) == 0;

    /// <summary>True for "three in four", "one in 45", "one child in five", "four out of 10", "four of every 10" and "three times as many".</summary>
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
        int whole = WholeOf(site);
        return whole >= 0 && whole < site.Sentence.EndToken && context.Has(site.Quantity.FirstToken, WordFlags.NumberWord)
            && QuantityFinder.TryRead(context, whole, site.Sentence.EndToken, out Quantity of)
            && of.Value > site.Value && of.Value <= 1000 && !of.Is(QuantityTraits.Percent | QuantityTraits.Money)
            && !context.Has(of.EndToken < site.Sentence.EndToken ? of.EndToken : -1, WordFlags.TimeUnit | (WordFlags.Month | WordFlags.Weekday))
            && !(site.NextWord is not (Word.In or Word.Out or Word.Of) && of.EndToken < site.Sentence.EndToken && IsPlural(context, of.EndToken));
    }
}
