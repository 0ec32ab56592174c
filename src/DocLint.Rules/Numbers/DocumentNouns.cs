using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers;

/// <summary>Tells a report that says something from a "data center", "research and development" and a lead "in the polls".</summary>
internal static class DocumentNouns
{
    private static readonly WordSet BeforeElection = new("to at in leave when after before as"u8);

    private static readonly WordSet Owners = new("its their his her our my the"u8);

    private static readonly WordSet Periods = new("annual half-year half year interim latest last published audited quarterly"u8);

    private static readonly WordSet LeadingPrepositions = new("in from by per of to on with for"u8);

    private static readonly WordSet Standings = new("polling"u8);

    private static readonly WordSet Infinitives = new("report study survey poll estimate research audit tally document"u8);

    private static readonly WordSet Acronyms = new("fir"u8);

    private static readonly WordSet MakerWords = new("by from of released published conducted commissioned provided obtained compiled collected posted submitted issued prepared gathered reviewed seen filed respondents"u8);

    private static readonly WordSet CompoundHeads = new("center centers centre centres solutions firm firms company companies technology science scientist scientists storage breach breaches processing privacy protection collection plan plans abroad facility facilities lab laboratory laboratories grant grants funding project projects fund institute institution universities university park vessel station director assistant opened closed open close broker bank card cards capacity hub hubs usage infrastructure demand and"u8);

    /// <summary>Nouns that need a verb or a maker beside them; alone they are things, not sources.</summary>
    private static readonly WordSet WeakNouns = new("research records documents estimate complaint memo respondents analysis estimates document"u8);

    public static bool NamesSource(DocumentContext context, int token, in Sentence sentence)
    {
        int next = token + 1 < sentence.EndToken ? token + 1 : -1;
        // "in the hospital's accounts": "accounts for" is a verb, and a bank has accounts, too.
        if (IsPartOfCompound(context, token, next) || IsElection(context, token, sentence)
            || (context.HashOf(token) == Word.Accounts && !AreSomebodys(context, token, sentence))
            || (context.HashOf(token) is Word.Filing or Word.Filings && context.WordAt(next) == Word.For)
            || IsOtherSense(context, token, next, sentence))
        {
            return false;
        }

        // "At the 1966 census it had 1,140 people."
        if (token > sentence.FirstToken && context.HashOf(token) == Word.Census && context.HasDigit(token - 1))
        {
            return true;
        }

        bool weak = context.IsWord(token, WeakNouns);
        if (SpeaksOrIsMade(context, token, sentence, weak ? 4 : 8))
        {
            return true;
        }

        bool named = token > sentence.FirstToken && context.IsCapitalized(token - 1);
        return weak ? named && IsLed(context, token, sentence) : IsLed(context, token, sentence);
    }

    /// <summary>"in the hospital's accounts", "in its half-year accounts".</summary>
    private static bool AreSomebodys(DocumentContext context, int token, in Sentence sentence)
    {
        const int reach = 4;
        for (int i = token - 1; i >= Math.Max(sentence.FirstToken, token - reach); i--)
        {
            if (context.Tokens[i].Is(TokenShape.Possessive))
            {
                return i == token - 1 || context.AnyIsWord(i + 1, token, Periods);
            }

            if (context.IsWord(i, Owners))
            {
                return context.AnyIsWord(i + 1, token, Periods);
            }
        }

        return false;
    }

    /// <summary>"polling at 14 percent" is a standing, "is expected to report" a verb, and a fir a tree: only in capitals is it a first information report.</summary>
    private static bool IsOtherSense(DocumentContext context, int token, int next, in Sentence sentence) =>
        (context.IsWord(token, Standings) && context.WordAt(next) == Word.At)
        || (token > sentence.FirstToken && context.HashOf(token - 1) == Word.To && context.IsWord(token, Infinitives))
        || (context.IsWord(token, Acronyms) && !context.Tokens[token].Is(TokenShape.AllCaps));

    private static bool IsPartOfCompound(DocumentContext context, int token, int next)
    {
        ulong follower = context.WordAt(next);
        return CompoundHeads.Contains(follower) && (follower != Word.And || context.HashOf(token) == Word.Research)
            && QuantityFinder.JoinsBefore(context, next);
    }

    /// <summary>"went to the polls", "leads in the polls".</summary>
    private static bool IsElection(DocumentContext context, int token, in Sentence sentence) =>
        context.HashOf(token) == Word.Polls && token - 2 >= sentence.FirstToken && context.HashOf(token - 1) == Word.The
        && context.IsWord(token - 2, BeforeElection);

    /// <summary>A verb of finding follows, or who made the document.</summary>
    private static bool SpeaksOrIsMade(DocumentContext context, int token, in Sentence sentence, int reach)
    {
        int end = Math.Min(sentence.EndToken, token + reach);
        if (context.AnyHas(token + 1, end, WordFlags.SpeechVerb | WordFlags.ReportVerb))
        {
            return true;
        }

        return context.AnyIsWord(token + 1, Math.Min(end, token + 4),
            MakerWords);
    }

    /// <summary>"in a report", "a CNN poll": a preposition, a reporting verb or a name leads to the noun.</summary>
    private static bool IsLed(DocumentContext context, int token, in Sentence sentence)
    {
        for (int i = Math.Max(sentence.FirstToken, token - 7); i < token; i++)
        {
            if (context.IsWord(i, LeadingPrepositions) || context.Has(i, WordFlags.SpeechVerb | WordFlags.ReportVerb))
            {
                return true;
            }

            // "Q1 data" names a quarter, not a source.
            if (i > sentence.FirstToken && i >= token - 3 && context.IsCapitalized(i) && !context.HasDigit(i))
            {
                return true;
            }
        }

        return false;
    }
}
