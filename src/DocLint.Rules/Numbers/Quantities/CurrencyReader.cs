using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers.Quantities;

/// <summary>Reads the currency of a number: a sign, a code or a word before or after it.</summary>
internal static class CurrencyReader
{
    private static readonly WordSet PrefixCodes = new("rs inr usd eur gbp taka tk ksh aud cad ugx"u8);

    private static readonly WordSet DollarCountries = new("us american canadian australian"u8);

    /// <summary>Takes "$", "US$", "£ ", "Rs. " and "Taka " into the number.</summary>
    public static void ReadPrefix(DocumentContext context, ref Quantity q)
    {
        ReadOnlySpan<byte> before = context.Text[..q.Start];
        int space = before is [.., (byte)' '] ? 1 : before is [.., 0xC2, 0xA0] ? 2 : 0;
        int sign = SignLength(before[..^space]);
        int previous = q.FirstToken - 1;
        if (sign > 0)
        {
            q.Start -= sign + space;
            q.Traits |= QuantityTraits.Money;
            if (previous >= 0 && context.Tokens[previous].End == q.Start && context.Tokens[previous].Length <= 3
                && (context.Tokens[previous].Shape & (TokenShape.AllCaps | TokenShape.Capitalized)) != 0)
            {
                q.Start = context.Tokens[previous].Start;
                q.FirstToken = previous;
            }
        }
        else if (q.Is(QuantityTraits.Digits) && context.Has(previous, WordFlags.CurrencyWord)
            && context.IsWord(previous, PrefixCodes))
        {
            ReadOnlySpan<byte> gap = context.Between(context.Tokens[previous].End, q.Start);
            if (TokenExtensions.IsOneSpace(gap) || gap.SequenceEqual(". "u8) || gap.SequenceEqual("."u8) || gap.IsEmpty)
            {
                q.Start = context.Tokens[previous].Start;
                q.FirstToken = previous;
                q.Traits |= QuantityTraits.Money;
            }
        }
    }

    /// <summary>Takes " dollars", " US dollars" and "€" behind the number into it.</summary>
    public static void ReadSuffix(DocumentContext context, int limit, ref Quantity q)
    {
        if (q.Is(QuantityTraits.Percent | QuantityTraits.Money))
        {
            return;
        }

        int sign = q.Is(QuantityTraits.Digits) && context.Text[q.End..].StartsWith("€"u8) ? 3 : 0;
        int word = q.EndToken < limit ? q.EndToken : -1;
        word += word >= 0 && word + 1 < limit && context.IsWord(word, DollarCountries) ? 1 : 0;
        if (sign > 0)
        {
            q.End += sign;
            q.Traits |= QuantityTraits.Money;
        }
        else if (context.Has(word, WordFlags.CurrencyWord) && context.HashOf(word) is not (Word.Won or Word.Real) && QuantityFinder.JoinsBefore(context, q.EndToken))
        {
            q.EndToken = word + 1;
            q.End = context.Tokens[word].End;
            q.Traits |= QuantityTraits.Money;
        }
    }

    /// <summary>Letters of the currency that a numeral begins with: "KSh500", "Rs1,200", "R10 000", "N1.2bn". One letter may be a road's or a mask's.</summary>
    public static int CodeLength(ReadOnlySpan<byte> token)
    {
        int length = token.IndexOfAnyInRange((byte)'0', (byte)'9');
        return length switch
        {
            1 => token[0] is (byte)'R' or (byte)'N' ? 1 : 0,
            2 or 3 => IsCode(token[..length]) ? length : 0,
            _ => 0,
        };
    }

    private static bool IsCode(ReadOnlySpan<byte> letters) =>
        letters.SequenceEqual("Sh"u8) || letters.SequenceEqual("Rs"u8) || letters.SequenceEqual("Rp"u8) || letters.SequenceEqual("RM"u8)
        || letters.SequenceEqual("KSh"u8) || letters.SequenceEqual("Ksh"u8) || letters.SequenceEqual("TSh"u8) || letters.SequenceEqual("USh"u8) || letters.SequenceEqual("GHS"u8);

    /// <summary>Bytes of the currency sign that ends the text: $ £ ¥, or one of the block U+20A0 to U+20BF (€ ₹ ₦ ₩ ...), or ฿.</summary>
    private static int SignLength(ReadOnlySpan<byte> text)
    {
        if (text is not [.., (byte)'$' or >= 0x80])
        {
            return 0;
        }

        if (text[^1] == (byte)'$')
        {
            return 1;
        }

        if (text.EndsWith("£"u8) || text.EndsWith("¥"u8))
        {
            return 2;
        }

        bool block = text.Length >= 3 && text[^3] == 0xE2 && text[^2] == 0x82 && text[^1] >= 0xA0;
        return block || text.EndsWith("฿"u8) ? 3 : 0;
    }
}
