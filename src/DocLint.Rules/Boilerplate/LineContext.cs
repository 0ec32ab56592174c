using System.Runtime.InteropServices;

namespace DocLint.Rules.Boilerplate;

/// <summary>What the first pass said about a line.</summary>
/// <param name="Words">Number of words.</param>
/// <param name="IsJudged">False for a paragraph that the model does not look at: it counts as prose.</param>
/// <param name="LogOdds">First-pass log-odds.</param>
/// <param name="Probability">First-pass probability of being boilerplate.</param>
/// <param name="Own">The second-pass weights of the line's own features, summed.</param>
/// <param name="Phrase">Weight of the best phrase of a kind that everybody deletes; 0 when there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FirstPass(int Words, bool IsJudged, bool IsProse, float LogOdds, float Probability, float Own, int Phrase);

/// <summary>Numbers about the neighbours of a line, for the second pass. Linear time: prefix sums, no rescans.</summary>
internal sealed class LineContext
{
    /// <summary>Least words of a line that counts as the article's prose when it ends like a sentence.</summary>
    public const int ProseWords = 20;

    /// <summary>How many numbers there are.</summary>
    public const int Count = 52;

    /// <summary>Names, for the weights file and for reasons; in the order of <see cref="Fill"/>.</summary>
    public static readonly string[] Names =
    [
        "own", "previous", "next", "two-before", "two-after", "eight-before", "eight-after", "both-neighbours", "either-neighbour",
        "no-prose-before", "no-prose-after", "one-prose-before", "one-prose-after",
        "far-from-prose-before-2", "far-from-prose-before-4", "far-from-prose-before-8",
        "far-from-prose-after-2", "far-from-prose-after-4", "far-from-prose-after-8",
        "between-prose", "after-prose", "before-prose",
        "short-no-prose-before", "short-no-prose-after", "medium-no-prose-before", "medium-no-prose-after",
        "long-no-prose-before", "long-no-prose-after", "document-share", "prose-share-before", "prose-share-after",
        "first-line", "last-line", "short-between-prose", "medium-between-prose", "no-prose-at-all",
        "phrase-no-prose-before", "phrase-no-prose-after", "phrase-between-prose", "phrase-after-prose", "phrase-before-prose",
        "strong-phrase-between-prose", "strong-phrase-after-prose", "strong-phrase-before-prose",
        "after-paragraph", "before-paragraph", "as-long-as-previous", "as-long-as-next", "after-short", "before-short",
        "heads-paragraph", "heads-paragraph-after-paragraph",
    ];

    /// <summary>Least words of a neighbour that is surely a paragraph.</summary>
    private const int ParagraphWords = 40;

    /// <summary>Lines whose words plus one differ by less than this factor are of one length, as the lines of a menu or list are.</summary>
    private const float SameLength = 1.5f;

    private readonly FirstPass[] _lines;
    private readonly float[] _sums;
    private readonly int[] _proseBefore;
    private readonly int[] _previousProse;
    private readonly int[] _nextProse;

    public LineContext(FirstPass[] lines)
    {
        _lines = lines;
        var n = _lines.Length;
        _sums = new float[n + 1];
        _proseBefore = new int[n + 1];
        _previousProse = new int[n];
        _nextProse = new int[n];
        var last = -1;
        for (var i = 0; i < n; i++)
        {
            _sums[i + 1] = _sums[i] + _lines[i].Probability;
            _proseBefore[i + 1] = _proseBefore[i] + (_lines[i].IsProse ? 1 : 0);
            _previousProse[i] = last;
            last = _lines[i].IsProse ? i : last;
        }

        var following = n;
        for (var i = n - 1; i >= 0; i--)
        {
            _nextProse[i] = following;
            following = _lines[i].IsProse ? i : following;
        }
    }

