using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>Where English leaves no doubt that a lost character was an apostrophe.</summary>
internal static class Contractions
{
    /// <summary>Whether [start, end) stands between a letter and the rest of a contraction or possessive: <c>don_t</c>, <c>we_re</c>, <c>Ohio_s</c>.</summary>
    public static bool IsApostrophe(ReadOnlySpan<byte> text, int start, int end)
    {
        if (!CharacterKinds.IsLetter(CharacterKinds.Of(MojibakeScan.Before(text, start, 1)))) return false;
        if (IsElision(text, start, end)) return true;
        int length = SuffixLength(text, end);
        if (length == 0 || IsLetterAt(text, end + length)) return false;
        return length > 1 || (text[end] | 0x20) switch
        {
            't' => (text[start - 1] | 0x20) == 'n',
            'm' => text[start - 1] is (byte)'I' or (byte)'i' && !CharacterKinds.IsLetter(CharacterKinds.Of(MojibakeScan.Before(text, start, 2))),
            _ => true,
        };
    }

    /// <summary>d’Arc, l’Oréal, O’Neill: one letter, then a capital.</summary>
    private static bool IsElision(ReadOnlySpan<byte> text, int start, int end) =>
        text[start - 1] is (byte)'d' or (byte)'l' or (byte)'D' or (byte)'L' or (byte)'O'
        && !CharacterKinds.IsLetter(CharacterKinds.Of(MojibakeScan.Before(text, start, 2)))
        && CharacterKinds.Of(MojibakeScan.After(text, end)) is CharacterKind.Upper or CharacterKind.LatinUpper;

    private static int SuffixLength(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length) return 0;
        int first = text[at] | 0x20, second = at + 1 < text.Length ? text[at + 1] | 0x20 : 0;
        if ((first, second) is ('r', 'e') or ('v', 'e') or ('l', 'l')) return 2;
        return first is 's' or 't' or 'd' or 'm' && char.IsAsciiLetter((char)text[at]) ? 1 : 0;
    }

    private static bool IsLetterAt(ReadOnlySpan<byte> text, int at) =>
        at < text.Length && CharacterKinds.IsLetter(CharacterKinds.Of(MojibakeScan.After(text, at)));
}
