namespace DocLint.Rules.Boilerplate;

/// <summary>The blocks of which one is the article's title: of a title and a stand-first, one may share more words with the text.</summary>
/// <param name="ByWords">See <see cref="LineSurroundings.TitleBlock"/>; -1 when there is none.</param>
/// <param name="ByPlace">See <see cref="LikelyTitle.Find"/>; -1 when there is none.</param>
internal readonly record struct ArticleTitle(int ByWords, int ByPlace)
{
    public bool Is(int block) => block == ByWords || block == ByPlace;
}
