using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace DocLint.Cli.Reporting.Json;

/// <summary>Says how a character stands between the quotes of a JSON string: as it is, or as an escape.</summary>
/// <remarks>
/// The rules are those of <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/>: it escapes what is no visible character of the
/// basic plane. It is asked for rare characters only, because its tables cost ten milliseconds of CPU at the first question.
/// </remarks>
internal static class JsonText
{
    /// <summary>Bytes of two escapes, which a character beyond U+FFFF takes.</summary>
    public const int LongestEscape = 12;

    private static ReadOnlySpan<byte> Hex => "0123456789ABCDEF"u8;

    /// <summary>First and last character of stretches without a gap, which fill nearly all texts: Latin, Cyrillic, Arabic, Devanagari, signs, kana, Han, Hangul.</summary>
    private static ReadOnlySpan<ushort> AsIs =>
    [
        0x00A1, 0x0377, 0x03A3, 0x052F, 0x05D0, 0x05EA, 0x0600, 0x070D, 0x0897, 0x0983, 0x0E01, 0x0E3A, 0x1D00, 0x1F15, 0x200B, 0x2027,
        0x202A, 0x202E, 0x2030, 0x205E, 0x20A0, 0x20C0, 0x20D0, 0x20F0, 0x2100, 0x218B, 0x2190, 0x2429, 0x2460, 0x2B73, 0x3001, 0x303F,
        0x3041, 0x3096, 0x3099, 0x30FF, 0x3220, 0xA48C, 0xAC00, 0xD7A3, 0xF900, 0xFA6D, 0xFB00, 0xFB06, 0xFDF0, 0xFE19, 0xFE70, 0xFE74,
        0xFE76, 0xFEFC, 0xFF01, 0xFFBE, 0xFFE0, 0xFFE6, 0xFFF9, 0xFFFD,
    ];

    /// <summary>Controls, spaces, line ends, what is for private use, and the byte order mark.</summary>
    private static ReadOnlySpan<ushort> Escaped =>
        [0x007F, 0x00A0, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000, 0xE000, 0xF8FF, 0xFEFF, 0xFEFF];

    /// <summary>Whether an ASCII character stands as it is.</summary>
    public static bool IsPlain(byte value) => value is >= 0x20 and < 0x7F and not (byte)'"' and not (byte)'\\';

    /// <summary>Bytes that stand as they are from the start on, as far as a quick look tells.</summary>
    public static int CountPlain(ReadOnlySpan<byte> utf8)
    {
        int i = 0;
        while (true)
        {
            while (utf8.Length - i >= sizeof(ulong) && ArePlain(BinaryPrimitives.ReadUInt64LittleEndian(utf8[i..])))
                i += sizeof(ulong);
            while (i < utf8.Length && IsPlain(utf8[i]))
                i++;
            if (!IsMark(utf8[i..]))
                return i;
            i += 3;
        }
    }

    // Dashes, quotation marks and the ellipsis, U+2010 to U+2027: all that most texts have beyond ASCII.
    private static bool IsMark(ReadOnlySpan<byte> utf8) => utf8 is [0xE2, 0x80, >= 0x90 and <= 0xA7, ..];

    // Eight bytes at once: each term sets the highest bit of a byte that is not plain (and maybe, by a borrow, of bytes above it).
    private static bool ArePlain(ulong bytes)
    {
        const ulong Ones = 0x0101_0101_0101_0101, Tops = 0x8080_8080_8080_8080;
        ulong quotes = bytes ^ (Ones * '"'), backslashes = bytes ^ (Ones * '\\');
        return ((bytes | (bytes + Ones) | unchecked(bytes - (Ones * 0x20)) | unchecked(quotes - Ones) | unchecked(backslashes - Ones)) & Tops) == 0;
    }

    /// <summary>Writes a character as it is or as an escape.</summary>
    /// <param name="output">Has room for <see cref="LongestEscape"/> bytes.</param>
    /// <returns>The number of bytes.</returns>
    public static int Write(Rune character, Span<byte> output)
    {
        if (StandsAsIs(character))
            return character.EncodeToUtf8(output);
        if (Letter(character.Value) is var letter and not 0)
        {
            (output[0], output[1]) = ((byte)'\\', letter);
            return 2;
        }

        if (character.IsBmp)
            return WriteUnit(character.Value, output);
        int above = character.Value - 0x10000;
        WriteUnit(0xD800 + (above >> 10), output);
        return 6 + WriteUnit(0xDC00 + (above & 0x3FF), output[6..]);
    }

    /// <summary>Writes the escape of what is no character.</summary>
    /// <inheritdoc cref="Write(Rune, Span{byte})"/>
    public static int WriteInvalid(Span<byte> output) => WriteUnit(0xFFFD, output);

    private static bool StandsAsIs(Rune character)
    {
        if (character.IsAscii)
            return IsPlain((byte)character.Value);
        return character.IsBmp
            && (IsWithin(AsIs, character.Value) || (!IsWithin(Escaped, character.Value) && RareStandsAsIs(character.Value)));
    }

    // By itself and not inlined, so that ordinary texts do not load the encoder.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RareStandsAsIs(int character) => !JavaScriptEncoder.UnsafeRelaxedJsonEscaping.WillEncode(character);

    private static bool IsWithin(ReadOnlySpan<ushort> stretches, int character)
    {
        for (int i = 0; i < stretches.Length && character >= stretches[i]; i += 2)
        {
            if (character <= stretches[i + 1])
                return true;
        }

        return false;
    }

    private static byte Letter(int character) => character switch
    {
        '"' => (byte)'"',
        '\\' => (byte)'\\',
        '\b' => (byte)'b',
        '\t' => (byte)'t',
        '\n' => (byte)'n',
        '\f' => (byte)'f',
        '\r' => (byte)'r',
        _ => 0,
    };

    private static int WriteUnit(int unit, Span<byte> output)
    {
        (output[0], output[1]) = ((byte)'\\', (byte)'u');
        for (int i = 0; i < 4; i++)
            output[2 + i] = Hex[(unit >> (12 - (4 * i))) & 0xF];
        return 6;
    }
}
