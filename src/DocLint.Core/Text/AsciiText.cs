namespace DocLint.Core.Text;

/// <summary>Compares words. The framework's comparison is made for long texts, and loads vectors of two more widths at every start.</summary>
internal static class AsciiText
{
    /// <summary>Whether both are ASCII, and the same but for the case of letters.</summary>
    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
            return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] >= 0x80 || (left[i] != right[i] && Fold(left[i]) != Fold(right[i])))
                return false;
        }

        return true;
    }

    public static bool StartsWithIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && EqualsIgnoreCase(text[..start.Length], start);

    private static int Fold(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? value | 0x20 : value;
}
