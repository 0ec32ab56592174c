using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers.Quantities;

/// <summary>Reads one number expression: its digits or words, scale, currency and percent sign.</summary>
internal static class QuantityFinder
{
    private static readonly WordSet VagueMagnitudes = new("hundreds thousands millions billions trillions dozens"u8);

    private static ReadOnlySpan<byte> PartNames => "half third quarter fifth tenth fourth sixth seventh eighth ninth"u8;

    private static readonly WordSet Parts = new(PartNames);

    private static ReadOnlySpan<byte> ManyPartNames => "halves thirds quarters fifths tenths fourths sixths sevenths eighths ninths"u8;

    private static ReadOnlySpan<double> PartValues => [0.5, 1.0 / 3, 0.25, 0.2, 0.1, 0.25, 1.0 / 6, 1.0 / 7, 0.125, 1.0 / 9];

    private static readonly WordSet ManyParts = new("thirds quarters fifths tenths fourths sixths sevenths eighths ninths"u8);

    private static ReadOnlySpan<byte> Units =>
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"u8;

    private static ReadOnlySpan<byte> Tens => "twenty thirty forty fifty sixty seventy eighty ninety"u8;

    private static ReadOnlySpan<byte> Scales => "hundred thousand million billion trillion dozen lakh lakhs crore crores mn bn tn"u8;

    /// <summary>Of the scales those below this one go on with "and".</summary>
    private const int LastBeforeAnd = 2;

    private static readonly WordSet LargeScales = new("million billion trillion"u8);

    private static ReadOnlySpan<double> ScaleValues => [100, 1e3, 1e6, 1e9, 1e12, 12, 1e5, 1e5, 1e7, 1e7, 1e6, 1e9, 1e12];

    private static ReadOnlySpan<byte> MultipleNames =>
        "doubled tripled trebled quadrupled halved twice double triple twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold"u8;

