using System.Text;

namespace DocLint.Core.Text;

/// <summary>Decodes UTF-8 that is short: words, names, messages.</summary>
/// <remarks>
/// The framework's decoder is made for long texts. It works with vectors of four widths, and loading their types costs a start 2 ms of CPU,
/// a tenth of an empty program, as long as nothing calls it.
/// </remarks>
internal static class ShortText
{
    private const int LongestOnStack = 256;
    private const int Longest = 4096;

    /// <returns>The same as <see cref="UTF8Encoding"/>: each broken sequence becomes one U+FFFD.</returns>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
            return Encoding.UTF8.GetString(utf8);
        Span<char> text = utf8.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[utf8.Length];
        int length = 0;
        for (int i = 0; i < utf8.Length;)
        {
            if (utf8[i] < 0x80)
            {
                text[length++] = (char)utf8[i++];
                continue;
            }

            Rune.DecodeFromUtf8(utf8[i..], out Rune rune, out int consumed);
            length += rune.EncodeToUtf16(text[length..]);
            i += consumed;
        }

        return new string(text[..length]);
    }
}
