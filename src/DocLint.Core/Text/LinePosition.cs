namespace DocLint.Core.Text;

/// <summary>A position in a source text: zero-based line, and zero-based character counted in UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Character);
