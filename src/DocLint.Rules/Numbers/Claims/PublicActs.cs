using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Sums that are on record by what they are: those that a public body decides, and those that a court has before it.</summary>
internal static class PublicActs
{
    private static readonly WordSet Bodies = new("government governments council councils parliament assembly legislature congress senate house cabinet county city state commission ministry department agency board lawmakers legislators commissioners councillors councilors trustees regents supervisors governor mayor minister ministers chancellor treasury president senators mps voters court jury jurors judge judges tribunal regulator regulators watchdog donors states nations union countries budget lenders bank foundation charity"u8);

    private static ReadOnlySpan<byte> DecisionWords =>
        "approved approve approves allocated allocates earmarked earmarks authorized authorised authorizes appropriated adopted adopts passed passes budgeted budgets ringfenced committed accepted accepts awarded awards ordered orders fined fines pledged pledges released releases donated donates"u8;

    private static readonly WordSet Decisions = new(DecisionWords);

    private static readonly WordSet DecisionsOrSet = new([.. DecisionWords, .. " set"u8]);

    /// <summary>"charged" is one only with what follows.</summary>
    private static readonly WordSet CourtWords = new("charged convicted conviction guilty jailed prison jail imprisonment sentenced indicted indictment stole stolen stealing embezzled embezzling embezzlement defrauded defrauding swindled laundered laundering extorted bribes bribery"u8);

    private static readonly WordSet Each = new("each"u8);

    private const int Reach = 12;

    /// <summary>Tokens before and behind a sum in which a word of the court is about it.</summary>
    private const int Clause = 24;

    /// <summary>"The council approved a $48 million budget": the body that acts is the source of its decision.</summary>
    public static bool IsDecision(in NumberSite site)
    {
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        if (!context.AnyIsWord(site.WindowStart(Reach), site.WindowEnd(Reach), DecisionsOrSet))
        {
            return false;
        }

        // "In other business, the board:", and in the list below it "Approved $46,000 for ...".
        if (context.IsWord(site.Sentence.FirstToken, Decisions) && IsListed(context, site.Sentence.FirstToken))
        {
            return true;
        }

        for (int i = site.WindowStart(Reach); i < first; i++)
        {
            if (IsDecided(context, i, site.Sentence) && context.AnyIsWord(Math.Max(site.Sentence.FirstToken, i - Reach), i, Bodies))
            {
                return true;
            }
        }

        // "$12 billion that the states pledged".
        int verb = site.NextWord == Word.That ? context.FindWord(site.Quantity.EndToken, site.WindowEnd(Reach), Decisions) : site.WindowEnd(Reach);
        if (verb < site.WindowEnd(Reach) && context.AnyIsWord(site.Quantity.EndToken, verb, Bodies))
        {
            return true;
        }

        // "was approved by the council".
        int end = site.WindowEnd(Reach) - 1;
        for (int i = site.Quantity.EndToken; i < end; i++)
        {
            if (context.HashOf(i + 1) == Word.By && context.IsWord(i, Decisions))
            {
                return context.AnyIsWord(i + 2, Math.Min(site.Sentence.EndToken, i + 7), Bodies);
            }
        }

        return false;
    }

    /// <summary>Whether a token begins a block of a list that a public body is said to have decided on.</summary>
    private static bool IsListed(DocumentContext context, int token)
    {
        int block = context.BlockOf(token);
        if (context.Blocks[block].FirstToken != token)
        {
            return false;
        }

        int head = ListHead.FindAbove(context, block);
        return head >= 0 && context.AnyIsWord(context.Blocks[head].FirstToken, context.Blocks[head].EndToken, Bodies);
    }

    /// <summary>A charge or a conviction names the sum: it is in the record of the court.</summary>
    public static bool IsBeforeCourt(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (IsYearly(site))
        {
            return false;
        }

        int end = site.WindowEnd(Clause);
        for (int i = site.WindowStart(Clause); (i = context.FindWord(i, end, CourtWords)) < end; i++)
        {
            // "charged with", not "charged $40 a night".
            if (context.HashOf(i) != Word.Charged || (i + 1 < end && context.HashOf(i + 1) is Word.With or Word.Over or Word.After))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"costs the country an estimated $10 billion a year": what such crimes cost, and no court has it before it.</summary>
    private static bool IsYearly(in NumberSite site) => (site.NextWord is Word.A or Word.Per or Word.Every || site.Context.IsWord(site.Next, Each)) && site.Next2Word == Word.Year;

    private static bool IsDecided(DocumentContext context, int token, in Sentence sentence) => context.IsWord(token, Decisions)
        || (context.HashOf(token) == Word.Set && token + 1 < sentence.EndToken && context.HashOf(token + 1) == Word.Aside);
}
