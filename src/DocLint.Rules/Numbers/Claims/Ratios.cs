using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Shares and ratios in words: "a third of", "three in four", "four out of 10", "three times as many".</summary>
internal static class Ratios
{
    internal static readonly WordSet OrdinalWords = new("first second last latter other front back top bottom upper lower upstairs downstairs northern southern eastern western left right better"u8);

    /// <summary>"roughly a quarter had reported": of what, was said before.</summary>
    private static readonly WordSet Auxiliaries = new("had have has are were will would do did said say live lived come comes came go goes went work worked own use think died rent"u8);

    /// <summary>"Nineteen people in every 100,000".</summary>
    private const double LargestWhole = 1e6;

    private static readonly WordSet Multiples = new("twice double triple"u8);

    /// <summary>Tokens from the first "as" of a comparison to the second.</summary>
    private const int Comparison = 5;

    private static readonly WordSet Each = new("every each"u8);

    private static readonly WordSet Means = new("average median typical normal usual annual"u8);

    private static readonly WordSet Degrees = new("likely many common much often"u8);

    private static readonly WordSet Relatives = new("which"u8);

    private static readonly WordSet UpOrDown = new("up down"u8);

    private static readonly WordSet Cuts = new("cut cuts cutting slash slashes slashed"u8);

    private static readonly WordSet Impressions = new("felt feels seemed seems looked looks happened happens"u8);

    private static readonly WordSet BehindChanges = new("in since over to from on at between during last this after when and or as for within compared by a each every"u8);

    private static readonly WordSet Rates = new("rate pace"u8);

    private static readonly WordSet Comparatives = new("more fewer less higher lower larger smaller ahead above below cheaper dearer"u8);

    /// <summary>Verbs that end like a plural.</summary>
    private static readonly WordSet Verbs = new("lives is has was does dies needs goes says lacks works owns gets uses takes feels faces suffers"u8);

    private static readonly WordSet ComparisonWords = new("as more higher larger greater faster bigger lower likelier better worse cheaper dearer heavier stronger longer hotter brighter denser deadlier richer"u8);

    private static readonly WordSet Amounts = new("rate rates price prices cost costs number amount level levels size income incomes value weight average median usual normal share population area speed output volume total figure national dose risk limit plan budget sum share fee salary pay profit profits revenue revenues turnover sales earnings wage wages emissions distance length debt debts bill bills time"u8);

    /// <summary>True for "half of the members", "two-thirds of voters"; false for "the second half of February", "the third quarter".</summary>
    public static bool IsShare(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (site.NextWord == Word.Of && IsOfPercent(site))
        {
            return false;
        }

        int first = site.Quantity.FirstToken;
        bool half = context.WordAt(site.Quantity.EndToken - 1) == Word.Half;
        bool counted = site.Quantity.EndToken - first > 1 || site.PreviousWord == Word.One || (site.PreviousWord == Word.By && half);
        bool isElided = counted && !half && (Auxiliaries.Contains(site.NextWord) || Comparatives.Contains(site.NextWord));
        bool isChange = (IsBy(site) || (counted && UpOrDown.Contains(site.PreviousWord))) && (site.Next < 0 || !site.IsSpacedAfter || BehindChanges.Contains(site.NextWord));
        if (counted && !half && IsOfWhich(site))
        {
            return true;
        }

        if (half && ((site.NextWord == Word.As && Degrees.Contains(site.Next2Word)) || IsCutInHalf(site)))
        {
            return true;
        }

        if ((site.NextWord != Word.Of && !isElided && !isChange) || !(half || counted) || OrdinalWords.Contains(site.PreviousWord))
        {
            return false;
        }

        return !context.AnyHas(site.WindowStart(4), first, WordFlags.InstructionWord)
            && !context.AnyHas(site.Quantity.EndToken, site.WindowEnd(isElided ? 2 : 4), isChange ? WordFlags.InstructionWord : WordFlags.TimeUnit | WordFlags.Month | WordFlags.Weekday | WordFlags.InstructionWord);
    }

    /// <summary>"a budget of £90,000, of which the city pays a third."</summary>
    private static bool IsOfWhich(in NumberSite site)
    {
        const int reach = 9;
        int first = site.Quantity.FirstToken;
        int which = site.Context.FindWord(site.WindowStart(reach), first, Relatives);
        bool ends = site.Next < 0 || site.GapAfter is [(byte)',' or (byte)'.' or (byte)';', ..] || site.NextWord is Word.Is or Word.Are;
        return ends && which < first && which > site.Sentence.FirstToken && site.Context.HashOf(which - 1) == Word.Of;
    }

    /// <summary>"cut bills in half"; a lemon is no amount.</summary>
    private static bool IsCutInHalf(in NumberSite site)
    {
        const int reach = 7;
        int first = site.Quantity.FirstToken;
        int cut = site.PreviousWord == Word.In ? site.Context.FindWord(site.WindowStart(reach), first, Cuts) : first;
        return cut < first && site.Context.AnyIsWord(cut + 1, first, Amounts);
    }

