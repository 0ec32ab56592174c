namespace DocLint.Core.Documents;

/// <summary>What a block of prose is in its document.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,

    /// <summary>An item of an ordered list.</summary>
    NumberedItem,
    TableCell,
    Caption,
    Quotation,
    AltText,
    Title,
    Footnote,
}
