using DocLint.Core.Text;

namespace DocLint.Core.Documents;

/// <summary>A source text and its prose: one flat buffer of decoded text, its blocks, and the map back to the source.</summary>
public sealed class Document
{
    private readonly ReadOnlyMemory<byte> _buffer;
    private readonly int _length;
    private readonly ProseSpan[] _links;

    /// <param name="buffer">The prose, valid UTF-8, with <see cref="SourceText.Padding"/> readable bytes behind it.</param>
    /// <param name="length">Bytes of prose.</param>
    /// <param name="blocks">In the order of the text; empty lets the engine find the blocks of plain text.</param>
    public Document(SourceText source, DocumentFormat format, ReadOnlyMemory<byte> buffer, int length, SourceMap map, Block[]? blocks, ProseSpan[] links)
    {
        Source = source;
        Format = format;
        _buffer = buffer;
        _length = length;
        Map = map;
        ParsedBlocks = blocks;
        _links = links;
    }

    public SourceText Source { get; }

    public DocumentFormat Format { get; }

    /// <summary>
    /// The prose as UTF-8. What stands for something that is not prose (a code span, an image) is the noncharacter U+FDD0.
    /// </summary>
    public ReadOnlySpan<byte> Text => _buffer.Span[.._length];

    public SourceMap Map { get; }

    /// <summary>Prose of the link texts, in order.</summary>
    public ReadOnlySpan<ProseSpan> Links => _links;

    /// <summary>Comments of Markdown and HTML, from "&lt;!--" to "--&gt;", in order; not those that stand in code.</summary>
    public ReadOnlyMemory<TextSpan> Comments { get; init; }

    internal ReadOnlyMemory<byte> Buffer => _buffer;

    /// <summary>Blocks that the parser found; null for plain text, whose blocks follow from its lines.</summary>
    internal Block[]? ParsedBlocks { get; }

    /// <summary>A document whose prose is its source.</summary>
    public static Document FromPlainText(SourceText source) =>
        new(source, DocumentFormat.PlainText, source.Buffer, source.Length, SourceMap.Identity, blocks: null, Empty<ProseSpan>.Array);
}
