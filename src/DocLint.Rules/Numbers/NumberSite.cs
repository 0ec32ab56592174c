using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>A number with its neighbours: the words beside it in its block, and the sentence around it.</summary>
internal readonly ref struct NumberSite
{
    public NumberSite(DocumentContext context, scoped in Quantity quantity, scoped in Block block, scoped in Sentence sentence)
    {
        int before = quantity.FirstToken - block.FirstToken;
        int behind = block.EndToken - quantity.EndToken;
        Context = context;
        Quantity = quantity;
        Sentence = sentence;
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
        GapAfter = context.Between(quantity.End, Next < 0 ? sentence.End : context.Tokens[Next].Start);
        IsSpacedBefore = TokenExtensions.IsOneSpace(GapBefore);
        IsSpacedAfter = TokenExtensions.IsOneSpace(GapAfter);
    }

    /// <summary>The same number in its sentence, when it was looked at in its block before.</summary>
    public NumberSite(NumberSite site, scoped in Sentence sentence)
    {
        this = site;
        Sentence = sentence;
        if (Next < 0)
        {
            GapAfter = Context.Between(Quantity.End, sentence.End);
            IsSpacedAfter = TokenExtensions.IsOneSpace(GapAfter);
        }
    }

    /// <summary>The same number with more traits.</summary>
    public NumberSite(NumberSite site, QuantityTraits more)
    {
        this = site;
        Quantity quantity = site.Quantity;
        quantity.Traits |= more;
        Quantity = quantity;
    }

    public DocumentContext Context { get; }

    public Quantity Quantity { get; }

    public Sentence Sentence { get; }

    /// <summary>Tokens beside the number within the block, or -1.</summary>
    public int Previous { get; }

    public int Previous2 { get; }

    public int Next { get; }

    public int Next2 { get; }

    /// <summary>The hashes of those tokens, to compare with <see cref="Word"/>; 0 where there is none.</summary>
    public ulong PreviousWord { get; }

    public ulong Previous2Word { get; }

    public ulong NextWord { get; }

    public ulong Next2Word { get; }

    public WordFlags PreviousFlags { get; }

    public WordFlags NextFlags { get; }

    /// <summary>The bytes between the number and its neighbours; up to the end of the sentence when there is none.</summary>
    public ReadOnlySpan<byte> GapBefore { get; }

    public ReadOnlySpan<byte> GapAfter { get; }

    /// <summary>True if the gap is one space.</summary>
    public bool IsSpacedBefore { get; }

    public bool IsSpacedAfter { get; }

    /// <summary>True for a percentage or a sum of money.</summary>
    public bool IsTyped => Is(QuantityTraits.Money | QuantityTraits.Percent);

    /// <summary>True for plain digits or words: no currency, percent sign or scale.</summary>
    public bool IsBare => !Is(QuantityTraits.Money | QuantityTraits.Percent | QuantityTraits.Scaled);

    public bool IsHedged => Is(QuantityTraits.Hedged);

    public double Value => Quantity.Value;

    /// <summary>The digits as they are written, without sign and unit.</summary>
    public ReadOnlySpan<byte> Digits => Context.TextOf(Quantity.FirstToken);

    public bool Is(QuantityTraits any) => (Quantity.Traits & any) != 0;

    /// <summary>First token of the window of <paramref name="count"/> tokens before the number, within the sentence.</summary>
    public int WindowStart(int count) => Math.Max(Sentence.FirstToken, Quantity.FirstToken - count);

    /// <summary>End of the window of <paramref name="count"/> tokens behind the number, within the sentence.</summary>
    public int WindowEnd(int count) => Math.Max(Quantity.EndToken, Math.Min(Sentence.EndToken, Quantity.EndToken + count));
}

/// <summary>A sentence as bytes of the prose and as tokens, both half-open.</summary>
internal readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken);
