using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Numbers that assert no quantity: dates, durations, ages, identifiers, list numbers. Cheap tests come first.</summary>
internal static class NonClaims
{
    private static readonly WordSet WeakHedges = new("around about over some"u8);

    private static readonly WordSet BeforeYear = new("in since of by the from until for early late before after"u8);

    private static readonly WordSet Times = new("through thru until till since"u8);

    private static readonly WordSet AfterYear = new("and or but when while as if because although with to for on in at by before after that which who where"u8);

    private static readonly WordSet AgeGroups = new("those people adults men women anyone everyone voters children kids patients workers"u8);

    private static readonly WordSet AgeWords = new("aged age ages turned turning turns under"u8);

    private static readonly WordSet Persons = new("man woman boy girl lad lass child youth person teenager"u8);

    private static readonly WordSet Pronouns = new("he she they i he's she's i'm they're"u8);

    private static readonly WordSet Have = new("has have had"u8);

    private static readonly WordSet Be = new("is was are were am"u8);

    private static readonly WordSet Conditions = new("if unless suppose imagine whether assuming you'd let's"u8);

    private static readonly WordSet CompoundUnits = new("page piece seat bed bedroom room member acre mile foot yard man woman person story storey strong"u8);

    private static readonly WordSet CompoundMeasures = new("mile kilometre kilometer km acre hectare megawatt"u8);

    private static readonly WordSet Contests = new("race run walk ride relay marathon stage course lap laps loop circuit radius zone limit per an"u8);

    private static readonly WordSet Strengths = new("abv vol proof"u8);

    private static readonly WordSet Eras = new("bc bce ad ce"u8);

    private static readonly WordSet Errors = new("error"u8);

    private static readonly WordSet Credits = new("loan mortgage deposit"u8);

    private static readonly WordSet Distributives = new("every each"u8);

    private static readonly WordSet Criteria = new("earning using"u8);

    private static readonly WordSet Earning = new("earn earns make makes have has own owns"u8);

    private static readonly WordSet Who = new("who"u8);

    private static readonly WordSet Bounds = new("less fewer under below up over above no"u8);

    private static readonly WordSet Articles = new("a an"u8);

    private static readonly WordSet Loans = new("mortgage loan salary income home house policy purchase deposit bill"u8);

    private static readonly WordSet OnePerson = new("he she i"u8);

    private static readonly WordSet Payers = new("him her me"u8);

    private static readonly WordSet HandlesMoney = new("won saved borrowed inherited bet staked pocketed"u8);

    private static readonly WordSet Quoted = new("quoted"u8);

    private static readonly WordSet Costs = new("cost costs costing"u8);

    /// <summary>What is told by the million, beside people and things that news counts.</summary>
    private static readonly WordSet Millions = new("tonnes tons hectares acres barrels litres journeys trips rides downloads copies doses meals tickets viewers listeners readers pupils motorists commuters"u8);

    private static readonly WordSet Stretches = new("consecutive straight more full long whole calendar business working school extra additional or to"u8);

    public static bool IsNone(in NumberSite site) =>
        IsLetterScale(site) || IsDimension(site) || IsListNumber(site) || IsGlued(site) || IsDate(site) || IsDuration(site)
        || IsYear(site) || IsCompound(site) || IsAge(site) || Identifiers.IsNumberOfSomething(site) || Idioms.IsFigureOfSpeech(site)
        || IsConversion(site) || Restatements.IsOne(site) || IsAverage(site) || IsInnings(site) || IsWhole(site) || IsAmongUs(site) || IsStrength(site) || IsMargin(site) || IsEmergencyNumber(site) || IsExample(site) || IsPriceTag(site) || IsOwnMoney(site) || IsCriterion(site) || IsQuoted(site) || Names.IsPartOf(site) || DataLines.IsValue(site);

    /// <summary>5300M, 4K: with a letter and no currency it is a model or a resolution as often as a count; "2.3m people" are counted.</summary>
    private static bool IsLetterScale(in NumberSite site) => site.Is(QuantityTraits.LetterScale) && !site.IsTyped
        && !(site.IsSpacedAfter && site.Context.Text[site.Quantity.End - 1] == (byte)'m' && ((site.NextFlags & WordFlags.CountNoun) != 0 || Millions.Contains(site.NextWord)));

    /// <summary>"hit .625": an average of baseball, which has no zero before its point. ".5 percent" is a quantity.</summary>
    private static bool IsAverage(in NumberSite site) =>
        !site.IsTyped && site.Context.Text[site.Quantity.Start] == (byte)'.';

    /// <summary>"Nineteen in every 100,000", "for each 10 percent rise": the second half of a ratio.</summary>
    private static bool IsWhole(in NumberSite site) => Distributives.Contains(site.PreviousWord) && site.Previous2Word is Word.In or Word.Of or Word.For;

