using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Sums that no shop has as its price, however small: an average, what many earn, what it costs to make a thing, how much more it costs than before.</summary>
internal static class Outlays
{
    private static readonly WordSet AverageWords = new("average averaged averages median typical typically"u8);

    private static readonly WordSet EarnsAndSpends = new("earn spend"u8);

    private static readonly WordSet Singulars = new("i you we to can could may might will would"u8);

    private static readonly WordSet Heads = new("capita head person pupil student resident inhabitant household"u8);

    private static readonly WordSet Comparatives = new("higher lower more less cheaper dearer"u8);

    private static readonly WordSet Costs = new("cost costs costing"u8);

    private static readonly WordSet Costing = new("costs"u8);

    private static readonly WordSet Determiners = new("a an the one each what every"u8);

    private static readonly WordSet Purchasing = new("renting hiring parking entering visiting joining buying booking posting sending attending seeing watching using riding getting taking crossing camping staying everything anything nothing something"u8);

    private static readonly WordSet Margins = new("lose loses lost make makes earn earns spend spends"u8);

    private static readonly WordSet Customers = new("customer buyer shopper reader family couple user visitor guest same"u8);

    private static readonly WordSet Savings = new("save saves saved saving add adds added adding cut cuts knocks"u8);

    private static readonly WordSet Rises = new("risen rose fallen fell climbed dropped grown grew jumped widened shrunk"u8);

    private static readonly WordSet Charges = new("cost costs costing pay pays paid paying charge charges charged earn earns earned"u8);

    private static readonly WordSet Tickets = new("ticket tickets admission entry fare fares room rooms menu meals dishes mains starters pints prices doubles tour tours"u8);

    /// <summary>What a customer does for a price.</summary>
    private static readonly WordSet Purchases = new("buy hire rent enter visit join get see watch park ride use play attend stay book send post renew"u8);

    private static readonly WordSet Persons = new("i he she you my his her your him me we our us"u8);

    private static readonly WordSet Distributives = new("every each"u8);

    private static readonly WordSet Now = new("now"u8);

    private static readonly WordSet Listed = new("listed advertised"u8);

    private static readonly WordSet Obligations = new("have has had"u8);

    private static readonly WordSet EarnsOrCharges = new("earn charge"u8);

    public static bool IsOne(in NumberSite site) => IsPayOfMany(site) || HasAverage(site)
        || (site.NextWord == Word.Per && site.Context.IsWord(site.Next2, Heads))
        || (site.PreviousWord == Word.As && site.Previous2Word == Word.Much && IsRate(site))
        || IsDifference(site) || IsToMake(site) || IsToDo(site) || IsCostTo(site) || IsOnEach(site) || IsYearly(site) || IsSpread(site) || IsThenOrNow(site) || IsHadToEarn(site)
        || (site.IsHedged && site.NextWord == Word.For && Distributives.Contains(site.Next2Word));

    /// <summary>An average before the number, near or in reach of its window.</summary>
    public static bool HasAverage(in NumberSite site) => site.Context.AnyIsWord(site.WindowStart(5), site.Quantity.FirstToken, AverageWords);

    public static bool HasAverage(DocumentContext context, int start, int end) => context.AnyIsWord(start, end, AverageWords);

    /// <summary>"Drivers there earn £15.20 an hour", "visitors spend 112 euros a day": what many get or spend, and no one's price.</summary>
    private static bool IsPayOfMany(in NumberSite site)
    {
        const int hedge = 3;
        DocumentContext context = site.Context;
        int verb = context.FindWord(site.WindowStart(hedge), site.Quantity.FirstToken, EarnsAndSpends);
        return verb < site.Quantity.FirstToken && verb > site.Sentence.FirstToken && IsRate(site)
            && (!context.IsCapitalized(verb - 1) || (verb - 1 == site.Sentence.FirstToken && context.StemOf(verb - 1)[^1] == (byte)'s'))
            && !context.IsWord(verb - 1, Singulars);
    }

    /// <summary>"an hour", "a year" behind the sum.</summary>
    private static bool IsRate(in NumberSite site) => (site.NextWord is Word.A or Word.An or Word.Per || Distributives.Contains(site.NextWord)) && site.Context.Has(site.Next2, WordFlags.TimeUnit);

    /// <summary>"are £140 higher than when they promised".</summary>
    private static bool IsDifference(in NumberSite site) => site.Next2Word == Word.Than && Comparatives.Contains(site.NextWord)
        && (site.IsSpacedAfter || site.GapAfter is [(byte)',', (byte)' ']);

    /// <summary>"A meal costs £3.40 to make"; what it costs to get in is a price.</summary>
    private static bool IsToMake(in NumberSite site)
    {
        const int reach = 6;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        return site.NextWord == Word.To && site.Next2 >= 0 && context.Tokens[site.Next2].Shape == TokenShape.None
            && !context.Has(site.Next2, WordFlags.NumberWord | WordFlags.HedgeWord | WordFlags.EnglishFunction) && !Purchases.Contains(site.Next2Word)
            && context.AnyIsWord(site.WindowStart(reach), first, Costs) && !context.AnyIsWord(site.WindowStart(reach), first, Persons);
    }

