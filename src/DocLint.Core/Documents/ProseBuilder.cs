using DocLint.Core.Text;

namespace DocLint.Core.Documents;

/// <summary>Collects the prose of a document block by block, with the map to its source. Parsers write, in source order.</summary>
internal sealed class ProseBuilder(SourceText source)
{
    private static ReadOnlySpan<byte> OpaqueMark => [0xEF, 0xB7, 0x90];

    // Room for what a text mostly has: a large list that grows makes the collector mark the whole tree of a parser.
    private readonly List<SourceMap.Segment> _segments = new(source.Length / 48);
    private readonly List<Block> _blocks = new(source.Length / 128);
    private readonly List<ProseSpan> _links = new(16);
    private readonly List<TextSpan> _comments = new(4);
    private byte[] _prose = GC.AllocateUninitializedArray<byte>(Math.Max(256, source.Length) + SourceText.Padding);
    private int _length;
    private int _blockStart = -1;
    private BlockKind _blockKind;
    private TextSpan _blockOuter;

    /// <summary>Bytes of prose so far.</summary>
    public int Length => _length;

    public bool IsInBlock => _blockStart >= 0;

    /// <summary>True when the open block holds no prose yet.</summary>
    public bool IsAtBlockStart => _length == _blockStart;

    public bool EndsInSpace => _length > 0 && _prose[_length - 1] is (byte)' ' or (byte)'\n';

    public bool EndsInDigit => _length > 0 && _prose[_length - 1] is >= (byte)'0' and <= (byte)'9';

    public void BeginBlock(BlockKind kind, TextSpan outer = default)
    {
        EndBlock();
        _blockStart = _length;
        _blockKind = kind;
        _blockOuter = outer;
    }

    /// <summary>Closes the open block, if there is one; a block without prose leaves nothing behind.</summary>
    /// <param name="outer">Source of the whole block; default keeps what <see cref="BeginBlock"/> was given.</param>
    public void EndBlock(TextSpan outer = default)
    {
        if (_blockStart < 0)
            return;
        int end = _length;
        while (end > _blockStart && _prose[end - 1] is (byte)' ' or (byte)'\n')
            end--;
        if (end > _blockStart)
        {
            _blocks.Add(new Block { Kind = _blockKind, Start = _blockStart, End = end, Outer = outer == default ? _blockOuter : outer });
            int at = _segments.Count > 0 ? _segments[^1].SourceEnd : 0;
            Append("\n"u8, SourceMap.SegmentKind.Synthetic, new TextSpan(at, 0));
        }

        _blockStart = -1;
    }

    public void AppendVerbatim(TextSpan span) => Append(source.Utf8.Slice(span.Start, span.Length), SourceMap.SegmentKind.Verbatim, span);

    /// <summary>Appends text that stands for <paramref name="span"/> as a whole.</summary>
    public void AppendAtomic(ReadOnlySpan<byte> decoded, TextSpan span) => Append(decoded, SourceMap.SegmentKind.Atomic, span);

    /// <summary>Appends the mark for something that is not prose.</summary>
    public void AppendOpaque(TextSpan span) => Append(OpaqueMark, SourceMap.SegmentKind.Opaque, span);

    public void AddLink(int start)
    {
        if (_length > start)
            _links.Add(ProseSpan.FromBounds(start, _length));
    }

    public void AddComment(TextSpan span) => _comments.Add(span);

    public Document ToDocument(DocumentFormat format)
    {
        EndBlock();
        // An empty list asks for an empty array that is not compiled ahead.
        ProseSpan[] links = _links.Count == 0 ? Empty<ProseSpan>.Array : [.. _links];
        return new Document(source, format, _prose, _length, new SourceMap([.. _segments]), [.. _blocks], links)
        {
            Comments = _comments.Count == 0 ? Empty<TextSpan>.Array : Sorted(_comments),
        };
    }

    /// <summary>Comments by their start. Nearly always they are in order, and a sort of such values is compiled when it is first called.</summary>
    private static TextSpan[] Sorted(List<TextSpan> comments)
    {
        for (int i = 1; i < comments.Count; i++)
        {
            if (comments[i].Start < comments[i - 1].Start)
                return [.. comments.OrderBy(comment => comment.Start)];
        }

        return [.. comments];
    }

    private void Append(ReadOnlySpan<byte> bytes, SourceMap.SegmentKind kind, TextSpan span)
    {
        if (bytes.IsEmpty)
            return;
        int needed = _length + bytes.Length + SourceText.Padding;
        if (needed > _prose.Length)
            Array.Resize(ref _prose, Math.Max(needed, _prose.Length * 2));
        bytes.CopyTo(_prose.AsSpan(_length));
        if (kind == SourceMap.SegmentKind.Verbatim && _segments.Count > 0
            && _segments[^1] is { Kind: SourceMap.SegmentKind.Verbatim } last && last.SourceEnd == span.Start && last.ProseEnd == _length)
            _segments[^1] = last with { ProseLength = last.ProseLength + bytes.Length, SourceLength = last.SourceLength + span.Length };
        else
            _segments.Add(new SourceMap.Segment(kind, _length, bytes.Length, span.Start, span.Length));
        _length += bytes.Length;
    }
}
