using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Tells multiples that say how something has grown: "have nearly doubled since 2019", "a fivefold increase".</summary>
internal static class Growth
{
    private static readonly WordSet Multiples = new("twice double triple"u8);

    private static readonly WordSet SimplePast = new("doubled tripled trebled quadrupled halved"u8);

    private static readonly WordSet Folds = new("twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold"u8);

    private static readonly WordSet Increases = new("increase rise jump growth surge drop fall decline reduction"u8);

    private static readonly WordSet Spans = new("since between during last this within"u8);

    private static readonly WordSet Moved = new("up rose risen grew grown increased climbed jumped fell fallen"u8);

    private static readonly WordSet Actors = new("he she they we i you who"u8);

    private static readonly WordSet Have = new("have has had"u8);

    private static readonly WordSet BehindGrowth = new("since in over from between during within this last"u8);

    /// <summary>"have nearly doubled since 2019", "has grown fivefold in three years"; not "has doubled its staff", "doubled down".</summary>
    public static bool IsOne(in NumberSite site)
    {
        const int reach = 3;
        DocumentContext context = site.Context;
        if (IsPastGrowth(site))
        {
            return true;
        }

        return !context.IsWord(site.Quantity.FirstToken, Multiples) && context.AnyIsWord(site.WindowStart(reach), site.Quantity.FirstToken, Have) && (BehindGrowth.Contains(site.NextWord) || IsToValue(site) || (site.NextWord == Word.To && site.Context.HasDigit(site.Next2)));
    }

    /// <summary>"Sales doubled last year", "a fivefold increase", "are up threefold"; what a person has doubled is his own doing.</summary>
    private static bool IsPastGrowth(in NumberSite site)
    {
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        if (context.IsWord(first, Folds))
        {
            return context.IsWord(site.Next, Increases) || context.IsWord(site.Previous, Moved);
        }

        return context.IsWord(first, SimplePast) && Spans.Contains(site.NextWord) && site.Previous >= 0 && !context.IsWord(site.Previous, Actors)
            && (!context.IsCapitalized(site.Previous) || site.Previous == site.Sentence.FirstToken);
    }

    /// <summary>"has tripled, to about 1,200": the number behind it is the claim's, too.</summary>
    private static bool IsToValue(in NumberSite site) => site.NextWord == Word.To && site.Next2 >= 0
        && site.Context.Between(site.Context.Tokens[site.Quantity.EndToken - 1].End, site.Context.Tokens[site.Next].Start).StartsWith(","u8);
}
