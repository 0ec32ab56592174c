using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>A heading such as "Related stories" is the evidence for the headlines below it, which say nothing of themselves.</summary>
/// <param name="title">The article's own title, which no list reaches.</param>
internal sealed class AnnouncedLinks(DocumentContext context, LineJudge judge, ArticleTitle title, ContentsList contents, List<BoilerplateSegment> segments)
{
    /// <summary>Most words of the heading; one alone ("Replay") is said of much.</summary>
    private const int HeadingWords = 6;

    /// <summary>Fewer lines may be a heading of the article.</summary>
    private const int LeastLinks = 2;

    private const int MostLinks = 10;

    /// <summary>Least mean probability of the lines: below it they are a list of the article's, which has such headings, too.</summary>
    private const float LeastMean = 0.12f;

    /// <summary>From this mean on, they are deleted with their heading when no paragraph follows.</summary>
    private const float SureMean = 0.4f;

    /// <summary>Most words of a heading of the article that a list of headlines runs into.</summary>
    private const int SubHeadingWords = 4;

    /// <summary>What a review or a book list ends its own headings with ("Our picks", "Further reading").</summary>
    private static readonly WordSet OwnLists = new("picks pick choice reading favorites favourites recommendations resources"u8);

    private readonly List<BoilerplateSegment> _all = [];

    /// <summary>Adds the lines that are no segments yet, and makes of notes what their heading is.</summary>
    public List<BoilerplateSegment> Apply()
    {
        if (!segments.Exists(IsHeading))
        {
            return segments;
        }

        for (var i = 0; i < segments.Count; i++)
        {
            _all.Add(segments[i]);
            if (IsHeading(segments[i]))
            {
                i = AddLinks(i);
            }
        }

        return _all;
    }

    private bool IsHeading(BoilerplateSegment segment) =>
        segment is { Level: SegmentLevel.Warning, ReachesStart: true, ReachesEnd: true } && BoilerplateKinds.Announces(segment.Rule)
        && judge.Verdicts[segment.Block] is { First.Words: > 1 and <= HeadingWords, Hard.Weight: >= PhraseWeight.Strong }
        && !OwnLists.Contains(context.TextOf(context.Blocks[segment.Block].EndToken - 1));

    /// <returns>Index of the last segment of the heading's list.</returns>
    private int AddLinks(int heading)
    {
        var (first, end) = (segments[heading].Block + 1, segments[heading].Block + 1);
        while (end < judge.Verdicts.Length && end - first < MostLinks && IsLink(end))
        {
            end++;
        }

        end -= IsSubHeading(first, end - 1) ? 1 : 0;
        var reachesText = end < judge.Verdicts.Length;
        var mean = MeanOf(first, end);
        if (end - first < LeastLinks || (reachesText && end - first == MostLinks) || mean < LeastMean)
        {
            return heading;
        }

        // Between paragraphs such a list may as well be the article's, whatever the lines look like.
        var level = mean < SureMean || (reachesText && judge.Verdicts[end].First.IsText) ? SegmentLevel.Note : SegmentLevel.Warning;
        var next = heading + 1;
        for (var block = first; block < end; block++)
        {
            var found = next;
            while (next < segments.Count && segments[next].Block == block)
            {
                next++;
            }

            if (segments[found..next].TrueForAll(MayBeLink))
            {
                ref readonly var line = ref context.Blocks[block];
                _all.Add(new BoilerplateSegment(block, line.Start, line.End, level, segments[heading].Rule, segments[heading].Pack, 0, true, true));
            }
            else
            {
                _all.AddRange(segments[found..next]);
            }
        }

        return next - 1;
    }

    /// <summary>Whether the last of several lines stands above a paragraph and is much shorter than the others: a heading of the article.</summary>
    private bool IsSubHeading(int first, int last)
    {
        if (last <= first || last + 1 == judge.Verdicts.Length || !judge.Verdicts[last + 1].First.IsParagraph || judge.Verdicts[last].First.Words > SubHeadingWords)
        {
            return false;
        }

        var words = 0;
        for (var block = first; block < last; block++)
        {
            words += judge.Verdicts[block].First.Words;
        }

        return judge.Verdicts[last].First.Words * (last - first) * 3 <= words * 2;
    }

    /// <summary>Whether what was found there is no more than a note on the line.</summary>
    private static bool MayBeLink(BoilerplateSegment segment) =>
        segment is { Level: SegmentLevel.Note, ReachesStart: true, ReachesEnd: true } && !BoilerplateKinds.IsSoft(segment.Rule);

    private float MeanOf(int first, int end)
    {
        var sum = 0f;
        for (var block = first; block < end; block++)
        {
            sum += judge.Verdicts[block].Probability;
        }

        return sum / Math.Max(end - first, 1);
    }

    private bool IsLink(int block) =>
        !title.Is(block) && Headline.MayBe(context, judge, block) && !ArticleParts.IsPlainHeading(context, context.Blocks[block])
        && !contents.Holds(block) && !judge.Surroundings.IsContentsEntry(context, block);
}
