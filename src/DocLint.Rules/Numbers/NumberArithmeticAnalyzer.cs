using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers;

/// <summary>Numbers of one sentence that cannot all be right: 12 of 10, between 50 and 40, 60 percent men and 50 percent women.</summary>
public sealed class NumberArithmeticAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor PartOverWhole = new(
        "DL4201", "Part larger than its whole", "'{0}': {1} is more than {2}", DiagnosticSeverity.Note);

    private static readonly DiagnosticDescriptor RangeUpsideDown = new(
        "DL4202", "Range upside down", "'{0}': {1} is more than {2}", DiagnosticSeverity.Note);

    private static readonly DiagnosticDescriptor SharesOverWhole = new(
        "DL4203", "Shares of more than the whole", "'{0}': {1} and {2} are more than 100 percent", DiagnosticSeverity.Note);

    private static readonly WordSet PartVerbs = new("were was are is had have has did died survived voted came live lived work worked said say supported opposed failed passed agreed refused returned remain remained left"u8);

    private static readonly WordSet Undecided = new("know undecided unsure undecideds refused neither"u8);

    /// <summary>Sides stand in pairs: an even index excludes the odd one behind it.</summary>
    private static ReadOnlySpan<byte> SideWords => "men women male female yes no urban rural"u8;

    private static readonly WordSet Sides = new(SideWords);

    private const int PairReach = 12;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PartOverWhole, RangeUpsideDown, SharesOverWhole];

    public override void Initialize(AnalysisContext context) => context.RegisterNumberAction(Analyze);

    private static void Analyze(DocumentContext context, int token)
    {
        // Every check needs one of these words right behind the number, or "between" before it.
        bool between = context.WordAt(token - 1) == Word.Between;
        bool of = token + 2 < context.Tokens.Length && context.HashOf(token + 1) is Word.Of or Word.Out;
        bool percent = context.Text[context.Tokens[token].End..] is [(byte)'%', ..]
            || (token + 1 < context.Tokens.Length && context.Has(token + 1, WordFlags.PercentWord));
        bool partitive = token > 0 && IsPartitive(context, token);
        if (!(between || of || partitive || (percent && HasSideBehind(context, token))))
        {
            return;
        }

        int block = context.BlockOf(token);
        int limit = context.Blocks[block].EndToken;
        if (!context.IsEnglishBlock(block) || !QuantityFinder.TryRead(context, token, limit, out Quantity first))
        {
            return;
        }

        if (between)
        {
            CheckRange(context, first, limit);
        }
        else if (of)
        {
            CheckPart(context, first, limit);
        }
        else if (partitive)
        {
            CheckPartBehind(context, first, limit);
        }

        if (first.Is(QuantityTraits.Percent))
        {
            CheckShares(context, first, limit);
        }
    }

    /// <summary>"12 of 10 members", "12 out of the 10".</summary>
    private static void CheckPart(DocumentContext context, in Quantity part, int limit)
    {
        int at = part.EndToken;
        at += at < limit && context.HashOf(at) == Word.Out ? 1 : 0;
        if (at >= limit || context.HashOf(at) != Word.Of)
        {
            return;
        }

        at++;
        at += at < limit && context.HashOf(at) is Word.The or Word.Its or Word.Their or Word.All ? 1 : 0;
        if (TryReadNear(context, at, limit, part, out Quantity whole) && part.Value > whole.Value && IsCounted(context, whole, limit)
            && !NumberShape.IsYearLike(part) && !NumberShape.IsYearLike(whole) && !IsOrdinalOrDate(context, part))
        {
            Report(context, PartOverWhole, part, whole);
        }
    }

    /// <summary>"Of 40", "Of the 40" at the beginning of a sentence.</summary>
    private static bool IsPartitive(DocumentContext context, int token)
    {
        int of = context.HashOf(token - 1) is Word.The or Word.Its or Word.Their or Word.Those or Word.These ? token - 2 : token - 1;
        return context.WordAt(of) == Word.Of && context.IsCapitalized(of);
    }

    /// <summary>"Of the 40 workers, 55 were sick".</summary>
    private static void CheckPartBehind(DocumentContext context, in Quantity whole, int limit)
    {
        if (whole.Is(QuantityTraits.Money) || !IsCountedSoon(context, whole, limit))
        {
            return;
        }

        int end = Math.Min(limit, whole.EndToken + PairReach);
        for (int i = whole.EndToken + 1; i < end; i++)
        {
            ReadOnlySpan<byte> gap = context.Between(context.Tokens[i - 1].End, context.Tokens[i].Start);
            if (gap.SequenceEqual(", "u8))
            {
                if (QuantityFinder.TryRead(context, i, limit, out Quantity part) && IsPartOf(context, part, whole, limit))
                {
                    Report(context, PartOverWhole, whole, part, swap: true);
                }

                return;
            }

            if (!(TokenExtensions.IsOneSpace(gap) || gap.SequenceEqual("-"u8)))
            {
                return;
            }
        }
    }

    private static bool IsPartOf(DocumentContext context, in Quantity part, in Quantity whole, int limit) =>
        part.Value > whole.Value && part.EndToken < limit && context.IsWord(part.EndToken, PartVerbs)
        && !part.Is(QuantityTraits.Money | QuantityTraits.Percent | QuantityTraits.Fraction | QuantityTraits.Vague)
        && !NumberShape.IsYearLike(part) && !NumberShape.IsYearLike(whole);

    /// <summary>A noun that is counted, behind at most two more words.</summary>
    private static bool IsCountedSoon(DocumentContext context, in Quantity whole, int limit) =>
        !whole.Is(QuantityTraits.Percent | QuantityTraits.Decimal)
        && context.AnyHas(whole.EndToken, Math.Min(limit, whole.EndToken + 3), WordFlags.CountNoun)
        && !context.AnyHas(whole.EndToken, Math.Min(limit, whole.EndToken + 3), WordFlags.TimeUnit);

    /// <summary>"between 50 and 40 percent"; a scale at the end is the scale of both.</summary>
    private static void CheckRange(DocumentContext context, in Quantity low, int limit)
    {
        int at = low.EndToken;
        if (at + 1 >= limit || context.HashOf(at) != Word.And || !TryReadNear(context, at + 1, limit, low, out Quantity high)
            || context.Has(high.EndToken < limit ? high.EndToken : -1, WordFlags.TimeUnit | WordFlags.Month | WordFlags.Weekday)
            || high.Is(QuantityTraits.Scaled) != low.Is(QuantityTraits.Scaled) || low.Value <= high.Value)
        {
            return;
        }

        bool clock = low.Value <= 24 && high.Value <= 24 && !high.Is(QuantityTraits.Percent | QuantityTraits.Money);
        bool years = NumberShape.IsYearLike(low) != NumberShape.IsYearLike(high);
        if (!clock && !years && context.Text[high.End..] is not [(byte)':', ..])
        {
            Report(context, RangeUpsideDown, low, high);
        }
    }

    /// <summary>"60 percent were men and 50 percent women": two sides that exclude each other.</summary>
    private static void CheckShares(DocumentContext context, in Quantity first, int limit)
    {
        int side = FindSide(context, first.EndToken, Math.Min(limit, first.EndToken + 4), out int pair);
        if (side < 0)
        {
            return;
        }

        int end = Math.Min(limit, side + PairReach);
        for (int i = side + 1; i < end; i++)
        {
            if (context.HasDigit(i) && QuantityFinder.TryRead(context, i, limit, out Quantity second) && second.Is(QuantityTraits.Percent))
            {
                int other = FindSide(context, second.EndToken, Math.Min(limit, second.EndToken + 4), out int same);
                if (other >= 0 && same == (pair ^ 1) && first.Value + second.Value > 100.5 && first.Value <= 100 && second.Value <= 100
                    && IsOneSentence(context, first.End, second.Start))
                {
                    Report(context, SharesOverWhole, first, second);
                }
                else if (other >= 0 && same == (pair ^ 1))
                {
                    CheckRest(context, first, second, limit);
                }

                return;
            }
        }
    }

    /// <summary>"60 percent said yes, 30 percent no and 25 percent did not know": a third share is left for those who do not take sides.</summary>
    private static void CheckRest(DocumentContext context, in Quantity first, in Quantity second, int limit)
    {
        const double rounding = 1.5;
        int end = Math.Min(limit, second.EndToken + PairReach);
        for (int i = second.EndToken; i < end; i++)
        {
            if (context.HasDigit(i))
            {
                if (QuantityFinder.TryRead(context, i, limit, out Quantity rest) && rest.Is(QuantityTraits.Percent) && rest.Value <= 100
                    && first.Value + second.Value + rest.Value > 100 + rounding && IsOneSentence(context, first.End, rest.Start)
                    && context.AnyIsWord(rest.EndToken, Math.Min(limit, rest.EndToken + 5), Undecided))
                {
                    string shares = Written(context, first) + ", " + Written(context, second);
                    Report(context, SharesOverWhole, first, rest, [shares, Written(context, rest)]);
                }

                return;
            }
        }
    }

    /// <summary>True if a side stands so near that it may be that of a share which begins at the token.</summary>
    private static bool HasSideBehind(DocumentContext context, int token)
    {
        const int reach = 12;
        return context.AnyIsWord(token + 1, Math.Min(context.Tokens.Length, token + reach), Sides);
    }

    private static int FindSide(DocumentContext context, int from, int end, out int index)
    {
        int side = context.FindWord(from, end, Sides);
        index = side < end ? context.IndexOfWord(side, SideWords) : -1;
        return index < 0 ? -1 : side;
    }

    private static bool TryReadNear(DocumentContext context, int token, int limit, in Quantity first, out Quantity second)
    {
        second = default;
        return token < limit && (context.HasDigit(token) || context.Has(token, WordFlags.NumberWord))
            && QuantityFinder.TryRead(context, token, limit, out second)
            && second.Is(QuantityTraits.Money) == first.Is(QuantityTraits.Money)
            && second.Start - first.End < 16 && context.Between(first.End, second.Start).IndexOfAny((byte)'.', (byte)'\n', (byte)',') < 0;
    }

    /// <summary>A noun follows: "12 of 10 members", not "version 12 of 10".</summary>
    private static bool IsCounted(DocumentContext context, in Quantity whole, int limit) =>
        !whole.Is(QuantityTraits.Percent) && whole.EndToken < limit && context.Has(whole.EndToken, WordFlags.CountNoun)
        && !context.Has(whole.EndToken, WordFlags.TimeUnit);

    private static bool IsOrdinalOrDate(DocumentContext context, in Quantity part) => context.Has(
        part.FirstToken - 1, WordFlags.IdentifierHead | WordFlags.Month) || part.Is(QuantityTraits.Percent);

    private static bool IsOneSentence(DocumentContext context, int start, int end) =>
        context.Between(start, end).IndexOf(". "u8) < 0;

    private static string Written(DocumentContext context, in Quantity quantity) =>
        context.GetString(ProseSpan.FromBounds(quantity.Start, quantity.End));

    private static void Report(DocumentContext context, DiagnosticDescriptor rule, in Quantity first, in Quantity second, bool swap = false)
    {
        string a = Written(context, first);
        string b = Written(context, second);
        Report(context, rule, first, second, swap ? [b, a] : [a, b]);
    }

    private static void Report(
        DocumentContext context, DiagnosticDescriptor rule, in Quantity first, in Quantity last, ImmutableArray<string> arguments) =>
        context.Report(new Finding(rule, ProseSpan.FromBounds(first.Start, last.End)) { Arguments = arguments });
}
