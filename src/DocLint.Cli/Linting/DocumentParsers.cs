using DocLint.Core.Documents;

namespace DocLint.Cli.Linting;

/// <summary>The parsers by file name ending. One line here registers an input format.</summary>
internal static class DocumentParsers
{
    private static readonly IDocumentParser PlainText = new PlainTextParser();

    private static readonly Dictionary<string, IDocumentParser> ByExtension = new IDocumentParser[]
        {
            PlainText,
            new MarkdownDocumentParser(),
            new HtmlDocumentParser(),
        }
        .SelectMany(parser => parser.Extensions.Select(extension => (extension, parser)))
        .ToDictionary(pair => pair.extension, pair => pair.parser, StringComparer.OrdinalIgnoreCase);

    /// <summary>The parser for a file; plain text for an unknown ending.</summary>
    public static IDocumentParser ForPath(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path), PlainText);

    /// <summary>True when a walk through a folder takes files of that name.</summary>
    public static bool IsKnown(string path) => ByExtension.ContainsKey(Path.GetExtension(path));
}
