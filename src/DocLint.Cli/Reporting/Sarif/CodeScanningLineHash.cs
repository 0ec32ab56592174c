using System.Globalization;
using System.Text;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>
/// The <c>primaryLocationLineHash</c> that the code-scanning upload computes for every line of a file: the sum of
/// c[i]·37^(99−i) mod 2^64 over the 100 UTF-16 units that begin at the line's first unit that is neither space nor tab.
/// </summary>
/// <remarks>
/// Spaces and tabs are skipped everywhere, "\r\n" and "\r" count as "\n", the window runs on into later lines, the end of
/// the file is 0xFFFF followed by zeros, and a byte order mark is an ordinary unit. The source is
/// <c>src/fingerprints.ts</c> of github/codeql-action. One pass over the bytes: a line's hash is the state of a rolling
/// hash 99 units after the line's first; once no line waits for its hash, the rest of the line is skipped by a vectorised
/// search for its end.
/// </remarks>
internal sealed class CodeScanningLineHash
{
    private const int Window = 100;
    private const int RingMask = 127;
    private const ulong Factor = 37;
    private const int EndOfFile = 0xFFFF;

    private static readonly ulong FactorToWindow = PowerOfFactor(Window);

    private readonly List<ulong> _hashes = [];
    private readonly ushort[] _ring = new ushort[RingMask + 1];
    private readonly int[] _waiting = new int[RingMask + 1];
    private int _waitingHead;
    private int _waitingTail;
    private int _position;
    private ulong _state;
    private bool _atLineStart = true;
    private bool _afterCarriageReturn;

    /// <summary>Returns one hash for each line of the file, in order.</summary>
    /// <param name="utf8">The file's bytes without byte order mark; bad sequences count as U+FFFD.</param>
    /// <param name="hasByteOrderMark">Whether the file begins with a byte order mark, which counts.</param>
    public static List<ulong> Compute(ReadOnlySpan<byte> utf8, bool hasByteOrderMark)
    {
        var hash = new CodeScanningLineHash();
        if (hasByteOrderMark)
        {
            hash.Append(0xFEFF);
        }

        hash.Run(utf8);
        hash.Append(EndOfFile);
        for (int i = 0; i < Window - 1 && hash._waitingHead != hash._waitingTail; i++)
        {
            hash.Roll(0);
        }

        return hash._hashes;
    }

    /// <summary>Writes "hash:occurrence" for the wanted lines of a file.</summary>
    /// <param name="hashes">What <see cref="Compute"/> returned.</param>
    /// <param name="lines">Zero-based line numbers, ascending; equal numbers may follow each other.</param>
    /// <returns>One value for each element of <paramref name="lines"/>.</returns>
    public static string[] Format(List<ulong> hashes, IReadOnlyList<int> lines)
    {
        var result = new string[lines.Count];
        var occurrences = new Dictionary<ulong, int>();
        foreach (int line in lines)
        {
            occurrences.TryAdd(hashes[line], 0);
        }

        int next = 0;
        for (int line = 0; line < hashes.Count && next < lines.Count; line++)
        {
            ref int count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(occurrences, hashes[line]);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count))
            {
                continue;
            }

            count++;
            for (; next < lines.Count && lines[next] == line; next++)
            {
                result[next] = string.Create(CultureInfo.InvariantCulture, $"{hashes[line]:x}:{count}");
            }
        }

        return result;
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
                    return;
                }

                i += skip;
                _afterCarriageReturn &= skip == 0;
            }

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

    private void AppendAscii(byte value)
    {
        bool secondOfPair = _afterCarriageReturn && value == '\n';
        _afterCarriageReturn = value == '\r';
        if (value is (byte)' ' or (byte)'\t' || secondOfPair)
        {
            return;
        }

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
        if (_atLineStart)
        {
            _atLineStart = false;
            if (_waitingHead == _waitingTail)
            {
                Restart();
            }

            _waiting[_waitingTail++ & RingMask] = _position;
        }

        Roll(unit);
        _atLineStart = unit == '\n';
    }

    private void Roll(int unit)
    {
        ulong leaving = _ring[(_position - Window) & RingMask];
        _state = unchecked(_state * Factor + (ulong)unit - leaving * FactorToWindow);
        _ring[_position & RingMask] = (ushort)unit;
        _position++;
        if (_waitingHead != _waitingTail && _waiting[_waitingHead & RingMask] == _position - Window)
        {
            _hashes.Add(_state);
            _waitingHead++;
        }
    }

    // Nothing of what was skipped or came before may leave the window later.
    private void Restart()
    {
        _state = 0;
        _position = 0;
        Array.Clear(_ring);
    }

    private static ulong PowerOfFactor(int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power = unchecked(power * Factor);
        }

        return power;
    }
}
