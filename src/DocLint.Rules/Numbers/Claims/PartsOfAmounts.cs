using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Parts of what is counted or measured, told without "of".</summary>
internal static class PartsOfAmounts
{
    private static readonly WordSet PartDegrees = new("much many likely large big long high fast tall heavy common wide deep expensive"u8);

    private static readonly WordSet HalvedAmounts = new("rate number amount level size income value average population output total budget salary revenue turnover emissions"u8);

    private static readonly WordSet Usual = new("asking original usual normal former market list"u8);

    private static readonly WordSet Prices = new("price prices cost costs fare fares weight area speed volume figure share pay profit sales earnings distance length debt width height"u8);

    /// <summary>What a thing is to a part.</summary>
    private static readonly WordSet States = new("full empty complete built occupied vacant finished"u8);

    /// <summary>"a third as much", "half the distance", "for less than half that", "half the residents", "two-thirds full": a part of what is counted or measured.</summary>
    public static bool IsOne(in NumberSite site)
    {
        const int reach = 2;
        DocumentContext context = site.Context;
        if (Ratios.OrdinalWords.Contains(site.PreviousWord) || site.Next < 0 || !site.IsSpacedAfter || site.GapBefore is [(byte)'-'])
        {
            return false;
        }

        bool half = context.WordAt(site.Quantity.EndToken - 1) == Word.Half;
        bool counted = half ? site.IsHedged : site.Quantity.EndToken - site.Quantity.FirstToken > 1;
        if (site.NextWord == Word.As)
        {
            return (half || counted) && context.IsWord(site.Next2, PartDegrees);
        }

        if (!half)
        {
            return counted && context.IsWord(site.Next, States);
        }

        if (site.NextWord is Word.The or Word.Its or Word.Their)
        {
            int end = Math.Min(site.Sentence.EndToken, site.Next2 + reach);
            return site.Next2 >= 0 && (context.AnyIsWord(site.Next2, end, HalvedAmounts) || ((site.IsHedged || context.IsWord(site.Next2, Usual)) && context.AnyIsWord(site.Next2, end, Prices))
                || (context.Has(site.Next2, WordFlags.CountNoun) && !context.Has(site.Next2, WordFlags.SportWord) && context.TextOf(site.Next2)[^1] == (byte)'s'));
        }

        return counted && site.NextWord == Word.That && (site.Next2 < 0 || !context.Between(context.Tokens[site.Next].End, context.Tokens[site.Next2].Start).SequenceEqual(" "u8));
    }
}
