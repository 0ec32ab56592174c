using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>Computes the features of one line. The same code makes the training data and serves the rule.</summary>
internal static class LineFeatureExtractor
{
    /// <summary>Most words of a line that can be a headline or a button.</summary>
    private const int ShortWords = 3;

    /// <summary>Most words of a line that is still too short for a paragraph.</summary>
    private const int MediumWords = 14;

    /// <summary>What a line owes to where it stands and how it is marked up.</summary>
    private static readonly LineFeatureSet OfPlace = FeaturesOfPlace();

    /// <summary>The features of a line whose text stands in the document already: what is not said by its place is the same.</summary>
    /// <param name="earlier">Those of the earlier line.</param>
    public static LineFeatureSet ExtractAgain(DocumentContext context, int blockIndex, LineSurroundings document, in LineFeatureSet earlier)
    {
        var set = earlier.Without(OfPlace);
        AddPlace(ref set, context, blockIndex, document);
        return set;
    }

    /// <param name="matches">The phrases found in the block.</param>
    public static LineFeatureSet Extract(DocumentContext context, int blockIndex, LineSurroundings document, ReadOnlySpan<PhraseMatch> matches)
    {
        ref readonly var block = ref context.Blocks[blockIndex];
        var counts = LineCounts.Of(context, block);
        var set = default(LineFeatureSet);
        set.Add(LineFeature.Always);
        AddLength(ref set, counts.Words);
        AddText(ref set, context.Text[block.Start..block.End], counts.Words);
        AddCase(ref set, counts);
        AddWordClasses(ref set, counts);
        AddAsking(ref set, counts);
        AddPlace(ref set, context, blockIndex, document);
        AddPhrases(ref set, matches, document.RuleNumbers);
        set.Add(LineFeature.ForeignText, counts.ForeignWords > 1 && counts.ForeignWords * 2 > counts.FunctionWords);
        return set;
    }

    private static LineFeatureSet FeaturesOfPlace()
    {
        ReadOnlySpan<LineFeature> features =
        [
            LineFeature.NothingToShare, LineFeature.SharesNothing, LineFeature.SharesLittle, LineFeature.SharesSome, LineFeature.SharesMost,
            LineFeature.Repeated, LineFeature.TitleLine, LineFeature.FirstBlock, LineFeature.EarlyBlock, LineFeature.LateBlock, LineFeature.LastBlock,
            LineFeature.IsHeading, LineFeature.IsListItem, LineFeature.IsCaption, LineFeature.IsTableCell, LineFeature.IsQuotation,
            LineFeature.IsTitle, LineFeature.IsAltText,
            LineFeature.NoLinkAmongLinks, LineFeature.HasLink, LineFeature.MostlyLink, LineFeature.OnlyLink, LineFeature.OnlyLinkShort,
            LineFeature.OnlyLinkHeadline,
        ];
        var set = default(LineFeatureSet);
        foreach (var feature in features)
        {
            set.Add(feature);
        }

        return set;
    }

    private static void AddPlace(ref LineFeatureSet set, DocumentContext context, int blockIndex, LineSurroundings document)
    {
        ref readonly var block = ref context.Blocks[blockIndex];
        AddDocument(ref set, context, blockIndex, document);
        AddKind(ref set, block.Kind);
        AddLinks(ref set, context, block, block.TokenCount, document);
    }

    private static void AddLength(ref LineFeatureSet set, int words) => set.Add(words switch
    {
        0 => LineFeature.NoWords,
        1 => LineFeature.OneWord,
        2 => LineFeature.TwoWords,
        3 => LineFeature.ThreeWords,
        <= 5 => LineFeature.FourToFiveWords,
        <= 8 => LineFeature.SixToEightWords,
        <= 12 => LineFeature.NineToTwelveWords,
        <= 18 => LineFeature.ThirteenToEighteenWords,
        <= 25 => LineFeature.NineteenToTwentyFiveWords,
        <= PackImage.ShortLineWords => LineFeature.TwentySixToFortyEightWords,
        _ => LineFeature.MoreWords,
    });

