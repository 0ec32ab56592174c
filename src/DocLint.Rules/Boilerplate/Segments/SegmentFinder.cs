using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Glued;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>Decides, from the verdicts of a document, which lines and parts of lines are boilerplate.</summary>
internal sealed class SegmentFinder(DocumentContext context, BoilerplatePacks packs, LineJudge judge)
{
    /// <summary>Least second-pass probability for a warning, by the weight of the phrase.</summary>
    /// <remarks>Chosen on cross-validated scores, by eye: F1 hardly depends on these thresholds, but how much of an article is flagged does.</remarks>
    private static readonly float[] PhraseThreshold = [1.1f, 0.75f, 0.72f, 0.35f, 0f];

    /// <summary>Least probability for a note on a byline, caption or date, by the weight of its phrase; one that is certain needs no agreement.</summary>
    private static readonly float[] SoftThreshold = [1.1f, 0.75f, 0.7f, 0.7f, 0f];

    /// <summary>Least words of a row that lost its blanks.</summary>
    private const int PartsOfRow = 3;

    /// <summary>Least probability for a line of several phrases.</summary>
    private const float RowThreshold = 0.3f;

    /// <summary>Least probability for a note that no phrase supports, and beside a line that reaches it: teasers and menus come in rows.</summary>
    /// <remarks>
    /// Most of what the model learned from is English, so it is less sure of other languages. With these no more of an article's short lines reach
    /// them there, by models that have not seen the pages: .4 and .9 % of lines that were written to look like leftovers, .5 and 1.1 % of English ones.
    /// </remarks>
    private readonly (float Alone, float BesideSure) _noteThresholds = context.IsEnglish ? (0.9f, 0.76f) : (0.68f, 0.54f);

    /// <summary>Most words of a line that the model alone may call boilerplate: longer ones were more often lists of the article's.</summary>
    private const int LongestNote = 36;

    /// <summary>From this probability on, a strong phrase in one sentence stands for a whole paragraph.</summary>
    private const float SureThreshold = 0.95f;

    /// <summary>A paragraph of more words is never all boilerplate because of one phrase.</summary>
    private const int LongestParagraph = 120;

    private readonly List<BoilerplateSegment> _segments = [];

    private readonly ArticleLabels _labels = new(context, judge);

    private readonly ContentsList _contents = new(context, judge);

    private readonly DateHeadings _dates = new(context, judge);

    private readonly ArticleTitle _title = new(judge.Surroundings.TitleBlock, LikelyTitle.Find(context, judge));

    public List<BoilerplateSegment> Find()
    {
        var parts = new PartFinder(context, packs, judge);
        for (var i = 0; i < judge.Verdicts.Length; i++)
        {
            parts.MoveTo(i);
            // A line with an opaque part (a bare address, code) cannot be reported, and would take its whole group with it.
            if ((!judge.Verdicts[i].First.IsJudged && !parts.HasGlued) || context.Document.Map.IsOpaque(context.Blocks[i].Span))
            {
                continue;
            }

            var segment = judge.Verdicts[i].First.IsJudged ? Whole(i) : null;
            if (segment is null or { Level: SegmentLevel.None } || parts.AreBesideArticle(segment.Level))
            {
                segment = parts.WholeLine();
            }

            if (segment is null)
            {
                parts.AddTo(_segments);
            }
            else
            {
                _segments.Add(segment);
            }
        }

        var found = new TeaserCards(context, packs, judge, new AnnouncedLinks(context, judge, _title, _contents, _segments).Apply()).Apply();
        new SegmentRaising(context, judge, found).Apply();
        AppealBridge.Apply(context, found);
        var lines = new SegmentedLines(context, packs, found);
        new MenuRows(context, judge, _title, lines).Apply();
        new Masthead(context, judge, _title, lines, found).Apply();
        new PlayerCounters(context, judge, lines).Apply();
        new ReaderPolls(context, judge, _title, lines).Apply();
        new EnclosedLines(context, judge, _title, lines).Apply();
        return lines.ToList();
    }

