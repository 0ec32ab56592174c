namespace DocLint.Core.Documents;

/// <summary>What the elements of HTML mean for prose. As patterns: sets would be built at every start.</summary>
internal static class HtmlElements
{
    /// <summary>Whether an element starts and ends a block.</summary>
    public static bool IsBlock(string name) => name is
        "address" or "article" or "aside" or "blockquote" or "body" or "button" or "caption" or "center" or "dd" or "details"
        or "dialog" or "dir" or "div" or "dl" or "dt" or "fieldset" or "figcaption" or "figure" or "footer" or "form"
        or "frameset" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "head" or "header" or "hgroup" or "hr" or "html"
        or "legend" or "li" or "main" or "menu" or "nav" or "ol" or "optgroup" or "option" or "p" or "pre" or "search"
        or "section" or "select" or "summary" or "table" or "tbody" or "td" or "tfoot" or "th" or "thead" or "title" or "tr"
        or "ul";

    /// <summary>Whether the content of an element is no prose; it ends a block, too.</summary>
    public static bool IsSkipped(string name) => name is
        "script" or "style" or "template" or "noscript" or "pre" or "textarea" or "select" or "svg" or "math" or "iframe"
        or "object" or "noembed" or "noframes" or "canvas" or "audio" or "video" or "xmp" or "listing" or "plaintext"
        or "datalist";

    /// <summary>Whether the content of an element inside a sentence is no prose.</summary>
    public static bool IsOpaque(string name) => name is
        "code" or "kbd" or "samp" or "var" or "tt";

    /// <summary>Whether the content of an element has no tags but its own end tag.</summary>
    public static bool HoldsText(string name) => name is
        "title" or "textarea" or "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext";

    /// <summary>Whether an element has no end tag.</summary>
    public static bool IsVoid(string name) => name is
        "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "param" or "source"
        or "track" or "wbr";

    /// <param name="inOrderedList">Whether the innermost list is numbered.</param>
    public static BlockKind KindOf(string name, bool inQuotation, bool inOrderedList) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" when inOrderedList => BlockKind.NumberedItem,
        "li" or "dd" => BlockKind.ListItem,
        "td" or "th" or "dt" => BlockKind.TableCell, // a term and what it means are a row
        "figcaption" or "caption" => BlockKind.Caption,
        "title" => BlockKind.Title,
        _ => inQuotation ? BlockKind.Quotation : BlockKind.Paragraph,
    };
}
