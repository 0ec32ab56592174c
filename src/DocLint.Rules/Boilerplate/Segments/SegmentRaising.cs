using DocLint.Core.Analysis;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>Makes warnings of lines without a phrase, where their neighbours are the evidence: in a run, or beside a warning.</summary>
internal sealed class SegmentRaising(DocumentContext context, LineJudge judge, List<BoilerplateSegment> segments)
{
    /// <summary>From this probability on, a line without a phrase joins the boilerplate that it touches.</summary>
    private const float JoinThreshold = 0.7f;

    /// <summary>Most words of a headline of another page, which has no full stop.</summary>
    private const int LongestHeadline = 24;

    /// <summary>Most words of a line that may as well be the last item of a list below the article's text.</summary>
    private const int LabelWords = 4;

    /// <summary>Most words of a line that may as well be a heading above the article's text.</summary>
    private const int HeadingWords = 12;

    /// <summary>A line of more words and below <see cref="ArticleThreshold"/> is the article's.</summary>
    private const int LeastText = 8;

    private const float ArticleThreshold = 0.35f;

    /// <summary>Least lines in a row that are evidence without a phrase.</summary>
    private const int LeastRun = 3;

    private readonly int _text = LikelyTitle.FindText(context, judge);

    public void Apply()
    {
        RaiseRuns();
        JoinNeighbours();
    }

    /// <summary>Lines of which the model is sure join a warning that they touch, so that a block is one finding.</summary>
    private void JoinNeighbours()
    {
        for (var i = 1; i < segments.Count; i++)
        {
            TryJoin(i, i - 1);
        }

        for (var i = segments.Count - 2; i >= 0; i--)
        {
            TryJoin(i, i + 1);
        }
    }

    /// <summary>Several short lines in a row of which the model is sure are a menu or a list of teasers: their number is the evidence.</summary>
    private void RaiseRuns()
    {
        for (var first = 0; first < segments.Count;)
        {
            var end = first;
            while (end < segments.Count && IsSure(segments[end]) && (end == first || segments[end].Block == segments[end - 1].Block + 1))
            {
                end++;
            }

            if (end - first >= LeastRun)
            {
                Raise(first, end);
            }

            first = Math.Max(end, first + 1);
        }
    }

    private void Raise(int first, int end)
    {
        var announces = false;
        for (var i = first; i < end; i++)
        {
            announces |= BoilerplateKinds.Announces(segments[i].Rule);
            if (i < end - 1 || announces || segments[i].Level == SegmentLevel.Warning || !MayBelongToArticle(segments[i], segments[i - 1]))
            {
                segments[i] = segments[i] with { Level = SegmentLevel.Warning };
            }
        }
    }

    private bool IsSure(BoilerplateSegment segment) => segment.Level == SegmentLevel.Warning || MayRise(segment);

    /// <summary>
    /// A note of which the model is sure. A sentence without a phrase stays a note wherever it stands, and so does a paragraph that is cut off and a
    /// title: a fix would delete what somebody wrote.
    /// </summary>
    private bool MayRise(BoilerplateSegment segment)
    {
        var verdict = judge.Verdicts[segment.Block];
        return segment.Level == SegmentLevel.Note && !BoilerplateKinds.IsSoft(segment.Rule) && verdict.Probability >= JoinThreshold
            && (verdict.Hard.Weight > 0 || (!verdict.First.EndsSentence && verdict.First.Words <= LongestHeadline && !IsTitle(segment.Block)));
    }

    /// <summary>Whether a line above the text may be the article's title or what stands below that. The titles of other pages come in lists.</summary>
    private bool IsTitle(int block)
    {
        if (!MayBeTitle(block))
        {
            return false;
        }

        var (first, end) = (block, block + 1);
        while (end - first < LeastRun && MayBeTitle(first - 1))
        {
            first--;
        }

        while (end - first < LeastRun && MayBeTitle(end))
        {
            end++;
        }

        return end - first < LeastRun;
    }

    private bool MayBeTitle(int block) => block >= 0 && block < _text && LikelyTitle.MayBe(context, judge, block) && LikelyTitle.HasSmallWords(context, block);

    private void TryJoin(int index, int neighbour)
    {
        var (segment, other) = (segments[index], segments[neighbour]);
        if (MayRise(segment) && other.Level == SegmentLevel.Warning
            && Math.Abs(segment.Block - other.Block) == 1 && (neighbour < index ? other.ReachesEnd : other.ReachesStart)
            && !MayBelongToArticle(segment, other))
        {
            segments[index] = segment with { Level = SegmentLevel.Warning };
        }
    }

    /// <summary>Whether a few words without a phrase stand between boilerplate and text of the article: a sub-heading does, or a name.</summary>
    private bool MayBelongToArticle(BoilerplateSegment segment, BoilerplateSegment other) =>
        MayBeHeading(segment, other) || (judge.Verdicts[segment.Block] is { Hard.Weight: 0, First.Words: <= LabelWords } && IsText(segment.Block + (segment.Block - other.Block)));

    /// <summary>Whether a line above text of the article is longer than a menu's, and none that "Read more" announces.</summary>
    private bool MayBeHeading(BoilerplateSegment segment, BoilerplateSegment above) =>
        segment.Block > above.Block && !BoilerplateKinds.Announces(above.Rule)
        && judge.Verdicts[segment.Block] is { Hard.Weight: 0, First.Words: > LabelWords and <= HeadingWords } && IsText(segment.Block + 1);

    private bool IsText(int block) =>
        block >= 0 && block < judge.Verdicts.Length && judge.Verdicts[block] is var verdict
        && (verdict.First.IsParagraph || (verdict.First.Words > LeastText && verdict.Probability < ArticleThreshold));
}
