using System.Runtime.CompilerServices;
using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos;

/// <summary>Asks the models of confused words whether another word fits better between the words around one.</summary>
internal static class ConfusionContext
{
    private const int Before = 2;

    /// <summary>What all features but the two neighbours' own can add, in steps, as far as such uses are worth a look; nearly all words are done with at that.</summary>
    private const int MostOfOthers = 7 * ConfusionModelImage.StepsOfOne;

    private static readonly int NeighbourFeatures = ContextFeature.Kinds.IndexOf('r', StringComparison.Ordinal) + 1;

    /// <summary>The word that is meant; empty when the written one may be.</summary>
    /// <param name="key">The <see cref="TypoHashes.OfToken"/> of the token.</param>
    [SkipLocalsInit]
    public static ReadOnlySpan<byte> FindMeant(DocumentContext context, int index, ulong key)
    {
        var model = new ConfusionModelImage(TypoData.ConfusionModel);
        ReadOnlySpan<ConfusionCandidate> candidates = model.Find(key);
        if (candidates.IsEmpty)
            return default;
        Span<ulong> keys = stackalloc ulong[ContextFeature.Kinds.Length];
        if (!TryFill(context, index, model, keys))
            return default;
        ReadOnlySpan<byte> meant = default;
        int most = 0;
        foreach (ref readonly ConfusionCandidate candidate in candidates)
        {
            int above = Score(model, candidate, keys) - candidate.Least;
            if (above <= most)
                continue;
            most = above;
            meant = model.RightOf(candidate);
        }

        // "There was more then." Nothing is compared with the end of a clause; the model sees too few to know.
        return meant.SequenceEqual("than"u8) && EndsClause(context, index) ? default : meant;
    }

    private static bool EndsClause(DocumentContext context, int index) =>
        context.Text[context.Tokens[index].End..] is [] or [(byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)'?' or (byte)'!' or (byte)'\n' or (byte)'\r', ..];

    private static int Score(in ConfusionModelImage model, in ConfusionCandidate candidate, ReadOnlySpan<ulong> keys)
    {
        int score = candidate.Bias;
        for (int i = 0; i < keys.Length; i++)
        {
            if (i == NeighbourFeatures && score + MostOfOthers < candidate.Least)
                return score;
            score += candidate.Sign * model.WeightOf(ContextFeature.OfPair(keys[i], candidate.Pair));
        }

        return score;
    }

    /// <returns>False for half of a word with a hyphen.</returns>
    private static bool TryFill(DocumentContext context, int index, in ConfusionModelImage model, Span<ulong> keys)
    {
        int block = context.BlockOf(index);
        int first = context.Blocks[block].FirstToken, end = context.Blocks[block].EndToken;
        Span<ulong> words = stackalloc ulong[ContextFeature.Words], classes = stackalloc ulong[ContextFeature.Words];
        words.Fill(ContextFeature.End);
        classes.Fill(ContextFeature.End);
        for (int i = index - 1; i >= index - Before; i--)
        {
            if (!TryFollow(context, i, i + 1, i < first, model, i - index + Before, words, classes, out bool goesOn) && i == index - 1)
                return false;
            if (!goesOn)
                break;
        }

        for (int i = index + 1; i <= index + Before; i++)
        {
            if (!TryFollow(context, i, i - 1, i >= end, model, i - index + Before - 1, words, classes, out bool goesOn) && i == index + 1)
                return false;
            if (!goesOn)
                break;
        }

        // A word by itself may be quoted, and a line may end within its sentence.
        if ((words[Before - 1] < ContextFeature.Number && words[Before] < ContextFeature.Number) || IsCut(context, index, first, end))
            return false;
        ContextFeature.Fill(words, classes, keys);
        return true;
    }

    /// <summary>Whether the block breaks off beside a token: it ends without a mark there, or begins with it in lower case.</summary>
    private static bool IsCut(DocumentContext context, int index, int first, int end) =>
        (index == first && !context.Tokens[index].Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase))
        || (index + 1 == end && context.Text[context.Tokens[index].End..context.Blocks[context.BlockOf(index)].End].IndexOfAnyExceptInRange((byte)0, (byte)' ') < 0);

    /// <summary>The first run of marks behind a word; empty for a blank.</summary>
    private static ReadOnlySpan<byte> FirstMarks(ReadOnlySpan<byte> gap)
    {
        while (gap is [<= (byte)' ', ..])
            gap = gap[1..];
        return gap;
    }

    /// <summary>The last run of marks before a word.</summary>
    private static ReadOnlySpan<byte> LastMarks(ReadOnlySpan<byte> gap)
    {
        while (gap is [.., <= (byte)' '])
            gap = gap[..^1];
        int start = gap.Length;
        while (start > 0 && gap[start - 1] > (byte)' ')
            start--;
        return gap[start..];
    }

    private static ulong MarkOf(ReadOnlySpan<byte> marks) => marks[0] switch
    {
        (byte)'.' or (byte)'?' or (byte)'!' or (byte)';' or (byte)':' => ContextFeature.End,
        (byte)',' => ContextFeature.Comma,
        _ => ContextFeature.Mark,
    };

    /// <summary>Writes what stands beside a token.</summary>
    /// <param name="beyond">Whether the block ends there.</param>
    /// <param name="goesOn">Whether what stands there is a word or a number, beside which there may be another.</param>
    /// <returns>False when a hyphen stands between.</returns>
    private static bool TryFollow(
        DocumentContext context, int token, int beside, bool beyond, in ConfusionModelImage model, int place, Span<ulong> words, Span<ulong> classes, out bool goesOn)
    {
        goesOn = false;
        if (beyond)
            return true;
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<byte> gap = context.Text[tokens[Math.Min(token, beside)].End..tokens[Math.Max(token, beside)].Start];
        if (!FirstMarks(gap).IsEmpty && gap is not [(byte)' ', (byte)'$'] && !gap.SequenceEqual("\u00A0"u8))
        {
            words[place] = classes[place] = MarkOf(token < beside ? LastMarks(gap) : FirstMarks(gap));
            return gap is not [(byte)'-'];
        }

        goesOn = true;
        ref readonly Token word = ref tokens[token];
        words[place] = word.IsWord ? context.Hashes[token] : ContextFeature.Number;
        classes[place] = !word.IsWord || model.IsFunction(words[place])
            ? words[place]
            : ContextFeature.ClassOf(context.StemOf(token), word.Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase));
        return true;
    }
}
