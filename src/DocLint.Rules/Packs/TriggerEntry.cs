namespace DocLint.Rules.Packs;

/// <summary>A use of a trigger word as it goes into an image.</summary>
/// <param name="Shortest">Least words of the block.</param>
/// <param name="Before">What may stand before the word, a set of <see cref="WordBit"/>.</param>
/// <param name="After">What may stand behind it.</param>
/// <param name="Needs">As <see cref="WordNeeds.Of"/> returned it.</param>
internal sealed record TriggerEntry(TriggerUse Use, int Shortest, ulong Before, ulong After, int[] Needs)
{
    private bool IsLine => Use.Scope == PhraseScope.Line;

    /// <summary>Most words of the block; <see cref="PackImage.NoLimit"/> for a sentence, which may stand in any.</summary>
    public int LongestBlock => IsLine ? Math.Min(Use.Longest, PackImage.NoLimit) : PackImage.NoLimit;

    /// <summary>Most words of the block before the word; <see cref="PackImage.NoLimit"/> when the match may start anywhere in it.</summary>
    public int LatestPlace => IsLine && Use.Anchor is PhraseAnchor.Whole or PhraseAnchor.Start ? Math.Min(Use.MostBefore, PackImage.NoLimit) : PackImage.NoLimit;

    /// <summary>Appends the use to both tables of the image.</summary>
    public void AddTo(List<int> fits, List<int> uses)
    {
        fits.AddRange([
            (int)(uint)Before, (int)(Before >> 32), (int)(uint)After, (int)(After >> 32),
            Byte(Use.LeastBefore) | (Byte(LatestPlace) << 8) | (Byte(Shortest) << 16) | (Byte(LongestBlock) << 24), .. Needs,
        ]);
        uses.AddRange([
            Use.Phrase, Use.Program, Use.LeastBefore, Use.MostBefore, Use.Longest, (int)Use.Scope, (int)Use.Anchor,
            (int)(uint)Use.First, (int)(Use.First >> 32),
        ]);
    }

    // What is more than a byte holds is a limit that is seldom reached; the program has the last word.
    private static int Byte(int limit) => Math.Min(limit, PackImage.NoByteLimit);
}