    /// <summary>"a quarter of a percentage point", "one-half of 1 percent": less than one percent, and no share.</summary>
    private static bool IsOfPercent(in NumberSite site) => site.Context.AnyHas(site.Next2, site.WindowEnd(4), WordFlags.PercentWord);

    /// <summary>"by a third", "by more than half".</summary>
    private static bool IsBy(in NumberSite site)
    {
        const int hedge = 3;
        if (site.PreviousWord == Word.By)
        {
            return true;
        }

        int first = site.Quantity.FirstToken;
        int by = site.IsHedged ? site.Context.FindWord(site.WindowStart(hedge), first, Word.By) : first;
        return by < first && (by + 1 == first - 1 ? site.Context.Has(by + 1, WordFlags.HedgeWord) : site.PreviousWord is Word.Than or Word.Least or Word.Most or Word.To);
    }

    /// <summary>"twice as many as", "twice the national rate", "double the sum of 2010", "double what it was".</summary>
    public static bool IsMultipleOf(in NumberSite site)
    {
        const int reach = 3;
        DocumentContext context = site.Context;
        // "wants to double the number" is a plan.
        if (!context.IsWord(site.Quantity.FirstToken, Multiples) || site.PreviousWord == Word.To)
        {
            return false;
        }

        bool isAmount = site.NextWord is Word.The or Word.Its or Word.Their
            && context.AnyIsWord(site.Next2, Math.Min(site.Sentence.EndToken, site.Next2 + reach), Amounts);
        return isAmount || (site.NextWord == Word.As && context.IsWord(site.Next2, Degrees)) || (site.NextWord == Word.What && !IsImpression(context, site.Next2))
            || (site.NextWord == Word.As && context.FindWord(site.Next2 + 1, Math.Min(site.Sentence.EndToken, site.Next2 + 1 + Comparison), Word.As) < Math.Min(site.Sentence.EndToken, site.Next2 + 1 + Comparison));
    }

    /// <summary>The token of the "four" of "three in four", "one child in four", "three out of four", "three of every four"; or -1.</summary>
    private static int WholeOf(in NumberSite site)
    {
        int whole = site.NextWord == Word.In && site.IsSpacedAfter ? site.Next2
            : site.NextWord == Word.Out && site.Next2Word == Word.Of ? site.Next2 + 1
            : site.NextWord == Word.Of ? site.Next2
            : site.Next2Word == Word.In && IsNoun(site.Context, site.Next)
                && (site.Value == 1 || site.Context.WordAt(Math.Min(site.Next2 + 1, site.Sentence.EndToken - 1)) == Word.Every) ? site.Next2 + 1 : -1;
        if (whole < 0 || whole >= site.Sentence.EndToken)
            return -1;
        bool isEvery = site.Context.HashOf(whole) == Word.Every;
        // "one of four" is a choice.
        return isEvery ? whole + 1 : site.NextWord == Word.Of ? -1 : whole;
    }

    /// <summary>"one win in 10 games".</summary>
    private static bool IsPlural(DocumentContext context, int token, int end) =>
        context.Has(token, WordFlags.CountNoun | WordFlags.SportWord) || (context.TextOf(token)[^1] == (byte)'s' && !context.Has(token, WordFlags.EnglishFunction) && !context.IsWord(token, Verbs) && !IsFollowedByAdverb(context, token, end));

    /// <summary>"underperforms badly": a verb.</summary>
    private static bool IsFollowedByAdverb(DocumentContext context, int token, int end) => token + 1 < end && context.TextOf(token + 1).EndsWith("ly"u8);

    private static bool IsNoun(DocumentContext context, int token) =>
        context.HashOf(token) == Word.People || context.Tokens[token].Shape == TokenShape.None && (context.FlagsAt(token) & (WordFlags.EnglishFunction | WordFlags.TimeUnit | WordFlags.NumberWord)) == 0;

    /// <summary>"three times what felt like a night".</summary>
    private static bool IsImpression(DocumentContext context, int token) => token < context.Tokens.Length && context.IsWord(token, Impressions);

    /// <summary>"four times the rate", "14 times the median household income": what is multiplied is an amount.</summary>
    public static bool IsTimesAmount(in NumberSite site)
    {
        const int reach = 3;
        int article = site.Next2;
        return site.NextWord == Word.Times && ((site.Next2Word == Word.What && !IsImpression(site.Context, article + 1)) || (site.Next2Word is Word.The or Word.Its or Word.Their || site.Context.IsWord(site.Next2, Means))
            && site.Context.AnyIsWord(article + 1, Math.Min(site.Sentence.EndToken, article + 1 + reach), Amounts));
    }

    /// <summary>"19 cents of every dollar", "£1.07 for every pound": a share that is told in money.</summary>
    public static bool IsPartOfEvery(in NumberSite site) => IsReturnOfEach(site) || site.NextWord is Word.Of or Word.In or Word.For && (site.Next2Word == Word.Every || (site.NextWord == Word.In && site.Next2Word == Word.The))
        && site.Next2 + 1 < site.Sentence.EndToken && site.Context.Has(site.Next2 + 1, WordFlags.CurrencyWord | WordFlags.MeasureUnit);

