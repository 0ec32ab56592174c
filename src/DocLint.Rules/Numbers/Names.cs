using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers;

/// <summary>Numbers that are part of a name: of an event, a film, a race distance. A name counts nothing.</summary>
internal static class Names
{
    private static readonly WordSet Joints = new("of the for and in"u8);

    private static readonly WordSet Articles = new("the a i an over about some in on at by for of and but with from to as when after before since while if most all nearly almost"u8);

    private static readonly WordSet TitlePrepositions = new("under over from of in to for before after"u8);

    private static readonly WordSet Peoples = new("marines jews poles turks kurds sikhs arabs danes swedes finns thais greeks czechs latinos hispanics blacks catholics hindus buddhists protestants filipinos yorkers british french chinese japanese dutch irish africans native indigenous jewish muslim christian hispanic black latino"u8);

    private static readonly WordSet RaceUnits = new("metres meters yards"u8);

    private static readonly WordSet Entrants = new("men women boys girls mens womens her his"u8);

    private static readonly WordSet RaceWords = new("final finals race races title titles record records gold silver bronze champion champions championship hurdles steeplechase relay freestyle butterfly backstroke breaststroke medley heat heats sprint event events runner runners podium medal olympic olympics world athletics swim swam ran wheelchair"u8);

    private const WordFlags Counted = WordFlags.NumberWord | WordFlags.ScaleWord | WordFlags.EnglishFunction;

    public static bool IsPartOf(in NumberSite site) => !site.IsTyped && site.Is(QuantityTraits.Digits)
        && (IsRaceDistance(site) || (!site.IsHedged && IsInTitle(site)));

    /// <summary>"the women's 5,000 metres final", "won the 1,500 metres in 3 minutes": the name of an event.</summary>
    private static bool IsRaceDistance(in NumberSite site)
    {
        if (!RaceUnits.Contains(site.NextWord) || site.Value % 10 != 0 || (site.IsHedged && site.PreviousWord != Word.Over))
        {
            return false;
        }

        if (Entrants.Contains(site.PreviousWord) && site.Next2Word != Word.Of)
        {
            return true;
        }

        DocumentContext context = site.Context;
        bool timed = site.Next2Word == Word.In && site.Next2 + 2 < site.Sentence.EndToken
            && context.HasDigit(site.Next2 + 1) && context.Has(site.Next2 + 2, WordFlags.TimeUnit);
        bool named = site.PreviousWord is Word.The or Word.Over && site.Next2Word != Word.Of;
        return timed || (named && context.AnyIsWord(site.WindowStart(8), site.WindowEnd(8), RaceWords))
            || context.AnyIsWord(site.Quantity.EndToken + 1, site.WindowEnd(3), RaceWords);
    }

    /// <summary>"Tour of 10,000 Lakes", "20,000 Leagues Under", "101 Dalmatians": capitals on both sides, or a number that films bear.</summary>
    private static bool IsInTitle(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (!site.IsSpacedAfter || !context.IsCapitalized(site.Next) || site.Is(QuantityTraits.Scaled))
        {
            return false;
        }

        if (site.Value is 101 or 1001)
        {
            return true;
        }

        if (IsPeople(context, site.Next) || IsPeople(context, site.Next2))
        {
            return false;
        }

        bool joined = Joints.Contains(site.PreviousWord) && site.IsSpacedBefore
            && context.IsCapitalized(site.Previous2) && !Articles.Contains(site.Previous2Word) && !context.Has(site.Previous2, Counted);
        bool preposition = TitlePrepositions.Contains(site.Next2Word) && (context.IsCapitalized(site.Next2) || IsTitleAmong(site));
        return joined || preposition || (site.IsSpacedBefore && IsName(context, site.Previous));
    }

    /// <summary>"20,000 Leagues under the Sea": a common noun with a capital, and another behind the preposition and its article.</summary>
    private static bool IsTitleAmong(in NumberSite site)
    {
        DocumentContext context = site.Context;
        int noun = site.Next2 + 1;
        noun += noun < site.Sentence.EndToken && context.HashOf(noun) == Word.The ? 1 : 0;
        return noun < site.Sentence.EndToken && !context.Has(site.Next, WordFlags.ProperName | WordFlags.Unknown)
            && context.IsCapitalized(noun) && !context.Has(noun, WordFlags.ProperName | WordFlags.Unknown | WordFlags.Month | WordFlags.Weekday);
    }

    /// <summary>A capitalised word that is neither the first word of a sentence for its place alone nor a month.</summary>
    private static bool IsName(DocumentContext context, int token) => context.IsCapitalized(token) && !context.IsWord(token, Articles)
        && !context.Has(token, Counted | WordFlags.Month | WordFlags.Weekday);

    /// <summary>"Americans", "Democrats", "Iraqis": those are counted, capital or not.</summary>
    private static bool IsPeople(DocumentContext context, int token)
    {
        if (!context.IsCapitalized(token))
        {
            return false;
        }

        ReadOnlySpan<byte> word = context.TextOf(token);
        return word.EndsWith("ans"u8) || word.EndsWith("an"u8) || word.EndsWith("crats"u8) || word.EndsWith("is"u8) || word.EndsWith("ese"u8)
            || word.EndsWith("ish"u8) || word.EndsWith("ers"u8) || context.Has(token, WordFlags.CountNoun) || context.IsWord(token, Peoples);
    }
}
