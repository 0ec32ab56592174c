using System.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Escapes;

/// <summary>A character reference in a text: <c>&amp;rsquo;</c>, <c>&amp;#8217;</c>, <c>&amp;amp;rsquo;</c>, <c>&amp;rsquo</c>.</summary>
/// <param name="End">Byte after it.</param>
/// <param name="Text">What it stands for; empty for an invisible character.</param>
/// <param name="Escapes">How often its ampersand was escaped again.</param>
/// <param name="HasSemicolon">Whether it is complete.</param>
internal readonly record struct Entity(int End, string Text, int Escapes, bool HasSemicolon)
{
    private const int LongestName = 32;

    /// <summary>Marks the value of a name that may stand without a semicolon.</summary>
    private const int BareBit = 1 << 24;

    // Made by hand: what the framework offers for such tables takes a start 8 ms.
    private static readonly Dictionary<string, int> Names = ReadNames();

    /// <summary>Reads the reference whose ampersand is at <paramref name="at"/>; null when there is none.</summary>
    public static Entity? Read(ReadOnlySpan<byte> text, int at)
    {
        int position = at + 1, escapes = 0;
        while (AmpersandLength(text[position..]) is int length and > 0)
        {
            position += length;
            escapes++;
        }

        Entity? reference = position < text.Length && text[position] == '#' ? ReadNumber(text, position + 1) : ReadName(text, position);
        if (reference is { } found && (found.HasSemicolon || escapes > 0 || IsFree(text, at, found.End)))
            return found with { Escapes = escapes };
        return escapes > 0 ? new Entity(position, "&", escapes - 1, HasSemicolon: true) : null;
    }

    private static int AmpersandLength(ReadOnlySpan<byte> text) =>
        text.StartsWith("amp;"u8) || text.StartsWith("#38;"u8) ? 4 : text.StartsWith("#x26;"u8) ? 5 : 0;

    /// <summary>Without a semicolon, the reference must not be part of a word or of a query.</summary>
    private static bool IsFree(ReadOnlySpan<byte> text, int at, int end)
    {
        if (end < text.Length && (char.IsAsciiLetterOrDigit((char)text[end]) || text[end] is (byte)'=' or (byte)'&'))
            return false;
        bool afterLetter = at > 0 && char.IsAsciiLetter((char)text[at - 1]);
        return !afterLetter || !(text[(at + 1)..end] is var name && (name.SequenceEqual("not"u8) || name.SequenceEqual("reg"u8)
            || name.SequenceEqual("sect"u8) || name.SequenceEqual("para"u8) || name.SequenceEqual("lt"u8) || name.SequenceEqual("gt"u8)));
    }

    private static Entity? ReadNumber(ReadOnlySpan<byte> text, int position)
    {
        bool hex = position < text.Length && (text[position] | 0x20) == 'x';
        int start = hex ? position + 1 : position, end = start, value = 0;
        while (end < text.Length && end - start < 8 && (hex ? char.IsAsciiHexDigit((char)text[end]) : char.IsAsciiDigit((char)text[end])))
            value = (hex ? 16 : 10) * value + Digit(text[end++]);
        bool closed = end < text.Length && text[end] == ';';
        if (end == start || !closed && end - start < 2 || ToText(value) is not { } character)
            return null;
        return new Entity(closed ? end + 1 : end, character, 0, closed);
    }

    private static int Digit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static Entity? ReadName(ReadOnlySpan<byte> text, int position)
    {
        int end = position;
        while (end < text.Length && end - position < LongestName && char.IsAsciiLetterOrDigit((char)text[end]))
            end++;
        bool closed = end < text.Length && text[end] == ';';
        if (end - position < 2)
            return null;
        string name = Encoding.ASCII.GetString(text[position..end]);
        if (!Names.TryGetValue(name, out int value) || !closed && (value & BareBit) == 0 || ToText(value & ~BareBit) is not { } character)
            return null;
        return new Entity(closed ? end + 1 : end, character, 0, closed);
    }

    private static Dictionary<string, int> ReadNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string pair in EntityTable.Names.Split(' '))
        {
            int sign = pair.IndexOf('=', StringComparison.Ordinal);
            names.Add(pair[..sign], Convert.ToInt32(pair[(sign + 1)..], 16));
        }

        foreach (string name in EntityTable.Bare.Split(' '))
            names[name] |= BareBit;
        return names;
    }

    /// <summary>HTML reads 128 to 159 as windows-1252; invisible characters are better left out.</summary>
    private static string? ToText(int value)
    {
        if (value is >= 0x80 and < 0xA0)
            return CodePage.Windows1252.IsDefined((byte)value) ? CodePage.Windows1252.ToChar((byte)value).ToString() : null;
        if (value is 9 or 10 or 13)
            return " ";
        if (value < 0x20 || !Rune.IsValid(value))
            return null;
        return CharacterKinds.Of(value) == CharacterKind.Format ? string.Empty : new Rune(value).ToString();
    }
}
