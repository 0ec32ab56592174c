using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers.Quantities;

/// <summary>"5 to 10 percent", "three or four years": the unit of the second number is the unit of the first, too.</summary>
internal static class Ranges
{
    private static readonly WordSet RangeWords = new("or to more and so"u8);

    private const int MaxTokens = 5;

    /// <summary>The token after the range that the number begins, or -1 when it begins none.</summary>
    public static int UnitAfterRange(in NumberSite site)
    {
        DocumentContext context = site.Context;
        bool joined = site.NextWord is Word.Or or Word.To or Word.And
            || (site.Next >= 0 && !site.IsSpacedAfter && IsDash(site.GapAfter) && context.HasDigit(site.Next));
        if (!joined)
        {
            return -1;
        }

        int at = site.Next;
        int limit = Math.Min(site.Sentence.EndToken, at + MaxTokens);
        while (at < limit && (context.HasDigit(at) || context.IsWord(at, RangeWords)
            || context.Has(at, WordFlags.NumberWord | WordFlags.ScaleWord)))
        {
            at++;
        }

        return at < limit && at > site.Next ? at : -1;
    }

    /// <summary>True if the number begins a range of percentages whose sign stands at its end only.</summary>
    public static bool IsPercentRange(in NumberSite site)
    {
        int unit = UnitAfterRange(site);
        if (unit < 0 || NumberShape.IsYearLike(site.Quantity))
        {
            return false;
        }

        DocumentContext context = site.Context;
        int end = context.Tokens[unit - 1].End;
        return context.Text[end..].StartsWith("%"u8) || context.Has(unit, WordFlags.PercentWord) || context.WordAt(unit) == Word.Per;
    }

    /// <summary>The first number of a range that ends in this one, "two to four percent", "between six and nine times": one claim; or -1.</summary>
    public static int FirstOf(in NumberSite site)
    {
        DocumentContext context = site.Context;
        int first = site.Previous2;
        bool joined = site.PreviousWord is Word.To or Word.Or || (site.PreviousWord == Word.And && first > site.Sentence.FirstToken && context.HashOf(first - 1) == Word.Between);
        if (!joined && !site.IsSpacedBefore && IsDash(site.GapBefore))
        {
            (joined, first) = (true, site.Previous);
        }

        if (!joined || first < site.Sentence.FirstToken || !(context.HasDigit(first) || context.Has(first, WordFlags.NumberWord)))
        {
            return -1;
        }

        bool read = QuantityFinder.TryRead(context, first, site.Quantity.FirstToken, out Quantity other);
        return read && other.EndToken == first + 1 && other.FirstToken == first && other.Value < site.Value && !other.Is(QuantityTraits.Money | QuantityTraits.Fraction | QuantityTraits.Multiple) && !NumberShape.IsYearLike(other) ? first : -1;
    }

    public static bool IsDash(ReadOnlySpan<byte> gap)
    {
        ReadOnlySpan<byte> bare = gap.Trim((byte)' ');
        return bare.SequenceEqual("-"u8) || bare.SequenceEqual("–"u8) || bare.SequenceEqual("—"u8);
    }
}

/// <summary>What the digits look like.</summary>
internal static class NumberShape
{
    /// <summary>Four plain digits from 1900 to 2099.</summary>
    public static bool IsYearLike(in Quantity q) =>
        q.Is(QuantityTraits.Digits) && q.Value is >= 1900 and < 2100
        && !q.Is(QuantityTraits.Grouped | QuantityTraits.Decimal | QuantityTraits.Scaled | QuantityTraits.Money);
}
