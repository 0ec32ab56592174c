using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>The letters beyond ASCII of a document, weighed by the languages that have them together.</summary>
internal static class LetterSample
{
    /// <summary>Letters that are looked at; more add nothing.</summary>
    private const int Size = 400;

    /// <summary>Letters without which a document says nothing of its language.</summary>
    private const int FewestOdd = 6;

    private const int First = 0x80;
    private const int End = 0x180;

    /// <summary>Whether a text writes letters of Western and Central Europe that no language has together; one in eight, at least.</summary>
    public static bool IsOfNoLanguage(ReadOnlySpan<byte> text)
    {
        Span<int> counts = stackalloc int[End - First];
        counts.Clear();
        int seen = 0;
        for (int at = 0; seen < Size; at += 2)
        {
            // The lead bytes of U+0080 to U+017F.
            int offset = text[at..].IndexOfAnyInRange((byte)0xC2, (byte)0xC5);
            if (offset < 0 || at + offset + 1 >= text.Length)
                break;
            at += offset;
            int code = ((text[at] & 0x1F) << 6) | (text[at + 1] & 0x3F);
            counts[code - First]++;
            seen += text[at] > 0xC2 ? 1 : 0;
        }

        if (seen < FewestOdd)
            return false;
        Span<char> characters = stackalloc char[End - First];
        int different = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                (counts[different], characters[different++]) = (counts[i], (char)(First + i));
        }

        return IsOdd(LetterInventory.Count(counts[..different], characters[..different]));
    }

    /// <summary>Whether so many of the letters are odd that the text was read as another code page.</summary>
    public static bool IsOdd((int Letters, int Odd) count) => count.Odd >= FewestOdd && count.Odd * 8 >= count.Letters;
}
