using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Sums that are what a shop or a seller asks for a thing.</summary>
internal static class PriceTags
{
    private static readonly WordSet Tags = new("start starts starting priced price prices rrp msrp yours"u8);

    /// <summary>What costs more is no ware.</summary>
    private const double LargeSum = 1e7;

    /// <summary>A tag stands before what is no pay and no large sum, or "from".</summary>
    public static bool Marks(in NumberSite site) => (site.Value < LargeSum && HasOne(site) && !Earnings.IsOne(site)) || IsFrom(site);

    /// <summary>"priced at $900", "start at $900"; a start-up is no price, nor is "has doubled in price since 2013, to $900".</summary>
    private static bool HasOne(in NumberSite site)
    {
        int first = site.Quantity.FirstToken;
        int tag = site.Context.FindWord(site.WindowStart(4), first, Tags);
        for (int i = tag + 1; i < first; i++)
        {
            if (site.Context.HasDigit(i))
            {
                return false;
            }
        }

        return tag < first && !(tag + 1 < first && site.Context.Text[site.Context.Tokens[tag].End] == (byte)'-');
    }

    /// <summary>"Skoda Octavia, from £28,345": what the cheapest costs.</summary>
    private static bool IsFrom(in NumberSite site) => site.PreviousWord == Word.From && site.NextWord != Word.To && site.Previous2 >= 0
        && site.Context.Text[site.Context.Tokens[site.Previous2].End..site.Context.Tokens[site.Previous].Start] is [(byte)',' or (byte)':', (byte)' '];
}
