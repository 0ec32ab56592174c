namespace DocLint.Rules.Typos.Data;

/// <summary>
/// The consonants of an English word, as far as they are heard: words that sound alike have one key, so that a slip of several
/// letters ("definately", "fone") still finds its word.
/// </summary>
internal static class SoundKey
{
    /// <summary>The longest key; the rest of a longer word does not count.</summary>
    public const int MaxLength = 24;

    /// <summary>Writes the key of a word of ASCII letters (and apostrophes) in lower case; returns its length.</summary>
    public static int Write(ReadOnlySpan<byte> word, Span<byte> key)
    {
        int length = 0;
        for (int i = 0; i < word.Length && length < MaxLength;)
        {
            (byte sound, int used) = Read(word[i..], i == 0);
            i += used;
            if (sound != 0 && (length == 0 || key[length - 1] != sound))
                key[length++] = sound;
        }

        return length;
    }

    private static (byte Sound, int Used) Read(ReadOnlySpan<byte> rest, bool first)
    {
        byte next = rest.Length > 1 ? rest[1] : (byte)0;
        switch (rest[0])
        {
            case (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y' or (byte)'h':
                return (first ? (byte)'a' : (byte)0, 1);
            case (byte)'p':
                return next == 'h' ? ((byte)'f', 2) : ((byte)'p', 1);
            case (byte)'b':
                return ((byte)'p', 1);
            case (byte)'g':
                return next == 'h' ? (rest.Length > 2 && rest[2] == 't' ? ((byte)'t', 3) : ((byte)0, 2)) : ((byte)'k', 1);
            case (byte)'k' when first && next == 'n':
                return ((byte)'n', 2);
            case (byte)'w':
                return first && next == 'r' ? ((byte)'r', 2) : (first ? (byte)'w' : (byte)0, 1);
            case (byte)'s':
                return next == 'c' && rest.Length > 2 && IsFrontVowel(rest[2]) ? ((byte)'s', 2) : IsShibilant(rest) ? ((byte)'s', 2) : ((byte)'s', 1);
            case (byte)'t':
                return IsShibilant(rest) ? ((byte)'s', 2) : next == 'c' ? ((byte)'k', 2) : ((byte)'t', 1);
            case (byte)'c':
                return IsShibilant(rest) ? ((byte)'s', 2) : next == 'k' ? ((byte)'k', 2) : IsFrontVowel(next) ? ((byte)'s', 1) : ((byte)'k', 1);
            case (byte)'d':
                return next == 'g' ? ((byte)'k', 2) : ((byte)'t', 1);
            case (byte)'j' or (byte)'q' or (byte)'x':
                return ((byte)'k', 1);
            case (byte)'v':
                return ((byte)'f', 1);
            case (byte)'z':
                return ((byte)'s', 1);
            case (byte)'m':
                return ((byte)'n', 1);
            default:
                return (rest[0] is >= (byte)'a' and <= (byte)'z' ? rest[0] : (byte)0, 1);
        }
    }

    private static bool IsFrontVowel(byte letter) => letter is (byte)'e' or (byte)'i' or (byte)'y';

    /// <summary>"tion", "sion", "cian", "tious", "cious".</summary>
    private static bool IsShibilant(ReadOnlySpan<byte> rest) =>
        rest.Length > 3 && rest[1] == 'i' && rest[2] is (byte)'o' or (byte)'a' && rest[3] is (byte)'n' or (byte)'u';
}
