using System.Text;

namespace DocLint.Core.Documents;

/// <summary>
/// Converts the UTF-16 positions of a parser that works on strings to bytes of the source. An ASCII text needs no table.
/// </summary>
internal sealed class Utf16Positions
{
    private readonly int[]? _bytes;

    public Utf16Positions(ReadOnlySpan<byte> utf8)
    {
        Text = Encoding.UTF8.GetString(utf8);
        if (Text.Length != utf8.Length)
            _bytes = BuildTable(Text, utf8.Length);
    }

    /// <summary>The source as UTF-16.</summary>
    public string Text { get; }

    /// <summary>The byte offset of a UTF-16 position; inside a surrogate pair, that of the pair's start.</summary>
    /// <param name="position">Zero-based, up to the length of <see cref="Text"/> inclusive.</param>
    public int ToByte(int position) => _bytes is null ? position : _bytes[position];

    public DocLint.Core.Text.TextSpan ToSpan(int start, int end) => DocLint.Core.Text.TextSpan.FromBounds(ToByte(start), ToByte(end));

    private static int[] BuildTable(string text, int length)
    {
        var table = new int[text.Length + 1];
        int at = 0;
        for (int i = 0; i < text.Length; i++)
        {
            table[i] = at;
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                table[++i] = at;
                at += 4;
            }
            else
            {
                at += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }

        table[text.Length] = length;
        return table;
    }
}
