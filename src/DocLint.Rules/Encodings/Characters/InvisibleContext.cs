using System.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Rules.Encodings.Mojibake;

namespace DocLint.Rules.Encodings.Characters;

/// <summary>Where an invisible character does its work.</summary>
internal static class InvisibleContext
{
    /// <summary>A zero-width space marks where a line may break in scripts that are written without blanks.</summary>
    /// <remarks>Writers of Khmer and Thai type several in a row, and one beside a blank; more than a few, and the next letter does not matter.</remarks>
    public static bool IsBreakOpportunity(ReadOnlySpan<byte> text, int start, int end)
    {
        const int most = 8;
        for (int i = 0; i < most && (text[..start].EndsWith("\u200B"u8) || text[..start].EndsWith(" "u8)); i++)
            start -= text[start - 1] == ' ' ? 1 : 3;
        for (int i = 0; i < most && (text[end..].StartsWith("\u200B"u8) || text[end..].StartsWith(" "u8)); i++)
            end += text[end] == ' ' ? 1 : 3;
        return NeedsBreaks(MojibakeScan.Before(text, start, 1)) || NeedsBreaks(MojibakeScan.After(text, end));
    }

    /// <summary>ZWNJ and ZWJ shape Arabic and Indic letters; ZWJ joins emoji.</summary>
    public static bool IsJoiner(ReadOnlySpan<byte> text, int start, int end) => Joins(MojibakeScan.Before(text, start, 1)) || Joins(MojibakeScan.After(text, end));

    public static bool IsMongolian(ReadOnlySpan<byte> text, int start) => MojibakeScan.Before(text, start, 1) is >= 0x1800 and < 0x18B0;

    /// <summary>Selectors belong to symbols, emoji, ideographs and keycaps.</summary>
    public static bool HasVariants(ReadOnlySpan<byte> text, int start, int end)
    {
        int before = MojibakeScan.Before(text, start, 1);
        if (before is '#' or '*' or >= '0' and <= '9')
            return MojibakeScan.After(text, end) == 0x20E3;
        return before >= 0xA0 && CharacterKinds.Of(before) is not (CharacterKind.LatinLower or CharacterKind.LatinUpper or CharacterKind.GreekLower
            or CharacterKind.GreekUpper or CharacterKind.CyrillicLower or CharacterKind.CyrillicUpper or CharacterKind.Hebrew or CharacterKind.Arabic
            or CharacterKind.QuoteOpen or CharacterKind.QuoteClose or CharacterKind.Apostrophe or CharacterKind.Dash or CharacterKind.NoBreak);
    }

    /// <summary>Whether a paragraph holds a letter of Hebrew, Arabic, Syriac, Thaana or N'Ko, or of their presentation forms.</summary>
    public static bool HasRightToLeft(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at + 1 < text.Length; at++)
        {
            int offset = text[at..].IndexOfAnyInRange((byte)0xD6, (byte)0xEF);
            if (offset < 0)
                return false;
            at += offset;
            Rune.DecodeFromUtf8(text[at..], out Rune rune, out _);
            if (rune.Value is (>= 0x590 and < 0x900 and not 0x61C) or (>= 0xFB1D and < 0xFE00) or (>= 0xFE70 and < 0xFEFF))
                return true;
        }

        return false;
    }

    /// <summary>Whether more letters are written from right to left than ASCII ones from left to right.</summary>
    public static bool IsMostlyRightToLeft(ReadOnlySpan<byte> text)
    {
        int rightToLeft = 0, latin = 0;
        foreach (byte value in text)
        {
            // Lead bytes of U+0580 to U+07FF.
            rightToLeft += value is >= 0xD6 and <= 0xDF ? 1 : 0;
            latin += char.IsAsciiLetter((char)value) ? 1 : 0;
        }

        return rightToLeft > latin;
    }

    public static string Name(int code) => code switch
    {
        0x061C => "Arabic letter mark",
        0x180E => "Mongolian vowel separator",
        0x200B => "zero-width space",
        0x200C => "zero-width non-joiner",
        0x200D => "zero-width joiner",
        0x200E => "left-to-right mark",
        0x200F => "right-to-left mark",
        0x202A => "left-to-right embedding",
        0x202B => "right-to-left embedding",
        0x202C => "pop directional formatting",
        0x202D => "left-to-right override",
        0x202E => "right-to-left override",
        0x2060 => "word joiner",
        0x2061 => "function application",
        0x2062 => "invisible times",
        0x2063 => "invisible separator",
        0x2064 => "invisible plus",
        0x2066 => "left-to-right isolate",
        0x2067 => "right-to-left isolate",
        0x2068 => "first strong isolate",
        0x2069 => "pop directional isolate",
        0xFFFC => "object replacement character",
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => "variation selector",
        _ => "private use",
    };

    private static bool NeedsBreaks(int code) => CharacterKinds.Of(code) is CharacterKind.Thai or CharacterKind.OtherAlphabet or CharacterKind.Cjk or CharacterKind.Hangul
        || code is (>= 0x0F00 and < 0x1000) or (>= 0x1780 and < 0x1C50 and not 0x180E) or (>= 0xA980 and < 0xAAE0);

    private static bool Joins(int code) => CharacterKinds.Of(code) is CharacterKind.Arabic or CharacterKind.Indic or CharacterKind.OtherAlphabet or CharacterKind.Emoji or CharacterKind.Hebrew
        || code is (>= 0x0700 and < 0x1100) or (>= 0x1700 and < 0x1B00) or 0xFE0F or (>= 0x2190 and < 0x3000) or (>= 0xA800 and < 0xAC00) or 0x2640 or 0x2642 or >= 0x11000 and < 0x12000;
}