    /// <summary>"Watering a young tree costs €140 a year"; what one gets for it is a price.</summary>
    private static bool IsToDo(in NumberSite site)
    {
        const int hedge = 3;
        DocumentContext context = site.Context;
        int subject = site.Sentence.FirstToken;
        int costs = context.FindWord(site.WindowStart(hedge), site.Quantity.FirstToken, Costing);
        return site.HasSentence && costs < site.Quantity.FirstToken && costs > subject + 1 && context.TextOf(subject).EndsWith("ing"u8)
            && context.IsWord(subject + 1, Determiners) && !context.IsWord(subject, Purchasing) && !context.AnyIsWord(subject, costs, Persons);
    }

    /// <summary>"lose 7p on every loaf".</summary>
    private static bool IsOnEach(in NumberSite site) => site.NextWord == Word.On && Distributives.Contains(site.Next2Word)
        && site.Context.AnyIsWord(site.WindowStart(3), site.Quantity.FirstToken, Margins);

    /// <summary>"A flight costs the hospital €2,900": who bears it is no customer of a shop.</summary>
    private static bool IsCostTo(in NumberSite site)
    {
        const int bearer = 5;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int costs = context.FindWord(site.WindowStart(bearer), first, Costing);
        return costs + 2 < first && context.HashOf(costs + 1) == Word.The && !context.AnyIsWord(costs + 2, first, Customers) && !context.AnyIsWord(site.Sentence.FirstToken, first, Persons)
            && !context.Between(context.Tokens[costs].End, site.Quantity.Start).ContainsAny((byte)',', (byte)'.', (byte)';');
    }

    /// <summary>"saves $70 a year", "has risen by $210 a week", "adds about £35 to the average bill each year": for nobody in particular.</summary>
    private static bool IsYearly(in NumberSite site)
    {
        const int reach = 6;
        DocumentContext context = site.Context;
        int start = site.WindowStart(reach);
        int first = site.Quantity.FirstToken;
        bool isChange = site.PreviousWord == Word.By && context.AnyIsWord(start, first, Rises);
        return (isChange || (IsRate(site) && context.AnyIsWord(start, first, Savings))) && !context.AnyIsWord(site.Sentence.FirstToken, first, Persons);
    }

    /// <summary>"cost between £350 and £900": what is so different is no price of one seller.</summary>
    private static bool IsSpread(in NumberSite site)
    {
        const int reach = 7;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int between = context.FindWord(site.WindowStart(reach), first, Word.Between);
        bool isEnd = between == first - 1 ? site.NextWord == Word.And : between < first && site.PreviousWord == Word.And;
        return isEnd && between > site.Sentence.FirstToken && context.AnyIsWord(Math.Max(site.Sentence.FirstToken, between - 3), between, Charges)
            && !context.AnyIsWord(site.Sentence.FirstToken, first, Tickets) && !context.AnyIsWord(site.Sentence.FirstToken, first, Persons);
    }

    /// <summary>"a tin that cost 28p then is now 47p": two sums for the same thing, and one of them is of now.</summary>
    private static bool IsThenOrNow(in NumberSite site)
    {
        const int reach = 10;
        DocumentContext context = site.Context;
        int start = site.WindowStart(reach);
        int end = site.WindowEnd(reach);
        int now = context.FindWord(start, end, Now);
        if (now >= end || now == site.Sentence.FirstToken || context.AnyIsWord(site.Sentence.FirstToken, site.Sentence.EndToken, Persons) || context.AnyIsWord(start, end, Listed))
        {
            return false;
        }

        (int from, int to) = now < site.Quantity.FirstToken ? (Math.Max(site.Sentence.FirstToken, now - reach), now) : (now + 1, Math.Min(site.Sentence.EndToken, now + reach));
        for (int i = from; i < to; i++)
        {
            if (context.HasDigit(i) && QuantityFinder.TryRead(context, i, to, out Quantity other) && other.Is(QuantityTraits.Money))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"would have to earn $31.40 an hour to afford a flat".</summary>
    private static bool IsHadToEarn(in NumberSite site)
    {
        const int hedge = 4;
        const int purpose = 5;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int verb = context.FindWord(site.WindowStart(hedge), first, EarnsOrCharges);
        int end = site.WindowEnd(purpose);
        return verb < first && verb - 2 > site.Sentence.FirstToken && context.HashOf(verb - 1) == Word.To && context.IsWord(verb - 2, Obligations)
            && context.FindWord(site.Quantity.EndToken, end, Word.To) < end && !context.IsWord(verb - 3, Persons);
    }
}
