using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Sums that one named giver gave: a gift is an act on record, and no figure that somebody counted.</summary>
internal static class Gifts
{
    private static readonly WordSet Givers = new("gave donated contributed donates contributes"u8);

    private static readonly WordSet Received = new("raised received accepted"u8);

    private static readonly WordSet Pronouns = new("he she"u8);

    /// <summary>"Harlan Mott gave the club $500,000", "raised $100,000 from Ann Lee".</summary>
    public static bool IsOne(in NumberSite site)
    {
        const int objects = 6;
        const int subject = 3;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int verb = context.FindWord(site.WindowStart(objects), first, Givers);
        if (verb < first && (context.IsCapitalized(verb - 1) || context.AnyIsWord(Math.Max(site.Sentence.FirstToken, verb - subject), verb, Pronouns)))
        {
            return true;
        }

        return site.NextWord == Word.From && context.IsCapitalized(site.Next2) && context.AnyIsWord(site.WindowStart(objects), first, Received);
    }
}
