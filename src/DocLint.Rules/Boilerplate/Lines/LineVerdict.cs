namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>The best phrase of a kind on a line.</summary>
/// <param name="Rule">Rule number such as 2001; 0 when there is none.</param>
/// <param name="Pack">Index of the pack.</param>
internal readonly record struct BestPhrase(int Rule, int Pack, int Weight)
{
    /// <summary>The heavier of two; of equals, the one of the lower rule, whose phrases are the more particular.</summary>
    public BestPhrase Or(BestPhrase other) => other.Weight > Weight || (other.Weight == Weight && other.Rule < Rule) ? other : this;
}

/// <summary>What both passes and the phrases say about a block.</summary>
/// <param name="Hard">The best phrase of a kind that everybody deletes.</param>
/// <param name="Soft">The best phrase of a kind about which editors differ (bylines, captions, dates, corrections).</param>
internal sealed record LineVerdict(FirstPass First, BestPhrase Hard, BestPhrase Soft, int FirstMatch, int EndMatch)
{
    /// <summary>The verdict of every paragraph that is not judged.</summary>
    public static LineVerdict Prose { get; } = new(default, default, default, 0, 0);

    /// <summary>Second-pass probability of being boilerplate; 0 for a paragraph that is not judged.</summary>
    public float Probability { get; set; }
}
