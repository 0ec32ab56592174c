namespace DocLint.Rules.Typos;

/// <summary>Every text that one slip makes of another: two letters swapped, one left out, changed or added. About 53 for each letter.</summary>
/// <param name="word">In lower case.</param>
/// <param name="buffer">At least one byte longer than the word.</param>
internal ref struct SingleEdits(ReadOnlySpan<byte> word, Span<byte> buffer)
{
    private readonly ReadOnlySpan<byte> _word = word;
    private readonly Span<byte> _buffer = buffer;
    private Kind _kind;
    private int _position = -1;
    private byte _letter = (byte)'z';
    private int _length;

    private enum Kind
    {
        Swap,
        Delete,
        Replace,
        Insert,
        Done,
    }

    /// <summary>Most texts that one slip makes of a word of so many bytes.</summary>
    public static int CountOf(int length) => (2 * length) + (26 * length) + (26 * (length + 1));

    /// <summary>The current text; good until the next step.</summary>
    public readonly ReadOnlySpan<byte> Current => _buffer[.._length];

    public bool MoveNext()
    {
        while (_kind != Kind.Done)
        {
            Step();
            if (Make())
                return true;
        }

        return false;
    }

    private void Step()
    {
        if (_kind >= Kind.Replace && _letter < (byte)'z')
        {
            _letter++;
            return;
        }

        _letter = (byte)'a';
        _position++;
        int end = _kind switch { Kind.Swap => _word.Length - 1, Kind.Insert => _word.Length + 1, _ => _word.Length };
        if (_position >= end)
        {
            _kind++;
            _position = 0;
        }
    }

    private bool Make()
    {
        int at = _position;
        if (_kind == Kind.Done || at > _word.Length || (at == _word.Length && _kind != Kind.Insert))
            return false;
        _word[..at].CopyTo(_buffer);
        switch (_kind)
        {
            case Kind.Swap:
                if (at + 1 >= _word.Length || _word[at] == _word[at + 1])
                    return false;
                _word[at..].CopyTo(_buffer[at..]);
                (_buffer[at], _buffer[at + 1]) = (_word[at + 1], _word[at]);
                _length = _word.Length;
                return true;
            case Kind.Delete:
                _word[(at + 1)..].CopyTo(_buffer[at..]);
                _length = _word.Length - 1;
                return at == 0 || _word[at] != _word[at - 1];
            case Kind.Replace:
                _buffer[at] = _letter;
                _word[(at + 1)..].CopyTo(_buffer[(at + 1)..]);
                _length = _word.Length;
                return _word[at] != _letter;
            default:
                _buffer[at] = _letter;
                _word[at..].CopyTo(_buffer[(at + 1)..]);
                _length = _word.Length + 1;
                return at == 0 || _word[at - 1] != _letter;
        }
    }
}