    /// <param name="values">Receives <see cref="Count"/> numbers.</param>
    public void Fill(int index, Span<float> values)
    {
        values.Clear();
        var n = _lines.Length;
        var line = _lines[index];
        var previous = index > 0 ? _lines[index - 1].Probability : 0.5f;
        var next = index < n - 1 ? _lines[index + 1].Probability : 0.5f;
        var before = _proseBefore[index];
        var after = _proseBefore[n] - _proseBefore[index + 1];
        var gapBefore = _previousProse[index] < 0 ? 99 : index - _previousProse[index];
        var gapAfter = _nextProse[index] == n ? 99 : _nextProse[index] - index;
        var (isShort, isMedium) = (line.Words <= 3, line.Words is > 3 and <= 14);
        var between = gapBefore == 1 && gapAfter == 1;
        values[0] = Math.Clamp(line.LogOdds, -6f, 6f) / 3f;
        values[1] = previous;
        values[2] = next;
        values[3] = Mean(index - 3, index - 1);
        values[4] = Mean(index + 2, index + 4);
        values[5] = Mean(index - 8, index);
        values[6] = Mean(index + 1, index + 9);
        values[7] = previous * next;
        values[8] = Math.Max(previous, next);
        values[9] = Bit(before == 0);
        values[10] = Bit(after == 0);
        values[11] = Bit(before == 1);
        values[12] = Bit(after == 1);
        values[13] = Bit(gapBefore >= 2);
        values[14] = Bit(gapBefore >= 4);
        values[15] = Bit(gapBefore >= 8);
        values[16] = Bit(gapAfter >= 2);
        values[17] = Bit(gapAfter >= 4);
        values[18] = Bit(gapAfter >= 8);
        values[19] = Bit(between);
        values[20] = Bit(gapBefore == 1);
        values[21] = Bit(gapAfter == 1);
        values[22] = Bit(isShort && before == 0);
        values[23] = Bit(isShort && after == 0);
        values[24] = Bit(isMedium && before == 0);
        values[25] = Bit(isMedium && after == 0);
        values[26] = Bit(!isShort && !isMedium && before == 0);
        values[27] = Bit(!isShort && !isMedium && after == 0);
        values[28] = _sums[n] / n;
        values[29] = before / (before + after + 1f);
        values[30] = after / (before + after + 1f);
        values[31] = Bit(index == 0);
        values[32] = Bit(index == n - 1);
        values[33] = Bit(isShort && between);
        values[34] = Bit(isMedium && between);
        values[35] = Bit(_proseBefore[n] == 0);
        FillPhrase(line.Phrase, values);
        FillLengths(line.Words, index > 0 ? _lines[index - 1].Words : 0, index < n - 1 ? _lines[index + 1].Words : 0, values);
    }

    private static float Bit(bool value) => value ? 1f : 0f;

    /// <summary>Mean first-pass probability of [start, end), cut to the document; 0.5 when nothing is left.</summary>
    /// <summary>A phrase between paragraphs is often the author's own pointer; the same phrase at an end of the page is the site's.</summary>
    private static void FillPhrase(int weight, Span<float> values)
    {
        if (weight >= 2)
        {
            (values[36], values[37]) = (values[9], values[10]);
            (values[38], values[39], values[40]) = (values[19], values[20], values[21]);
        }

        if (weight >= 3)
        {
            (values[41], values[42], values[43]) = (values[19], values[20], values[21]);
        }
    }

    /// <summary>A line before a paragraph may be its heading; lines of one length are a list.</summary>
    private static void FillLengths(int words, int previous, int next, Span<float> values)
    {
        values[44] = Bit(previous >= ParagraphWords);
        values[45] = Bit(next >= ParagraphWords);
        values[46] = Bit(IsSameLength(words, previous));
        values[47] = Bit(IsSameLength(words, next));
        values[48] = Bit(previous <= 3);
        values[49] = Bit(next <= 3);
        values[50] = Bit(words <= 14 && next >= ProseWords);
        values[51] = Bit(words <= 14 && next >= ProseWords && previous >= ProseWords);
    }

    private static bool IsSameLength(int left, int right) => Math.Max(left, right) + 1 < SameLength * (Math.Min(left, right) + 1);

    private float Mean(int start, int end)
    {
        start = Math.Max(start, 0);
        end = Math.Min(end, _lines.Length);
        return start < end ? (_sums[end] - _sums[start]) / (end - start) : 0.5f;
    }
}
