using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Grades counts: from 100, or from 20 with a hedge, a count is a claim; below, at most a note.</summary>
internal static class CountGrader
{
    private static readonly WordSet ThresholdVerbs = new("takes clinch"u8);

    private static readonly WordSet ClickUnits = new("pages views comments likes ratings reviews shares points times steps stairs paces balls deliveries overs words syllables characters"u8);

    private static readonly WordSet Watched = new("times views"u8);

    private static readonly WordSet NotCounted = new("on while from to in at of and or for but by with the a as is was were are if than that when after before who which"u8);

    private static readonly WordSet Those = new("them those these"u8);

    /// <summary>"swelled by 9,000", "down from a peak of 26,000".</summary>
    private static readonly WordSet Measures = new("by of to from"u8);

    private static readonly WordSet SampleVerbs = new("interviewed surveyed polled"u8);

    private static readonly WordSet Audiences = new("crowd crowds audience audiences addressing told gathering"u8);

    private static readonly WordSet Filled = new("packed filled crowded jammed thronged lined"u8);

    private static readonly WordSet Inhabitants = new("people residents inhabitants citizens"u8);

    private static readonly WordSet Places = new("country nation state province region island city town village kingdom republic territory continent world planet county district"u8);

    private static readonly WordSet Countries = new("country nation state kingdom republic territory continent world planet"u8);

    private static readonly WordSet Limited = new("limited restricted capped confined"u8);

    private static readonly WordSet Parts = new("features featured featuring boasts boasting sports sporting comprises comprising packs houses"u8);

    /// <summary>Tokens between "of" and the number: "more than", "an estimated".</summary>
    private const int Hedge = 3;

    private const double Thousand = 1000;
    private const double Many = 1e5;
    private const double Million = 1e6;
    private const double Small = 13;
    private const double Hedged = 20;
    private const double Large = 100;

    public static (ClaimKind Kind, ClaimGrade Grade) Grade(in NumberSite site)
    {
        if (site.Value < Small || (site.Is(QuantityTraits.Decimal) && !site.Is(QuantityTraits.Scaled)) || IsUnknownUnit(site))
        {
            return (ClaimKind.Count, ClaimGrade.None);
        }

        if (IsPopulation(site))
        {
            return (ClaimKind.Count, ClaimGrade.None);
        }

        if (site.Value < Large && !(site.IsHedged && site.Value >= Hedged))
        {
            return (ClaimKind.SmallCount, site.IsHedged || CountsPeopleOrThings(site) ? ClaimGrade.Note : ClaimGrade.Strict);
        }

        ClaimGrade grade = ClaimGrader.Min(GradeByUnit(site), GradeByForm(site));
        return (ClaimKind.Count, grade);
    }

    /// <summary>"Egypt's 84 million people", "a nation of more than 160 million people": what every almanac says; of a town it does not.</summary>
    private static bool IsPopulation(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (site.Value < Thousand || !context.IsWord(site.Next, Inhabitants) || site.Previous < 0)
        {
            return false;
        }

        bool isOwned = context.Tokens[site.Previous].Is(TokenShape.Possessive)
            && (context.IsWord(site.Previous, Places) || (site.Value >= Million && context.IsCapitalized(site.Previous)));
        int of = context.FindWord(site.WindowStart(Hedge), site.Quantity.FirstToken, Word.Of);
        // "uses as much water as a city of 70,000 people" measures by it.
        bool isMeasure = of < site.Quantity.FirstToken && of - 3 > site.Sentence.FirstToken && context.HashOf(of - 2) == Word.A && context.HashOf(of - 3) == Word.As;
        return isOwned || (!isMeasure && of < site.Quantity.FirstToken && of > site.Sentence.FirstToken && context.IsWord(of - 1, Countries));
    }

    /// <summary>"63 police chiefs": the noun, or the noun after one or two more words, is one that is counted.</summary>
    private static bool CountsPeopleOrThings(in NumberSite site) =>
        site.IsSpacedAfter && site.Context.AnyHas(site.Quantity.EndToken, site.WindowEnd(3), WordFlags.CountNoun);

