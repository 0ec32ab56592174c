using System.Numerics;
using DocLint.Core.Tokens;

namespace DocLint.Core.Analysis;

/// <summary>
/// Some words of a document by the action that wants them: an action sees all of them before the next one begins, so that its code and tables
/// stay near, and where a call goes can be foretold.
/// </summary>
internal sealed class WordLists
{
    /// <summary>So many that what is known of them stays in the cache from one action to the next.</summary>
    public const int MostWords = 2048;

    /// <summary>More actions on words than that cannot be registered: a set of them is a number.</summary>
    public const int MostActions = 64;

    private static readonly WorkerValue<WordLists> OfWorker = new(static () => new WordLists());

    // For each action its words.
    private int[] _words = [];
    private int[] _counts = [];

    /// <summary>Those of the document's worker.</summary>
    /// <param name="actions">How many actions there are.</param>
    public static WordLists Of(DocumentContext context, int actions)
    {
        WordLists words = OfWorker.Of(context);
        if (words._counts.Length < actions)
            (words._words, words._counts) = (new int[actions * MostWords], new int[actions]);
        return words;
    }

    /// <summary>Takes other words.</summary>
    /// <param name="hits">Indexes of tokens, at most <see cref="MostWords"/>.</param>
    /// <param name="actionsOf">For each set of flags the actions that want a word in lower case, then those that want one with an upper-case letter: bit i is action i.</param>
    public void Fill(ReadOnlySpan<int> hits, ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> actionsOf)
    {
        const TokenShape upperCase = TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase;
        Span<int> words = _words, counts = _counts;
        counts.Clear();
        foreach (int hit in hits)
        {
            ref readonly Token token = ref tokens[hit];
            for (ulong actions = actionsOf[(2 * token.Entry.FlagSet) + (token.Is(upperCase) ? 1 : 0)]; actions != 0; actions &= actions - 1)
            {
                int action = BitOperations.TrailingZeroCount(actions);
                words[(action * MostWords) + counts[action]++] = hit;
            }
        }
    }

    /// <summary>The tokens that an action wants, in order.</summary>
    public ReadOnlySpan<int> For(int action) => _words.AsSpan(action * MostWords, _counts[action]);
}
