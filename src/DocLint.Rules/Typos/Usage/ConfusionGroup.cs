namespace DocLint.Rules.Typos.Usage;

/// <summary>Patterns of one wrong word, with what most of them are told by in one place.</summary>
internal sealed class ConfusionGroup
{
    private readonly ConfusionPattern[] _patterns;

    // LettersBefore in the lower half, LettersAfter in the upper.
    private readonly ulong[] _letters;

    public ConfusionGroup(ConfusionPattern[] patterns)
    {
        _patterns = patterns;
        _letters = new ulong[patterns.Length];
        for (int i = 0; i < patterns.Length; i++)
            _letters[i] = patterns[i].LettersBefore | ((ulong)patterns[i].LettersAfter << 32);
    }

    /// <summary>The first pattern that may fit; null when none is left.</summary>
    /// <param name="next">The first pattern to try; receives the one behind that returned.</param>
    /// <param name="before">The bit of the letter that the word before begins with; all when there is no word.</param>
    /// <param name="after">The same of the word behind.</param>
    public ConfusionPattern? Next(ref int next, uint before, uint after)
    {
        while (next < _letters.Length)
        {
            ulong letters = _letters[next++];
            if (((uint)letters & before) != 0 && ((letters >> 32) & after) != 0)
                return _patterns[next - 1];
        }

        return null;
    }
}
