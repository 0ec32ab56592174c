using System.Buffers;
using System.Numerics;

namespace DocLint.Core.Globbing;

/// <summary>
/// A compiled glob. All ways to match are followed at once, so the time is at most the length of the text times the length of the pattern,
/// whatever the pattern: both come from strangers' repositories.
/// </summary>
internal sealed class GlobProgram
{
    // Bits of the table of active instructions that fit on the stack, in 64-bit words.
    private const int StackWords = 256;

    private readonly GlobInstruction[] _code;
    private readonly GlobSet[] _sets;

    // By instruction, the ones that take a character and are active once it is reached, as bits; null for programs that need rows.
    private readonly ulong[]? _reached;

    /// <param name="code">Instruction 0 comes first; the one after the last is the match.</param>
    public GlobProgram(GlobInstruction[] code, GlobSet[] sets)
    {
        _code = code;
        _sets = sets;
        if (code.Length >= 64)
            return;
        var reached = new ulong[code.Length + 1];
        for (int i = 0; i < reached.Length; i++)
        {
            if (i < code.Length && code[i].Operation == GlobOperation.Number)
                return;
            reached[i] = FindReached(i);
        }

        _reached = reached;
    }

    /// <summary>True when the pattern matches the whole text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) =>
        _reached is null ? IsMatchByRows(text) : IsMatchByBits(text, _reached);

    /// <summary>The common case: each instruction is a bit of one word and takes one UTF-16 unit.</summary>
    private bool IsMatchByBits(ReadOnlySpan<char> text, ulong[] reached)
    {
        ulong match = 1UL << _code.Length;
        ulong active = reached[0];
        foreach (char c in text)
        {
            if (char.IsSurrogate(c))
                return IsMatchByRows(text);
            ulong next = 0;
            for (ulong bits = active & ~match; bits != 0; bits &= bits - 1)
            {
                int index = BitOperations.TrailingZeroCount(bits);
                GlobInstruction instruction = _code[index];
                next |= instruction.Operation switch
                {
                    GlobOperation.Character when c == instruction.Argument => reached[index + 1],
                    GlobOperation.AnyButSlash when c != '/' => reached[index + 1],
                    GlobOperation.Set when c != '/' && _sets[instruction.Argument].Contains(c) => reached[index + 1],
                    GlobOperation.RunOfAnyButSlash when c != '/' => reached[index],
                    GlobOperation.RunOfAny => reached[index],
                    _ => 0,
                };
            }

            if (next == 0)
                return false;
            active = next;
        }

        return (active & match) != 0;
    }

    private ulong FindReached(int index)
    {
        ulong reached = 0;
        Activate(new Span<ulong>(ref reached), index);
        for (int i = 0; i < _code.Length; i++)
        {
            if (_code[i].Operation is GlobOperation.Split or GlobOperation.Jump)
                reached &= ~(1UL << i);
        }

        return reached;
    }

    /// <summary>Any program and text. A row of bits for each position is needed where an instruction takes more than one unit.</summary>
    internal bool IsMatchByRows(ReadOnlySpan<char> text)
    {
        int rowWords = (_code.Length >> 6) + 1;
        int size = (text.Length + 1) * rowWords;
        ulong[]? rented = size > StackWords ? ArrayPool<ulong>.Shared.Rent(size) : null;
        Span<ulong> active = rented is null ? stackalloc ulong[StackWords] : rented;
        active = active[..size];
        active.Clear();
        bool isMatch = Run(text, active, rowWords);
        if (rented is not null)
            ArrayPool<ulong>.Shared.Return(rented);
        return isMatch;
    }

    private bool Run(ReadOnlySpan<char> text, Span<ulong> active, int rowWords)
    {
        Activate(active[..rowWords], 0);
        for (int position = 0; position < text.Length; position++)
        {
            Span<ulong> rest = active[(position * rowWords)..];
            for (int word = 0; word < rowWords; word++)
            {
                for (ulong bits = rest[word]; bits != 0; bits &= bits - 1)
                    Step(text[position..], rest[rowWords..], rowWords, (word << 6) + BitOperations.TrailingZeroCount(bits));
            }
        }

        return IsActive(active[(text.Length * rowWords)..], _code.Length);
    }

    /// <summary>Runs one instruction at the start of <paramref name="text"/> and activates what may follow it.</summary>
    /// <param name="rows">Active instructions behind the first character, behind the second, and so on.</param>
    private void Step(ReadOnlySpan<char> text, Span<ulong> rows, int rowWords, int index)
    {
        if (index == _code.Length)
            return;
        GlobInstruction instruction = _code[index];
        char c = text[0];
        switch (instruction.Operation)
        {
            case GlobOperation.Character when c == instruction.Argument:
                Activate(rows[..rowWords], index + 1);
                break;
            case GlobOperation.AnyButSlash when c != '/':
                Activate(rows.Slice((LengthOf(text) - 1) * rowWords, rowWords), index + 1);
                break;
            case GlobOperation.Set when c != '/' && _sets[instruction.Argument].Contains(CodePointOf(text)):
                Activate(rows.Slice((LengthOf(text) - 1) * rowWords, rowWords), index + 1);
                break;
            case GlobOperation.RunOfAnyButSlash when c != '/':
            case GlobOperation.RunOfAny:
                Activate(rows[..rowWords], index);
                break;
            case GlobOperation.Number:
                StepNumber(text, rows, rowWords, index);
                break;
        }
    }

    /// <summary>Takes every whole number of the range that the text starts with: 1 and 12 of "12". Numbers have no leading zeros.</summary>
    private void StepNumber(ReadOnlySpan<char> text, Span<ulong> rows, int rowWords, int index)
    {
        GlobSet range = _sets[_code[index].Argument];
        bool isNegative = text[0] == '-';
        long value = 0;
        int first = isNegative ? 1 : 0;
        for (int i = first; i < text.Length && char.IsAsciiDigit(text[i]) && i - first < GlobSet.MaximumDigits; i++)
        {
            value = (value * 10) + (text[i] - '0');
            if (range.ContainsNumber(isNegative ? -value : value) && !(isNegative && value == 0))
                Activate(rows.Slice(i * rowWords, rowWords), index + 1);
            if (value == 0)
                break;
        }
    }

    /// <summary>Marks an instruction in a row, and those that it leads to without taking a character.</summary>
    private void Activate(Span<ulong> row, int index)
    {
        while (!IsActive(row, index))
        {
            row[index >> 6] |= 1UL << (index & 63);
            if (index == _code.Length)
                return;
            GlobInstruction instruction = _code[index];
            switch (instruction.Operation)
            {
                case GlobOperation.Split:
                    // The other way round, a long list of alternatives would be a deep recursion.
                    Activate(row, index + 1);
                    index = instruction.Argument;
                    break;
                case GlobOperation.Jump:
                    index = instruction.Argument;
                    break;
                case GlobOperation.RunOfAny or GlobOperation.RunOfAnyButSlash:
                    index++;
                    break;
                default:
                    return;
            }
        }
    }

    private static bool IsActive(ReadOnlySpan<ulong> row, int index) => (row[index >> 6] & (1UL << (index & 63))) != 0;

    private static int LengthOf(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;

    private static int CodePointOf(ReadOnlySpan<char> text) => LengthOf(text) == 2 ? char.ConvertToUtf32(text[0], text[1]) : text[0];
}
