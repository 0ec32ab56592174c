using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Core.Tokens;
using DocLint.Rules.Encodings.Mojibake;

namespace DocLint.Rules.Encodings.Characters;

/// <summary>
/// Vertical tabs and form feeds: they part what stands beside them, so that a row of them becomes one space, unless there is
/// white space already or they stand inside a word.
/// </summary>
internal static class PageBreak
{
    /// <summary>Letters beside the break that are looked up.</summary>
    private const int LongestPart = 32;

    /// <summary>Reads the row of breaks that begins at <paramref name="position"/>; false inside of a row.</summary>
    public static bool TryRead(DocumentContext context, int position, out ProseSpan row, out ProseEdit edit)
    {
        ReadOnlySpan<byte> text = context.Text;
        (row, edit) = (default, default);
        if (position > 0 && IsBreak(text[position - 1]))
            return false;
        int end = position + 1;
        while (end < text.Length && IsBreak(text[end]))
            end++;
        row = ProseSpan.FromBounds(position, end);
        bool isBetweenSpaces = position > 0 && text[position - 1] == ' ' && end < text.Length && text[end] == ' ';
        bool isParted = position == 0 || end == text.Length || IsWhite(MojibakeScan.Before(text, position, 1)) || IsWhite(MojibakeScan.After(text, end));
        edit = isBetweenSpaces ? new ProseEdit(ProseSpan.FromBounds(position, end + 1), string.Empty)
            : new ProseEdit(row, isParted || IsInsideWord(context, position, end) ? string.Empty : " ");
        return true;
    }

    /// <summary>Whether the parts are one word of the dictionary together, and not two.</summary>
    private static bool IsInsideWord(DocumentContext context, int start, int end)
    {
        ReadOnlySpan<byte> text = context.Text;
        int first = start, last = end;
        while (first > 0 && start - first < LongestPart && char.IsAsciiLetter((char)text[first - 1]))
            first--;
        while (last < text.Length && last - end < LongestPart && char.IsAsciiLetter((char)text[last]))
            last++;
        ReadOnlySpan<byte> left = text[first..start], right = text[end..last];
        if (left.IsEmpty || right.IsEmpty || IsWord(context, left) && IsWord(context, right))
            return false;
        Span<byte> whole = stackalloc byte[2 * LongestPart];
        left.CopyTo(whole);
        right.CopyTo(whole[left.Length..]);
        return IsKnown(context, whole[..(left.Length + right.Length)]);
    }

    private static bool IsWord(DocumentContext context, ReadOnlySpan<byte> part) =>
        part.Length == 1 ? part[0] is (byte)'a' or (byte)'A' or (byte)'I' : IsKnown(context, part);

    private static bool IsKnown(DocumentContext context, ReadOnlySpan<byte> word) =>
        (context.Words.FlagsOf(context.Words.Lookup(word)) & WordFlags.Known) != 0;

    private static bool IsBreak(byte value) => value is 0x0B or 0x0C;

    private static bool IsWhite(int code) =>
        code is '\t' or '\n' or '\r' || CharacterKinds.Of(code) is CharacterKind.Space or CharacterKind.NoBreak;
}
