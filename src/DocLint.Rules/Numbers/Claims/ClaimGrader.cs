using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;
using DocLint.Rules.Numbers.Sources;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Says what a number claims and how certain it is that a source is due. In doubt it grades down.</summary>
internal static class ClaimGrader
{
    private static ReadOnlySpan<byte> WordsOffer =>
        "save savings discount discounts sale off cashback coupon apr apy interest rebate deal deals"u8;

    private static ReadOnlySpan<byte> WordsOwnership =>
        "stake stakes shareholder shareholders"u8;

    private static ReadOnlySpan<byte> WordsTax =>
        "tax taxes taxed tariff tariffs surtax surtaxes duties bracket brackets deduction deductions"u8;

    private static ReadOnlySpan<byte> WordsVote =>
        "vote votes voted voting turnout ballot ballots electorate caucus"u8;

    /// <summary>All that make a share something else than a claim: near nearly all shares stands none.</summary>
    private static readonly WordSet ShareWords = new([.. WordsOffer, (byte)' ', .. WordsOwnership, (byte)' ', .. WordsTax, (byte)' ', .. WordsVote]);

    private static readonly WordSet EverydayUnits = new("inch inches millimetre millimetres millimeter millimeters centimetre centimetres centimeter centimeters gram grams milligrams"u8);

    private static readonly WordSet OfferWords = new(WordsOffer);

    private static readonly WordSet TaxWords = new(WordsTax);

    private static readonly WordSet OwnershipWords = new(WordsOwnership);

    private static readonly WordSet ChanceWords = new("chance chances probability likelihood odds"u8);

    private static readonly WordSet VoteWords = new(WordsVote);

    private static readonly WordSet Distributives = new("every each"u8);

    /// <summary>Sums below this are mostly list prices, wages and fees, in the currencies that news quotes.</summary>
    private const double SmallSum = 10_000;

    private const double PettySum = 1000;

    private const int Near = 9;

    /// <summary>The kind and grade in the number's sentence and document, whoever says it.</summary>
    public static (ClaimKind Kind, ClaimGrade Grade) Grade(in NumberSite site, in TopicProfile topic)
    {
        (ClaimKind kind, ClaimGrade grade) = KindOf(site);
        if (grade == ClaimGrade.None || kind is ClaimKind.Magnitude or ClaimKind.Record)
        {
            return (kind, grade);
        }

        if (kind is ClaimKind.Ratio)
        {
            if (Policies.IsDuty(site))
            {
                return (kind, ClaimGrade.None);
            }

            bool isOfGame = topic.Sport > 0.02 && !Ratios.IsOfEconomy(site);
            return (kind, Min(grade, topic.IsTranscript ? ClaimGrade.Strict : !isOfGame ? ClaimGrade.Warning : MatchReports.IsOfTown(site) && !site.IsTyped ? ClaimGrade.Note : ClaimGrade.Strict));
        }

        WordFlags near = site.Context.FlagsIn(site.WindowStart(Near + 5), site.WindowEnd(Near));
        if (Policies.Set(site, near, Near) && !(kind is ClaimKind.Money && Outlays.IsOne(site)))
        {
            return (kind, ClaimGrade.None);
        }

        if (IsPublicRecord(site, kind, topic, near))
        {
            return (ClaimKind.Record, ClaimGrade.Strict);
        }

        if ((kind is ClaimKind.Money && PublicActs.IsDecision(site)) || Intentions.IsWish(site))
        {
            return (kind, ClaimGrade.None);
        }

        grade = Min(grade, GradeByTopic(site, kind, topic));
        return (kind, Min(grade, GradeByNeighbours(site, kind, near)));
    }

    /// <summary>The highest grade in a sentence of the first person, or one that names a letter.</summary>
    public static ClaimGrade GradeBySpeaker(in SentenceFacts facts) =>
        facts.IsFirstPerson ? ClaimGrade.Strict : facts.NamesLetter ? ClaimGrade.Note : ClaimGrade.Warning;

