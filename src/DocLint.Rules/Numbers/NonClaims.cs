using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>Numbers that assert no quantity: dates, durations, ages, identifiers, list numbers. Cheap tests come first.</summary>
internal static class NonClaims
{
    private static readonly WordSet WeakHedges = new("around about over some"u8);

    private static readonly WordSet BeforeYear = new("in since of by the from until for early late before after"u8);

    private static readonly WordSet Times = new("through thru until till since"u8);

    private static readonly WordSet AfterYear = new("and or but when while as if because although with to for on in at by before after that which who where"u8);

    private static readonly WordSet AgeGroups = new("those people adults men women anyone everyone voters children kids patients workers"u8);

    private static readonly WordSet AgeWords = new("aged age ages turned turning turns under"u8);

    private static readonly WordSet Conditions = new("if unless suppose imagine whether assuming"u8);

    private static readonly WordSet CompoundUnits = new("page piece seat bed bedroom room member acre mile foot yard man woman person story storey strong"u8);

    private static readonly WordSet Stretches = new("consecutive straight more full long whole calendar business working school extra additional or to"u8);

    public static bool IsNone(in NumberSite site) =>
        IsLetterScale(site) || IsDimension(site) || IsListNumber(site) || IsGlued(site) || IsDate(site) || IsDuration(site)
        || IsYear(site) || IsCompound(site) || IsAge(site) || Identifiers.IsNumberOfSomething(site) || Idioms.IsFigureOfSpeech(site)
        || IsConversion(site) || Names.IsPartOf(site) || DataLines.IsValue(site);

    /// <summary>5300M, 4K: with a letter and no currency it is a model or a resolution as often as a count.</summary>
    private static bool IsLetterScale(in NumberSite site) => site.Quantity.Is(QuantityTraits.LetterScale) && !site.IsTyped;

    private static bool IsDimension(in NumberSite site)
    {
        if (site.GapBefore.EndsWith("×"u8) || site.GapAfter.StartsWith("×"u8) || site.GapAfter.StartsWith(" ×"u8)
            || site.GapBefore.EndsWith("× "u8) || (site.GapAfter.StartsWith("+"u8) && !site.IsTyped))
        {
            return true;
        }

        DocumentContext context = site.Context;
        return (context.IsWord(site.Previous, "x by"u8) && IsSide(context, site.Previous2))
            || (context.IsWord(site.Next, "x by"u8) && IsSide(context, site.Next2));
    }

    /// <summary>A numeral that can be the side of a screen or a room; "2015 by 63 mayors" and "by 2030" are no dimensions.</summary>
    private static bool IsSide(DocumentContext context, int token) =>
        context.HasDigit(token) && !(context.Tokens[token].Length == 4 && context.TextOf(token)[0] is (byte)'1' or (byte)'2');

    private static bool IsListNumber(in NumberSite site) =>
        site.Previous < 0 && site.Quantity.Is(QuantityTraits.Digits) && !site.IsTyped
        && site.GapAfter.Length > 0 && site.GapAfter[0] is (byte)'.' or (byte)')' or (byte)':';

    /// <summary>3:55, 287(g), COVID-19, #12, and digits that are too many for a count.</summary>
    private static bool IsGlued(in NumberSite site)
    {
        if (!site.Quantity.Is(QuantityTraits.Digits) || !site.IsBare)
        {
            return false;
        }

        ReadOnlySpan<byte> before = site.GapBefore;
        ReadOnlySpan<byte> after = site.GapAfter;
        return (before.Length > 0 && before[^1] is (byte)':' or (byte)'/' or (byte)'@' or (byte)'#' or (byte)'+' or (byte)'=' or (byte)'\\')
            || before.EndsWith("№"u8) || before.EndsWith("§"u8) || before.EndsWith("°"u8)
            || (site.Next >= 0 && after.Length == 1 && after[0] is (byte)':' or (byte)'/' or (byte)'(')
            || (before.SequenceEqual("-"u8) && !site.Context.HasDigit(site.Previous))
            || (site.Context.HasDigit(site.Previous) && TokenExtensions.IsOneSpace(before) && !site.Quantity.Is(QuantityTraits.Grouped))
            || (site.Quantity.Value > 2e9 && !site.Quantity.Is(QuantityTraits.Grouped));
    }

    private static bool IsDate(in NumberSite site)
    {
        DocumentContext context = site.Context;
        double value = site.Quantity.Value;
        return (IsCalendarName(context, site.Next) && value <= 31)
            || (IsCalendarName(context, site.Previous) && !site.IsTyped && (value <= 31 || value is >= 1500 and < 2200))
            || (IsCalendarName(context, site.Previous2) && site.IsBare && context.HasDigit(site.Previous));
    }

