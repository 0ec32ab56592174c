using System.Text;

namespace DocLint.Core.Documents;

/// <summary>Decodes HTML character references one at a time, so that each stays one segment of the source map. For one thread.</summary>
/// <param name="resolve">The text of a named reference that is not common, given with its semicolon ("nsub;"); null for an unknown name.</param>
internal sealed class CharacterReferences(Func<string, string?> resolve)
{
    /// <summary>The longest name of HTML's table is 31 letters.</summary>
    private const int LongestName = 33;

    /// <summary>What U+0080 to U+009F mean when written as a number: windows-1252 (HTML Living Standard, 13.2.5.80).</summary>
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private readonly byte[] _decoded = new byte[4];

    /// <summary>Names that were met, where their hash says.</summary>
    private Name?[]? _names;

    /// <summary>Decodes the reference at the start of <paramref name="text"/>, which begins with '&amp;'.</summary>
    /// <param name="length">Bytes of the reference; 1 when it is none, but an ampersand.</param>
    /// <returns>Valid until the next call; empty when it is no reference.</returns>
    public ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, out int length) =>
        text.Length > 2 && text[1] == (byte)'#' ? DecodeNumber(text, out length) : DecodeName(text, out length);

    private ReadOnlySpan<byte> DecodeNumber(ReadOnlySpan<byte> text, out int length)
    {
        bool hex = (text[2] | 0x20) == 'x';
        int radix = hex ? 16 : 10, start = hex ? 3 : 2, end = start, code = 0;
        for (int digit; end < text.Length && (digit = ValueOf(text[end])) < radix; end++)
            code = Math.Min(0x110000, code * radix + digit);
        length = 1;
        if (end == start)
            return [];
        length = end < text.Length && text[end] == (byte)';' ? end + 1 : end;
        if (code == 0 || !Rune.IsValid(code))
            return "\uFFFD"u8;
        var character = new Rune(code is >= 0x80 and <= 0x9F ? Windows1252[code - 0x80] : code);
        return _decoded.AsSpan(0, character.EncodeToUtf8(_decoded));
    }

    private static int ValueOf(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => int.MaxValue,
    };

    private ReadOnlySpan<byte> DecodeName(ReadOnlySpan<byte> text, out int length)
    {
        int end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit((char)text[end]))
            end++;
        if (end < text.Length && text[end] == (byte)';' && DecodeClosed(text[1..(end + 1)]) is { } closed)
        {
            length = end + 1;
            return closed;
        }

        // A few old names need no semicolon; the longest that matches counts.
        for (length = Math.Min(end, 8); length > 2; length--)
        {
            ReadOnlySpan<byte> open = CommonReferences.FindOpen(text[1..length]);
            if (!open.IsEmpty)
                return open;
        }

        length = 1;
        return [];
    }

    /// <param name="name">With its semicolon.</param>
    private byte[]? DecodeClosed(ReadOnlySpan<byte> name)
    {
        ref Name? known = ref (_names ??= new Name?[64])[(name.Length + 7 * name[0] + 31 * name[name.Length / 2]) % 64];
        if (known is not null && name.SequenceEqual(known.Text))
            return known.Decoded;
        ReadOnlySpan<byte> decoded = CommonReferences.Find(name[..^1]);
        if (decoded.IsEmpty && resolve(Encoding.UTF8.GetString(name)) is { } rare)
            decoded = Encoding.UTF8.GetBytes(rare);
        if (decoded.IsEmpty)
            return null;
        known = new Name(name.ToArray(), decoded.ToArray());
        return known.Decoded;
    }

    private sealed record Name(byte[] Text, byte[] Decoded);
}