    /// <summary>"were 271 all out".</summary>
    private static bool IsInnings(in NumberSite site) => site.NextWord == Word.All && site.Next2Word == Word.Out;

    /// <summary>"On a $600,000 mortgage": a sum that the reader may put his own in place of.</summary>
    private static bool IsExample(in NumberSite site) =>
        site.Is(QuantityTraits.Money) && ((Loans.Contains(site.NextWord) && Articles.Contains(site.PreviousWord) && site.Previous2Word is Word.On or Word.For) || IsLoanOf(site));

    /// <summary>"On a loan of 200,000 marks".</summary>
    private static bool IsLoanOf(in NumberSite site)
    {
        int preposition = site.Previous2 - 2;
        return site.PreviousWord == Word.Of && Credits.Contains(site.Previous2Word) && preposition >= site.Sentence.FirstToken
            && site.Context.IsWord(preposition + 1, Articles) && site.Context.HashOf(preposition) is Word.On or Word.For;
    }

    /// <summary>"households earning less than $40,000": who is meant, not what was found.</summary>
    private static bool IsCriterion(in NumberSite site)
    {
        const int hedge = 4;
        int first = site.Quantity.FirstToken;
        int verb = site.Context.FindWord(site.WindowStart(hedge), first, Criteria);
        if (verb >= first)
        {
            // "anyone who earns less than $40,000"
            verb = site.Context.FindWord(site.WindowStart(hedge), first, Earning);
            return verb < first - 1 && verb - 1 > site.Sentence.FirstToken && site.Context.IsWord(verb - 1, Who) && !site.Context.Text[..site.Context.Tokens[verb - 1].Start].EndsWith(", "u8)
                && site.Context.IsWord(verb + 1, Bounds);
        }

        return verb > site.Sentence.FirstToken && verb < first - 1 && !site.Context.IsWord(verb - 1, Be)
            && site.Context.IsWord(verb + 1, Bounds);
    }

    /// <summary>"was quoted $11,400": who got the offer tells of it.</summary>
    private static bool IsQuoted(in NumberSite site) =>
        site.Is(QuantityTraits.Money) && Quoted.Contains(site.PreviousWord) && Be.Contains(site.Previous2Word);

    /// <summary>"Two bedrooms, south-facing yard. £212,500.": what something is offered for.</summary>
    private static bool IsPriceTag(in NumberSite site) =>
        site.Is(QuantityTraits.Money) && (site.Previous < 0 || site.GapBefore is [(byte)'.', (byte)' ', ..]) && (site.Next < 0 || site.GapAfter is [(byte)'.', ..]);

    /// <summary>"He won £20,000", "cost her $1,100": the person it happened to is the source.</summary>
    private static bool IsOwnMoney(in NumberSite site) =>
        site.Is(QuantityTraits.Money) && ((HandlesMoney.Contains(site.PreviousWord) && (OnePerson.Contains(site.Previous2Word) || HaveSaved(site)))
            || (Payers.Contains(site.PreviousWord) && Costs.Contains(site.Previous2Word)));

    /// <summary>"They have saved €28,000".</summary>
    private static bool HaveSaved(in NumberSite site) => site.Previous2 > site.Sentence.FirstToken && site.Context.IsWord(site.Previous2, Have) && site.Context.IsWord(site.Previous2 - 1, Pronouns);

    private static bool IsDimension(in NumberSite site)
    {
        if ((!site.IsSpacedBefore && (site.GapBefore.EndsWith("×"u8) || site.GapBefore.EndsWith("× "u8)))
            || (!site.IsSpacedAfter && (site.GapAfter.StartsWith("×"u8) || site.GapAfter.StartsWith(" ×"u8)
                || (site.GapAfter is [(byte)'+', ..] && !site.IsTyped))))
        {
            return true;
        }

        return ((site.PreviousWord is Word.X or Word.By) && IsSide(site.Context, site.Previous2))
            || ((site.NextWord is Word.X or Word.By) && IsSide(site.Context, site.Next2));
    }

    /// <summary>A numeral that can be the side of a screen or a room; "2015 by 63 mayors" and "by 2030" are no dimensions.</summary>
    private static bool IsSide(DocumentContext context, int token) =>
        context.HasDigit(token) && !(context.Tokens[token].Length == 4 && context.TextOf(token)[0] is (byte)'1' or (byte)'2');

    private static bool IsListNumber(in NumberSite site) =>
        site.Previous < 0 && site.Is(QuantityTraits.Digits) && !site.IsTyped && site.GapAfter is [(byte)'.' or (byte)')' or (byte)':', ..];