    private static bool IsCalendarName(DocumentContext context, int token) =>
        context.Has(token, (WordFlags.Month | WordFlags.Weekday)) && context.IsCapitalized(token);

    private static bool IsDuration(in NumberSite site)
    {
        if (site.IsTyped)
        {
            return false;
        }

        DocumentContext context = site.Context;
        if (context.Has(site.Next, WordFlags.TimeUnit))
        {
            return true;
        }

        bool stretched = site.IsBare && context.Has(site.Next2, WordFlags.TimeUnit) && context.IsWord(
            site.Next, Stretches);
        return stretched || context.Has(Ranges.UnitAfterRange(site), WordFlags.TimeUnit);
    }

    /// <summary>Four digits from 1000 to 2999 are a year, unless a hedge or a thing that is counted stands beside them.</summary>
    private static bool IsYear(in NumberSite site)
    {
        Quantity q = site.Quantity;
        if (!q.Is(QuantityTraits.Digits) || q.Is(QuantityTraits.Grouped | QuantityTraits.Decimal) || !site.IsBare || q.Value is < 1000 or >= 3000)
        {
            return false;
        }

        DocumentContext context = site.Context;
        bool counts = context.Has(site.Next, WordFlags.CountNoun | WordFlags.MeasureUnit) && !context.IsCapitalized(site.Next);
        bool hedged = q.Is(QuantityTraits.Hedged) && (counts || !context.IsWord(site.Previous, WeakHedges));
        bool dated = context.IsWord(site.Previous, BeforeYear) || (hedged && !counts && IsHedgedYear(site));
        hedged &= !dated;
        bool span = context.HasDigit(site.Previous) && !TokenExtensions.IsOneSpace(site.GapBefore) && site.GapBefore.Length <= 3;
        return span || !(hedged || (counts && !dated));
    }

    /// <summary>"through at least 2031", "by about 2040", "than 2019.": a time before the hedge, or nothing that is counted behind.</summary>
    private static bool IsHedgedYear(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (site.Quantity.Value is < 1800 or >= 2200)
        {
            return false;
        }

        bool nothingCounted = site.Next < 0 || !TokenExtensions.IsOneSpace(site.GapAfter) || context.IsWord(site.Next, AfterYear);
        return nothingCounted || context.AnyIsWord(site.WindowStart(3), site.Quantity.FirstToken, Times);
    }

    /// <summary>"a 30-date tour", "a 180 page book": the number describes; whether it claims is doubtful.</summary>
    private static bool IsCompound(in NumberSite site)
    {
        if (site.Next < 0 || !site.IsBare || site.Context.HasDigit(site.Next))
        {
            return false;
        }

        return site.GapAfter.SequenceEqual("-"u8) || site.GapAfter.SequenceEqual("–"u8) || site.GapAfter.SequenceEqual("\u2011"u8)
            || (site.Quantity.Value > 1 && site.Context.IsWord(
                site.Next, CompoundUnits));
    }

    private static bool IsAge(in NumberSite site)
    {
        if (!site.IsBare)
        {
            return false;
        }

        DocumentContext context = site.Context;
        bool apposition = site.Quantity.Value < 110 && site.GapBefore.SequenceEqual(", "u8) && context.IsCapitalized(site.Previous)
            && site.GapAfter.Length > 0 && site.GapAfter[0] is (byte)',' or (byte)'.';
        bool group = site.Quantity.Value < 100 && context.IsWord(site.Previous, "over under"u8)
            && context.IsWord(site.Previous2, AgeGroups);
        return apposition || group || context.IsWord(site.Previous, AgeWords)
            || context.IsWord(site.Previous2, "aged ages"u8) || context.IsWord(site.Next, "yo"u8);
    }

    /// <summary>A condition stands before the number in its sentence.</summary>
    public static bool IsHypothetical(in NumberSite site) =>
        site.Context.AnyIsWord(site.WindowStart(12), site.Quantity.FirstToken, Conditions);

    /// <summary>"2 inches (50.8 millimeters)": judged once already.</summary>
    private static bool IsConversion(in NumberSite site)
    {
        if (!site.GapBefore.Contains((byte)'('))
        {
            return false;
        }

        const WordFlags unit = WordFlags.MeasureUnit | WordFlags.SpecUnit | WordFlags.CurrencyWord;
        return site.Context.Has(site.Previous, unit | WordFlags.TimeUnit) || site.Context.Has(site.Next, unit)
            || (site.Quantity.Is(QuantityTraits.Money) && site.GapAfter.StartsWith(")"u8));
    }
}