    private static ReadOnlySpan<double> MultipleValues => [2, 3, 3, 4, 0.5, 2, 2, 3, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    private static readonly WordSet Multiples = new(MultipleNames);

    /// <summary>Reads the expression that begins at <paramref name="token"/>.</summary>
    /// <param name="limit">The token after the last of the block.</param>
    public static bool TryRead(DocumentContext context, int token, int limit, out Quantity quantity)
    {
        Token t = context.Tokens[token];
        quantity = new Quantity { Start = t.Start, End = t.End, FirstToken = token, EndToken = token + 1 };
        bool read = (t.Shape & TokenShape.HasDigit) != 0
            ? ReadNumeral(context, token, limit, ref quantity)
            : ReadWords(context, token, limit, ref quantity);
        if (!read)
        {
            return false;
        }

        ReadPoint(context.Text, t, ref quantity);
        if (quantity.EndToken < limit && context.Has(quantity.EndToken, WordFlags.ScaleWord)
            && !quantity.Is(QuantityTraits.Vague | QuantityTraits.Fraction | QuantityTraits.Multiple))
        {
            ReadScale(context, limit, ref quantity);
        }

        CurrencyReader.ReadPrefix(context, ref quantity);
        ReadPercent(context, limit, ref quantity);
        CurrencyReader.ReadSuffix(context, limit, ref quantity);
        if (Hedges.IsHedged(context, quantity, limit))
        {
            quantity.Traits |= QuantityTraits.Hedged;
        }

        return true;
    }

    private static bool ReadNumeral(DocumentContext context, int token, int limit, ref Quantity q)
    {
        ReadOnlySpan<byte> text = context.TextOf(token);
        int code = CurrencyReader.CodeLength(text);
        if (!NumeralReader.TryRead(text[code..], ref q))
        {
            return false;
        }

        DigitGroups.Read(context, limit, ref q);
        if (code == 0)
        {
            return true;
        }

        q.Traits |= QuantityTraits.Money;
        return code > 1 || q.Is(QuantityTraits.Grouped | QuantityTraits.Scaled) || (q.EndToken < limit && context.Has(q.EndToken, WordFlags.ScaleWord));
    }

    /// <summary>Takes the point of ".5" into the number: no token begins with it.</summary>
    private static void ReadPoint(ReadOnlySpan<byte> text, in Token token, ref Quantity q)
    {
        bool isPoint = q.Is(QuantityTraits.Digits) && text[..token.Start] is [.., (byte)'.'] and not [.., >= (byte)'0' and <= (byte)'9' or (byte)'.' or >= (byte)'A', (byte)'.'];
        if (isPoint && !q.Is(QuantityTraits.Grouped | QuantityTraits.Decimal))
        {
            q.Start--;
            q.Value /= Math.Pow(10, token.Length);
            q.Traits |= QuantityTraits.Decimal;
        }
    }

    private static bool ReadWords(DocumentContext context, int token, int limit, ref Quantity q)
    {
        if (IsVague(context, token))
        {
            q.Traits |= QuantityTraits.Vague;
            while (q.EndToken + 1 < limit && context.HashOf(q.EndToken) == Word.Of && IsVague(context, q.EndToken + 1))
            {
                q.EndToken += 2;
            }

            q.End = context.Tokens[q.EndToken - 1].End;
            return true;
        }

        if (TryValueOf(context, token, out double value))
        {
            q.Value = value;
            if (value is >= 20 and <= 90 && q.EndToken < limit && JoinsBefore(context, q.EndToken)
                && TryValueOf(context, q.EndToken, out double unit) && unit is >= 1 and < 10)
            {
                q.Value += unit;
                q.EndToken++;
            }
            else if (IsAndAHalf(context, q.EndToken, limit))
            {
                q.Value += 0.5;
                q.EndToken += 3;
            }
            else if (q.EndToken < limit && JoinsBefore(context, q.EndToken) && IsPart(context, q.EndToken, value))
            {
                q.Traits |= QuantityTraits.Fraction;
                q.Value *= PartAt(context, q.EndToken);
                q.EndToken++;
            }

            q.End = context.Tokens[q.EndToken - 1].End;
            return true;
        }

        if (context.IsWord(token, Multiples))
        {
            q.Value = MultipleValues[context.IndexOfWord(token, MultipleNames)];
            q.Traits |= QuantityTraits.Multiple;
            return true;
        }

        return context.IndexOfWord(token, Scales) >= 0 ? ReadBareScale(context, token, ref q)
            : ReadPartOfScale(context, token, limit, ref q) || ReadFraction(context, token, ref q);
    }

    /// <summary>"two-thirds", "one quarter": parts of a whole.</summary>
    private static bool IsPart(DocumentContext context, int token, double count) => count == 1
        ? context.IsWord(token, Parts)
        : context.IsWord(token, ManyParts);

    /// <summary>"three [and a half] miles".</summary>
    private static bool IsAndAHalf(DocumentContext context, int token, int limit) => token + 2 < limit && context.HashOf(token) == Word.And
        && context.HashOf(token + 1) == Word.A && context.HashOf(token + 2) == Word.Half;

    /// <summary>"half a million", "a quarter of a million".</summary>
    private static bool ReadPartOfScale(DocumentContext context, int token, int limit, ref Quantity q)
    {
        int article = token + 1 < limit && context.HashOf(token + 1) == Word.Of ? token + 2 : token + 1;
        if (article + 1 >= limit || context.HashOf(article) != Word.A || !context.IsWord(token, Parts) || !context.IsWord(article + 1, LargeScales))
        {
            return false;
        }

        if (context.WordAt(token - 1) == Word.A && JoinsBefore(context, token))
        {
            q.FirstToken = token - 1;
            q.Start = context.Tokens[token - 1].Start;
        }

        q.Value = PartAt(context, token) * ScaleValues[context.IndexOfWord(article + 1, Scales)];
        q.Traits |= QuantityTraits.Scaled;
        q.EndToken = article + 2;
        q.End = context.Tokens[article + 1].End;
        return true;
    }

    /// <summary>"a million", "a dozen": the article is part of the number. A scale word without it is no number.</summary>
    private static bool ReadBareScale(DocumentContext context, int token, ref Quantity q)
    {
        bool dozen = context.HashOf(token) == Word.Dozen;
        bool article = context.WordAt(token - 1) == Word.A && JoinsBefore(context, token);
        if (!article && !dozen)
        {
            return false;
        }

        q.Value = 1;
        q.EndToken = token;
        if (article)
        {
            q.FirstToken = token - 1;
            q.Start = context.Tokens[token - 1].Start;
            q.Traits |= QuantityTraits.Article;
        }

        return true;
    }

    /// <summary>A third for "third" and "thirds"; a half for what is no part.</summary>
    private static double PartAt(DocumentContext context, int token)
    {
        int part = Math.Max(context.IndexOfWord(token, PartNames), context.IndexOfWord(token, ManyPartNames));
        return PartValues[Math.Max(part, 0)];
    }

    private static bool ReadFraction(DocumentContext context, int token, ref Quantity q)
    {
        q.Traits |= QuantityTraits.Fraction;
        q.Value = PartAt(context, token);
        if (context.WordAt(token - 1) == Word.A && JoinsBefore(context, token))
        {
            q.FirstToken = token - 1;
            q.Start = context.Tokens[token - 1].Start;
        }

        return context.IsWord(token, Parts) || context.IsWord(token, ManyParts);
    }

    private static void ReadScale(DocumentContext context, int limit, ref Quantity q)
    {
        while (q.EndToken < limit)
        {
            int scale = context.Has(q.EndToken, WordFlags.ScaleWord) ? context.IndexOfWord(q.EndToken, Scales) : -1;
            if (scale < 0 || (q.EndToken > q.FirstToken && !JoinsBefore(context, q.EndToken)))
            {
                return;
            }

            q.Value *= ScaleValues[scale];
            q.Traits |= scale == 5 ? QuantityTraits.None : QuantityTraits.Scaled;
            q.EndToken++;
            if (!q.Is(QuantityTraits.Digits) && q.EndToken < limit && JoinsBefore(context, q.EndToken)
                && TryValueOf(context, q.EndToken, out double rest))
            {
                q.Value += rest;
                q.EndToken++;
            }
            else if (!q.Is(QuantityTraits.Digits) && scale < LastBeforeAnd && q.EndToken + 1 < limit && context.HashOf(q.EndToken) == Word.And
                && JoinsBefore(context, q.EndToken) && JoinsBefore(context, q.EndToken + 1) && TryValueOf(context, q.EndToken + 1, out double more) && more > 0)
            {
                // "six hundred and forty"
                q.Value += more;
                q.EndToken += 2;
                if (q.EndToken < limit && more >= 20 && JoinsBefore(context, q.EndToken) && TryValueOf(context, q.EndToken, out double unit) && unit is >= 1 and < 10)
                {
                    q.Value += unit;
                    q.EndToken++;
                }
            }

            q.End = context.Tokens[q.EndToken - 1].End;
        }
    }

    private static void ReadPercent(DocumentContext context, int limit, ref Quantity q)
    {
        ReadOnlySpan<byte> after = context.Text[q.End..];
        int sign = after is [(byte)'%', ..] ? 1 : after is [(byte)' ', (byte)'%', ..] ? 2 : 0;
        if (sign > 0)
        {
            q.End += sign;
            q.Traits |= QuantityTraits.Percent;
            return;
        }

        if (q.EndToken >= limit)
        {
            return;
        }

        int words = context.Has(q.EndToken, WordFlags.PercentWord) ? 1
            : context.HashOf(q.EndToken) == Word.Per && q.EndToken + 1 < limit && context.HashOf(q.EndToken + 1) == Word.Cent ? 2 : 0;
        if (words == 0 || !JoinsBefore(context, q.EndToken))
        {
            return;
        }

        q.EndToken += words;
        q.EndToken += q.EndToken < limit && JoinsBefore(context, q.EndToken) && context.HashOf(q.EndToken) is Word.Point or Word.Points ? 1 : 0;
        q.End = context.Tokens[q.EndToken - 1].End;
        q.Traits |= QuantityTraits.Percent;
    }

    /// <summary>The value of a number word below one hundred.</summary>
    private static bool TryValueOf(DocumentContext context, int token, out double value)
    {
        value = -1;
        if (context.Has(token, WordFlags.NumberWord))
        {
            int unit = context.IndexOfWord(token, Units);
            int ten = unit < 0 ? context.IndexOfWord(token, Tens) : -1;
            value = unit >= 0 ? unit : ten >= 0 ? 20 + (10 * ten) : -1;
        }

        return value >= 0;
    }

    private static bool IsVague(DocumentContext context, int token) =>
        context.Has(token, WordFlags.ScaleWord) && context.IsWord(token, VagueMagnitudes);

    /// <summary>True if only a space or a hyphen stands before the token.</summary>
    internal static bool JoinsBefore(DocumentContext context, int token)
    {
        if (token == 0)
        {
            return false;
        }

        int start = context.Tokens[token - 1].End;
        return context.Text[start..context.Tokens[token].Start] is [(byte)' ' or (byte)'-'] or [0xC2, 0xA0];
    }
}
