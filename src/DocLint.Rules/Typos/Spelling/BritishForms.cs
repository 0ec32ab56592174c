using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>
/// "customisable", "leukaemic", "microfibre": British spellings of words that the lists hold in American spelling alone.
/// </summary>
internal static class BritishForms
{
    private const int ShortestWord = 6;

    /// <summary>The least class of frequency of the American word.</summary>
    private const int LeastFrequency = 1;

    // What follows "our" in British derivations: "humourous" and "labouratory" are slips, and "-our" is short in both.
    private static ReadOnlySpan<byte> AfterOur => "s ed ing able er ers ful less ite ites y hood way ways ism ist ists"u8;

    private static ReadOnlySpan<byte> AfterDoubledL => "ed ing er ers or ors"u8;

    /// <param name="typed">The word in lower case.</param>
    public static bool IsOne(ReadOnlySpan<byte> typed, WordTable words)
    {
        if (typed.Length < ShortestWord)
            return false;
        for (int i = 1; i < typed.Length - 1; i++)
        {
            ReadOnlySpan<byte> rest = typed[i..];
            bool known = rest switch
            {
                [(byte)'i', (byte)'s', (byte)'e' or (byte)'a' or (byte)'i', ..] => IsKnown(typed, i, 2, "iz"u8, words),
                [(byte)'y', (byte)'s', (byte)'e' or (byte)'i', ..] => IsKnown(typed, i, 2, "yz"u8, words),
                [(byte)'a' or (byte)'o', (byte)'e', _, _, ..] => IsKnown(typed, i, 2, "e"u8, words),
                [(byte)'o', (byte)'u', (byte)'r', ..] => (rest.Length == 3 || WordSet.IndexOf(AfterOur, rest[3..]) >= 0) && IsKnown(typed, i, 3, "or"u8, words),
                [(byte)'b' or (byte)'t', (byte)'r', (byte)'e'] => IsKnown(typed, i, 3, rest[0] == (byte)'b' ? "ber"u8 : "ter"u8, words),
                [(byte)'b' or (byte)'t', (byte)'r', (byte)'e', (byte)'s'] => IsKnown(typed, i, 3, rest[0] == (byte)'b' ? "ber"u8 : "ter"u8, words),
                [(byte)'l', (byte)'l', ..] => WordSet.IndexOf(AfterDoubledL, rest[2..]) >= 0 && IsKnown(typed, i, 2, "l"u8, words),
                _ => false,
            };
            if (known)
                return true;
        }

        return typed.StartsWith("oe"u8) && IsKnown(typed, 0, 2, "e"u8, words) || typed.StartsWith("ae"u8) && IsKnown(typed, 0, 2, "e"u8, words);
    }

    /// <summary>True when the word with one part replaced is in the lists.</summary>
    private static bool IsKnown(ReadOnlySpan<byte> typed, int start, int length, ReadOnlySpan<byte> part, WordTable words)
    {
        Span<byte> american = stackalloc byte[typed.Length + 1];
        typed[..start].CopyTo(american);
        part.CopyTo(american[start..]);
        typed[(start + length)..].CopyTo(american[(start + part.Length)..]);
        WordEntry entry = words.LookupFolded(american[..(typed.Length - length + part.Length)]);
        return entry.Exists && entry.Frequency >= LeastFrequency && (words.FlagsOf(entry) & WordFlags.Misspelling) == 0;
    }
}
