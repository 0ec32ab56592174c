using DocLint.Core.Analysis;

namespace DocLint.Rules.Boilerplate;

/// <summary>
/// A heading such as "Related stories" is the evidence for the headlines below it, which say nothing of themselves: without them it would be
/// deleted, and they would stay.
/// </summary>
internal sealed class AnnouncedLinks(DocumentContext context, LineJudge judge, ContentsList contents, List<BoilerplateSegment> segments)
{
    /// <summary>Most words of the heading; one alone ("Replay") is said of much.</summary>
    private const int HeadingWords = 6;

    private const int FewestWords = 3;

    private const int MostWords = 20;

    /// <summary>Fewer lines may be a heading of the article.</summary>
    private const int LeastLinks = 2;

    private const int MostLinks = 10;

    /// <summary>Least mean probability of the lines: below it they are a list of the article's, which has such headings, too.</summary>
    private const float LeastMean = 0.12f;

    public void Apply()
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (IsHeading(segments[i]))
            {
                i = AddLinks(i);
            }
        }
    }

    private bool IsHeading(BoilerplateSegment segment) =>
        segment is { Level: SegmentLevel.Warning, Rule: BoilerplateKinds.Related or BoilerplateKinds.ReadMore, ReachesStart: true, ReachesEnd: true }
        && judge.Verdicts[segment.Block] is { First.Words: > 1 and <= HeadingWords, Hard.Weight: >= Packs.PhraseWeight.Strong };

    /// <returns>Index of the last segment of the heading's list.</returns>
    private int AddLinks(int heading)
    {
        var (first, end) = (segments[heading].Block + 1, segments[heading].Block + 1);
        while (end < judge.Verdicts.Length && end - first < MostLinks && IsLink(end))
        {
            end++;
        }

        var reachesText = end < judge.Verdicts.Length;
        if (end - first < LeastLinks || (reachesText && end - first == MostLinks) || MeanOf(first, end) < LeastMean)
        {
            return heading;
        }

        var at = heading;
        for (var block = first; block < end; block++)
        {
            var isKnown = at + 1 < segments.Count && segments[at + 1].Block == block;
            // The last line above a paragraph may be its heading.
            var level = block == end - 1 && reachesText && IsText(end) ? SegmentLevel.Note : SegmentLevel.Warning;
            ref readonly var line = ref context.Blocks[block];
            var link = new BoilerplateSegment(block, line.Start, line.End, level, segments[heading].Rule, segments[heading].Pack, 0, true, true);
            at++;
            if (!isKnown)
            {
                segments.Insert(at, link);
            }
            else if (segments[at].Level == SegmentLevel.Note && !BoilerplateKinds.IsSoft(segments[at].Rule))
            {
                segments[at] = link;
            }
        }

        return at;
    }

    private float MeanOf(int first, int end)
    {
        var sum = 0f;
        for (var block = first; block < end; block++)
        {
            sum += judge.Verdicts[block].Probability;
        }

        return sum / (end - first);
    }

    private bool IsText(int block) => !judge.Verdicts[block].First.IsJudged || judge.Verdicts[block].First.IsProse || judge.Verdicts[block].First.EndsSentence;

    /// <summary>Whether a line is a headline: some words without a full stop that begin like one.</summary>
    private bool IsLink(int block)
    {
        var verdict = judge.Verdicts[block];
        return verdict.First is { IsJudged: true, IsProse: false, Words: >= FewestWords and <= MostWords } && verdict.Soft.Weight == 0
            && (!verdict.First.EndsSentence || judge.FeaturesOf(block).Has(LineFeature.EndsWithQuestion)) && !ArticleParts.IsPlainHeading(context, context.Blocks[block])
            && !contents.Holds(block) && !judge.Surroundings.IsContentsEntry(context, block) && judge.FeaturesOf(block) is var features
            && !features.Has(LineFeature.StartsLowerCase) && !features.Has(LineFeature.EndsWithColon) && !features.Has(LineFeature.EndsWithComma);
    }
}
