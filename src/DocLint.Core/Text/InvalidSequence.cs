namespace DocLint.Core.Text;

/// <summary>Bytes of the file that are no text in its encoding.</summary>
/// <param name="Span">The U+FFFD that stands for them in <see cref="SourceText.Utf8"/> (three bytes).</param>
/// <param name="Bytes">The bytes as they are in the file.</param>
public readonly record struct InvalidSequence(TextSpan Span, ReadOnlyMemory<byte> Bytes);
