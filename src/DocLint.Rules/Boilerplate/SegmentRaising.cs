namespace DocLint.Rules.Boilerplate;

/// <summary>Makes warnings of lines without a phrase, where their neighbours are the evidence: in a run, or beside a warning.</summary>
internal sealed class SegmentRaising(LineJudge judge, List<BoilerplateSegment> segments)
{
    /// <summary>From this probability on, a line without a phrase joins the boilerplate that it touches.</summary>
    private const float JoinThreshold = 0.7f;

    /// <summary>Most words of a headline of another page, which has no full stop.</summary>
    private const int LongestHeadline = 24;

    /// <summary>Most words of a line that may as well be a heading or the last item of a list beside the article's text.</summary>
    private const int LabelWords = 4;

    /// <summary>Least lines in a row that are evidence without a phrase.</summary>
    private const int LeastRun = 3;

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

            for (var i = first; end - first >= LeastRun && i < end; i++)
            {
                segments[i] = segments[i] with { Level = SegmentLevel.Warning };
            }

            first = Math.Max(end, first + 1);
        }
    }

    private bool IsSure(BoilerplateSegment segment) => segment.Level == SegmentLevel.Warning || MayRise(segment);

    /// <summary>
    /// A note of which the model is sure. A sentence without a phrase stays a note wherever it stands, and so does a paragraph that is cut off: a fix
    /// would delete what somebody wrote.
    /// </summary>
    private bool MayRise(BoilerplateSegment segment)
    {
        var verdict = judge.Verdicts[segment.Block];
        return segment.Level == SegmentLevel.Note && !BoilerplateKinds.IsSoft(segment.Rule) && verdict.Probability >= JoinThreshold
            && (verdict.Hard.Weight > 0 || (!verdict.First.EndsSentence && verdict.First.Words <= LongestHeadline));
    }

    private void TryJoin(int index, int neighbour)
    {
        var (segment, other) = (segments[index], segments[neighbour]);
        if (MayRise(segment) && other.Level == SegmentLevel.Warning
            && Math.Abs(segment.Block - other.Block) == 1 && (neighbour < index ? other.ReachesEnd : other.ReachesStart)
            && !MayBelongToArticle(segment, segment.Block - other.Block))
        {
            segments[index] = segment with { Level = SegmentLevel.Warning };
        }
    }

    /// <summary>Whether a few words without a phrase stand between boilerplate and text of the article: a sub-heading does, or a name.</summary>
    /// <param name="direction">From the boilerplate to the line: 1 when the article is below.</param>
    private bool MayBelongToArticle(BoilerplateSegment segment, int direction)
    {
        var beyond = segment.Block + direction;
        return judge.Verdicts[segment.Block] is { Hard.Weight: 0, First.Words: <= LabelWords } && beyond >= 0 && beyond < judge.Verdicts.Length
            && (!judge.Verdicts[beyond].First.IsJudged || judge.Verdicts[beyond].First.IsProse);
    }
}
