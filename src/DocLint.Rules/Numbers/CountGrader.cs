using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>Grades counts: from 100, or from 20 with a hedge, a count is a claim; below, at most a note.</summary>
internal static class CountGrader
{
    private static readonly WordSet ThresholdVerbs = new("takes clinch"u8);

    private static readonly WordSet ClickUnits = new("views comments likes ratings reviews shares points times steps stairs"u8);

    private static readonly WordSet NotCounted = new("on while from to in at of and or for but by with the a as is was were are if than that when after before who which"u8);

    private static readonly WordSet SampleVerbs = new("interviewed surveyed polled"u8);

    private static readonly WordSet Audiences = new("crowd crowds audience audiences addressing told gathering"u8);

    private const double Small = 13;
    private const double Hedged = 20;
    private const double Large = 100;

    public static (ClaimKind Kind, ClaimGrade Grade) Grade(in NumberSite site)
    {
        Quantity q = site.Quantity;
        if (q.Value < Small || (q.Is(QuantityTraits.Decimal) && !q.Is(QuantityTraits.Scaled)) || IsUnknownUnit(site))
        {
            return (ClaimKind.Count, ClaimGrade.None);
        }

        if (q.Value < Large && !(site.IsHedged && q.Value >= Hedged))
        {
            return (ClaimKind.SmallCount, site.IsHedged || CountsPeopleOrThings(site) ? ClaimGrade.Note : ClaimGrade.Strict);
        }

        ClaimGrade grade = ClaimGrader.Min(GradeByUnit(site), GradeByForm(site));
        return (ClaimKind.Count, grade);
    }

    /// <summary>"63 police chiefs": the noun, or the noun after one or two more words, is one that is counted.</summary>
    private static bool CountsPeopleOrThings(in NumberSite site) =>
        TokenExtensions.IsOneSpace(site.GapAfter)
        && site.Context.AnyHas(site.Quantity.EndToken, site.WindowEnd(3), WordFlags.CountNoun);

    /// <summary>"43 dBa".</summary>
    private static bool IsUnknownUnit(in NumberSite site) =>
        site.Next >= 0 && TokenExtensions.IsOneSpace(site.GapAfter)
        && (site.Context.Tokens[site.Next].Shape & TokenShape.MixedCase) != 0 && !site.Context.IsCapitalized(site.Next);

    private static ClaimGrade GradeByUnit(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (context.IsWord(site.Next, ClickUnits))
        {
            return ClaimGrade.Strict;
        }

        // Ballots and the delegates that they elect are counted in public.
        bool elected = context.IsWord(site.Next, "delegates superdelegates"u8) && site.Quantity.Value < Large;
        if (elected || context.IsWord(site.Next, "votes"u8) || context.AnyIsWord(site.WindowStart(3), site.Quantity.FirstToken, ThresholdVerbs))
        {
            return ClaimGrade.Note;
        }

        // The newsroom's own sample.
        if (context.AnyIsWord(site.WindowStart(4), site.Quantity.FirstToken, SampleVerbs))
        {
            return ClaimGrade.Strict;
        }

        // A crowd in a hall is what the reporter saw.
        if (site.Quantity.Value < 1000 && context.AnyIsWord(site.WindowStart(5), site.Quantity.FirstToken, Audiences))
        {
            return ClaimGrade.Note;
        }

        return context.IsCapitalized(site.Next) && TokenExtensions.IsOneSpace(site.GapAfter) && IsPlain(site) && !site.IsHedged
            ? ClaimGrade.Note : ClaimGrade.Warning;
    }

    /// <summary>
    /// A bare "568" with nothing counted behind it may be a score, a bench mark or a code. Grouped digits, a scale, a hedge or an
    /// owner ("her 2,203") make it a count.
    /// </summary>
    private static ClaimGrade GradeByForm(in NumberSite site)
    {
        DocumentContext context = site.Context;
        bool noun = site.Next >= 0 && TokenExtensions.IsOneSpace(site.GapAfter) && !context.Has(site.Next, (WordFlags.Month | WordFlags.Weekday))
            && !context.Has(site.Next, WordFlags.NumberWord) && !context.IsWord(
                site.Next, NotCounted);
        bool spelled = !site.Quantity.Is(QuantityTraits.Digits);
        if (noun || site.IsHedged)
        {
            return ClaimGrade.Warning;
        }

        bool owned = site.Previous >= 0 && (context.Tokens[site.Previous].Shape & TokenShape.Possessive) != 0;
        bool attached = site.Next >= 0 && TokenExtensions.IsOneSpace(site.GapAfter);
        return (!IsPlain(site) && (site.Next >= 0 || owned)) || (spelled && attached) ? ClaimGrade.Warning : ClaimGrade.Strict;
    }

    private static bool IsPlain(in NumberSite site) => !site.Quantity.Is(QuantityTraits.Grouped | QuantityTraits.Scaled);
}
