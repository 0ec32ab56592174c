namespace DocLint.Core.Text;

/// <summary>Splits lines of compiled data. Loops of ours, because the framework's are compiled at every start.</summary>
internal static class ByteFields
{
    /// <summary>The first of some fields, and the others; an empty rest has one empty field.</summary>
    public static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> rest, byte separator)
    {
        int end = rest.IndexOf(separator);
        ReadOnlySpan<byte> field = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return field;
    }

    /// <summary>How often <see cref="Take"/> gives a field before nothing is left.</summary>
    public static int Count(ReadOnlySpan<byte> fields, byte separator)
    {
        int count = 0;
        for (; !fields.IsEmpty; count++)
            Take(ref fields, separator);
        return count;
    }
}
