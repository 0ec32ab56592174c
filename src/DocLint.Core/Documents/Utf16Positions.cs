using System.Text;

namespace DocLint.Core.Documents;

/// <summary>
/// Converts the UTF-16 positions of a parser that works on strings to bytes of the source. An ASCII text needs no table, any other one the
/// byte of every <see cref="Step"/>th unit.
/// </summary>
internal sealed class Utf16Positions
{
    private const int Step = 64;

    private readonly int[]? _steps;

    public Utf16Positions(ReadOnlySpan<byte> utf8)
    {
        Text = Encoding.UTF8.GetString(utf8);
        if (Text.Length != utf8.Length)
            _steps = BuildTable(Text);
    }

    /// <summary>The source as UTF-16.</summary>
    public string Text { get; }

    /// <summary>The byte offset of a UTF-16 position; inside a surrogate pair, that of the pair's start.</summary>
    /// <param name="position">Zero-based, up to the length of <see cref="Text"/> inclusive.</param>
    public int ToByte(int position)
    {
        if (_steps is null)
            return position;
        int step = position / Step, start = step * Step;
        if (step + 1 < _steps.Length && _steps[step + 1] - _steps[step] == Step)
            return _steps[step] + position - start;
        // A pair's first unit counts for nothing before the second does.
        if (position > 0 && char.IsHighSurrogate(Text[position - 1]))
            position--;
        return position < start ? _steps[step] - SizeOf(Text[position]) : _steps[step] + SizeOf(Text.AsSpan(start, position - start));
    }

    public DocLint.Core.Text.TextSpan ToSpan(int start, int end) => DocLint.Core.Text.TextSpan.FromBounds(ToByte(start), ToByte(end));

    private static int[] BuildTable(string text)
    {
        var steps = new int[text.Length / Step + 1];
        for (int i = 1; i < steps.Length; i++)
            steps[i] = steps[i - 1] + SizeOf(text.AsSpan((i - 1) * Step, Step));
        return steps;
    }

    private static int SizeOf(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return text.Length;
        int size = 0;
        foreach (char c in text)
            size += SizeOf(c);
        return size;
    }

    /// <summary>Bytes of a unit; a pair's four are two of each.</summary>
    private static int SizeOf(char c) => c < 0x80 ? 1 : c < 0x800 || char.IsSurrogate(c) ? 2 : 3;
}
