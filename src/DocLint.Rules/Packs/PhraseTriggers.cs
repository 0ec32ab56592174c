using System.Collections.Immutable;

namespace DocLint.Rules.Packs;

/// <summary>The words one of which a text must hold for a template to match, and how many words may come before it.</summary>
internal sealed record PhraseTrigger(ImmutableArray<string> Words, int LeastBefore, int MostBefore);

/// <summary>Chooses the part of a template whose words are the rarest in ordinary prose.</summary>
internal static class PhraseTriggers
{
    /// <summary>Words that are in every article: choosing one costs time, so it is done only when nothing else is there.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "for", "from", "get", "has", "have", "he", "here", "i", "if",
        "in", "is", "it", "its", "let", "like", "make", "makes", "more", "most", "new", "news", "no", "not", "now", "of", "on", "or",
        "our", "out", "over", "story", "that", "the", "their", "there", "they", "this", "to", "up", "us", "was", "we", "what", "when",
        "will", "with", "you", "your", "all", "also", "about", "day", "days", "just", "one", "want", "next", "time", "year", "years",
        "read", "see", "first", "last", "help", "find", "back", "go", "full", "people", "may", "need", "part", "top", "latest",
    };

    /// <summary>Returns the trigger, or null when some part of the template can match without any literal word.</summary>
    public static PhraseTrigger? Choose(ImmutableArray<PhraseNode> nodes)
    {
        PhraseTrigger? best = null;
        var bestCost = int.MaxValue;
        Visit(nodes, 0, 0, ref best, ref bestCost);
        return best;
    }

    private static void Visit(ImmutableArray<PhraseNode> nodes, int least, int most, ref PhraseTrigger? best, ref int bestCost)
    {
        foreach (var node in nodes)
        {
            var words = node switch
            {
                WordNode word => [word.Text],
                ChoiceNode choice => FirstWords(choice),
                _ => ImmutableArray<string>.Empty,
            };
            if (!words.IsEmpty)
            {
                var cost = words.Sum(Cost);
                if (cost < bestCost)
                {
                    (best, bestCost) = (new PhraseTrigger(words, least, most), cost);
                }
            }

            least += Length(node, longest: false);
            most += Length(node, longest: true);
        }
    }

    private static int Cost(string word) => Common.Contains(word) ? 100 : word.Length < 4 ? 12 : 6;

    /// <summary>The words the alternatives begin with; empty when one of them can begin with something else.</summary>
    private static ImmutableArray<string> FirstWords(ChoiceNode choice)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var alternative in choice.Alternatives)
        {
            var first = alternative.IsEmpty ? null : alternative[0];
            var begin = first switch
            {
                WordNode word => [word.Text],
                ChoiceNode inner => FirstWords(inner),
                _ => ImmutableArray<string>.Empty,
            };
            if (begin.IsEmpty)
            {
                return [];
            }

            words.AddRange(begin.Where(w => !words.Contains(w)));
        }

        return words.ToImmutable();
    }

    private static int Length(PhraseNode node, bool longest) => node switch
    {
        WordNode => 1,
        SlotNode slot => longest ? slot.Most : slot.Least,
        ChoiceNode choice when longest => choice.Alternatives.Max(a => a.Sum(n => Length(n, true))),
        ChoiceNode choice => choice.Alternatives.Min(a => a.Sum(n => Length(n, false))),
        _ => 0,
    };
}
