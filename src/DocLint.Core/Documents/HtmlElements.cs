using System.Collections.Frozen;

namespace DocLint.Core.Documents;

/// <summary>What the elements of HTML mean for prose.</summary>
internal static class HtmlElements
{
    /// <summary>Elements that start and end a block.</summary>
    public static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset "
        + "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody td "
        + "tfoot th thead title tr ul");

    /// <summary>Elements whose content is no prose, and that end a block.</summary>
    public static readonly FrozenSet<string> Skipped = Set(
        "script style template noscript pre textarea select svg math iframe object noembed noframes canvas audio video xmp listing plaintext datalist");

    /// <summary>Elements inside a sentence whose content is no prose.</summary>
    public static readonly FrozenSet<string> Opaque = Set("code kbd samp var tt");

    /// <summary>Elements that have no end tag.</summary>
    public static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    /// <param name="inOrderedList">Whether the innermost list is numbered.</param>
    public static BlockKind KindOf(string name, bool inQuotation, bool inOrderedList) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" when inOrderedList => BlockKind.NumberedItem,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "td" or "th" => BlockKind.TableCell,
        "figcaption" or "caption" => BlockKind.Caption,
        "title" => BlockKind.Title,
        _ => inQuotation ? BlockKind.Quotation : BlockKind.Paragraph,
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
