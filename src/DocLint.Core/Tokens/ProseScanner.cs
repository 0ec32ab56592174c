using System.Numerics;

namespace DocLint.Core.Tokens;

/// <summary>
/// The one pass over the prose: bytes to class bitmaps, bitmaps to tokens and events, tokens to table entries. Everything
/// that rules want to know of the text is found here, once.
/// </summary>
/// <remarks>
/// The steps work on bitmaps of 64 bytes a word, so that "a letter on both sides" is two shifts and an AND. Characters
/// beyond ASCII are rare in English and are sorted one at a time by <see cref="NonAsciiClassifier"/>, which then sets bits.
/// </remarks>
internal sealed unsafe class ProseScanner
{
    private ulong[] _letters = [];
    private ulong[] _digits = [];
    private ulong[] _high = [];
    private ulong[] _blanks = [];
    private ulong[] _lineEnds = [];
    private ulong[] _marks = [];
    private ulong[] _points = [];
    private ulong[] _apostrophes = [];
    private ulong[] _quotes = [];
    private ulong[] _odd = [];
    private PooledList<int> _edges;
    private readonly TokenProbe _probe = new();

    /// <param name="text">The prose, with <see cref="Text.SourceText.Padding"/> readable bytes behind it.</param>
    /// <param name="length">Bytes of prose.</param>
    /// <param name="table">Words and their flags.</param>
    /// <param name="kinds">For each set of flags, what to do with a word that has it.</param>
    public void Scan(byte* text, int length, WordTable table, ReadOnlySpan<byte> kinds, ScanResult result)
    {
        result.Clear();
        result.LineStarts.Add(0);
        if (length == 0)
            return;
        int chunks = (length + 63) >> 6;
        Reserve(chunks + 1);
        ClassifyBytes(text, length, chunks, result);
        JoinAndSplit(chunks, result);
        FindLines(text, chunks, result);
        _probe.Run(text, _edges.Span, table, kinds, result);
    }

    private void Reserve(int chunks)
    {
        if (_letters.Length < chunks)
        {
            int size = Math.Max(chunks, Math.Min(_letters.Length * 2, 1 << 16));
            _letters = new ulong[size];
            _digits = new ulong[size];
            _high = new ulong[size];
            _blanks = new ulong[size];
            _lineEnds = new ulong[size];
            _marks = new ulong[size];
            _points = new ulong[size];
            _apostrophes = new ulong[size];
            _quotes = new ulong[size];
            _odd = new ulong[size];
        }

        int last = chunks - 1;
        _letters[last] = _digits[last] = _high[last] = _blanks[last] = _lineEnds[last] = 0;
        _marks[last] = _points[last] = _apostrophes[last] = _quotes[last] = _odd[last] = 0;
    }

    private void ClassifyBytes(byte* text, int length, int chunks, ScanResult result)
    {
        ulong anyHigh = 0;
        for (int i = 0; i < chunks; i++)
        {
            ByteClassifier.Classify(text + (i << 6), out ByteClassifier.Bitmaps maps);
            ulong valid = i == chunks - 1 && (length & 63) != 0 ? (1ul << (length & 63)) - 1 : ulong.MaxValue;
            _letters[i] = maps.Letters & valid;
            _digits[i] = maps.Digits & valid;
            _high[i] = maps.High & valid;
            _blanks[i] = maps.Blanks & valid;
            _lineEnds[i] = maps.LineEnds & valid;
            _marks[i] = maps.Marks & valid;
            _points[i] = maps.Points;
            _apostrophes[i] = maps.Apostrophes & valid;
            _quotes[i] = maps.Quotes & valid;
            _odd[i] = 0;
            anyHigh |= maps.High & valid;
            if ((maps.Special & valid) != 0)
                AppendPositions(ref result.SpecialBytes, maps.Special & valid, i << 6);
        }

        if (anyHigh != 0)
            new NonAsciiClassifier(text, length, _letters, _blanks, _odd).Run(_high.AsSpan(0, chunks), ref result.NonAsciiRuns);
    }

    /// <summary>Joins apostrophes and digit groups, then writes where words start and end, and which marks stand oddly.</summary>
    private void JoinAndSplit(int chunks, ScanResult result)
    {
        _edges.Clear();
        ulong lastLetter = 0, lastDigit = 0, lastWord = 0, lastSpace = 1, lastBlank = 0;
        for (int i = 0; i < chunks; i++)
        {
            ulong letters = _letters[i], digits = _digits[i], marks = _marks[i];
            ulong nextLetter = _letters[i + 1] << 63, nextDigit = _digits[i + 1] << 63;
            ulong word = letters | digits
                | (_apostrophes[i] & ((letters << 1) | lastLetter) & ((letters >> 1) | nextLetter))
                | (_points[i] & ((digits << 1) | lastDigit) & ((digits >> 1) | nextDigit));
            ulong space = _blanks[i] | _lineEnds[i];
            ulong nextSpace = (_blanks[i + 1] | _lineEnds[i + 1]) << 63;
            ulong odd = _odd[i]
                | (marks & ~word & ((word << 1) | lastWord) & ((word >> 1) | nextLetter | nextDigit))
                | (marks & ((_blanks[i] << 1) | lastBlank))
                | (_quotes[i] & ((space << 1) | lastSpace) & ((space >> 1) | nextSpace));
            if (odd != 0)
                AppendPositions(ref result.Punctuation, odd, i << 6);

            ulong edges = word ^ ((word << 1) | lastWord);
            if (edges != 0)
                AppendPositions(ref _edges, edges, i << 6);
            lastLetter = letters >> 63;
            lastDigit = digits >> 63;
            lastWord = word >> 63;
            lastSpace = space >> 63;
            lastBlank = _blanks[i] >> 63;
        }

        if (lastWord != 0)
            _edges.Add(chunks << 6);
    }

    private void FindLines(byte* text, int chunks, ScanResult result)
    {
        for (int i = 0; i < chunks; i++)
        {
            ulong ends = _lineEnds[i];
            while (ends != 0)
            {
                int position = (i << 6) + BitOperations.TrailingZeroCount(ends);
                ends &= ends - 1;
                // The "\n" of "\r\n" ends the line, its "\r" does not.
                bool pair = text[position] == (byte)'\r' && text[position + 1] == (byte)'\n' && IsLineEnd(position + 1);
                if (!pair)
                    result.LineStarts.Add(position + 1);
            }
        }
    }

    private bool IsLineEnd(int position) => ((_lineEnds[position >> 6] >> (position & 63)) & 1) != 0;

    private static void AppendPositions(ref PooledList<int> list, ulong bits, int origin)
    {
        list.Reserve(64);
        int[] items = list.Items;
        int count = list.Count;
        do
        {
            items[count++] = origin + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
        }
        while (bits != 0);
        list.Count = count;
    }
}
