namespace DocLint.Core.Documents;

/// <summary>What a block of prose is in its document.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableCell,
    Caption,
    Quotation,
    AltText,
    Title,
    Footnote,
}
