using DocLint.Core.Text;

namespace DocLint.Core.Documents;

/// <summary>Maps the prose of a document to its source. Positions are carried from the parser, never searched for.</summary>
/// <remarks>
/// A verbatim segment is the same bytes in both; an atomic one (an entity, folded white space) stands for its source as a whole;
/// an opaque one (a code span) stands for something that is no prose, and can be neither reported nor edited.
/// </remarks>
public sealed class SourceMap
{
    /// <summary>The map of a text that is its own prose.</summary>
    public static readonly SourceMap Identity = new(Empty<Segment>.Array);

    private readonly Segment[] _segments;

    internal SourceMap(Segment[] segments) => _segments = segments;

    public bool IsIdentity => ReferenceEquals(this, Identity);

    /// <summary>The smallest source span that covers <paramref name="span"/>.</summary>
    public TextSpan ToSource(ProseSpan span)
    {
        if (IsIdentity || _segments.Length == 0)
            return new TextSpan(span.Start, span.Length);
        int first = FindSegment(span.Start);
        if (span.Length == 0)
            return new TextSpan(MapPoint(span.Start, first), 0);
        int last = FindSegment(span.End - 1);
        int start = _segments[first].MapStart(span.Start);
        return TextSpan.FromBounds(start, Math.Max(start, _segments[last].MapEnd(span.End)));
    }

    /// <summary>True when the span reads the same in prose and source: it lies in one stretch of verbatim text.</summary>
    public bool IsVerbatim(ProseSpan span)
    {
        if (IsIdentity)
            return true;
        return CanEdit(span, verbatimOnly: true);
    }

    /// <summary>
    /// True when replacing the mapped source changes exactly <paramref name="span"/>: no markup lies inside, and no entity is cut in two.
    /// </summary>
    public bool CanEdit(ProseSpan span) => IsIdentity || CanEdit(span, verbatimOnly: false);

    /// <summary>True when the span touches something that is not prose.</summary>
    public bool IsOpaque(ProseSpan span)
    {
        if (IsIdentity || _segments.Length == 0)
            return false;
        for (int i = FindSegment(span.Start); i < _segments.Length && _segments[i].ProseStart < span.End; i++)
        {
            if (_segments[i].Kind == SegmentKind.Opaque)
                return true;
        }

        return false;
    }

    private bool CanEdit(ProseSpan span, bool verbatimOnly)
    {
        if (_segments.Length == 0)
            return false;
        int index = FindSegment(span.Start);
        if (span.Length == 0)
            return CanInsert(span.Start, index);
        for (int i = index; i < _segments.Length && _segments[i].ProseStart < span.End; i++)
        {
            Segment segment = _segments[i];
            bool whole = segment.ProseStart >= span.Start && segment.ProseEnd <= span.End;
            if (segment.Kind != SegmentKind.Verbatim && (verbatimOnly || segment.Kind != SegmentKind.Atomic || !whole))
                return false;
            if (i > index && _segments[i - 1].SourceEnd != segment.SourceStart)
                return false;
        }

        return true;
    }

    private bool CanInsert(int position, int index)
    {
        Segment segment = _segments[index];
        bool atStart = position == segment.ProseStart;
        if (segment.Kind == SegmentKind.Verbatim)
            return true;
        return (atStart && index > 0 && _segments[index - 1] is { Kind: SegmentKind.Verbatim } before && before.ProseEnd == position)
            || (segment.Kind == SegmentKind.Atomic && (atStart || position == segment.ProseEnd));
    }

    private int MapPoint(int position, int index)
    {
        Segment segment = _segments[index];
        if (segment.Kind == SegmentKind.Verbatim || position > segment.ProseStart)
            return segment.MapEnd(position);
        return index > 0 && _segments[index - 1].ProseEnd == position && _segments[index - 1].Kind == SegmentKind.Verbatim
            ? _segments[index - 1].SourceEnd
            : segment.SourceStart;
    }

    /// <summary>Index of the last segment that starts at or before <paramref name="position"/>.</summary>
    private int FindSegment(int position)
    {
        int low = 0, high = _segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_segments[middle].ProseStart <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    internal enum SegmentKind : byte
    {
        Verbatim,
        Atomic,
        Opaque,

        /// <summary>Made by the builder (the line end between two blocks); it maps to an empty source span.</summary>
        Synthetic,
    }

    internal readonly record struct Segment(SegmentKind Kind, int ProseStart, int ProseLength, int SourceStart, int SourceLength)
    {
        public int ProseEnd => ProseStart + ProseLength;

        public int SourceEnd => SourceStart + SourceLength;

        public int MapStart(int position) => Kind == SegmentKind.Verbatim ? SourceStart + Math.Min(position - ProseStart, ProseLength) : SourceStart;

        public int MapEnd(int position) => Kind == SegmentKind.Verbatim ? SourceStart + Math.Min(position - ProseStart, ProseLength) : SourceEnd;
    }
}
