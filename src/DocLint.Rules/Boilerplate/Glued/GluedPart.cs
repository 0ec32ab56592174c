namespace DocLint.Rules.Boilerplate.Glued;

/// <summary>The first or the last words of a paragraph.</summary>
/// <param name="Start">Their first byte in the prose.</param>
/// <param name="End">The end of their bytes, exclusive.</param>
/// <param name="FirstToken">The first word, which may have bytes before <paramref name="Start"/>.</param>
/// <param name="EndToken">Behind the last word, which may have bytes after <paramref name="End"/>.</param>
internal readonly record struct GluedPart(int Start, int End, int FirstToken, int EndToken);
