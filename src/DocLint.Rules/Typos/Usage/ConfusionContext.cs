using System.Runtime.CompilerServices;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Usage;

/// <summary>Asks the models of confused words whether another word fits better between the words around one.</summary>
internal static class ConfusionContext
{
    /// <summary>What all features but the two neighbours' own add at the most, in steps: more is not worth a look at each word.</summary>
    private const int MostOfOthers = 9 * ConfusionModelImage.StepsOfOne / 2;

    /// <summary>The word that is meant; empty when the written one may be.</summary>
    /// <param name="key">The <see cref="TypoHashes.OfToken"/> of the token.</param>
    [SkipLocalsInit]
    public static ReadOnlySpan<byte> FindMeant(DocumentContext context, int index, ulong key)
    {
        var model = new ConfusionModelImage(TypoData.ConfusionModel);
        ReadOnlySpan<ConfusionCandidate> candidates = model.Find(key);
        // The word table knows "it's" by its stem.
        if (candidates.IsEmpty)
            return default;
        Span<ulong> keys = stackalloc ulong[ContextFeature.Kinds.Length];
        if (!TryFill(context, index, model, candidates, keys))
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

        // "He struck his fist time and again."
        if (meant.SequenceEqual("first"u8) && IsBefore(context, index, "time"u8) && (IsBefore(context, index + 1, "and"u8) || IsBefore(context, index + 1, "after"u8)))
            return default;
        if (!meant.IsEmpty && (ClauseReading.IsDemanded(context, index) || ClauseReading.IsBehindRelative(context, index)))
            return default;
        // "There was more then.", "higher then than now": what nothing is compared with; the model saw too few to know.
        return meant.SequenceEqual("than"u8) && (EndsClause(context, index) || IsBefore(context, index, meant)) ? default : meant;
    }

    private static bool IsBefore(DocumentContext context, int index, ReadOnlySpan<byte> word) =>
        index + 1 < context.Tokens.Length && TypoText.Equals(context.TextOf(index + 1), word);

    private static bool EndsClause(DocumentContext context, int index) =>
        context.Text[context.Tokens[index].End..] is [] or [(byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)'?' or (byte)'!' or (byte)'\n' or (byte)'\r', ..];

    /// <summary>Whether the two neighbours leave one of the words possible; nearly nowhere do they.</summary>
    private static bool MayBeMeant(in ConfusionModelImage model, ReadOnlySpan<ConfusionCandidate> candidates, ulong wordBefore, ulong wordBehind)
    {
        ulong before = ContextFeature.Key(0, wordBefore, 0), behind = ContextFeature.Key(1, wordBehind, 0);
        foreach (ref readonly ConfusionCandidate candidate in candidates)
        {
            int weight = model.WeightOf(ContextFeature.OfPair(before, candidate.Pair)) + model.WeightOf(ContextFeature.OfPair(behind, candidate.Pair));
            if (candidate.Bias + (candidate.Sign * weight) + MostOfOthers >= candidate.Least)
                return true;
        }

        return false;
    }

    private static ulong WordAt(DocumentContext context, int token) => context.Tokens[token].IsWord ? context.HashOf(token) : ContextFeature.Number;

    private static int Score(in ConfusionModelImage model, in ConfusionCandidate candidate, ReadOnlySpan<ulong> keys)
    {
        int score = candidate.Bias;
        foreach (ulong key in keys)
            score += candidate.Sign * model.WeightOf(ContextFeature.OfPair(key, candidate.Pair));
        return score;
    }

    /// <returns>False where none of the words may be meant: nearly everywhere.</returns>
    private static bool TryFill(DocumentContext context, int index, in ConfusionModelImage model, ReadOnlySpan<ConfusionCandidate> candidates, Span<ulong> keys)
    {
        ref readonly Block block = ref context.Blocks[context.BlockOf(index)];
        Side before = Look(context, index - 1, index, index == block.FirstToken, out ulong previous);
        Side behind = Look(context, index + 1, index, index + 1 == block.EndToken, out ulong next);
        // A word by itself may be quoted, one with a hyphen is half of another, and a line may end within its sentence.
        if ((before != Side.Word && behind != Side.Word) || before == Side.Hyphen || behind == Side.Hyphen
            || !MayBeMeant(model, candidates, previous, next) || IsCut(context, index, block))
            return false;
        Span<ulong> words = [ContextFeature.End, previous, next, ContextFeature.End], classes = stackalloc ulong[ContextFeature.Words];
        words.CopyTo(classes);
        if (before == Side.Word)
        {
            classes[1] = ClassAt(context, index - 1, previous, model);
            Side second = Look(context, index - 2, index - 1, index - 1 == block.FirstToken, out words[0]);
            classes[0] = second == Side.Word ? ClassAt(context, index - 2, words[0], model) : words[0];
        }

        if (behind == Side.Word)
        {
            classes[2] = ClassAt(context, index + 1, next, model);
            Side second = Look(context, index + 2, index + 1, index + 2 == block.EndToken, out words[3]);
            classes[3] = second == Side.Word ? ClassAt(context, index + 2, words[3], model) : words[3];
        }

        ContextFeature.Fill(words, classes, keys);
        return true;
    }

    /// <summary>Whether the block breaks off beside a token: it ends without a mark there, or begins with it in lower case.</summary>
    private static bool IsCut(DocumentContext context, int index, in Block block) =>
        (index == block.FirstToken && !context.Tokens[index].Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase))
        || (index + 1 == block.EndToken && context.Text[context.Tokens[index].End..block.End].IndexOfAnyExceptInRange((byte)0, (byte)' ') < 0);

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

    /// <summary>Tells what stands beside a token.</summary>
    /// <param name="beyond">Whether the block ends there.</param>
    /// <param name="word">Its hash, or what stands in its place.</param>
    private static Side Look(DocumentContext context, int token, int beside, bool beyond, out ulong word)
    {
        word = ContextFeature.End;
        if (beyond)
            return Side.Mark;
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<byte> gap = context.Text[tokens[Math.Min(token, beside)].End..tokens[Math.Max(token, beside)].Start];
        if (gap is not [(byte)' '] && !FirstMarks(gap).IsEmpty && gap is not [(byte)' ', (byte)'$'] && !gap.SequenceEqual("\u00A0"u8))
        {
            word = MarkOf(token < beside ? LastMarks(gap) : FirstMarks(gap));
            return gap is [(byte)'-'] ? Side.Hyphen : Side.Mark;
        }

        word = WordAt(context, token);
        return Side.Word;
    }

    private static ulong ClassAt(DocumentContext context, int token, ulong word, in ConfusionModelImage model)
    {
        ref readonly Token at = ref context.Tokens[token];
        return !at.IsWord || model.IsFunction(word)
            ? word
            : ContextFeature.ClassOf(context.StemOf(token), at.Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase));
    }

    /// <summary>What stands beside a word.</summary>
    private enum Side
    {
        /// <summary>A word or a number.</summary>
        Word,

        /// <summary>A mark, or the end of the block.</summary>
        Mark,

        /// <summary>The other half of the word.</summary>
        Hyphen,
    }
}
