using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>
/// The quotations of one block: curly, straight and typewriter (<c>''</c>) double quotes, and single quotes around a clause. One that
/// is not closed lasts to the end of the block, as quotations over several paragraphs do; each of those paragraphs opens again.
/// </summary>
internal readonly struct Quotations
{
    /// <summary>Bytes of the shortest and longest text in single quotes that counts; shorter ones are scare quotes.</summary>
    private const int ShortestSingle = 12;
    private const int LongestSingle = 800;

    /// <summary>What a quotation mark begins with.</summary>
    private static ReadOnlySpan<byte> QuoteBytes => [(byte)'"', (byte)'\'', (byte)'`', 0xE2];

    /// <summary>Indexes among the spans of the document: double quotes, then single ones.</summary>
    private readonly int _first;
    private readonly int _firstSingle;
    private readonly int _end;

    /// <param name="spans">Where the quotations of all blocks of the document stand.</param>
    public Quotations(ReadOnlySpan<byte> text, in Block block, ref PooledList<ProseSpan> spans)
    {
        ReadOnlySpan<byte> prose = text[..block.End];
        AreKnown = true;
        _first = _firstSingle = _end = spans.Count;
        int mark = prose[block.Start..].IndexOfAny(QuoteBytes);
        if (mark < 0)
        {
            return;
        }

        FindDouble(prose, block.Start + mark, ref spans);
        _firstSingle = spans.Count;
        FindSingle(prose, block.Start + mark, ref spans);
        _end = spans.Count;
    }

    /// <summary>False when they were not looked for.</summary>
    public bool AreKnown { get; }

    /// <summary>True if the byte position lies inside a quotation.</summary>
    /// <param name="spans">The list that the constructor was given.</param>
    public bool Contains(ReadOnlySpan<ProseSpan> spans, int position) =>
        IsIn(spans[_first.._firstSingle], position) || IsIn(spans[_firstSingle.._end], position);

    /// <summary>The spans of one kind are in order and do not overlap.</summary>
    private static bool IsIn(ReadOnlySpan<ProseSpan> spans, int position)
    {
        int low = 0;
        int high = spans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spans[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low < spans.Length && spans[low].Start <= position;
    }

    /// <summary>True if a quotation ends right before the position, or within the spaces before it.</summary>
    public static bool EndsBefore(ReadOnlySpan<byte> text, int position)
    {
        ReadOnlySpan<byte> before = text[..position].TrimEnd((byte)' ');
        return before.EndsWith("”"u8) || before.EndsWith("\""u8) || before.EndsWith("’"u8) || before.EndsWith("'"u8);
    }

    private static void FindDouble(ReadOnlySpan<byte> text, int start, ref PooledList<ProseSpan> spans)
    {
        int open = -1;
        for (int i = start; i < text.Length; i++)
        {
            int next = text[i..].IndexOfAny(QuoteBytes);
            if (next < 0)
            {
                break;
            }

            i += next;
            (int length, bool opens, bool closes) = Mark(text[i..]);
            if (length == 0)
            {
                continue;
            }

            if (open < 0 && opens)
            {
                open = i;
            }
            else if (open >= 0 && closes)
            {
                spans.Add(ProseSpan.FromBounds(open, i));
                open = -1;
            }

            i += length - 1;
        }

        if (open >= 0)
        {
            spans.Add(ProseSpan.FromBounds(open, text.Length));
        }
    }

    private static (int Length, bool Opens, bool Closes) Mark(ReadOnlySpan<byte> rest) =>
        rest[0] == '"' ? (1, true, true)
        : rest.StartsWith("“"u8) ? (3, true, false)
        : rest.StartsWith("”"u8) ? (3, false, true)
        : rest.StartsWith("''"u8) ? (2, true, true)
        : rest.StartsWith("``"u8) ? (2, true, false)
        : (0, false, false);

    private static void FindSingle(ReadOnlySpan<byte> text, int start, ref PooledList<ProseSpan> spans)
    {
        for (int i = start; i < text.Length;)
        {
            int open = IndexOfSingle(text, i, opening: true, out int openLength);
            if (open < 0)
            {
                return;
            }

            int close = IndexOfSingle(text, open + openLength, opening: false, out int closeLength);
            if (close < 0)
            {
                return;
            }

            i = close + closeLength;
            if (close - open is >= ShortestSingle and <= LongestSingle)
            {
                spans.Add(ProseSpan.FromBounds(open, i));
            }
        }
    }

    /// <summary>The next ' or ‘ or ’ that stands where one opens (before a word, after none) or closes (before no letter).</summary>
    private static int IndexOfSingle(ReadOnlySpan<byte> text, int from, bool opening, out int length)
    {
        for (int i = from; i < text.Length; i++)
        {
            int next = text[i..].IndexOfAny((byte)'\'', (byte)0xE2);
            if (next < 0)
            {
                break;
            }

            i += next;
            length = text[i] == '\'' ? 1 : text[i..].StartsWith(opening ? "‘"u8 : "’"u8) ? 3 : 0;
            if (length == 0)
            {
                continue;
            }

            bool letterBefore = i > 0 && IsLetter(text[i - 1]);
            bool letterAfter = i + length < text.Length && IsLetter(text[i + length]);
            if (opening ? !letterBefore && letterAfter : !letterAfter)
            {
                return i;
            }
        }

        length = 0;
        return -1;
    }

    private static bool IsLetter(byte b) => b is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9';
}