    private BoilerplateSegment Whole(int index)
    {
        var verdict = judge.Verdicts[index];
        ref readonly var block = ref context.Blocks[index];
        if (MayBeRowOfOneWord(block) && Row(block) is { } buttons && !BoilerplateKinds.IsSoft(buttons.Rule))
        {
            return new BoilerplateSegment(index, block.Start, block.End, SegmentLevel.Warning, buttons.Rule, buttons.Pack, buttons.Weight, true, true);
        }

        var isRow = ArticleParts.IsRowOfNumbers(context, block);
        if ((ArticleParts.MayOwn(context, block) && !ArticleParts.IsOverruled(context, block, verdict)) || _labels.IsLabel(index) || _labels.IsHeading(index)
            || (isRow && (verdict.Soft.Weight == 0 || !ArticleParts.IsParted(context, block)))
            || (verdict.Hard.Weight < PhraseWeight.Certain && judge.Surroundings.IsContentsEntry(context, index)) || _contents.Holds(index))
        {
            return new BoilerplateSegment(index, block.Start, block.End, SegmentLevel.None, 0, 0, 0, true, true);
        }

        var (level, phrase) = (SegmentLevel.None, default(BestPhrase));
        var covers = verdict.Hard.Weight == 0 || CoversLine(index, verdict.Hard);
        if (verdict.Hard.Weight > 0 && !isRow && verdict.Probability >= PhraseThresholdOf(block, verdict.Hard) && covers)
        {
            (level, phrase) = (_labels.MayBeHeading(index) ? SegmentLevel.Note : SegmentLevel.Warning, verdict.Hard);
        }
        else if (verdict.Soft.Weight > 0 && verdict.First.Words <= LongestParagraph && verdict.Probability >= SoftThreshold[verdict.Soft.Weight])
        {
            (level, phrase) = (SegmentLevel.Note, verdict.Soft);
        }
        else if (verdict.Hard.Weight == 0 && verdict.First.Words <= PackImage.ShortLineWords && CreditLine.EndsWithCredit(context, block))
        {
            (level, phrase) = (SegmentLevel.Note, new BestPhrase(BoilerplateKinds.Caption, packs.PackOf(BoilerplateKinds.Caption), PhraseWeight.Certain));
        }
        else if (verdict.Hard.Weight == 0 && !verdict.First.EndsSentence && verdict.Probability >= RowThreshold && verdict.First.Words > 1 && Row(block) is { } row && !BoilerplateKinds.IsSoft(row.Rule))
        {
            (level, phrase) = (SegmentLevel.Warning, row);
        }
        else if (covers && verdict.Probability >= NoteThreshold(index) && verdict.First.Words <= LongestNote && MayBeNoted(index))
        {
            var rule = verdict.First.Words <= 3 ? BoilerplateKinds.Navigation : IsNameAndRole(block) ? BoilerplateKinds.Byline : BoilerplateKinds.Teaser;
            (level, phrase) = (SegmentLevel.Note, verdict.Hard.Weight > 0 ? verdict.Hard : new BestPhrase(rule, packs.PackOf(rule), 0));
        }

        level = level != SegmentLevel.None && (_labels.IsItem(index) || _dates.IsOne(index)) ? SegmentLevel.None : level;
        return new BoilerplateSegment(index, block.Start, block.End, level, phrase.Rule, phrase.Pack, phrase.Weight, true, true);
    }

    /// <summary>"ShareTweetPrint", which the model takes for a heading: it knows buttons by their words.</summary>
    private bool MayBeRowOfOneWord(in Block block) =>
        block.TokenCount == 1 && GluedWord.MayBe(context.Tokens[block.FirstToken]) && GluedWord.CountParts(context.TextOf(block.FirstToken)) >= PartsOfRow;

    /// <summary>The first of the buttons and links that make a line.</summary>
    private BestPhrase? Row(in Block block) =>
        context.GetStorage(static () => new LooseLine()).FindRow(context, BoilerplatePacks.Phrases, block) is { } first
            ? new BestPhrase(packs.RuleNumbers[first.Info.Pack], first.Info.Pack, first.Info.Weight)
            : null;

    /// <summary>A line that begins with a quotation mark is no leftover unless the model is as sure as it must be without a phrase.</summary>
    private float PhraseThresholdOf(in Block block, BestPhrase phrase) =>
        OpenQuotation.IsAt(context.Text[block.Start..block.End], 0) ? _noteThresholds.Alone : PhraseThreshold[phrase.Weight];

