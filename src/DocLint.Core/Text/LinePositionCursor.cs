namespace DocLint.Core.Text;

/// <summary>
/// Line positions of ascending offsets. It only moves forward, so that a million findings on one long line cost one pass
/// over it; a step back starts again at the line's start.
/// </summary>
public struct LinePositionCursor
{
    private readonly SourceText _source;
    private int _line;
    private int _position;
    private int _character;

    public LinePositionCursor(SourceText source) => _source = source;

    /// <param name="position">Zero-based byte offset, from 0 to the text's length inclusive.</param>
    public LinePosition GetLinePosition(int position)
    {
        ReadOnlySpan<int> starts = _source.LineStarts;
        if (position < _position || (_line + 1 < starts.Length && position >= starts[_line + 1]))
            MoveToLine(_source.GetLineIndex(position), starts);
        _character += Utf16.CountUnits(_source.Utf8[_position..position]);
        _position = position;
        return new LinePosition(_line, _character);
    }

    private void MoveToLine(int line, ReadOnlySpan<int> starts)
    {
        _line = line;
        _position = starts[line];
        _character = 0;
    }
}
