namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>
/// What the line model looks at. Every feature is there or not. The kebab-case name is the key in
/// rules/boilerplate/line-model.tsv and the reason that reports show.
/// </summary>
internal enum LineFeature
{
    Always,
    OneWord, TwoWords, ThreeWords, FourToFiveWords, SixToEightWords, NineToTwelveWords, ThirteenToEighteenWords,
    NineteenToTwentyFiveWords, TwentySixToFortyEightWords, MoreWords, NoWords,
    EndsSentence, EndsWithQuestion, EndsWithColon, EndsWithEllipsis, EndsWithComma, EndsWithQuote, EndsWithBracket,
    ShortEndsSentence, MediumEndsSentence, ShortWithoutEnd, MediumWithoutEnd, LongWithoutEnd,
    StartsLowerCase, StartsWithDigit, StartsWithSymbol, StartsWithQuote, StartsWithBracket,
    TitleCase, MostlyTitleCase, AllCapitals, OneCapital, NoCapital,
    HasVerb, TitleCaseWithoutVerb, ShortWithoutVerb, MediumHeadline, MediumWithoutVerb,
    NoFunctionWord, FewFunctionWords, SomeFunctionWords, ManyFunctionWords,
    HasNumber, MostlyNumbers, HasDate, MostlyDate,
    ImperativeFirst, ImperativeFirstWithYou, OneCallToAction, TwoCallsToAction, ManyCallsToAction, MostlyCallsToAction,
    HasNetwork, MostlyNetworks, MostlyNavigation, OnlyNavigation, HasYou, YouWithCallToAction, HasWe, WeWithAppeal,
    StartsWithBy, HasRole, HasCredit, StartsWithCredit, OneAppeal, ManyAppeals, OneLegal, ManyLegals, HasOutlet,
    HasPipe, HasCopyrightSign, HasAt, HasUrl, HasArrow, HasSlash, HasQuotes, HasComma, HasInnerSentenceEnd, HasBullet, HasMoney,
    SharesNothing, SharesLittle, SharesSome, SharesMost, NothingToShare, NameOnly,
    Repeated, RepeatedNearby,
    FirstBlock, EarlyBlock, LateBlock, LastBlock,
    IsHeading, IsListItem, IsCaption, IsTableCell, IsQuotation, IsTitle, IsAltText,
    HasLink, MostlyLink, OnlyLink, OnlyLinkShort, OnlyLinkHeadline, NoLinkAmongLinks,
    HintPhrase, LikelyPhrase, StrongPhrase, CertainPhrase,
    NewsletterPhrase, AppealPhrase, CommentPhrase, RelatedPhrase, SharePhrase, NavigationPhrase, LegalPhrase, AdPhrase,
    CopyrightPhrase, BylinePhrase, CaptionPhrase, TagPhrase, NoticePhrase, CorrectionPhrase, TeaserPhrase, AccountPhrase, DatePhrase,
    ForeignText, TitleLine,
}

/// <summary>A set of <see cref="LineFeature"/> as bits.</summary>
internal struct LineFeatureSet
{
    private ulong _low;
    private ulong _middle;
    private ulong _high;

    public void Add(LineFeature feature)
    {
        var bit = 1UL << ((int)feature & 63);
        switch ((int)feature >> 6)
        {
            case 0: _low |= bit; break;
            case 1: _middle |= bit; break;
            default: _high |= bit; break;
        }
    }

    public void Add(LineFeature feature, bool isThere)
    {
        if (isThere)
        {
            Add(feature);
        }
    }

    /// <summary>The features that are not in another set.</summary>
    public readonly LineFeatureSet Without(in LineFeatureSet other) =>
        new() { _low = _low & ~other._low, _middle = _middle & ~other._middle, _high = _high & ~other._high };

    public readonly bool Has(LineFeature feature)
    {
        var word = ((int)feature >> 6) switch { 0 => _low, 1 => _middle, _ => _high };
        return (word & (1UL << ((int)feature & 63))) != 0;
    }

    /// <summary>The sum of the weights of the features that are there.</summary>
    public readonly float Dot(ReadOnlySpan<float> weights) => Dot(_low, weights, 0) + Dot(_middle, weights, 64) + Dot(_high, weights, 128);

    /// <summary>Writes 1 for each feature that is there, and 0 for the others.</summary>
    public readonly void CopyTo(Span<byte> answers)
    {
        answers.Clear();
        CopyTo(_low, answers);
        CopyTo(_middle, answers[64..]);
        CopyTo(_high, answers.Length > 128 ? answers[128..] : []);
    }

    private static void CopyTo(ulong bits, Span<byte> answers)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            answers[System.Numerics.BitOperations.TrailingZeroCount(bits)] = 1;
        }
    }

    private static float Dot(ulong bits, ReadOnlySpan<float> weights, int start)
    {
        var sum = 0f;
        for (; bits != 0; bits &= bits - 1)
        {
            sum += weights[start + System.Numerics.BitOperations.TrailingZeroCount(bits)];
        }

        return sum;
    }
}
