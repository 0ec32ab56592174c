using DocLint.Core.Documents;

namespace DocLint.Cli.Linting;

/// <summary>The parsers by file name ending. One line here registers an input format.</summary>
internal static class DocumentParsers
{
    private static readonly IDocumentParser PlainText = new PlainTextParser();

    private static readonly IDocumentParser[] All =
    [
        PlainText,
        new MarkdownDocumentParser(),
        new HtmlDocumentParser(),
    ];

    /// <summary>The parser for a file; plain text for an unknown ending.</summary>
    public static IDocumentParser ForPath(string path) => Find(path) ?? PlainText;

    /// <summary>True when a walk through a folder takes files of that name.</summary>
    public static bool IsKnown(string path) => Find(path) is not null;

    // The endings are few: to compare with each is quicker than to make a string and look it up.
    private static IDocumentParser? Find(string path)
    {
        ReadOnlySpan<char> ending = Path.GetExtension(path.AsSpan());
        foreach (IDocumentParser parser in All)
        {
            foreach (string extension in parser.Extensions)
            {
                if (ending.Equals(extension, StringComparison.OrdinalIgnoreCase))
                    return parser;
            }
        }

        return null;
    }
}
