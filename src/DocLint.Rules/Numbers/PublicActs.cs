using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers;

/// <summary>Sums that are on record by what they are: those that a public body decides, and those that a court has before it.</summary>
internal static class PublicActs
{
    private static readonly WordSet Bodies = new("government governments council councils parliament assembly legislature congress senate house cabinet county city state commission ministry department agency board lawmakers legislators commissioners councillors councilors trustees regents supervisors governor mayor minister ministers chancellor treasury president senators mps voters"u8);

    private static ReadOnlySpan<byte> DecisionWords =>
        "approved approve approves allocated allocates earmarked earmarks authorized authorised authorizes appropriated adopted adopts passed passes budgeted budgets ringfenced committed"u8;

    private static readonly WordSet Decisions = new(DecisionWords);

    private static readonly WordSet DecisionsOrSet = new([.. DecisionWords, .. " set"u8]);

    /// <summary>"charged" is one only with what follows.</summary>
    private static readonly WordSet CourtWords = new("charged convicted conviction guilty jailed prison jail imprisonment sentenced indicted indictment stole stolen stealing embezzled embezzling embezzlement defrauded defrauding swindled laundered laundering extorted bribes bribery"u8);

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

        for (int i = site.WindowStart(Reach); i < first; i++)
        {
            if (IsDecided(context, i, site.Sentence) && context.AnyIsWord(Math.Max(site.Sentence.FirstToken, i - Reach), i, Bodies))
            {
                return true;
            }
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

    /// <summary>A charge or a conviction names the sum: it is in the record of the court.</summary>
    public static bool IsBeforeCourt(in NumberSite site)
    {
        DocumentContext context = site.Context;
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

    private static bool IsDecided(DocumentContext context, int token, in Sentence sentence) => context.IsWord(token, Decisions)
        || (context.HashOf(token) == Word.Set && token + 1 < sentence.EndToken && context.HashOf(token + 1) == Word.Aside);
}
