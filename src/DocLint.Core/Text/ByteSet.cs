namespace DocLint.Core.Text;

/// <summary>A set of byte values, for the few bytes of a word: <c>SearchValues</c> is made for long texts, and compiles its search at every start.</summary>
internal sealed class ByteSet
{
    private readonly ulong[] _bits = new ulong[4];

    public ByteSet(ReadOnlySpan<byte> values)
    {
        foreach (byte value in values)
            _bits[value >> 6] |= 1ul << (value & 63);
    }

    public bool Contains(byte value) => ((_bits[value >> 6] >> (value & 63)) & 1) != 0;

    /// <summary>Index of the first byte that is in the set, or -1.</summary>
    public int IndexIn(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (Contains(bytes[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Index of the first byte that is not in the set, or -1.</summary>
    public int IndexOutside(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (!Contains(bytes[i]))
                return i;
        }

        return -1;
    }
}
