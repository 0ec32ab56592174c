using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>
/// <c>â€"</c> and <c>â€'</c>: a dash is <c>â€“</c> or <c>â€”</c> when its UTF-8 is read as windows-1252, ending in a curly quotation
/// mark, which a later program made straight. <c>â€'</c> was a no-break hyphen that way, or an apostrophe mended by half.
/// </summary>
internal static class StraightenedMark
{
    /// <summary>The character that the two letters before a straight mark and the mark itself were.</summary>
    /// <param name="mark">Position of what may be the straight mark, the byte after <c>â€</c>.</param>
    /// <param name="text">The likeliest character.</param>
    /// <param name="isUnclear">Whether its neighbours leave a doubt.</param>
    public static bool TryRead(ReadOnlySpan<byte> document, int mark, out string text, out bool isUnclear)
    {
        (text, isUnclear) = (string.Empty, false);
        if (mark >= document.Length || document[mark] is not ((byte)'"' or (byte)'\''))
            return false;
        const int lead = 5; // bytes of â€
        int start = mark - lead;
        (text, isUnclear) = document[mark] == '"' ? Dash(document, start, mark + 1) : Apostrophe(document, start, mark + 1);
        return true;
    }

    private static (string Text, bool IsUnclear) Dash(ReadOnlySpan<byte> document, int start, int end)
    {
        CharacterKind before = KindBefore(document, start), after = KindAfter(document, end);
        bool isSpaced = start > 0 && end < document.Length && IsSpace(before) && IsSpace(after);
        bool isRange = before == CharacterKind.Digit && after == CharacterKind.Digit;
        if (isSpaced || isRange)
            return ("–", false);
        bool isClear = CharacterKinds.IsLetter(before) && CharacterKinds.IsLetter(after) && !Contractions.IsApostrophe(document, start, end);
        return ("—", !isClear);
    }

    private static (string Text, bool IsUnclear) Apostrophe(ReadOnlySpan<byte> document, int start, int end)
    {
        if (Contractions.IsApostrophe(document, start, end))
            return ("’", false);
        bool inWord = CharacterKinds.IsLetter(KindBefore(document, start)) && CharacterKinds.IsLetter(KindAfter(document, end));
        return (inWord ? "\u2011" : "’", true);
    }

    private static bool IsSpace(CharacterKind kind) => kind is CharacterKind.Space or CharacterKind.NoBreak;

    private static CharacterKind KindBefore(ReadOnlySpan<byte> document, int position) => CharacterKinds.Of(MojibakeScan.Before(document, position, 1));

    private static CharacterKind KindAfter(ReadOnlySpan<byte> document, int position) => CharacterKinds.Of(MojibakeScan.After(document, position));
}
