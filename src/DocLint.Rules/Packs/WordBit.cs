using System.Runtime.CompilerServices;
using System.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>
/// Hashes of a word's outside, which tell nearly all words apart without reading or folding them. The image holds sets of them as bits,
/// so that a word is compared with the phrases only when it may fit.
/// </summary>
internal static class WordBit
{
    /// <summary>The set of all words.</summary>
    public const ulong Any = ulong.MaxValue;

    /// <summary>The set of the words with an upper-case letter.</summary>
    public const ulong Name = 1UL << 63;

    /// <summary>The set of the words with a digit.</summary>
    public const ulong Number = 1UL << 62;

    /// <summary>The set of no word at all: what stands before the first word of a line and behind its last.</summary>
    public const ulong Nothing = 1UL << 61;

    /// <summary>Bits that tell words by their outside.</summary>
    private const int OutsideBits = 61;

    /// <summary>The bit of a lower-case word in a set; all bits when a text may write the word in bytes of other kinds.</summary>
    public static ulong Of(string lowerCase)
    {
        var word = Encoding.UTF8.GetBytes(lowerCase);
        return IsPlain(word) ? Of(word) : Any;
    }

    /// <summary>The sets that a word of a text is in; all for a word whose letter case or apostrophe is not one of ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<byte> word, TokenShape shape)
    {
        if ((shape & TokenShape.NonAscii) != 0)
        {
            return Any;
        }

        var name = (shape & (TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase)) != 0 ? Name : 0;
        return Of(word) | name | ((shape & TokenShape.HasDigit) != 0 ? Number : 0);
    }

    /// <summary>Whether every way to write the word has the same bytes but for ASCII letter case.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> word) => Ascii.IsValid(word) && !word.Contains((byte)'\'');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Of(ReadOnlySpan<byte> word)
    {
        var second = word.Length > 1 ? word[1] | 0x20 : 0;
        var mixed = ((uint)(word[0] | 0x20) << 16) | ((uint)second << 8) | (uint)Math.Min(word.Length, 255);
        return 1UL << (int)(((ulong)(mixed * 0x85EBCA77u) * OutsideBits) >> 32);
    }
}
