using System.Collections.Immutable;
using DocLint.Core.Text;

namespace DocLint.Core.Documents;

/// <summary>Finds the prose of one input format. Parsers keep no state and are shared by threads.</summary>
public interface IDocumentParser
{
    /// <summary>File name endings, lower case, with their dot.</summary>
    ImmutableArray<string> Extensions { get; }

    Document Parse(SourceText source);
}
