using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>
/// A number with its neighbours: the words beside it in its block, and the sentence around it. Fields, as it is asked for dozens of
/// times a number, and passed by reference.
/// </summary>
internal ref struct NumberSite
{
    public readonly DocumentContext Context;

    public Quantity Quantity;

    /// <summary>Tokens beside the number within the block, or -1.</summary>
    public readonly int Previous;

    public readonly int Previous2;

    public readonly int Next;

    public readonly int Next2;

    /// <summary>The hashes of those tokens, to compare with <see cref="Word"/>; 0 where there is none.</summary>
    public readonly ulong PreviousWord;

    public readonly ulong Previous2Word;

    public readonly ulong NextWord;

    public readonly ulong Next2Word;

    public readonly WordFlags PreviousFlags;

    public readonly WordFlags NextFlags;

    /// <summary>The bytes between the number and its neighbours; up to the end of the sentence when there is none.</summary>
    public readonly ReadOnlySpan<byte> GapBefore;

    /// <param name="sentence">The block, until somebody needs to know more.</param>
    public NumberSite(DocumentContext context, scoped in Quantity quantity, scoped in Block block, scoped in Sentence sentence)
    {
        int before = quantity.FirstToken - block.FirstToken;
        int behind = block.EndToken - quantity.EndToken;
        Context = context;
        Quantity = quantity;
        Previous = before > 0 ? quantity.FirstToken - 1 : -1;
        Previous2 = before > 1 ? quantity.FirstToken - 2 : -1;
        Next = behind > 0 ? quantity.EndToken : -1;
        Next2 = behind > 1 ? quantity.EndToken + 1 : -1;
        PreviousWord = context.WordAt(Previous);
        Previous2Word = context.WordAt(Previous2);
        NextWord = context.WordAt(Next);
        Next2Word = context.WordAt(Next2);
        PreviousFlags = context.FlagsAt(Previous);
        NextFlags = context.FlagsAt(Next);
        GapBefore = Previous < 0 ? default : context.Between(context.Tokens[Previous].End, quantity.Start);
        IsSpacedBefore = TokenExtensions.IsOneSpace(GapBefore);
        SetSentence(sentence);
        HasSentence = false;
    }

    public Sentence Sentence { get; private set; }

    /// <summary>False while the block stands for the sentence: what may stand anywhere in a sentence is not asked for yet.</summary>
    public bool HasSentence { get; private set; }

    public ReadOnlySpan<byte> GapAfter { get; private set; }

    /// <summary>True if the gap is one space.</summary>
    public bool IsSpacedBefore { get; }

    public bool IsSpacedAfter { get; private set; }

    /// <summary>True for a percentage or a sum of money.</summary>
    public readonly bool IsTyped => Is(QuantityTraits.Money | QuantityTraits.Percent);

    /// <summary>True for plain digits or words: no currency, percent sign or scale.</summary>
    public readonly bool IsBare => !Is(QuantityTraits.Money | QuantityTraits.Percent | QuantityTraits.Scaled);

    public readonly bool IsHedged => Is(QuantityTraits.Hedged);

    public readonly double Value => Quantity.Value;

    /// <summary>The digits as they are written, without sign and unit.</summary>
    public readonly ReadOnlySpan<byte> Digits => Context.TextOf(Quantity.FirstToken);

    public readonly bool Is(QuantityTraits any) => (Quantity.Traits & any) != 0;

    public void SetSentence(scoped in Sentence sentence)
    {
        Sentence = sentence;
        HasSentence = true;
        GapAfter = Context.Between(Quantity.End, Next < 0 ? sentence.End : Context.Tokens[Next].Start);
        IsSpacedAfter = TokenExtensions.IsOneSpace(GapAfter);
    }

    /// <summary>First token of the window of <paramref name="count"/> tokens before the number, within the sentence.</summary>
    public readonly int WindowStart(int count) => Math.Max(Sentence.FirstToken, Quantity.FirstToken - count);

    /// <summary>End of the window of <paramref name="count"/> tokens behind the number, within the sentence.</summary>
    public readonly int WindowEnd(int count) => Math.Max(Quantity.EndToken, Math.Min(Sentence.EndToken, Quantity.EndToken + count));
}

/// <summary>A sentence as bytes of the prose and as tokens, both half-open.</summary>
internal readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken);
