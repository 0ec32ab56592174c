using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Returns of an election: ballots, the delegates that they elect, and by how much somebody won. All of them are counted in public.</summary>
internal static class Elections
{
    private static readonly WordSet Delegates = new("delegates"u8);

    private static readonly WordSet Ballots = new("votes ballots electors"u8);

    /// <summary>Superdelegates are not elected: how many of them stand behind somebody is what a newsroom counted.</summary>
    private static readonly WordSet Superdelegates = new("superdelegates"u8);

    /// <summary>All of these.</summary>
    private static readonly WordSet Returns = new("votes ballots electors delegates superdelegates"u8);

    private const double Large = 100;

    private static readonly WordSet Contests = new("primary primaries caucus caucuses runoff run-off election elections electoral referendum polls turnout ballot nominee nomination delegates constituency precincts"u8);

    private static readonly WordSet Outcomes = new("won win wins winning carried carry carrying lost lose losing beat beats beating defeated defeats defeating trounced edged led leads leading ahead trailed trailing margin victory landslide went"u8);

    private const int Reach = 10;

    /// <summary>Words of a sentence looked at on either side; a line without an end is one, too.</summary>
    private const int SentenceReach = 60;

    /// <summary>"1,712 pledged delegates", "He now has 568; his rival has 370 delegates."</summary>
    public static bool AreCounted(in NumberSite site)
    {
        const int noun = 3;
        DocumentContext context = site.Context;
        int end = site.WindowEnd(noun);
        bool isCounted = context.AnyIsWord(site.Quantity.EndToken, end, Returns);

        // What is counted is named right behind the number, and it is something else.
        if (!isCounted && site.IsSpacedAfter && !context.Has(site.Next, WordFlags.EnglishFunction))
        {
            return false;
        }

        if (isCounted && context.AnyIsWord(site.Quantity.EndToken, end, Ballots))
        {
            return true;
        }

        // "A lead of nearly 400 delegates" is reckoned, "at least 175" returned.
        if (site.IsHedged && site.PreviousWord != Word.Least && site.Value >= Large)
        {
            return false;
        }

        if (isCounted && context.AnyIsWord(site.Quantity.EndToken, end, Superdelegates))
        {
            return site.Value < Large;
        }

        return isCounted || Delegates.FindIn(context.Hashes[site.WindowStart(SentenceReach)..site.WindowEnd(SentenceReach)]) >= 0;
    }

    /// <summary>"carried the state 66 percent to 30 percent", "won the primary by 12 points".</summary>
    public static bool IsOutcome(in NumberSite site)
    {
        DocumentContext context = site.Context;
        return site.Is(QuantityTraits.Percent) && context.AnyIsWord(site.WindowStart(Reach), site.WindowEnd(Reach), Outcomes)
            && (IsPaired(site) || context.AnyIsWord(site.WindowStart(SentenceReach), site.WindowEnd(SentenceReach), Contests));
    }

    /// <summary>"52 percent to 46 percent", "66% to 30%": the share of the winner and that of the loser.</summary>
    private static bool IsPaired(in NumberSite site)
    {
        DocumentContext context = site.Context;
        bool first = site.NextWord == Word.To && context.HasDigit(site.Next2);
        int before = site.Previous2 >= 0 && context.Has(site.Previous2, WordFlags.PercentWord) ? site.Previous2 - 1 : site.Previous2;
        bool second = site.PreviousWord == Word.To && before > site.Sentence.FirstToken && context.HasDigit(before) && context.HashOf(before - 1) != Word.From;
        return first ? site.PreviousWord != Word.From : second;
    }
}