    private static void AddText(ref LineFeatureSet set, ReadOnlySpan<byte> line, int words)
    {
        line = LineText.TrimDamaged(line);
        AddStart(ref set, line);
        var (length, quoted) = LineText.ClosingQuote(line);
        var core = line[..length];
        var last = core.IsEmpty ? (byte)0 : core[^1];
        var ellipsis = core.EndsWith("…"u8) || core.EndsWith("..."u8) || core.EndsWith("[…]"u8) || core.EndsWith("[...]"u8);
        var ends = !ellipsis && LineText.EndsWithStop(core);
        set.Add(LineFeature.EndsSentence, ends);
        set.Add(LineFeature.EndsWithQuestion, last == '?');
        set.Add(LineFeature.EndsWithColon, last == ':');
        set.Add(LineFeature.EndsWithComma, last == ',');
        set.Add(LineFeature.EndsWithEllipsis, ellipsis);
        set.Add(LineFeature.EndsWithQuote, quoted);
        set.Add(LineFeature.EndsWithBracket, last is (byte)')' or (byte)']');
        set.Add(LineFeature.ShortEndsSentence, ends && words <= ShortWords);
        set.Add(LineFeature.MediumEndsSentence, ends && words is > ShortWords and <= MediumWords);
        set.Add(LineFeature.ShortWithoutEnd, !ends && words <= ShortWords);
        set.Add(LineFeature.MediumWithoutEnd, !ends && words is > ShortWords and <= MediumWords);
        set.Add(LineFeature.LongWithoutEnd, !ends && words > MediumWords);
        // The first bytes of all symbols. In two searches: one for seven values is compiled at every start.
        if (line.IndexOfAny("|@/\"$"u8) >= 0 || line.IndexOfAny((byte)0xC2, (byte)0xE2) >= 0)
        {
            AddSymbols(ref set, line);
        }

        set.Add(LineFeature.HasUrl, line.IndexOf("://"u8) >= 0 || line.IndexOf("www."u8) >= 0 || line.IndexOf(".com"u8) >= 0);
        set.Add(LineFeature.HasComma, line.IndexOf(", "u8) >= 0);
        set.Add(LineFeature.HasInnerSentenceEnd, line.IndexOf(". "u8) >= 0 || line.IndexOf("? "u8) >= 0 || line.IndexOf("! "u8) >= 0);
    }

    /// <summary>Symbols that most lines do not have.</summary>
    private static void AddSymbols(ref LineFeatureSet set, ReadOnlySpan<byte> line)
    {
        set.Add(LineFeature.HasPipe, line.Contains((byte)'|') || line.IndexOf(" · "u8) >= 0 || line.IndexOf("•"u8) > 0);
        set.Add(LineFeature.HasCopyrightSign, line.IndexOf("©"u8) >= 0);
        set.Add(LineFeature.HasAt, line.Contains((byte)'@'));
        set.Add(LineFeature.HasArrow, line.IndexOf("»"u8) >= 0 || line.IndexOf("›"u8) >= 0 || line.IndexOf("→"u8) >= 0 || line.IndexOf("←"u8) >= 0);
        set.Add(LineFeature.HasSlash, line.IndexOf(" / "u8) >= 0);
        set.Add(LineFeature.HasQuotes, line.IndexOf("“"u8) >= 0 || line.Contains((byte)'"') || line.IndexOf("„"u8) >= 0);
        set.Add(LineFeature.HasMoney, line.Contains((byte)'$') || line.IndexOf("€"u8) >= 0 || line.IndexOf("£"u8) >= 0);
    }

    private static void AddStart(ref LineFeatureSet set, ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return;
        }

