namespace DocLint.Core.Documents;

/// <summary>The names of elements as strings, each made once or a few times.</summary>
internal sealed class HtmlNames
{
    private readonly string?[] _names = new string?[64];

    /// <param name="name">ASCII in any letter case, or anything else.</param>
    /// <returns>In lower case.</returns>
    public string Get(ReadOnlySpan<byte> name)
    {
        int hash = name.Length + 7 * (name[0] | 0x20) + 31 * (name[^1] | 0x20);
        ref string? known = ref _names[hash % _names.Length];
        if (known is null || !Equals(known, name))
            known = Make(name);
        return known;
    }

    private static bool Equals(string known, ReadOnlySpan<byte> name)
    {
        if (known.Length != name.Length)
            return false;
        for (int i = 0; i < name.Length; i++)
        {
            if (known[i] != Lower(name[i]))
                return false;
        }

        return true;
    }

    /// <summary>A byte a character: a name that is not ASCII is only ever compared with itself.</summary>
    private static string Make(ReadOnlySpan<byte> name)
    {
        var lower = new char[name.Length];
        for (int i = 0; i < lower.Length; i++)
            lower[i] = Lower(name[i]);
        return new string(lower);
    }

    private static char Lower(byte value) => (char)(value is >= (byte)'A' and <= (byte)'Z' ? value | 0x20 : value);
}
