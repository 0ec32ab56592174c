using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Core.Documents;

/// <summary>
/// A paragraph of prose: in plain text a line (or the lines of one hard-wrapped paragraph), in Markdown and HTML a block element.
/// </summary>
public struct Block
{
    public BlockKind Kind;

    /// <summary>First byte in <see cref="Document.Text"/>.</summary>
    public int Start;

    /// <summary>End in <see cref="Document.Text"/>, exclusive; the line end is not part of the block.</summary>
    public int End;

    /// <summary>Index of the first token.</summary>
    public int FirstToken;

    /// <summary>Index behind the last token.</summary>
    public int EndToken;

    /// <summary>Union of the flags of the block's subscribed words.</summary>
    public WordFlags Flags;

    /// <summary>
    /// The source that goes with the block and with nothing else (an HTML element with its tags, a Markdown block with its mark), so
    /// that deleting it leaves no empty shell. Empty where there is none.
    /// </summary>
    public TextSpan Outer;

    public readonly ProseSpan Span => ProseSpan.FromBounds(Start, End);

    public readonly int TokenCount => EndToken - FirstToken;
}