    /// <summary>"Every pound spent on buses brings £4.55": what each returns.</summary>
    private static bool IsReturnOfEach(in NumberSite site) => site.Context.IsWord(site.Sentence.FirstToken, Each)
        && site.Sentence.FirstToken + 1 < site.Quantity.FirstToken && site.Context.Has(site.Sentence.FirstToken + 1, WordFlags.CurrencyWord | WordFlags.MeasureUnit);

    /// <summary>"Six in ten go straight back down", "£1.07 for every pound": of clubs and players, and no match tells; "the equivalent of 96p in every pound" reckons with the sum before.</summary>
    public static bool IsOfEconomy(in NumberSite site) => (site.Is(QuantityTraits.Money) && site.PreviousWord != Word.Of)
        || (site.NextWord == Word.In && (site.PreviousWord == Word.And || site.Quantity.FirstToken == site.Sentence.FirstToken) && TryReadWhole(site, out Quantity of)
            && of.EndToken < site.Sentence.EndToken && !IsPlural(site.Context, of.EndToken, site.Sentence.EndToken));

    /// <summary>"6.1 per million hours", "nine deaths per 100,000".</summary>
    private static bool IsPerMany(in NumberSite site)
    {
        DocumentContext context = site.Context;
        int whole = site.NextWord == Word.Per ? site.Next2 : site.Next2Word == Word.Per && IsNoun(context, site.Next) ? site.Next2 + 1
            : site.Next2Word == Word.For && site.Next2 + 1 < site.Sentence.EndToken && context.IsWord(site.Next2 + 1, Each) && IsNoun(context, site.Next) ? site.Next2 + 2 : -1;
        return whole >= 0 && whole < site.Sentence.EndToken
            && (context.Has(whole, WordFlags.ScaleWord) || (context.HasDigit(whole) && QuantityFinder.TryRead(context, whole, site.Sentence.EndToken, out Quantity of) && of.Value >= 100 && !of.Is(QuantityTraits.Money)));
    }

    /// <summary>"at a rate of ten a day".</summary>
    private static bool IsRateOf(in NumberSite site) => site.PreviousWord == Word.Of && site.NextWord == Word.A && site.Context.IsWord(site.Previous2, Rates)
        && site.Context.Has(site.Next2, WordFlags.TimeUnit);

    /// <summary>"by three to one".</summary>
    private static bool IsByToOne(in NumberSite site) => site.PreviousWord == Word.By && site.NextWord == Word.To && site.Next2Word == Word.One
        && !site.Is(QuantityTraits.Digits) && !site.Context.AnyHas(site.WindowStart(9), site.WindowEnd(9), WordFlags.RecordWord | WordFlags.SportWord);

    /// <summary>"ten times more", "a hundred times more": said without counting as often as not.</summary>
    public static bool IsLoose(in NumberSite site) => site.NextWord == Word.Times && site.Value is 10 or 100 or 1000;

    /// <summary>True for "three in four", "one in 45", "one child in five", "four out of 10", "four of every 10" and "three times as many".</summary>
    public static bool IsRatio(in NumberSite site)
    {
        if (!site.IsBare || site.Next2 < 0)
        {
            return false;
        }

        if (site.NextWord == Word.Times)
        {
            return ComparisonWords.Contains(site.Next2Word) || IsTimesAmount(site);
        }

        return TryReadWhole(site, out _) || IsPerMany(site) || IsRateOf(site) || IsByToOne(site);
    }

    /// <summary>The ratio from its part to its whole, "one child in four", or the number itself when it is told in another way.</summary>
    public static Quantity Whole(in NumberSite site)
    {
        Quantity ratio = site.Quantity;
        if (site.IsBare && !site.Is(QuantityTraits.Fraction | QuantityTraits.Multiple) && site.NextWord != Word.Times && TryReadWhole(site, out Quantity of))
        {
            ratio.End = of.End;
            ratio.EndToken = of.EndToken;
            ratio.Value /= of.Value;
        }

        return ratio;
    }

    private static bool TryReadWhole(in NumberSite site, out Quantity of)
    {
        of = default;
        DocumentContext context = site.Context;
        int whole = WholeOf(site);
        return whole >= 0 && whole < site.Sentence.EndToken && context.Has(site.Quantity.FirstToken, WordFlags.NumberWord)
            && QuantityFinder.TryRead(context, whole, site.Sentence.EndToken, out of)
            && of.Value > site.Value && of.Value <= LargestWhole && !of.Is(QuantityTraits.Percent) && (!of.Is(QuantityTraits.Money) || of.Start == context.Tokens[of.FirstToken].Start)
            && !context.Has(of.EndToken < site.Sentence.EndToken ? of.EndToken : -1, WordFlags.TimeUnit | (WordFlags.Month | WordFlags.Weekday))
            && !(site.NextWord is not (Word.In or Word.Out or Word.Of) && of.EndToken < site.Sentence.EndToken && IsPlural(context, of.EndToken, site.Sentence.EndToken));
    }
}
