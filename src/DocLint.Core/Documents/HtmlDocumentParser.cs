using System.Collections.Immutable;
using AngleSharp.Html;
using DocLint.Core.Text;

namespace DocLint.Core.Documents;

/// <summary>HTML. No tree is built: what prose needs of a page is in the order of its tokens.</summary>
public sealed class HtmlDocumentParser : IDocumentParser
{
    public ImmutableArray<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public Document Parse(SourceText source)
    {
        var prose = new ProseBuilder(source);
        CreateReader(prose, source).Read(0, source.Length);
        return prose.ToDocument(DocumentFormat.Html);
    }

    /// <summary>Names of references are looked up in AngleSharp's table.</summary>
    internal static HtmlProseReader CreateReader(ProseBuilder prose, SourceText source) =>
        new(prose, source, new CharacterReferences(static name => HtmlEntityProvider.Resolver.GetSymbol(name)));
}
