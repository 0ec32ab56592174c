namespace DocLint.Core.Text;

/// <summary>Replaces <paramref name="Span"/> of a source text by <paramref name="NewText"/>.</summary>
public readonly record struct TextChange(TextSpan Span, string NewText);