    /// <summary>The kind and highest grade by the number and its neighbours alone.</summary>
    public static (ClaimKind Kind, ClaimGrade Grade) KindOf(in NumberSite site)
    {
        if (site.Is(QuantityTraits.Vague))
        {
            return (ClaimKind.Magnitude, ClaimGrade.Strict);
        }

        if (site.Is(QuantityTraits.Fraction))
        {
            return Ratios.IsShare(site) || PartsOfAmounts.IsOne(site) ? (ClaimKind.Ratio, ClaimGrade.Warning)
                : Descriptions.IsPartOfMile(site) ? (ClaimKind.Measure, ClaimGrade.Note) : (ClaimKind.Ratio, ClaimGrade.None);
        }

        if (site.Is(QuantityTraits.Multiple))
        {
            return (ClaimKind.Ratio, Growth.IsOne(site) || Ratios.IsMultipleOf(site) ? ClaimGrade.Warning : ClaimGrade.None);
        }

        if (site.Is(QuantityTraits.Percent))
        {
            return (ClaimKind.Percentage, IsChance(site) ? ClaimGrade.Note : ClaimGrade.Warning);
        }

        if (site.Is(QuantityTraits.Money))
        {
            return Ratios.IsPartOfEvery(site) ? (ClaimKind.Ratio, ClaimGrade.Warning) : (ClaimKind.Money, ClaimGrade.Warning);
        }

        if (site.Is(QuantityTraits.Unit))
        {
            return (ClaimKind.Measure, IsInstruction(site) ? ClaimGrade.None : Measures.IsFinding(site) ? ClaimGrade.Warning : Descriptions.IsOne(site) ? ClaimGrade.Note : ClaimGrade.None);
        }

        if (Ratios.IsRatio(site))
        {
            return (ClaimKind.Ratio, Ratios.IsLoose(site) ? ClaimGrade.Note : ClaimGrade.Warning);
        }

        if ((site.NextFlags & WordFlags.TimeUnit) != 0 || site.Context.Has(Ranges.UnitAfterRange(site), WordFlags.TimeUnit))
        {
            return (ClaimKind.Measure, Measures.IsMeanTime(site) ? ClaimGrade.Warning : ClaimGrade.None);
        }

        if ((site.NextFlags & (WordFlags.SpecUnit | WordFlags.InstructionWord)) != 0)
        {
            return IsEverydayFinding(site) ? (ClaimKind.Measure, ClaimGrade.Warning)
                : Descriptions.IsWindSpeed(site) || Descriptions.IsWeight(site) ? (ClaimKind.Measure, ClaimGrade.Note)
                : (ClaimKind.Record, (site.NextFlags & WordFlags.InstructionWord) != 0 ? ClaimGrade.None : ClaimGrade.Strict);
        }

        return (site.NextFlags & WordFlags.MeasureUnit) != 0 ? (ClaimKind.Measure, MeasureGrader.Grade(site)) : CountGrader.Grade(site);
    }

    /// <summary>"50 millimetres of rain a year": the units of the weather stand on data sheets, too.</summary>
    private static bool IsEverydayFinding(in NumberSite site) => site.Context.IsWord(site.Next, EverydayUnits) && !IsInstruction(site) && Measures.IsFinding(site);

    /// <summary>A unit or verb of recipes and exercise plans is near.</summary>
    internal static bool IsInstruction(in NumberSite site) => site.Context.AnyHas(site.WindowStart(Near), site.WindowEnd(Near), WordFlags.InstructionWord);

    private static bool IsChance(in NumberSite site) => site.Context.AnyIsWord(
        site.Quantity.EndToken, site.WindowEnd(5), ChanceWords);

    private static bool IsPublicRecord(in NumberSite site, ClaimKind kind, in TopicProfile topic, WordFlags near)
    {
        DocumentContext context = site.Context;
        int start = site.WindowStart(Near);
        int end = site.WindowEnd(Near);
        if (kind == ClaimKind.Money && site.Quantity.Value < SmallSum
            && (((near & WordFlags.PriceWord) != 0 && context.AnyHas(start, end, WordFlags.PriceWord)) || (site.Quantity.Value < 1000 && topic.Price > 0.008))
            && !Outlays.IsOne(site) && !Earnings.IsOne(site))
        {
            return true;
        }

        if (kind == ClaimKind.Measure)
        {
            return false;
        }

        if (kind == ClaimKind.Money && PriceTags.Marks(site))
        {
            return true;
        }

        return MarketData.Is(site, kind, topic, near, start, end);
    }