        var first = line[0];
        var isQuote = first is (byte)'"' or (byte)'\'' || line.StartsWith("“"u8) || line.StartsWith("‘"u8);
        var isBullet = line.StartsWith("•"u8) || line.StartsWith("- "u8) || line.StartsWith("* "u8) || line.StartsWith("– "u8);
        set.Add(LineFeature.StartsLowerCase, first is >= (byte)'a' and <= (byte)'z');
        set.Add(LineFeature.StartsWithDigit, first is >= (byte)'0' and <= (byte)'9');
        set.Add(LineFeature.StartsWithQuote, isQuote);
        set.Add(LineFeature.StartsWithBracket, first is (byte)'(' or (byte)'[');
        set.Add(LineFeature.HasBullet, isBullet);
        set.Add(LineFeature.StartsWithSymbol, !isQuote && !isBullet && LineText.StartsWithSymbol(line));
    }

    private static void AddCase(ref LineFeatureSet set, in LineCounts counts)
    {
        var letters = counts.Words - counts.WithoutLetters;
        var titleCase = letters > 1 && counts.Capitalized >= letters - counts.FunctionWords && counts.Capitalized * 2 > letters;
        var shorter = counts.Words <= ShortWords;
        set.Add(LineFeature.TitleCase, titleCase);
        set.Add(LineFeature.MostlyTitleCase, !titleCase && letters > 1 && counts.Capitalized * 5 >= letters * 3);
        set.Add(LineFeature.AllCapitals, letters > 0 && counts.AllCaps == letters);
        set.Add(LineFeature.OneCapital, letters > 1 && counts.Capitalized == 1);
        set.Add(LineFeature.NoCapital, letters > 0 && counts.Capitalized == 0);
        set.Add(LineFeature.HasVerb, counts.Verbs > 0);
        set.Add(LineFeature.TitleCaseWithoutVerb, titleCase && counts.Verbs == 0);
        set.Add(LineFeature.ShortWithoutVerb, shorter && counts.Verbs == 0);
        set.Add(LineFeature.MediumHeadline, !shorter && counts.Words <= MediumWords && titleCase);
        set.Add(LineFeature.MediumWithoutVerb, !shorter && counts.Words <= MediumWords && counts.Verbs == 0);
        set.Add(LineFeature.NameOnly, letters is 2 or 3 && counts.Capitalized == letters && counts.FunctionWords == 0 && counts.NavigationWords == 0);
    }

    private static void AddWordClasses(ref LineFeatureSet set, in LineCounts counts)
    {
        var words = counts.Words;
        set.Add(LineFeature.NoFunctionWord, words > 0 && counts.FunctionWords == 0);
        set.Add(LineFeature.FewFunctionWords, counts.FunctionWords > 0 && counts.FunctionWords * 5 < words);
        set.Add(LineFeature.SomeFunctionWords, counts.FunctionWords * 5 >= words && counts.FunctionWords * 20 < words * 7 && words > 0);
        set.Add(LineFeature.ManyFunctionWords, counts.FunctionWords * 20 >= words * 7 && words > 0);
        set.Add(LineFeature.HasNumber, counts.Numbers > 0);
        set.Add(LineFeature.MostlyNumbers, counts.Numbers > 0 && counts.Numbers * 2 >= words);
        set.Add(LineFeature.HasDate, counts.Numbers > 0 && counts.CalendarWords > 0);
        set.Add(LineFeature.MostlyDate, counts.CalendarWords > 0 && (counts.CalendarWords + counts.Numbers) * 5 >= words * 3);
        set.Add(LineFeature.HasNetwork, counts.Networks > 0);
        set.Add(LineFeature.MostlyNetworks, counts.Networks > 0 && counts.Networks * 2 >= words);
        set.Add(LineFeature.OnlyNavigation, counts.NavigationWords > 0 && counts.NavigationWords == words);
        set.Add(LineFeature.MostlyNavigation, counts.NavigationWords * 2 >= words && counts.NavigationWords > 0 && counts.NavigationWords < words);
        set.Add(LineFeature.HasRole, counts.Roles > 0);
        set.Add(LineFeature.HasCredit, counts.Credits > 0);
        set.Add(LineFeature.StartsWithCredit, (counts.First & WordFlags.Credit) != 0);
        set.Add(LineFeature.StartsWithBy, (counts.First & WordFlags.Role) != 0);
        set.Add(LineFeature.HasOutlet, counts.Outlets > 0);
    }

    private static void AddAsking(ref LineFeatureSet set, in LineCounts counts)
    {
        var imperative = (counts.First & WordFlags.Imperative) != 0;
        set.Add(LineFeature.ImperativeFirst, imperative);
        set.Add(LineFeature.ImperativeFirstWithYou, imperative && counts.Yous > 0);
        set.Add(LineFeature.OneCallToAction, counts.CallsToAction == 1);
        set.Add(LineFeature.TwoCallsToAction, counts.CallsToAction == 2);
        set.Add(LineFeature.ManyCallsToAction, counts.CallsToAction > 2);
        set.Add(LineFeature.MostlyCallsToAction, counts.CallsToAction > 0 && counts.CallsToAction * 3 >= counts.Words);
        set.Add(LineFeature.HasYou, counts.Yous > 0);
        set.Add(LineFeature.YouWithCallToAction, counts.Yous > 0 && counts.CallsToAction > 0);
        set.Add(LineFeature.HasWe, counts.Wes > 0);
        set.Add(LineFeature.WeWithAppeal, counts.Wes > 0 && counts.Appeals > 0);
        set.Add(LineFeature.OneAppeal, counts.Appeals == 1);
        set.Add(LineFeature.ManyAppeals, counts.Appeals > 1);
        set.Add(LineFeature.OneLegal, counts.Legals == 1);
        set.Add(LineFeature.ManyLegals, counts.Legals > 1);
    }

    private static void AddDocument(ref LineFeatureSet set, DocumentContext context, int blockIndex, LineSurroundings document)
    {
        ref readonly var block = ref context.Blocks[blockIndex];
        var (all, shared) = document.Content.Count(context, block);
        set.Add(all == 0 ? LineFeature.NothingToShare
            : shared == 0 ? LineFeature.SharesNothing
            : shared * 3 < all ? LineFeature.SharesLittle
            : shared * 3 < all * 2 ? LineFeature.SharesSome
            : LineFeature.SharesMost);
        set.Add(LineFeature.Repeated, document.IsRepeated(context, blockIndex));
        set.Add(LineFeature.TitleLine, blockIndex == document.TitleBlock);
        var last = context.Blocks.Length - 1;
        set.Add(LineFeature.FirstBlock, blockIndex == 0);
        set.Add(LineFeature.EarlyBlock, blockIndex is > 0 and < 4);
        set.Add(LineFeature.LateBlock, blockIndex < last && blockIndex > last - 4);
        set.Add(LineFeature.LastBlock, blockIndex == last);
    }

    private static void AddKind(ref LineFeatureSet set, BlockKind kind)
    {
        set.Add(LineFeature.IsHeading, kind == BlockKind.Heading);
        set.Add(LineFeature.IsListItem, kind is BlockKind.ListItem or BlockKind.NumberedItem);
        set.Add(LineFeature.IsCaption, kind == BlockKind.Caption);
        set.Add(LineFeature.IsTableCell, kind == BlockKind.TableCell);
        set.Add(LineFeature.IsQuotation, kind == BlockKind.Quotation);
        set.Add(LineFeature.IsTitle, kind == BlockKind.Title);
        set.Add(LineFeature.IsAltText, kind == BlockKind.AltText);
    }

    private static void AddLinks(ref LineFeatureSet set, DocumentContext context, in Block block, int words, LineSurroundings document)
    {
        if (!document.HasLinks)
        {
            return;
        }

        var linked = LineText.LinkedBytes(context.Links, block.Start, block.End);
        var length = Math.Max(1, LineText.Trim(context.Text[block.Start..block.End]).Length);
        var only = linked * 5 >= length * 4;
        set.Add(LineFeature.NoLinkAmongLinks, linked == 0);
        set.Add(LineFeature.HasLink, linked > 0);
        set.Add(LineFeature.MostlyLink, linked * 2 >= length);
        set.Add(LineFeature.OnlyLink, only);
        set.Add(LineFeature.OnlyLinkShort, only && words <= ShortWords);
        set.Add(LineFeature.OnlyLinkHeadline, only && words > ShortWords);
    }

    private static void AddPhrases(ref LineFeatureSet set, ReadOnlySpan<PhraseMatch> matches, ReadOnlySpan<int> ruleNumbers)
    {
        var best = 0;
        foreach (var match in matches)
        {
            best = Math.Max(best, match.Info.Weight);
            var rule = match.Info.Pack < ruleNumbers.Length ? ruleNumbers[match.Info.Pack] : 0;
            if (BoilerplateKinds.FeatureOf(rule) is { } feature)
            {
                set.Add(feature);
            }
        }

        set.Add(LineFeature.HintPhrase, best == PhraseWeight.Hint);
        set.Add(LineFeature.LikelyPhrase, best == PhraseWeight.Likely);
        set.Add(LineFeature.StrongPhrase, best == PhraseWeight.Strong);
        set.Add(LineFeature.CertainPhrase, best == PhraseWeight.Certain);
    }
}
