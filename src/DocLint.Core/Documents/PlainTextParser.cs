using System.Collections.Immutable;
using DocLint.Core.Text;

namespace DocLint.Core.Documents;

/// <summary>Plain text is its own prose; its blocks follow from its lines (<see cref="PlainTextBlocks"/>).</summary>
public sealed class PlainTextParser : IDocumentParser
{
    public ImmutableArray<string> Extensions { get; } = [".txt", ".text"];

    public Document Parse(SourceText source) => Document.FromPlainText(source);
}
