using DocLint.Core.Analysis;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers.Quantities;

/// <summary>Reads thousands that a space groups, as papers of South Africa, Canada and the continent write them: 210 000.</summary>
internal static class DigitGroups
{
    /// <summary>Digits of the first group at the most, and of each other group.</summary>
    private const int Group = 3;

    /// <summary>Takes the groups behind a numeral into it. "May 3 200 people", "in Boeing 737 800" and telephone numbers are left as they are.</summary>
    /// <param name="limit">The token after the last of the block.</param>
    public static void Read(DocumentContext context, int limit, ref Quantity q)
    {
        if (!MayBegin(context, q))
        {
            return;
        }

        int token = q.EndToken;
        double value = q.Value;
        for (; token < limit && IsGroup(context, token); token++)
        {
            foreach (byte digit in context.TextOf(token))
            {
                value = (value * 10) + digit - '0';
            }
        }

        bool goesOn = token < limit && context.HasDigit(token) && Joins(context, token);
        if (token > q.EndToken && !goesOn)
        {
            q.Value = value;
            q.EndToken = token;
            q.End = context.Tokens[token - 1].End;
            q.Traits |= QuantityTraits.Grouped;
        }
    }

    private static bool MayBegin(DocumentContext context, in Quantity q)
    {
        int previous = q.FirstToken - 1;
        return q.Value is >= 1 and < 1000 && q.Is(QuantityTraits.Digits) && !q.Is(QuantityTraits.Decimal | QuantityTraits.Percent | QuantityTraits.Scaled)
            && !context.Has(previous, WordFlags.Month | WordFlags.IdentifierHead) && !(context.HasDigit(previous) && Joins(context, q.FirstToken));
    }

    private static bool IsGroup(DocumentContext context, int token) => context.Tokens[token].Length == Group && Joins(context, token)
        && context.TextOf(token).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary>Whether one space stands before a token: also one that does not break, or a thin one.</summary>
    private static bool Joins(DocumentContext context, int token)
    {
        ReadOnlySpan<byte> gap = context.Between(context.Tokens[token - 1].End, context.Tokens[token].Start);
        return TokenExtensions.IsOneSpace(gap) || gap.SequenceEqual("\u2009"u8) || gap.SequenceEqual("\u202F"u8);
    }
}
