using DocLint.Core.Analysis;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// An appeal tells a story between "your support" and "makes the difference": what lies between two of its sentences
/// belongs to it when it speaks of "we" and "our", and a weak phrase is enough at its end.
/// </summary>
internal static class AppealBridge
{
    /// <summary>Most paragraphs between two sentences of one donation appeal.</summary>
    private const int Reach = 4;

    private const int Appeal = 2002;

    public static void Apply(DocumentContext context, List<BoilerplateSegment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Rule != Appeal || segments[i].Level != SegmentLevel.Warning || !segments[i].ReachesEnd)
            {
                continue;
            }

            var next = NextAppeal(context, segments, i);
            if (next < 0)
            {
                continue;
            }

            segments[next] = segments[next] with { Level = SegmentLevel.Warning };
            for (var block = segments[i].Block + 1; block < segments[next].Block; block++)
            {
                var at = segments.FindIndex(i, s => s.Block == block);
                ref readonly var between = ref context.Blocks[block];
                var whole = new BoilerplateSegment(block, between.Start, between.End, SegmentLevel.Warning, Appeal, segments[i].Pack, 1, true, true);
                if (at >= 0)
                {
                    segments[at] = whole;
                }
                else
                {
                    segments.Insert(segments.FindIndex(i, s => s.Block > block), whole);
                    next++;
                }
            }
        }
    }

    private static int NextAppeal(DocumentContext context, List<BoilerplateSegment> segments, int index)
    {
        for (var i = index + 1; i < segments.Count && segments[i].Block - segments[index].Block <= Reach; i++)
        {
            if (segments[i].Rule == Appeal && segments[i].ReachesStart)
            {
                for (var block = segments[index].Block + 1; block < segments[i].Block; block++)
                {
                    var counts = LineCounts.Of(context, context.Blocks[block]);
                    if (counts.Wes == 0 && counts.Appeals < 2)
                    {
                        return -1;
                    }
                }

                return i;
            }
        }

        return -1;
    }
}
