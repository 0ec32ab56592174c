using System.Collections.Immutable;

namespace DocLint.Core.Suppression;

/// <summary>The suppression comments of one file: which findings they cover, and which of them cover none.</summary>
/// <remarks>
/// Every kind becomes ranges of source bytes; a finding is suppressed when it begins in one. The ranges of
/// <c>doclint-disable</c> are worked out once for each rule that is asked about, so a file full of comments and findings
/// costs a search for each finding, not a walk over all comments.
/// </remarks>
public sealed class SuppressionComments
{
    private readonly ImmutableArray<SuppressionDirective> _directives;
    private readonly (int Start, int End)[] _lines;
    private readonly bool[][] _used;
    private readonly Dictionary<string, List<(int Start, int End, int Directive)>> _ranges = new(StringComparer.Ordinal);

    /// <summary>Prepares a file.</summary>
    /// <param name="source">The source, UTF-8.</param>
    /// <param name="directives">Its comments in the order of the text.</param>
    public SuppressionComments(ReadOnlySpan<byte> source, ImmutableArray<SuppressionDirective> directives)
    {
        _directives = directives;
        _lines = new (int Start, int End)[directives.Length];
        _used = new bool[directives.Length][];
        (int Start, int End) line = (0, -1);
        for (int i = 0; i < directives.Length; i++)
        {
            SuppressionDirective directive = directives[i];
            _used[i] = new bool[Math.Max(1, directive.Selectors.Length)];
            if (directive.Kind == SuppressionKind.DisableLine)
            {
                // Many comments may share one long line: it is measured once.
                line = directive.Span.Start >= line.Start && directive.Span.End <= line.End
                    ? line : (StartOfLine(source, directive.Span.Start), EndOfLine(source, directive.Span.End));
                _lines[i] = line;
            }
            else if (directive.Kind == SuppressionKind.DisableNextLine)
            {
                _lines[i] = NextLine(source, directive.Span.End);
            }
        }
    }

    /// <summary>The comments in the order of the text.</summary>
    public ImmutableArray<SuppressionDirective> Directives => _directives;

    /// <summary>Finds the comment that suppresses a finding, and marks it as used.</summary>
    /// <param name="ruleId">The rule of the finding.</param>
    /// <param name="start">Where the finding begins in the source, in bytes.</param>
    /// <returns>null when nothing suppresses it.</returns>
    public SuppressionDirective? Find(string ruleId, int start)
    {
        if (_directives.IsEmpty)
        {
            return null;
        }

        if (!_ranges.TryGetValue(ruleId, out List<(int Start, int End, int Directive)>? ranges))
        {
            _ranges.Add(ruleId, ranges = RangesOf(ruleId));
        }

        int index = Search(ranges, start);
        if (index < 0)
        {
            return null;
        }

        SuppressionDirective directive = _directives[ranges[index].Directive];
        _used[ranges[index].Directive][Math.Max(0, directive.SelectorOf(ruleId))] = true;
        return directive;
    }

