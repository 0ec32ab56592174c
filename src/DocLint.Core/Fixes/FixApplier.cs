using System.Buffers;
using System.Text;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Core.Fixes;

/// <summary>
/// Applies fixes to a source text, in the order of their positions. A fix that touches one already applied waits for the next pass:
/// callers analyse and apply again until nothing changes.
/// </summary>
public static class FixApplier
{
    /// <summary>Returns the changed text; the same object when there was nothing to apply.</summary>
    /// <param name="diagnostics">Of <paramref name="source"/>, by start, end and id.</param>
    /// <param name="upTo">The least safe fixes to apply; display-only ones never are.</param>
    public static SourceText Apply(SourceText source, IEnumerable<Diagnostic> diagnostics, FixSafety upTo = FixSafety.Safe)
    {
        List<TextChange> changes = Choose(diagnostics, upTo, out SourceEncoding? encoding);
        if (changes.Count == 0 && encoding is null)
            return source;
        var changed = new ArrayBufferWriter<byte>(source.Length + SourceText.Padding + 256);
        int position = 0;
        foreach (TextChange change in changes)
        {
            changed.Write(source.Utf8[position..change.Span.Start]);
            changed.Write(Encoding.UTF8.GetBytes(change.NewText));
            position = change.Span.End;
        }

        changed.Write(source.Utf8[position..]);
        int length = changed.WrittenCount;
        changed.GetSpan(SourceText.Padding).Clear();
        changed.Advance(SourceText.Padding);
        return new SourceText(source.Path, changed.WrittenMemory, length, encoding ?? source.Encoding, MoveInvalid(source.InvalidSequences.Span, changes));
    }

    /// <summary>Bytes that are no text stay where they are in the changed text, unless a change replaces them.</summary>
    private static InvalidSequence[] MoveInvalid(ReadOnlySpan<InvalidSequence> invalid, List<TextChange> changes)
    {
        if (invalid.IsEmpty)
            return Empty<InvalidSequence>.Array;
        var moved = new List<InvalidSequence>(invalid.Length);
        int next = 0, shift = 0;
        foreach (InvalidSequence sequence in invalid)
        {
            while (next < changes.Count && changes[next].Span.End <= sequence.Span.Start)
            {
                shift += Encoding.UTF8.GetByteCount(changes[next].NewText) - changes[next].Span.Length;
                next++;
            }

            if (next == changes.Count || !changes[next].Span.Overlaps(sequence.Span))
                moved.Add(sequence with { Span = sequence.Span with { Start = sequence.Span.Start + shift } });
        }

        return [.. moved];
    }

    /// <summary>The changes to make, ascending; those of one fix all or none.</summary>
    public static List<TextChange> Choose(IEnumerable<Diagnostic> diagnostics, FixSafety upTo) => Choose(diagnostics, upTo, out _);

    private static List<TextChange> Choose(IEnumerable<Diagnostic> diagnostics, FixSafety upTo, out SourceEncoding? encoding)
    {
        encoding = null;
        var chosen = new SortedList<int, TextChange>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Fix is not { } fix || fix.Safety > upTo || fix.Safety == FixSafety.DisplayOnly)
                continue;
            if (fix.Changes.Any(change => Touches(chosen, change.Span)))
                continue;
            encoding ??= fix.Encoding;
            foreach (TextChange change in fix.Changes)
                chosen.Add(change.Span.Start, change);
        }

        return [.. chosen.Values];
    }

    /// <summary>True when a span overlaps or adjoins a chosen one: an insertion beside a deletion would depend on the order.</summary>
    private static bool Touches(SortedList<int, TextChange> chosen, TextSpan span)
    {
        int low = 0, high = chosen.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (chosen.GetValueAtIndex(middle).Span.End < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < chosen.Count && chosen.GetValueAtIndex(low).Span.Start <= span.End;
    }
}
