using System.Collections.Immutable;

namespace DocLint.Rules.Packs;

/// <summary>
/// Lists the literal words that a template can begin with, function words left out: "latest" for "the latest". A gap or a class of words at
/// the beginning has none.
/// </summary>
/// <param name="frequencyOf">The frequency of a lower-case word, as <see cref="Core.Tokens.WordEntry.Frequency"/>.</param>
internal sealed class PhraseOpeners(Func<string, int> frequencyOf)
{
    private readonly SortedSet<string> _openers = new(StringComparer.Ordinal);

    /// <summary>The words as the word table knows them.</summary>
    public IEnumerable<string> Words => _openers;

    public void Add(ImmutableArray<PhraseNode> nodes) => TryPass(nodes);

    /// <returns>Whether the nodes may be passed without a word.</returns>
    private bool TryPass(ImmutableArray<PhraseNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (!TryPass(node))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryPass(PhraseNode node)
    {
        switch (node)
        {
            case WordNode word:
                var stem = PhraseTriggers.StemOf(word.Text);
                if (stem.Length == 1 || frequencyOf(stem) >= PhraseTriggers.FunctionWord)
                {
                    return true;
                }

                _openers.Add(stem);
                return false;
            case SlotNode slot:
                return slot.Least == 0;
            case ChoiceNode choice:
                var mayPass = false;
                foreach (var alternative in choice.Alternatives)
                {
                    mayPass |= TryPass(alternative);
                }

                return mayPass;
            default:
                return true;
        }
    }
}