    /// <summary>Returns the comments that did nothing.</summary>
    /// <param name="wasRun">Whether a rule that begins with a selector was enabled; of others nothing can be said.</param>
    /// <returns>The comment and the selector that covered nothing; an empty one for a comment about every rule.</returns>
    public IEnumerable<(SuppressionDirective Directive, string Selector)> Unused(Func<string, bool> wasRun)
    {
        var open = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < _directives.Length; i++)
        {
            SuppressionDirective directive = _directives[i];
            string[] selectors = directive.Selectors.IsEmpty ? [""] : [.. directive.Selectors];
            for (int s = 0; s < selectors.Length && directive.Kind != SuppressionKind.Unknown; s++)
            {
                bool isUsed = directive.Kind == SuppressionKind.Enable ? Close(open, selectors[s]) : _used[i][s];
                if (!isUsed && wasRun(selectors[s]))
                {
                    yield return (directive, selectors[s]);
                }
            }

            if (directive.Kind == SuppressionKind.Disable)
            {
                open.UnionWith(selectors);
            }
        }
    }

    // "enable DL3" ends "disable DL3001"; "enable DL3001" makes a hole in "disable DL3" and in "disable" but leaves them open.
    private static bool Close(HashSet<string> open, string selector)
    {
        bool covers = open.Any(other => selector.StartsWith(other, StringComparison.OrdinalIgnoreCase));
        return open.RemoveWhere(other => other.StartsWith(selector, StringComparison.OrdinalIgnoreCase)) > 0 || covers;
    }

    // Innermost first where ranges overlap: a line's own comment is credited before a region's, a region's before the file's.
    private List<(int Start, int End, int Directive)> RangesOf(string ruleId)
    {
        var regions = new List<(int Start, int End, int Directive)>();
        var lines = new List<(int Start, int End, int Directive)>();
        int file = -1;
        int open = -1;
        for (int i = 0; i < _directives.Length; i++)
        {
            SuppressionDirective directive = _directives[i];
            if (!directive.Covers(ruleId))
            {
                continue;
            }

            switch (directive.Kind)
            {
                case SuppressionKind.DisableFile:
                    file = file < 0 ? i : file;
                    break;
                case SuppressionKind.DisableLine or SuppressionKind.DisableNextLine:
                    lines.Add((_lines[i].Start, _lines[i].End, i));
                    break;
                case SuppressionKind.Disable or SuppressionKind.Enable:
                    if (open >= 0)
                    {
                        regions.Add((_directives[open].Span.End, directive.Span.Start, open));
                    }

                    open = directive.Kind == SuppressionKind.Disable ? i : -1;
                    break;
            }
        }

        if (open >= 0)
        {
            regions.Add((_directives[open].Span.End, int.MaxValue, open));
        }

        return Layer(Layer(Sorted(lines), regions), file < 0 ? [] : [(0, int.MaxValue, file)]);
    }

    private static List<(int Start, int End, int Directive)> Sorted(List<(int Start, int End, int Directive)> ranges)
    {
        ranges.Sort(static (x, y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : x.Directive.CompareTo(y.Directive));
        var disjoint = new List<(int Start, int End, int Directive)>(ranges.Count);
        foreach ((int Start, int End, int Directive) range in ranges)
        {
            if (disjoint.Count == 0 || range.Start >= disjoint[^1].End)
            {
                disjoint.Add(range);
            }
        }

        return disjoint;
    }

    // Adds what the lower, ascending ranges cover beyond the upper ones.
    private static List<(int Start, int End, int Directive)> Layer(
        List<(int Start, int End, int Directive)> upper, List<(int Start, int End, int Directive)> lower)
    {
        var result = new List<(int Start, int End, int Directive)>(upper.Count + lower.Count);
        int next = 0;
        int covered = 0;
        foreach ((int start, int end, int directive) in lower)
        {
            int from = Math.Max(start, covered);
            for (; next < upper.Count && upper[next].Start < end; next++)
            {
                if (upper[next].Start > from)
                {
                    result.Add((from, upper[next].Start, directive));
                }

                result.Add(upper[next]);
                from = covered = Math.Max(from, upper[next].End);
            }

            if (from < end)
            {
                result.Add((from, end, directive));
            }
        }

        result.AddRange(upper[next..]);
        return result;
    }

    private static int Search(List<(int Start, int End, int Directive)> ranges, int position)
    {
        int low = 0;
        int high = ranges.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (ranges[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < ranges.Count && ranges[low].Start <= position ? low : -1;
    }

    private static int StartOfLine(ReadOnlySpan<byte> source, int position) => source[..position].LastIndexOfAny((byte)'\r', (byte)'\n') + 1;

    private static int EndOfLine(ReadOnlySpan<byte> source, int position)
    {
        int length = source[position..].IndexOfAny((byte)'\r', (byte)'\n');
        return length < 0 ? source.Length : position + length;
    }

    private static (int Start, int End) NextLine(ReadOnlySpan<byte> source, int position)
    {
        int end = EndOfLine(source, position);
        int skip = source[end..].IndexOfAnyExcept(" \t\r\n"u8);
        return skip < 0 ? (source.Length, source.Length) : (StartOfLine(source, end + skip), EndOfLine(source, end + skip));
    }
}
