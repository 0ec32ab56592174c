using System.Text;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>
/// The hash behind <c>primaryLocationLineHash</c>, as the code-scanning upload computes it for every line of a file: the sum
/// of c[i]·37^(99−i) mod 2^64 over the 100 UTF-16 units that begin at the line's first unit that is neither space nor tab.
/// </summary>
/// <remarks>
/// Spaces and tabs are skipped everywhere, "\r\n" and "\r" count as "\n", the window runs on into later lines, the end of
/// the file is 0xFFFF followed by zeros, and a byte order mark is an ordinary unit. The source is
/// <c>src/fingerprints.ts</c> of github/codeql-action. One pass over the bytes keeps the polynomial of all units so far; a
/// line's hash is its value 100 units after the line's start, less 37^100 times its value at the start. Once no line waits for
/// its hash, the rest of the line is skipped by a vectorised search for its end.
/// </remarks>
internal sealed class CodeScanningLineHash
{
    private const int Window = 100;
    private const int WaitingMask = 127;
    private const ulong Factor = 37;
    private const int EndOfFile = 0xFFFF;
    private const int IsEmptyLine = -1;

    private static readonly ulong FactorToWindow = PowerOfFactor(Window);

    private readonly (int Position, ulong State)[] _waiting = new (int, ulong)[WaitingMask + 1];
    private List<ulong> _hashes = [];
    private int _waitingHead;
    private int _waitingTail;
    private int _position;
    private int _due = int.MaxValue;
    private ulong _state;
    private bool _atLineStart = true;
    private bool _afterCarriageReturn;
    private int _known;

    /// <summary>Begins a file.</summary>
    /// <param name="hasByteOrderMark">Whether the file begins with a byte order mark, which counts.</param>
    public CodeScanningLineHash(bool hasByteOrderMark)
    {
        if (hasByteOrderMark)
            Append(0xFEFF);
    }

    /// <summary>Whether the text so far ends inside a line, past its leading white space.</summary>
    public bool IsInsideLine => !_atLineStart;

    /// <summary>Returns one hash for each line of a whole file, in order; 0 for an empty line.</summary>
    /// <param name="utf8">The file's bytes without byte order mark; bad sequences count as U+FFFD.</param>
    /// <param name="hasByteOrderMark">Whether the file begins with a byte order mark.</param>
    public static List<ulong> Compute(ReadOnlySpan<byte> utf8, bool hasByteOrderMark) =>
        new CodeScanningLineHash(hasByteOrderMark).AppendSection(utf8, following: [], isLast: true);

    /// <summary>Hashes the next section of the file.</summary>
    /// <param name="utf8">The section; together the sections are the file.</param>
    /// <param name="following">What comes after it, for the windows that run over its end; it is not consumed.</param>
    /// <param name="isLast">Whether the file ends here.</param>
    /// <returns>One hash for each line that begins in this section; 0 for an empty one. The list is used again for the next one.</returns>
    public List<ulong> AppendSection(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> following, bool isLast)
    {
        _hashes.Clear();
        int known = _known;
        Run(utf8);
        _known = _waitingTail - _waitingHead;
        if (isLast)
            Finish();
        else if (_known > 0)
            LookAhead(following);

        // Lines that the section before this one had to look ahead for come out once more.
        _hashes.RemoveRange(0, Math.Min(known, _hashes.Count));
        return _hashes;
    }

    private void Finish()
    {
        Append(EndOfFile);
        while (_waitingHead != _waitingTail)
            Add(0);
    }

    private void LookAhead(ReadOnlySpan<byte> following)
    {
        var copy = new CodeScanningLineHash(hasByteOrderMark: false)
        {
            _hashes = _hashes,
            _waitingHead = _waitingHead,
            _waitingTail = _waitingTail,
            _position = _position,
            _due = _due,
            _state = _state,
            _atLineStart = _atLineStart,
            _afterCarriageReturn = _afterCarriageReturn,
        };
        _waiting.CopyTo(copy._waiting, 0);
        int wanted = _hashes.Count + _known;
        copy.Run(following);
        copy.Finish();
        _hashes.RemoveRange(wanted, _hashes.Count - wanted);
    }

