using System.Collections.Immutable;

namespace DocLint.Rules.Packs;

/// <summary>A word of a template, and how many words of the match may come before it.</summary>
internal sealed record PhraseTrigger(string Word, int LeastBefore, int MostBefore);

/// <summary>Chooses the part of a template whose words are the rarest in ordinary prose.</summary>
/// <param name="frequencyOf">The frequency of a lower-case word, as <see cref="Core.Tokens.WordEntry.Frequency"/>.</param>
internal sealed class PhraseTriggers(Func<string, int> frequencyOf)
{
    /// <summary>The frequency of a function word.</summary>
    public const int FunctionWord = 13;

    private const int HighestFrequency = 15;

    /// <summary>
    /// Returns the words one of which a text must hold for a template to match; none when some part of the template can match
    /// without any literal word.
    /// </summary>
    public ImmutableArray<PhraseTrigger> Choose(ImmutableArray<PhraseNode> nodes) => Choose(nodes, 0, 0).Triggers;

    private (ImmutableArray<PhraseTrigger> Triggers, long Cost) Choose(ImmutableArray<PhraseNode> nodes, int least, int most)
    {
        (ImmutableArray<PhraseTrigger> Triggers, long Cost) best = ([], long.MaxValue);
        foreach (var node in nodes)
        {
            var found = node switch
            {
                // The shared pass does not look up words with a digit.
                WordNode word when !word.Text.Any(char.IsAsciiDigit) => ([new PhraseTrigger(word.Text, least, most)], Cost(word.Text, frequencyOf)),
                ChoiceNode choice => OfEvery(choice, least, most),
                _ => ([], long.MaxValue),
            };
            best = found.Item2 < best.Cost ? found : best;
            least += Length(node, longest: false);
            most += Length(node, longest: true);
        }

        return best;
    }

    /// <summary>The best word of each alternative; none when one of them has none.</summary>
    private (ImmutableArray<PhraseTrigger> Triggers, long Cost) OfEvery(ChoiceNode choice, int least, int most)
    {
        var all = ImmutableArray.CreateBuilder<PhraseTrigger>();
        var cost = 0L;
        foreach (var alternative in choice.Alternatives)
        {
            var (triggers, own) = Choose(alternative, least, most);
            if (triggers.IsEmpty)
            {
                return ([], long.MaxValue);
            }

            cost += own;
            all.AddRange(triggers);
        }

        return (Merge(all), cost);
    }

    /// <summary>A word that several alternatives share is one trigger.</summary>
    private static ImmutableArray<PhraseTrigger> Merge(IEnumerable<PhraseTrigger> triggers) =>
    [
        .. triggers.GroupBy(t => t.Word, StringComparer.Ordinal)
            .Select(g => new PhraseTrigger(g.Key, g.Min(t => t.LeastBefore), g.Max(t => t.MostBefore))),
    ];

    /// <summary>What the word table knows a word by: it has "editor" for "editor's".</summary>
    public static string StemOf(string word) => word.Length > 2 && word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>
    /// How often the word stands in a text: a step of the frequency is a factor of 2.8, which is two to the power of 1.5. Single letters are in
    /// no list, and "a" and "I" are everywhere.
    /// </summary>
    /// <param name="frequencyOf">The frequency of a lower-case word, as <see cref="Core.Tokens.WordEntry.Frequency"/>.</param>
    public static long Cost(string word, Func<string, int> frequencyOf) => 1L << ((word.Length == 1 ? HighestFrequency : frequencyOf(StemOf(word))) * 3 / 2);

    /// <summary>Least and most words of a match.</summary>
    public static (int Least, int Most) LengthOf(ImmutableArray<PhraseNode> nodes) =>
        (nodes.Sum(node => Length(node, longest: false)), nodes.Sum(node => Length(node, longest: true)));

    private static int Length(PhraseNode node, bool longest) => node switch
    {
        WordNode => 1,
        SlotNode slot => longest ? slot.Most : slot.Least,
        ChoiceNode choice when longest => choice.Alternatives.Max(a => a.Sum(n => Length(n, true))),
        ChoiceNode choice => choice.Alternatives.Min(a => a.Sum(n => Length(n, false))),
        _ => 0,
    };
}
