using DocLint.Core.Analysis;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>What was found of each line of a document, for passes that go by what stands around a line, and what they add.</summary>
internal sealed class SegmentedLines
{
    private readonly DocumentContext _context;
    private readonly BoilerplatePacks _packs;
    private readonly List<BoilerplateSegment> _segments;
    private readonly List<BoilerplateSegment> _added = [];
    private readonly State[] _states;

    /// <param name="segments">In the order of the document.</param>
    public SegmentedLines(DocumentContext context, BoilerplatePacks packs, List<BoilerplateSegment> segments)
    {
        (_context, _packs, _segments) = (context, packs, segments);
        _states = new State[context.Blocks.Length];
        foreach (var segment in segments)
        {
            ref var state = ref _states[segment.Block];
            state |= segment.Level != SegmentLevel.None ? State.Found : 0;
            state |= segment is { Level: SegmentLevel.Warning, ReachesStart: true, ReachesEnd: true } ? State.Warning : 0;
            Warnings += segment.Level == SegmentLevel.Warning ? 1 : 0;
        }
    }

    [Flags]
    private enum State : byte
    {
        Found = 1,
        Warning = 2,
        Added = 4,
    }

    /// <summary>Number of warnings that phrases and the model gave.</summary>
    public int Warnings { get; }

    /// <summary>Whether a line, or a part of it, is a leftover.</summary>
    public bool IsFound(int line) => line >= 0 && line < _states.Length && (_states[line] & State.Found) != 0;

    /// <summary>Whether a line as a whole is a warning.</summary>
    public bool IsWarning(int line) => line >= 0 && line < _states.Length && (_states[line] & State.Warning) != 0;

    /// <summary>Whether a line can be reported as a whole.</summary>
    public bool MayAdd(int line) => !_context.Document.Map.IsOpaque(_context.Blocks[line].Span);

    /// <summary>Makes a line a leftover; one that is a warning as a whole stays what it is.</summary>
    public void Add(int line, SegmentLevel level, int rule)
    {
        if (IsWarning(line) || (_states[line] & State.Added) != 0)
        {
            return;
        }

        ref readonly var block = ref _context.Blocks[line];
        _added.Add(new BoilerplateSegment(line, block.Start, block.End, level, rule, _packs.PackOf(rule), 0, true, true));
        _states[line] |= State.Found | State.Added | (level == SegmentLevel.Warning ? State.Warning : 0);
    }

    /// <summary>All segments in the order of the document.</summary>
    public List<BoilerplateSegment> ToList()
    {
        if (_added.Count == 0)
        {
            return _segments;
        }

        _segments.RemoveAll(segment => (_states[segment.Block] & State.Added) != 0);
        _segments.AddRange(_added);
        _segments.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return _segments;
    }
}