    private static ClaimGrade GradeByTopic(in NumberSite site, ClaimKind kind, in TopicProfile topic)
    {
        bool money = kind == ClaimKind.Money;
        if (topic.IsTranscript)
        {
            return ClaimGrade.Strict;
        }

        if (!money && (topic.Sport > 0.025 || (topic.Sport > 0.02 && site.Quantity.Value < 1000)))
        {
            return MatchReports.IsOfTown(site) && (kind != ClaimKind.Measure || Descriptions.IsOne(site)) ? ClaimGrade.Note : ClaimGrade.Strict;
        }

        if (topic.Specification > 0.006)
        {
            return kind == ClaimKind.Percentage ? ClaimGrade.Note
                : money && site.Quantity.Value >= SmallSum ? ClaimGrade.Warning : ClaimGrade.Strict;
        }

        if (money && topic.Sport > 0.025)
        {
            return ClaimGrade.Note;
        }

        bool shop = topic.Price > 0.012;
        return shop && kind == ClaimKind.SmallCount ? ClaimGrade.Note
            : shop && money && site.Quantity.Value < SmallSum && !Outlays.IsOne(site) && !Earnings.IsOne(site) ? ClaimGrade.Strict : ClaimGrade.Warning;
    }

    private static ClaimGrade GradeByNeighbours(in NumberSite site, ClaimKind kind, WordFlags near)
    {
        DocumentContext context = site.Context;
        int start = site.WindowStart(Near);
        int end = site.WindowEnd(Near);
        if (kind is ClaimKind.Percentage or ClaimKind.Count && ProductTests.IsResult(site, end))
        {
            return ClaimGrade.Strict;
        }

        bool share = kind == ClaimKind.Percentage && context.AnyIsWord(start, end, ShareWords);
        if (share && Offers(context, start, end))
        {
            return ClaimGrade.Strict;
        }

        if (kind == ClaimKind.Money && IsPettySum(site, start, end))
        {
            return ClaimGrade.Strict;
        }

        bool doubtful = ((near & WordFlags.DoubtWord) != 0 && Intentions.IsDoubted(context, site.Quantity, site.WindowStart(Near + 5), site.WindowEnd(Near - 2), IsShareOf(site, kind) ? site.Quantity.EndToken : site.Sentence.EndToken))
            || (share && (IsVoteShare(site) || context.AnyIsWord(start, end, OwnershipWords) || context.AnyIsWord(start, end, TaxWords)))
            || Intentions.Has(site) || Elections.IsOutcome(site)
            || (kind == ClaimKind.Money && Gifts.IsOne(site))
            || (kind == ClaimKind.Money && IsDoubtfulSum(site, start, end, near));
        return doubtful ? ClaimGrade.Note : ClaimGrade.Warning;
    }

    /// <summary>A discount, or a yield; what is "on sale" is only there to be bought.</summary>
    private static bool Offers(DocumentContext context, int start, int end)
    {
        for (int i = start; (i = context.FindWord(i, end, OfferWords)) < end; i++)
        {
            if (context.HashOf(i) != Word.Sale || i == start || context.HashOf(i - 1) != Word.On)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"71 percent of students qualify".</summary>
    private static bool IsShareOf(in NumberSite site, ClaimKind kind) => kind == ClaimKind.Percentage && site.NextWord == Word.Of;

    private static bool IsVoteShare(in NumberSite site) => site.Context.AnyIsWord(
        site.WindowStart(4), site.WindowEnd(4), VoteWords);

    /// <summary>"12 issues for $11.99": what a thing costs, unless it is an average.</summary>
    private static bool IsPettySum(in NumberSite site, int start, int end) => site.Quantity.Value < PettySum && !site.IsHedged
        && !Outlays.HasAverage(site.Context, start, end) && !Outlays.IsOne(site) && !Earnings.IsOne(site);

    /// <summary>Deals and fines are on record, small sums are prices or pay, "$4 of every $5" is a ratio.</summary>
    private static bool IsDoubtfulSum(in NumberSite site, int start, int end, WordFlags near)
    {
        DocumentContext context = site.Context;
        return ((near & WordFlags.RecordWord) != 0 && context.AnyHas(start, end, WordFlags.RecordWord))
            || (PublicActs.IsBeforeCourt(site) && !Outlays.IsOne(site))
            || (site.Quantity.Value < SmallSum && !site.IsHedged && !Outlays.HasAverage(context, start, end) && !Outlays.IsOne(site))
            || (site.Quantity.Value < 1000 && context.AnyIsWord(site.WindowStart(2), site.WindowEnd(3), Distributives) && !Outlays.IsOne(site));
    }

    internal static ClaimGrade Min(ClaimGrade a, ClaimGrade b) => a < b ? a : b;
}
