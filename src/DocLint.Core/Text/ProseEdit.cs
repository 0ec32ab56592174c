namespace DocLint.Core.Text;

/// <summary>Replaces <paramref name="Span"/> of the prose by <paramref name="NewText"/>; the engine maps it to the source.</summary>
public readonly record struct ProseEdit(ProseSpan Span, string NewText);
