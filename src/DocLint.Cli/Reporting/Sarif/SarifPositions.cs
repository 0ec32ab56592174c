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

    /// <summary>The source that positions are asked of.</summary>
    public SourceText Source => _source ?? throw new InvalidOperationException("There is no source yet.");

    /// <summary>Begins a source; the tables are used again.</summary>
    public void Load(SourceText source)
    {
        if (ReferenceEquals(_source, source))
            return;
        _source = source;
        int count = (source.Length / Stretch) + 1;
        if (_units.Length < count)
            _units = new int[Math.Max(count, _units.Length * 2)];
        ReadOnlySpan<byte> utf8 = source.Utf8;
        for (int i = 1; i < count; i++)
            _units[i] = _units[i - 1] + Utf16.CountUnits(utf8.Slice((i - 1) * Stretch, Stretch));
    }

    /// <summary>UTF-16 units of the file before a byte offset of this section; a byte order mark is not counted.</summary>
    public long GetOffset(int position) => Source.Origin.Utf16Offset + CountBefore(position);

    /// <summary>One-based line and column in the file.</summary>
    public (long Line, long Column) GetLineAndColumn(int position)
    {
        int line = Source.GetLineIndex(position);
        long column = CountBefore(position) - CountBefore(Source.LineStarts[line]) + 1;
        return (Source.Origin.Line + line + 1, line == 0 ? column + Source.Origin.Character : column);
    }

    private int CountBefore(int position)
    {
        int stretch = position / Stretch;
        return _units[stretch] + Utf16.CountUnits(Source.Utf8[(stretch * Stretch)..position]);
    }
}
