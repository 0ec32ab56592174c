using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>
/// Works out, when packs are compiled, which words a template cannot do without beside its trigger. A group of up to four, one of which a
/// block must have, is a number of four bytes: places in a <see cref="BlockWords"/>.
/// </summary>
/// <param name="frequencyOf">The frequency of a lower-case word, as <see cref="WordEntry.Frequency"/>: what is rare says most.</param>
internal sealed class WordNeeds(Func<string, int> frequencyOf)
{
    /// <summary>Groups of a use; a use with fewer has some that every block satisfies.</summary>
    public const int Groups = 3;

    private const int WordsOfGroup = 4;

    /// <summary>The groups of the rarest words, without that of the triggers.</summary>
    /// <param name="triggers">The words that have a template tried.</param>
    public int[] Of(ImmutableArray<PhraseNode> nodes, ImmutableArray<PhraseTrigger> triggers)
    {
        var tried = triggers.Select(t => t.Word).ToHashSet(StringComparer.Ordinal);
        var groups = nodes.Select(GroupOf).OfType<string[]>()
            .Where(group => group.Length <= WordsOfGroup && !tried.SetEquals(group))
            .OrderBy(Cost).ThenBy(group => group[0], StringComparer.Ordinal).Take(Groups).Select(Pack).ToList();
        while (groups.Count < Groups)
        {
            groups.Add(BlockWords.AlwaysThere);
        }

        return [.. groups];
    }

    /// <summary>Words one of which a node takes; null when it can do without or takes words of other shapes.</summary>
    private string[]? GroupOf(PhraseNode node) => node switch
    {
        WordNode word => IsKnownByHash(word.Text) ? [word.Text] : null,
        ChoiceNode choice => OfEvery(choice),
        _ => null,
    };

    private string[]? OfEvery(ChoiceNode choice)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var alternative in choice.Alternatives)
        {
            var best = alternative.Select(GroupOf).OfType<string[]>().MinBy(Cost);
            if (best is null)
            {
                return null;
            }

            all.UnionWith(best);
        }

        return [.. all];
    }

    private long Cost(string[] group) => group.Sum(word => PhraseTriggers.Cost(word, frequencyOf));

    /// <summary>Whether a text's word that is equal has the scanner's hash: another that folds to it has that, too.</summary>
    private static bool IsKnownByHash(string word) => WordBit.IsPlain(Encoding.UTF8.GetBytes(word)) && !word.Any(char.IsAsciiDigit);

    private static int Pack(string[] group)
    {
        var needs = 0;
        for (var i = 0; i < WordsOfGroup; i++)
        {
            needs |= BlockWords.PlaceOf(WordHash.Compute(Encoding.UTF8.GetBytes(group[Math.Min(i, group.Length - 1)]))) << (8 * i);
        }

        return needs;
    }
}
