using System.Collections.Immutable;

namespace DocLint.Rules.Packs;

/// <summary>A word of a template, and how many words of the match may come before it.</summary>
internal sealed record PhraseTrigger(string Word, int LeastBefore, int MostBefore);

/// <summary>Chooses the part of a template whose words are the rarest in ordinary prose.</summary>
internal static class PhraseTriggers
{
    /// <summary>Words that are in every paragraph: a trigger of these costs more than all others together.</summary>
    private static readonly HashSet<string> Everywhere = Words(
        "by come get go must need see work data help a about all also an and any are as at be been but by can could did do does don't down e each every first for from had has have he her here "
        + "him his how i if in is it its just last like made make makes making many may me more most my new no not now of off on one only or other "
        + "our out over people right said see she so some start than that the their them then there these they this those time to two up us use used "
        + "was way we were what when where which while who will with would year years you you'll you're your");

    /// <summary>Words that are in every other article.</summary>
    private static readonly HashSet<string> Frequent = Words(
        "access additional app around back best better book built buy call change co company content country day days data device did display don "
        + "experience fact feature find form found free full get give go good google hard help home hours image information job keep know learn "
        + "life light live local long look low making market media minutes money month news next night number old open page part pay people phone "
        + "place plan play point power president press price process products public put quality read report reported research result review run "
        + "school season service set short show sign small state stay stories story support system take team tell today top two used using value "
        + "version video view want watch web week well without woman won words work world write yes being amazon states third store via website");

    private const int EverywhereCost = 1000;

    private const int FrequentCost = 40;

    /// <summary>
    /// Returns the words one of which a text must hold for a template to match; none when some part of the template can match
    /// without any literal word.
    /// </summary>
    public static ImmutableArray<PhraseTrigger> Choose(ImmutableArray<PhraseNode> nodes) => Choose(nodes, 0, 0).Triggers;

    private static (ImmutableArray<PhraseTrigger> Triggers, int Cost) Choose(ImmutableArray<PhraseNode> nodes, int least, int most)
    {
        (ImmutableArray<PhraseTrigger> Triggers, int Cost) best = ([], int.MaxValue);
        foreach (var node in nodes)
        {
            var found = node switch
            {
                WordNode word => ([new PhraseTrigger(word.Text, least, most)], Cost(word.Text)),
                ChoiceNode choice => OfEvery(choice, least, most),
                _ => ([], int.MaxValue),
            };
            best = found.Item2 < best.Cost ? found : best;
            least += Length(node, longest: false);
            most += Length(node, longest: true);
        }

        return best;
    }

    /// <summary>The best word of each alternative; none when one of them has none.</summary>
    private static (ImmutableArray<PhraseTrigger> Triggers, int Cost) OfEvery(ChoiceNode choice, int least, int most)
    {
        var all = ImmutableArray.CreateBuilder<PhraseTrigger>();
        var cost = 0;
        foreach (var alternative in choice.Alternatives)
        {
            var (triggers, own) = Choose(alternative, least, most);
            if (triggers.IsEmpty)
            {
                return ([], int.MaxValue);
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

    private static int Cost(string word) =>
        Everywhere.Contains(StemOf(word)) ? EverywhereCost : Frequent.Contains(StemOf(word)) ? FrequentCost : 1;

    private static HashSet<string> Words(string list) => new(list.Split(' '), StringComparer.Ordinal);

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