    private void Run(ReadOnlySpan<byte> utf8)
    {
        int i = 0;
        while (i < utf8.Length)
        {
            if (!_atLineStart && _waitingHead == _waitingTail)
            {
                int skip = utf8[i..].IndexOfAny((byte)'\r', (byte)'\n');
                if (skip < 0)
                {
                    _afterCarriageReturn = false;
                    return;
                }

                i += skip;
                _afterCarriageReturn &= skip == 0;
            }

            int plain = _atLineStart || _afterCarriageReturn ? 0 : AddPlain(utf8[i..]);
            i += plain;
            if (plain > 0)
                continue;
            byte value = utf8[i];
            if (value < 0x80)
            {
                i++;
                AppendAscii(value);
                continue;
            }

            Rune.DecodeFromUtf8(utf8[i..], out Rune rune, out int consumed);
            i += consumed;
            AppendRune(rune);
        }
    }

    /// <summary>Takes the ASCII text up to the line's end, or until the first waiting line has its hash.</summary>
    /// <returns>Bytes that were taken.</returns>
    private int AddPlain(ReadOnlySpan<byte> utf8)
    {
        ulong state = _state;
        int left = _due - _position;
        int i = PlainLineHash.IsSupported ? PlainLineHash.Add(utf8, ref state, ref left) : 0;
        for (; i < utf8.Length && left > 1; i++)
        {
            byte value = utf8[i];
            if (value is (byte)' ' or (byte)'\t')
                continue;
            if (value is >= 0x80 or (byte)'\n' or (byte)'\r')
                break;
            state = unchecked((state * Factor) + value);
            left--;
        }

        _state = state;
        _position = _due - left;
        return i;
    }

    private void AppendAscii(byte value)
    {
        bool secondOfPair = _afterCarriageReturn && value == '\n';
        _afterCarriageReturn = value == '\r';
        if (value is (byte)' ' or (byte)'\t' || secondOfPair)
            return;
        Append(value == '\r' ? '\n' : value);
    }

    private void AppendRune(Rune rune)
    {
        _afterCarriageReturn = false;
        if (rune.IsBmp)
        {
            Append(rune.Value);
            return;
        }

        Span<char> pair = stackalloc char[2];
        rune.EncodeToUtf16(pair);
        Append(pair[0]);
        Append(pair[1]);
    }

    private void Append(int unit)
    {
        if (_atLineStart && unit == '\n')
        {
            AddEmptyLine();
            return;
        }

        if (_atLineStart)
        {
            _atLineStart = false;
            if (_waitingHead == _waitingTail)
                (_position, _due) = (0, Window);
            _waiting[_waitingTail++ & WaitingMask] = (_position, _state);
        }

        Add(unit);
        _atLineStart = unit == '\n';
    }

    /// <summary>Its end is a unit of the windows that are open; it comes out behind them.</summary>
    private void AddEmptyLine()
    {
        if (_waitingHead == _waitingTail)
        {
            _hashes.Add(0);
            return;
        }

        _waiting[_waitingTail++ & WaitingMask] = (IsEmptyLine, 0);
        Add('\n');
    }

    private void Add(int unit)
    {
        _state = unchecked((_state * Factor) + (ulong)unit);
        if (++_position != _due)
            return;
        _hashes.Add(unchecked(_state - (_waiting[_waitingHead++ & WaitingMask].State * FactorToWindow)));
        for (; _waitingHead != _waitingTail && _waiting[_waitingHead & WaitingMask].Position == IsEmptyLine; _waitingHead++)
            _hashes.Add(0);
        _due = _waitingHead == _waitingTail ? int.MaxValue : _waiting[_waitingHead & WaitingMask].Position + Window;
    }

    private static ulong PowerOfFactor(int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++)
            power = unchecked(power * Factor);
        return power;
    }
}
