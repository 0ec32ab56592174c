using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Prices that an exchange or a market makes: everybody may look them up.</summary>
internal static class MarketData
{
    private static ReadOnlySpan<byte> CommodityNames =>
        "metal copper zinc nickel aluminium aluminum gold silver platinum palladium bullion crude brent bitcoin ether"u8;

    private static readonly WordSet Commodities = new(CommodityNames);

    /// <summary>What is quoted in percent.</summary>
    private static readonly WordSet Quotes = new([.. "shares index indexes indices futures yields nasdaq dow ftse nikkei sensex nifty dax "u8, .. CommodityNames]);

    private static readonly WordSet Moves = new("rose risen rising fell fallen falling gained lost climbed jumped surged soared dropped slid slipped added eased edged tumbled plunged plummeted dipped rallied up down higher lower"u8);

    private static readonly WordSet CommodityWords = new("oil price prices"u8);

    private static readonly WordSet ValuationWords = new("valuation valued capitalization"u8);

    private static readonly WordSet Estates = new("flat flats home homes house houses land estate building buildings property properties site farm farms apartment apartments mansion castle painting paintings collection"u8);

    /// <param name="near">The flags of the tokens in [<paramref name="start"/>, <paramref name="end"/>), and of some more.</param>
    public static bool Is(in NumberSite site, ClaimKind kind, in TopicProfile topic, WordFlags near, int start, int end)
    {
        DocumentContext context = site.Context;
        int market = 0;
        for (int i = (near & (WordFlags.MarketWord | WordFlags.PriceWord)) != 0 ? start : end; i < end; i++)
        {
            market += context.Has(i, WordFlags.MarketWord) || context.IsWord(i, CommodityWords) ? 1 : 0;
        }

        return market >= 2 || (topic.Market > 0.02 && !IsHeadcount(site, kind)) || (kind == ClaimKind.Percentage && IsQuote(site, Quotes))
            || (kind == ClaimKind.Money && (IsQuote(site, Commodities) || IsOfFirm(site, start, end)));
    }

    /// <summary>What a firm is valued at; a house and a field have no shares.</summary>
    private static bool IsOfFirm(in NumberSite site, int start, int end)
    {
        const int subject = 4;
        DocumentContext context = site.Context;
        int valued = context.FindWord(start, end, ValuationWords);
        // "the yard, whose parent is valued at $2 billion, offered her $1.1 million"
        bool isOther = valued < site.Quantity.FirstToken && context.Between(context.Tokens[Math.Min(valued, site.Quantity.FirstToken)].End, site.Quantity.Start).IndexOf(", "u8) >= 0;
        return valued < end && !isOther && !(context.TextOf(valued).EndsWith("ed"u8) && context.AnyIsWord(Math.Max(start, valued - subject), valued, Estates));
    }

    /// <summary>"The site employs 340 people": no exchange tells, whatever else the story is about.</summary>
    private static bool IsHeadcount(in NumberSite site, ClaimKind kind) => kind == ClaimKind.Count && site.Context.Has(site.Next, WordFlags.CountNoun);

    /// <summary>"Shares have fallen 21% in the past month": an exchange tells.</summary>
    private static bool IsQuote(in NumberSite site, WordSet quotes)
    {
        const int subject = 5;
        int first = site.Sentence.FirstToken;
        int quoted = site.Context.FindWord(first, Math.Min(first + subject, site.Quantity.FirstToken), quotes);
        return quoted < Math.Min(first + subject, site.Quantity.FirstToken) && site.Context.AnyIsWord(quoted + 1, site.Quantity.FirstToken, Moves);
    }
}
