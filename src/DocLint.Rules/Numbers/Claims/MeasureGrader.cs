using DocLint.Core.Text;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Grades measures by their size, their unit and what they describe.</summary>
internal static class MeasureGrader
{
    private static readonly WordSet LandAndLoads = new("hectare hectares acre acres ton tons tonne tonnes megawatt megawatts mw"u8);

    private static readonly WordSet GridUnits = new("gigawatt gigawatts gw terawatt terawatts"u8);

    private static readonly WordSet Directions = new("away from above below north south east west northeast northwest southeast southwest off"u8);

    public static ClaimGrade Grade(in NumberSite site)
    {
        Quantity q = site.Quantity;
        if (ClaimGrader.IsInstruction(site))
        {
            return ClaimGrade.None;
        }

        // "the 520-acre park"
        if (!site.IsSpacedAfter && q.Is(QuantityTraits.Digits))
        {
            return site.GapAfter is [(byte)'-'] && Descriptions.IsOne(site) ? ClaimGrade.Note : ClaimGrade.Strict;
        }

        if (q.Is(QuantityTraits.Article) && Descriptions.IsHundredMetres(site))
        {
            return ClaimGrade.Note;
        }

        // "926 million miles away", "200 km from the city": a map tells.
        if (site.Context.IsWord(site.Next2, Directions) && site.Context.IsWord(site.Next, Descriptions.Distances))
        {
            return ClaimGrade.Note;
        }

        if (Measures.IsFinding(site))
        {
            return ClaimGrade.Warning;
        }

        if (q.Value < 1000 && site.NextWord is Word.Degrees or Word.Degree or Word.Calories)
        {
            return Descriptions.IsOne(site) ? ClaimGrade.Note : ClaimGrade.Strict;
        }

        bool isLarge = IsLargeExtent(site);
        if (!isLarge && (site.NextWord is Word.Square or Word.Sq or Word.Cubic || (!q.Is(QuantityTraits.Scaled) && q.Value < 1000)))
        {
            return q.Value < 100 && !site.IsHedged && !q.Is(QuantityTraits.Scaled) && !Descriptions.IsOne(site) ? ClaimGrade.Strict : ClaimGrade.Note;
        }

        return ClaimGrade.Warning;
    }

    /// <summary>"7,750 square kilometres", "180 hectares", "28.4 GW": what only a survey, a scale or a grid operator can tell; a room and a garden are smaller.</summary>
    private static bool IsLargeExtent(in NumberSite site) => site.NextWord switch
    {
        Word.Square or Word.Sq => site.Value >= 100 && site.Context.IsWord(site.Next2, Descriptions.Distances),
        Word.Cubic => site.Value >= 1000,
        _ => site.Context.IsWord(site.Next, GridUnits) || (site.Value >= 100 && site.Context.IsWord(site.Next, LandAndLoads)),
    };
}