    /// <summary>3:55, 287(g), COVID-19, #12, and digits that are too many for a count.</summary>
    private static bool IsGlued(in NumberSite site)
    {
        if (!site.Is(QuantityTraits.Digits) || !site.IsBare)
        {
            return false;
        }

        bool grouped = site.Is(QuantityTraits.Grouped);
        return (!site.IsSpacedBefore && IsGluedBefore(site))
            || (site.Next >= 0 && site.GapAfter is [(byte)':' or (byte)'/' or (byte)'('])
            || (site.IsSpacedBefore && !grouped && site.Context.HasDigit(site.Previous))
            || (site.Value > 2e9 && !grouped);
    }

    private static bool IsGluedBefore(in NumberSite site)
    {
        ReadOnlySpan<byte> before = site.GapBefore;
        return before is [.., (byte)':' or (byte)'/' or (byte)'@' or (byte)'#' or (byte)'+' or (byte)'=' or (byte)'\\']
            || before.EndsWith("№"u8) || before.EndsWith("§"u8) || before.EndsWith("§ "u8) || before.EndsWith("§\u00A0"u8) || before.EndsWith("¶ "u8) || before.EndsWith("°"u8) || before.EndsWith("\u2212"u8)
            || (before is [(byte)'-'] && !site.Context.HasDigit(site.Previous));
    }

    private static bool IsDate(in NumberSite site)
    {
        DocumentContext context = site.Context;
        const WordFlags names = WordFlags.Month | WordFlags.Weekday;
        return ((site.NextFlags & names) != 0 && site.Value <= 31 && context.IsCapitalized(site.Next))
            || ((site.PreviousFlags & names) != 0 && !site.IsTyped && (site.Value is <= 31 or (>= 1500 and < 2200)) && context.IsCapitalized(site.Previous))
            || (site.IsBare && context.HasDigit(site.Previous) && context.Has(site.Previous2, names) && context.IsCapitalized(site.Previous2));
    }

    private static bool IsDuration(in NumberSite site)
    {
        if (site.IsTyped)
        {
            return false;
        }

        if (MayBeMean(site) && Measures.IsMeanTime(site))
        {
            return false;
        }

        bool stretched = site.IsBare && Stretches.Contains(site.NextWord) && site.Context.Has(site.Next2, WordFlags.TimeUnit);
        return (site.NextFlags & WordFlags.TimeUnit) != 0 || stretched || site.Context.Has(Ranges.UnitAfterRange(site), WordFlags.TimeUnit);
    }

    private static bool MayBeMean(in NumberSite site) => (site.NextFlags & WordFlags.TimeUnit) != 0 || (site.IsBare && site.NextWord is Word.To or Word.And or Word.Or);

    /// <summary>Four digits from 1000 to 2999 are a year, unless a hedge or a thing that is counted stands beside them.</summary>
    private static bool IsYear(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (site.Is(QuantityTraits.Digits) && site.IsBare && IsOfAnEra(site))
        {
            return true;
        }

        if (!site.Is(QuantityTraits.Digits) || !site.IsBare || site.Value is < 1000 or >= 3000 || site.Is(QuantityTraits.Grouped | QuantityTraits.Decimal))
        {
            return false;
        }

        bool counts = (site.NextFlags & (WordFlags.CountNoun | WordFlags.MeasureUnit)) != 0 && !context.IsCapitalized(site.Next);
        bool hedged = site.IsHedged && (counts || !WeakHedges.Contains(site.PreviousWord));
        bool dated = BeforeYear.Contains(site.PreviousWord) || (hedged && !counts && IsHedgedYear(site));
        hedged &= !dated;
        bool span = !site.IsSpacedBefore && site.GapBefore.Length <= 3 && context.HasDigit(site.Previous);
        return span || !(hedged || (counts && !dated));
    }

    /// <summary>"about 3000 BC", "between 3000 and 1000 BCE", "AD 476".</summary>
    private static bool IsOfAnEra(in NumberSite site)
    {
        DocumentContext context = site.Context;
        bool dashed = !site.IsSpacedAfter && (site.GapAfter is [(byte)'-'] || site.GapAfter.SequenceEqual("–"u8)) && Eras.Contains(site.Next2Word);
        bool ranged = site.NextWord is Word.And or Word.To && context.HasDigit(site.Next2) && site.Next2 + 1 < site.Sentence.EndToken && context.IsWord(site.Next2 + 1, Eras) && context.IsCapitalized(site.Next2 + 1);
        return dashed || ranged || (Eras.Contains(site.NextWord) && context.IsCapitalized(site.Next)) || (Eras.Contains(site.PreviousWord) && context.IsCapitalized(site.Previous));
    }

