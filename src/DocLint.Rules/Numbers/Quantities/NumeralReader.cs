using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Quantities;

/// <summary>Reads the digits of a token: 12,500 and 1,23,000 and 2.5 and 40bn. Anything else with a digit is no number.</summary>
internal static class NumeralReader
{
    /// <summary>Digits that a 64-bit number surely holds, and a double exactly.</summary>
    private const int MostPlainDigits = 15;

    /// <summary>The number of bytes at the front of the token that are digits, commas and full stops.</summary>
    public static int LengthOf(ReadOnlySpan<byte> token)
    {
        int length = 0;
        while (length < token.Length && token[length] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)',')
        {
            length++;
        }

        return length;
    }

    public static bool TryRead(ReadOnlySpan<byte> token, ref Quantity q)
    {
        // Most numerals are a few digits and nothing else.
        long value = 0;
        int digits = 0;
        while (digits < token.Length && token[digits] is >= (byte)'0' and <= (byte)'9')
        {
            value = (value * 10) + token[digits++] - '0';
        }

        if (digits == token.Length && digits <= MostPlainDigits)
        {
            q.Value = value;
            q.Traits |= QuantityTraits.Digits;
            return digits == 1 || token[0] != (byte)'0';
        }

        int length = LengthOf(token);
        if (length == 0 || !TryReadDigits(token[..length], ref q))
        {
            return false;
        }

        q.Traits |= QuantityTraits.Digits;
        return ReadSuffix(token[length..], ref q);
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> digits, ref Quantity q)
    {
        int comma = digits.IndexOf((byte)',');
        int dot = digits.IndexOf((byte)'.');
        bool grouped = comma > 0 && comma <= 3 && IsGrouped(digits);
        double value = 0;
        double place = 0;
        int dots = 0;
        foreach (byte b in digits)
        {
            if (b == '.' || (b == ',' && !grouped))
            {
                dots++;
                place = 1;
            }
            else if (b != ',')
            {
                place *= 0.1;
                value = place > 0 ? value + ((b - '0') * place) : (value * 10) + (b - '0');
            }
        }

        q.Value = value;
        q.Traits |= (grouped ? QuantityTraits.Grouped : 0) | (dots > 0 ? QuantityTraits.Decimal : 0);
        bool padded = digits.Length > 1 && digits[0] == '0' && dot != 1 && comma != 1;
        return dots <= 1 && !padded;
    }

    /// <summary>True if every comma has two or three digits behind it, the last one three.</summary>
    private static bool IsGrouped(ReadOnlySpan<byte> digits)
    {
        int dot = digits.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = dot < 0 ? digits : digits[..dot];
        for (int at = whole.IndexOf((byte)','); ;)
        {
            ReadOnlySpan<byte> rest = whole[(at + 1)..];
            int next = rest.IndexOf((byte)',');
            if (next < 0)
            {
                return rest.Length == 3;
            }

            if (next is not (2 or 3))
            {
                return false;
            }

            at += 1 + next;
        }
    }

    private static bool ReadSuffix(ReadOnlySpan<byte> suffix, ref Quantity q)
    {
        (double scale, QuantityTraits traits) = suffix.Length switch
        {
            0 => (1, QuantityTraits.None),
            1 => (suffix[0] | 0x20) switch
            {
                'k' => (1e3, QuantityTraits.Scaled | QuantityTraits.LetterScale),
                'm' => (1e6, QuantityTraits.Scaled | QuantityTraits.LetterScale),
                'p' when q.Value < 100 && suffix[0] == 'p' => (1, QuantityTraits.Money),
                'c' when suffix[0] == 'C' => (1, QuantityTraits.Unit),
                'g' when suffix[0] == 'g' => (1, QuantityTraits.Unit),
                'b' => (1e9, QuantityTraits.Scaled | QuantityTraits.LetterScale),
                _ => (0, QuantityTraits.None),
            },
            2 when Equal(suffix, "mn"u8) => (1e6, QuantityTraits.Scaled),
            2 when Equal(suffix, "bn"u8) => (1e9, QuantityTraits.Scaled),
            2 when Equal(suffix, "tn"u8) => (1e12, QuantityTraits.Scaled),
            2 when suffix is [(byte)'k', (byte)'m' or (byte)'g'] or [(byte)'m' or (byte)'c', (byte)'m'] => (1, QuantityTraits.Unit),
            2 when Equal(suffix, "pc"u8) => (1, QuantityTraits.Percent),
            3 when Equal(suffix, "pct"u8) => (1, QuantityTraits.Percent),
            7 when Equal(suffix, "million"u8) => (1e6, QuantityTraits.Scaled),
            7 when Equal(suffix, "billion"u8) => (1e9, QuantityTraits.Scaled),
            8 when Equal(suffix, "trillion"u8) => (1e12, QuantityTraits.Scaled),
            _ => (0, QuantityTraits.None),
        };
        q.Value *= scale;
        q.Traits |= traits;
        return scale > 0;
    }

    private static bool Equal(ReadOnlySpan<byte> suffix, ReadOnlySpan<byte> lower) => AsciiText.EqualsIgnoreCase(suffix, lower);
}