    /// <summary>"43 dBa".</summary>
    private static bool IsUnknownUnit(in NumberSite site) =>
        site.Next >= 0 && site.IsSpacedAfter && site.Context.Tokens[site.Next].Is(TokenShape.MixedCase) && !site.Context.IsCapitalized(site.Next);

    private static ClaimGrade GradeByUnit(in NumberSite site)
    {
        DocumentContext context = site.Context;
        bool isLightYears = site.NextWord == Word.Light && site.Next2Word is Word.Year or Word.Years;
        if (ClickUnits.Contains(site.NextWord) || isLightYears)
        {
            // "downloaded 3 million times"
            return site.Is(QuantityTraits.Digits) && site.Value >= Many && Watched.Contains(site.NextWord) ? ClaimGrade.Note : ClaimGrade.Strict;
        }

        // "The camera features 180 lenses": a part list, not a finding.
        if (Parts.Contains(site.PreviousWord))
        {
            return ClaimGrade.Note;
        }

        if (Elections.AreCounted(site) || context.AnyIsWord(site.WindowStart(3), site.Quantity.FirstToken, ThresholdVerbs))
        {
            return ClaimGrade.Note;
        }

        // The newsroom's own sample.
        if (context.AnyIsWord(site.WindowStart(4), site.Quantity.FirstToken, SampleVerbs))
        {
            return ClaimGrade.Strict;
        }

        // A crowd in a hall is what the reporter saw.
        if (site.Value < 1000 && (context.AnyIsWord(site.WindowStart(5), site.Quantity.FirstToken, Audiences) || context.AnyIsWord(site.Quantity.EndToken, site.WindowEnd(3), Filled)))
        {
            return ClaimGrade.Note;
        }

        return site.IsSpacedAfter && IsPlain(site) && !site.IsHedged && context.IsCapitalized(site.Next)
            ? ClaimGrade.Note : ClaimGrade.Warning;
    }

    /// <summary>
    /// A bare "568" with nothing counted behind it may be a score, a bench mark or a code. Grouped digits, a scale, a hedge or an
    /// owner ("her 2,203") make it a count.
    /// </summary>
    private static ClaimGrade GradeByForm(in NumberSite site)
    {
        const WordFlags none = WordFlags.Month | WordFlags.Weekday | WordFlags.NumberWord;
        bool attached = site.Next >= 0 && site.IsSpacedAfter;
        bool noun = attached && (site.NextFlags & none) == 0 && !NotCounted.Contains(site.NextWord);
        if (noun || site.IsHedged)
        {
            return ClaimGrade.Warning;
        }

        // "There were 203 of them."
        bool ofThose = site.NextWord == Word.Of && site.Context.IsWord(site.Next2, Those);
        if (ofThose || (site.Is(QuantityTraits.Grouped | QuantityTraits.Scaled) && Measures.Contains(site.PreviousWord) && !site.Context.Has(site.Previous2, WordFlags.PercentWord)))
        {
            return ClaimGrade.Warning;
        }

        // "It trains 125 a year"; not "are limited to 200 a day".
        if (site.NextWord is Word.A or Word.Per or Word.Every && site.Context.Has(site.Next2, WordFlags.TimeUnit) && !(site.PreviousWord == Word.To && site.Context.IsWord(site.Previous2, Limited)))
        {
            return ClaimGrade.Warning;
        }

        bool owned = site.Previous >= 0 && site.Context.Tokens[site.Previous].Is(TokenShape.Possessive);
        bool spelled = !site.Is(QuantityTraits.Digits);
        return (!IsPlain(site) && (site.Next >= 0 || owned)) || (spelled && attached) ? ClaimGrade.Warning : ClaimGrade.Strict;
    }

    private static bool IsPlain(in NumberSite site) => !site.Is(QuantityTraits.Grouped | QuantityTraits.Scaled);
}