    /// <summary>"Ann Lee, Deputy Editor, Harbour Courier": two capitalised words, a comma, and what somebody does.</summary>
    private bool IsNameAndRole(in Block block)
    {
        if (block.TokenCount < 3)
        {
            return false;
        }

        var text = context.Text;
        var tokens = context.Tokens[block.FirstToken..block.EndToken];
        var isNamed = tokens[0].Is(TokenShape.Capitalized) && tokens[1].Is(TokenShape.Capitalized)
            && text[tokens[0].End..tokens[1].Start].SequenceEqual(" "u8) && text[tokens[1].End..tokens[2].Start].StartsWith(","u8);
        for (var i = 2; isNamed && i < tokens.Length; i++)
        {
            if ((context.FlagsOf(tokens[i]) & WordFlags.Role) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private float NoteThreshold(int index) =>
        IsBesideSure(index) && !judge.Verdicts[index].First.EndsSentence ? _noteThresholds.BesideSure : _noteThresholds.Alone;

    private bool IsBesideSure(int index) =>
        ProbabilityOf(index - 1) >= _noteThresholds.Alone || ProbabilityOf(index + 1) >= _noteThresholds.Alone;

    private float ProbabilityOf(int index) => index >= 0 && index < judge.Verdicts.Length ? judge.Verdicts[index].Probability : 0;

    /// <summary>Whether the model alone may call a line boilerplate.</summary>
    private bool MayBeNoted(int index) =>
        !MayBeTitle(index) && !ArticleLists.IsAmongNames(judge, index) && !ArticleParts.IsAddress(context, context.Blocks[index]) && !IsPlainStatement(index) && !IsAside(index)
        && !(index < judge.LastProse && judge.Verdicts[index].Hard.Weight == 0 && ArticleParts.IsPlainHeading(context, context.Blocks[index]));

    /// <summary>
    /// "« We had no choice »" above a paragraph, a heading that quotes, and "(The names were changed.)" below one: marks around a whole line are the article's.
    /// </summary>
    private bool IsAside(int index)
    {
        if (judge.Verdicts[index].Hard.Weight > 0 || judge.FeaturesOf(index).Has(LineFeature.MostlyLink))
        {
            return false;
        }

        ref readonly var block = ref context.Blocks[index];
        var line = LineText.Trim(context.Text[block.Start..block.End]);
        var isQuoted = OpenQuotation.IsAt(line, 0) && LineText.ClosingQuote(line).Quoted;
        var isBracketed = (line.StartsWith("("u8) && line.EndsWith(")"u8)) || (line.StartsWith("（"u8) && line.EndsWith("）"u8));
        return (isQuoted && index + 1 < judge.Verdicts.Length && judge.Verdicts[index + 1].First.IsParagraph)
            || (isBracketed && index > 0 && judge.Verdicts[index - 1].First.IsParagraph);
    }

    private bool MayBeTitle(int index) =>
        _title.Is(index) || (judge.Verdicts[index].Hard.Weight == 0 && judge.Surroundings.MayBeTitle(context, index));

    /// <summary>
    /// Whether a line is a whole sentence that asks nothing of the reader. Where it stands is then no evidence: what an editor adds
    /// below a comment form or between two menus looks the same.
    /// </summary>
    private bool IsPlainStatement(int index)
    {
        var verdict = judge.Verdicts[index];
        if (verdict.Hard.Weight > 0 || verdict.First.Words <= ArticleLabels.LabelWords)
        {
            return false;
        }

        var features = judge.FeaturesOf(index);
        return features.Has(LineFeature.EndsSentence) && !features.Has(LineFeature.HasYou) && !features.Has(LineFeature.ManyAppeals) && !features.Has(LineFeature.ManyLegals)
            && !features.Has(LineFeature.TwoCallsToAction) && !features.Has(LineFeature.ManyCallsToAction) && !features.Has(LineFeature.MostlyLink);
    }

    /// <summary>
    /// A phrase found in one sentence of a long paragraph says nothing about its other sentences, unless the model is sure.
    /// </summary>
    private bool CoversLine(int index, BestPhrase hard)
    {
        var verdict = judge.Verdicts[index];
        ref readonly var block = ref context.Blocks[index];
        var (covered, reached) = (0, block.Start);
        for (var i = verdict.FirstMatch; i < verdict.EndMatch; i++)
        {
            var match = judge.Matches[i];
            if (BoilerplateKinds.IsSoft(packs.RuleNumbers[match.Info.Pack]))
            {
                continue;
            }

            if (match.Info.Scope == PhraseScope.Line && verdict.First.Words <= PackImage.ShortLineWords)
            {
                return true;
            }

            if (match.Scope.End > reached)
            {
                covered += match.Scope.End - Math.Max(reached, match.Scope.Start);
                reached = match.Scope.End;
            }
        }

        return covered * 2 >= block.End - block.Start
            || (verdict.Probability >= 0.5f && verdict.First.Words < LineContext.ProseWords)
            || (hard.Weight >= PhraseWeight.Strong && verdict.Probability >= SureThreshold
                && verdict.First.Words is > PackImage.ShortLineWords and <= LongestParagraph);
    }
}