    /// <summary>"through at least 2031", "by about 2040", "than 2019.": a time before the hedge, or nothing that is counted behind.</summary>
    private static bool IsHedgedYear(in NumberSite site)
    {
        if (site.Value is < 1800 or >= 2200)
        {
            return false;
        }

        bool nothingCounted = site.Next < 0 || !site.IsSpacedAfter || AfterYear.Contains(site.NextWord);
        return nothingCounted || site.Context.AnyIsWord(site.WindowStart(3), site.Quantity.FirstToken, Times);
    }

    /// <summary>"a 30-date tour", "a 180 page book": the number describes; whether it claims is doubtful.</summary>
    private static bool IsCompound(in NumberSite site)
    {
        if (site.Next < 0 || !site.IsBare || site.Context.HasDigit(site.Next))
        {
            return false;
        }

        // "the 5.5-mile tunnel": as long as it is said to be.
        bool isMeasure = CompoundMeasures.Contains(site.NextWord) && site.Next2 >= 0 && !site.Context.IsWord(site.Next2, Contests);
        return (!site.IsSpacedAfter && !isMeasure && (site.GapAfter is [(byte)'-'] || site.GapAfter.SequenceEqual("–"u8) || site.GapAfter.SequenceEqual("\u2011"u8)))
            || (site.Value > 1 && CompoundUnits.Contains(site.NextWord) && (site.IsSpacedAfter || !isMeasure));
    }

    private static bool IsAge(in NumberSite site)
    {
        if (!site.IsBare)
        {
            return false;
        }

        DocumentContext context = site.Context;
        bool apposition = site.Value < 110 && site.GapBefore is [(byte)',', (byte)' '] && site.GapAfter is [(byte)',' or (byte)'.', ..]
            && context.IsCapitalized(site.Previous);
        bool group = site.Value < 100 && (site.PreviousWord is Word.Over or Word.Under) && AgeGroups.Contains(site.Previous2Word);
        return apposition || group || IsAgeOfPerson(site) || AgeWords.Contains(site.PreviousWord)
            || site.Previous2Word is Word.Aged or Word.Ages || site.NextWord is Word.Yo;
    }

    /// <summary>"A man of about 20", "as he is over 50,", "of residents are over 65": a round age.</summary>
    private static bool IsAgeOfPerson(in NumberSite site)
    {
        int before = site.Previous2 - 1;
        if (!site.IsHedged || site.Value >= 110 || before < site.Sentence.FirstToken)
        {
            return false;
        }

        DocumentContext context = site.Context;
        bool ends = site.Next < 0 || !site.IsSpacedAfter || AfterYear.Contains(site.NextWord) || (context.IsWord(before, OnePerson) && (site.NextFlags & (WordFlags.CountNoun | WordFlags.MeasureUnit | WordFlags.SpecUnit)) == 0);
        return (site.Previous2Word == Word.Of && context.IsWord(before, Persons)) || (ends && context.IsWord(site.Previous2, Be) && (context.IsWord(before, Pronouns) || context.Has(before, WordFlags.CountNoun)));
    }

    /// <summary>"650 metres per second, give or take 310", "with an error of 5 percent".</summary>
    private static bool IsMargin(in NumberSite site) => (site.PreviousWord == Word.Take && site.Previous2Word == Word.Or)
        || (site.PreviousWord == Word.Of && site.Context.IsWord(site.Previous2, Errors));

    /// <summary>The number to call, written without a hyphen: "911 calls" are counted, "a 911 hang-up" is none.</summary>
    private static bool IsEmergencyNumber(in NumberSite site) => site.Is(QuantityTraits.Digits) && site.IsBare && !site.IsHedged && site.Value == 911
        && !site.Context.Has(site.Next, WordFlags.CountNoun);

    /// <summary>A condition stands before the number in its sentence.</summary>
    public static bool IsHypothetical(in NumberSite site) =>
        site.Context.AnyIsWord(site.WindowStart(12), site.Quantity.FirstToken, Conditions);

    /// <summary>"about 70 of us": who writes it was there.</summary>
    private static bool IsAmongUs(in NumberSite site) => site.IsBare && site.NextWord == Word.Of && site.Next2Word == Word.Us;

    /// <summary>"14.5% abv": what stands on the label.</summary>
    private static bool IsStrength(in NumberSite site) => site.Is(QuantityTraits.Percent) && Strengths.Contains(site.NextWord);

    /// <summary>"2 inches (50.8 millimeters)": judged once already.</summary>
    private static bool IsConversion(in NumberSite site)
    {
        if (site.IsSpacedBefore || !site.GapBefore.Contains((byte)'('))
        {
            return false;
        }

        const WordFlags unit = WordFlags.MeasureUnit | WordFlags.SpecUnit | WordFlags.CurrencyWord;
        return (site.PreviousFlags & (unit | WordFlags.TimeUnit)) != 0 || (site.NextFlags & unit) != 0
            || (site.Is(QuantityTraits.Money) && site.GapAfter.StartsWith(")"u8));
    }
}
