using DocLint.Core.Text;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>UTF-16 offsets, lines and columns of any byte offsets of a source, in any order.</summary>
/// <remarks>
/// Units are counted once for each stretch of <see cref="Stretch"/> bytes; a position costs a count of less than one. So a
/// million findings on one long line cost no more than on many short ones.
/// </remarks>
internal sealed class SarifPositions
{
    private const int Stretch = 512;

    private SourceText? _source;
    private int[] _units = [];
    private int _count;

    /// <summary>The line that was asked for last, zero-based, and the units before it: a finding asks for several positions of one line.</summary>
    private int _line;
    private int _unitsBeforeLine;

    /// <summary>The source that positions are asked of.</summary>
    public SourceText Source => _source ?? throw new InvalidOperationException("There is no source yet.");

    /// <summary>Begins a source; the tables are used again.</summary>
    public void Load(SourceText source)
    {
        if (ReferenceEquals(_source, source))
            return;
        _source = source;
        (_line, _unitsBeforeLine) = (0, 0);
        _count = (source.Length / Stretch) + 1;
        if (_units.Length < _count)
            _units = new int[Math.Max(_count, _units.Length * 2)];
        ReadOnlySpan<byte> utf8 = source.Utf8;
        for (int i = 1; i < _count; i++)
            _units[i] = _units[i - 1] + Utf16.CountUnits(utf8.Slice((i - 1) * Stretch, Stretch));
    }

    /// <summary>Where a byte offset of this section is in the file.</summary>
    public SarifPosition GetPosition(int position)
    {
        int line = LineOf(position), units = CountBefore(position);
        long column = units - _unitsBeforeLine + 1;
        return new SarifPosition(Source.Origin.Line + line + 1, line == 0 ? column + Source.Origin.Character : column, Source.Origin.Utf16Offset + units);
    }

    /// <summary>Zero-based index of the line of this section that holds a byte offset.</summary>
    public int LineOf(int position)
    {
        ReadOnlySpan<int> starts = Source.LineStarts;
        if (position < starts[_line] || (_line + 1 < starts.Length && position >= starts[_line + 1]))
        {
            _line = Source.GetLineIndex(position);
            _unitsBeforeLine = CountBefore(starts[_line]);
        }

        return _line;
    }

    private int CountBefore(int position)
    {
        (int stretch, int bytes) = Math.DivRem(position, Stretch);
        int units = _units[stretch];
        // As many units as bytes: a stretch of ASCII.
        if (stretch + 1 < _count && _units[stretch + 1] - units == Stretch)
            return units + bytes;
        return units + Utf16.CountUnits(Source.Utf8[(stretch * Stretch)..position]);
    }
}
