namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>The blocks of which one is the article's title: of a title and a stand-first, one may share more words with the text.</summary>
/// <param name="ByWords">See <see cref="Lines.LineSurroundings.TitleBlock"/>; -1 when there is none.</param>
/// <param name="ByPlace">See <see cref="LikelyTitle.Find"/>.</param>
internal sealed record ArticleTitle(int ByWords, List<int> ByPlace)
{
    /// <summary>The first line that may be the title; -1 when none may.</summary>
    public int First => ByPlace.Count > 0 && (ByWords < 0 || ByPlace[0] < ByWords) ? ByPlace[0] : ByWords;

    public bool Is(int block)
    {
        // A loop: a search by vectors is loaded at every start, and there are few.
        bool isTitle = block == ByWords;
        foreach (int place in ByPlace)
            isTitle |= block == place;
        return isTitle;
    }
}
