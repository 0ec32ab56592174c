using DocLint.Core.Analysis;
using DocLint.Core.Documents;

namespace DocLint.Rules.Numbers;

/// <summary>A number with its neighbours: the words beside it in its block, and the sentence around it.</summary>
internal readonly ref struct NumberSite
{
    public NumberSite(DocumentContext context, scoped in Quantity quantity, scoped in Block block, scoped in Sentence sentence)
    {
        int firstToken = block.FirstToken;
        int endToken = block.EndToken;
        Context = context;
        Quantity = quantity;
        Sentence = sentence;
        Previous = quantity.FirstToken > firstToken ? quantity.FirstToken - 1 : -1;
        Previous2 = quantity.FirstToken - 1 > firstToken ? quantity.FirstToken - 2 : -1;
        Next = quantity.EndToken < endToken ? quantity.EndToken : -1;
        Next2 = quantity.EndToken + 1 < endToken ? quantity.EndToken + 1 : -1;
        GapBefore = Previous < 0 ? default : context.Between(context.Tokens[Previous].End, quantity.Start);
        GapAfter = Next < 0 ? context.Between(quantity.End, sentence.End) : context.Between(quantity.End, context.Tokens[Next].Start);
    }

    public DocumentContext Context { get; }

    public Quantity Quantity { get; }

    public Sentence Sentence { get; }

    /// <summary>Tokens beside the number within the block, or -1.</summary>
    public int Previous { get; }

    public int Previous2 { get; }

    public int Next { get; }

    public int Next2 { get; }

    /// <summary>The bytes between the number and its neighbours; up to the end of the sentence when there is none.</summary>
    public ReadOnlySpan<byte> GapBefore { get; }

    public ReadOnlySpan<byte> GapAfter { get; }

    /// <summary>True for a percentage or a sum of money.</summary>
    public bool IsTyped => Quantity.Is(QuantityTraits.Money | QuantityTraits.Percent);

    /// <summary>True for plain digits or words: no currency, percent sign or scale.</summary>
    public bool IsBare => !Quantity.Is(QuantityTraits.Money | QuantityTraits.Percent | QuantityTraits.Scaled);

    public bool IsHedged => Quantity.Is(QuantityTraits.Hedged);

    /// <summary>The digits as they are written, without sign and unit.</summary>
    public ReadOnlySpan<byte> Digits => Context.TextOf(Quantity.FirstToken);

    /// <summary>First token of the window of <paramref name="count"/> tokens before the number, within the sentence.</summary>
    public int WindowStart(int count) => Math.Max(Sentence.FirstToken, Quantity.FirstToken - count);

    /// <summary>End of the window of <paramref name="count"/> tokens behind the number, within the sentence.</summary>
    public int WindowEnd(int count) => Math.Max(Quantity.EndToken, Math.Min(Sentence.EndToken, Quantity.EndToken + count));
}

/// <summary>A sentence as bytes of the prose and as tokens, both half-open.</summary>
internal readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken);
