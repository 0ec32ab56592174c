using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>
/// Settles most numbers by their token and its two neighbours: years, days of a month, and numbers below 13 with nothing behind them
/// that makes a share or a measure of them.
/// </summary>
internal static class PlainNumbers
{
    private const WordFlags Units = WordFlags.ScaleWord | WordFlags.PercentWord | WordFlags.CurrencyWord | WordFlags.MeasureUnit;

    private static readonly WordSet Small = new("zero one two three four five six seven eight nine ten eleven twelve"u8);

    /// <summary>"has risen by eight inches": of the units of data sheets those that also measure change.</summary>
    private static readonly WordSet ShortLengths = new("inch inches centimetres centimeters millimetres millimeters grams ounces"u8);

    /// <summary>Words behind a small number that may make a ratio or range of it.</summary>
    private static readonly WordSet Joints = new("in out times to or and per"u8);

    private static readonly WordSet EndsOfHedges = new("than least most to as"u8);

    /// <summary>True if the number that begins at a token surely claims nothing.</summary>
    /// <param name="limit">The token after the last of the block.</param>
    public static bool ClaimsNothing(DocumentContext context, int token, int limit)
    {
        int next = token + 1 < limit ? token + 1 : -1;
        if ((context.Tokens[token].Shape & TokenShape.HasDigit) != 0)
        {
            return IsPlainNumeral(context, token, next) && !IsPart(context, token, next, limit);
        }

        return context.IsWord(token, Small) && !MayJoin(context, next) && !IsPart(context, token, next, limit) && !context.Has(next, WordFlags.NumberWord);
    }

    private static bool IsPlainNumeral(DocumentContext context, int token, int next)
    {
        Token t = context.Tokens[token];
        ReadOnlySpan<byte> text = context.Text;
        if (t.Length > 4 || !TryParse(text.Slice(t.Start, t.Length), out int value) || HasSign(text, t)
            || context.Has(token - 1, WordFlags.CurrencyWord))
        {
            return false;
        }

        if (value < 13)
        {
            return !MayJoin(context, next);
        }

        if (value <= 31 && (IsMonth(context, token - 1) || IsMonth(context, next)))
        {
            return true;
        }

        return t.Length == 4 && value is >= 1900 and < 2100 && !context.Has(next, Units | WordFlags.CountNoun)
            && !context.Has(token - 1, WordFlags.HedgeWord) && !context.IsWord(token - 1, EndsOfHedges);
    }

    private static bool MayJoin(DocumentContext context, int next) =>
        next >= 0 && (context.Has(next, Units) || context.IsWord(next, ShortLengths) || context.HasDigit(next) || context.IsWord(next, Joints));

    /// <summary>"one child in five", "four of every 10".</summary>
    private static bool IsPart(DocumentContext context, int token, int next, int limit)
    {
        if (next < 0)
        {
            return false;
        }

        if (next + 1 >= limit)
        {
            return context.Has(next, WordFlags.TimeUnit) && context.WordAt(token - 1) is Word.Is or Word.Was or Word.Of;
        }

        // "nine days on average", "seven hours a week", "the typical stay is nine days"
        if (context.Has(next, WordFlags.TimeUnit))
        {
            return context.HashOf(next + 1) is Word.On or Word.A || context.WordAt(token - 1) is Word.Is or Word.Was or Word.Of;
        }

        // "at a rate of ten a day"
        if (context.HashOf(next) == Word.A)
        {
            return context.WordAt(token - 1) == Word.Of && context.Has(next + 1, WordFlags.TimeUnit);
        }

        return context.HashOf(next) == Word.Of ? context.HashOf(next + 1) == Word.Every : context.HashOf(token) == Word.One && context.HashOf(next + 1) == Word.In;
    }

    private static bool IsMonth(DocumentContext context, int token) => context.Has(token, WordFlags.Month) && context.IsCapitalized(token);

    private static bool TryParse(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (byte b in digits)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (b - '0');
        }

        return true;
    }

    /// <summary>True if a percent sign follows, or a currency sign, a tilde or any character beyond ASCII stands before.</summary>
    private static bool HasSign(ReadOnlySpan<byte> text, in Token token)
    {
        int end = token.End;
        end += end < text.Length && text[end] == (byte)' ' ? 1 : 0;
        int start = token.Start - 1;
        start -= start >= 0 && text[start] == (byte)' ' ? 1 : 0;
        return (end < text.Length && text[end] is (byte)'%' or >= 0x80) || (start >= 0 && text[start] is (byte)'$' or (byte)'~' or >= 0x80);
    }
}
