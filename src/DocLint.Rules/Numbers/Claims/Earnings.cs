using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Small sums that are no price of a shop: what somebody earns, pays in rent or is paid in a week, and what a thing costs more or less.</summary>
internal static class Earnings
{
    private static readonly WordSet Flows = new("earn earns earned earning pay pays paid paying make makes made take takes took receive receives received get gets got leave leaves left spend spends spent spending worth wage wages salary stipend pension pensions rent rents owe owes charge charges start starts"u8);

    private static readonly WordSet Spans = new("hour week month year quarter fortnight head person"u8);

    /// <summary>What farms, schools and works are paid by.</summary>
    private static readonly WordSet Portions = new("hectare acre tonne ton pupil student passenger patient dose barrel bushel employee worker kilowatt kwh megawatt gallon"u8);

    private static readonly WordSet Costs = new("cost costs pay pays paid"u8);

    private static readonly WordSet Narrators = new("i we you my our your me us"u8);

    private static readonly WordSet Each = new("each every"u8);

    private static readonly WordSet Hours = new("hour"u8);

    private static readonly WordSet Wares = new("subscription subscriptions subscriber subscribers membership ticket tickets plan plans parking wi-fi broadband app streaming premium"u8);

    public static bool IsOne(in NumberSite site) => site.GapBefore is not [.., (byte)'/'] && (IsFlow(site) || IsRoundCost(site)) && !IsOfWare(site);

    /// <summary>"pays $165 a week", "built cars for 80 cents an hour", "they leave £22 a head".</summary>
    private static bool IsFlow(in NumberSite site)
    {
        const int reach = 6;
        DocumentContext context = site.Context;
        bool isRate = site.NextWord is Word.A or Word.An or Word.Per || site.Context.IsWord(site.Next, Each);
        return isRate && (context.IsWord(site.Next2, Portions) || (context.IsWord(site.Next2, Spans) && (context.IsWord(site.Next2, Hours) || context.AnyIsWord(site.WindowStart(reach), site.Quantity.FirstToken, Flows))));
    }

    /// <summary>"Each costs roughly £7,500": a shop knows its prices.</summary>
    private static bool IsRoundCost(in NumberSite site)
    {
        const int hedge = 4;
        int first = site.Quantity.FirstToken;
        int verb = site.IsHedged ? site.Context.FindWord(site.WindowStart(hedge), first, Costs) : first;
        // "costs from around" are a noun's.
        return verb + 1 < first && site.PreviousWord != Word.To && site.Context.HashOf(verb + 1) is not (Word.From or Word.Of or Word.In or Word.By);
    }

    private static bool IsOfWare(in NumberSite site)
    {
        const int behind = 8;
        DocumentContext context = site.Context;
        return context.AnyIsWord(site.Sentence.FirstToken, site.WindowEnd(behind), Wares) || (site.HasSentence && context.AnyIsWord(RelativeClauses.StartOf(site), site.Quantity.FirstToken, Narrators));
    }
}
