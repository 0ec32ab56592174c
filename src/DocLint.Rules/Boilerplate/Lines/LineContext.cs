using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>Numbers about the neighbours of a line, for the second pass. Linear time: prefix sums, no rescans.</summary>
/// <remarks>train.py computes the same numbers; a fixture of its making tests that both agree.</remarks>
internal sealed class LineContext
{
    /// <summary>Least words of a line that counts as the article's prose when it ends like a sentence.</summary>
    public const int ProseWords = 20;

    /// <summary>How many numbers there are.</summary>
    public const int Count = 32;

    /// <summary>Names, for the weights file and for reasons; in the order of <see cref="Fill"/>.</summary>
    public static readonly string[] Names =
    [
        "own", "previous", "next", "two-before", "two-after", "three-before", "three-after", "eight-before", "eight-after",
        "prose-gap-before", "prose-gap-after", "run", "prose-before", "prose-after", "prose",
        "words-previous", "words-next", "as-long-as-previous", "as-long-as-next", "heads-paragraph", "heads-paragraph-after-paragraph",
        "phrase-behind", "phrase-ahead", "strong-phrase-behind", "strong-phrase-ahead",
        "run-phrase-before", "run-phrase-after", "run-strong-phrase-before", "run-strong-phrase-after",
        "document-share", "lines-before", "lines-after",
    ];

    /// <summary>The distance to something that is not there.</summary>
    private const int Nowhere = 99;

    /// <summary>The probability of a neighbour beyond the document.</summary>
    private const float Unknown = 0.5f;

    /// <summary>Most words of a heading.</summary>
    private const int HeadingWords = 14;

    private readonly FirstPass[] _lines;
    private readonly float[] _sums;
    private readonly int[] _proseBefore;
    private readonly Neighbours _prose;
    private readonly Neighbours _likely;
    private readonly Neighbours _strong;

    public LineContext(FirstPass[] lines)
    {
        _lines = lines;
        var n = lines.Length;
        _sums = new float[n + 1];
        _proseBefore = new int[n + 1];
        _prose = new Neighbours(n);
        _likely = new Neighbours(n);
        _strong = new Neighbours(n);
        for (var i = 0; i < n; i++)
        {
            _sums[i + 1] = _sums[i] + lines[i].Probability;
            _proseBefore[i + 1] = _proseBefore[i] + (lines[i].IsProse ? 1 : 0);
            _prose.PassForward(i, lines[i].IsProse);
            _likely.PassForward(i, lines[i].Phrase >= PhraseWeight.Likely);
            _strong.PassForward(i, lines[i].Phrase >= PhraseWeight.Strong);
        }

        for (var i = n - 1; i >= 0; i--)
        {
            _prose.PassBackward(i, lines[i].IsProse);
            _likely.PassBackward(i, lines[i].Phrase >= PhraseWeight.Likely);
            _strong.PassBackward(i, lines[i].Phrase >= PhraseWeight.Strong);
        }
    }

    /// <param name="values">Receives <see cref="Count"/> numbers.</param>
    public void Fill(int index, Span<float> values)
    {
        var n = _lines.Length;
        values[0] = _lines[index].Probability;
        values[1] = ProbabilityOf(index - 1);
        values[2] = ProbabilityOf(index + 1);
        values[3] = ProbabilityOf(index - 2);
        values[4] = ProbabilityOf(index + 2);
        values[5] = Mean(index - 3, index);
        values[6] = Mean(index + 1, index + 4);
        values[7] = Mean(index - 8, index);
        values[8] = Mean(index + 1, index + 9);
        values[9] = _prose.Behind(index, Nowhere);
        values[10] = _prose.Ahead(index, Nowhere);
        values[11] = _lines[index].IsProse ? 0 : _prose.Next[index] - _prose.Previous[index] - 1;
        values[12] = _proseBefore[index];
        values[13] = _proseBefore[n] - _proseBefore[index + 1];
        values[14] = _proseBefore[n];
        FillLengths(index, values);
        FillPhrases(index, values);
        values[29] = _sums[n] / n;
        values[30] = index;
        values[31] = n - 1 - index;
    }

    private static float Bit(bool value) => value ? 1f : 0f;

    /// <summary>A line before a paragraph may be its heading; lines of one length are a list.</summary>
    private void FillLengths(int index, Span<float> values)
    {
        var words = _lines[index].Words;
        var previous = index > 0 ? _lines[index - 1].Words : 0;
        var next = index < _lines.Length - 1 ? _lines[index + 1].Words : 0;
        var heads = words <= HeadingWords && next >= ProseWords && !_lines[index].EndsSentence;
        values[15] = previous;
        values[16] = next;
        values[17] = Bit(IsSameLength(words, previous));
        values[18] = Bit(IsSameLength(words, next));
        values[19] = Bit(heads);
        values[20] = Bit(heads && previous >= ProseWords);
    }

    /// <summary>
    /// What stands near a phrase, with nothing of the article between, is likely of its kind: the headlines below "Most read", the
    /// fields above "Subscribe".
    /// </summary>
    private void FillPhrases(int index, Span<float> values)
    {
        values[21] = _likely.Behind(index, Nowhere);
        values[22] = _likely.Ahead(index, Nowhere);
        values[23] = _strong.Behind(index, Nowhere);
        values[24] = _strong.Ahead(index, Nowhere);
        var isProse = _lines[index].IsProse;
        values[25] = Bit(!isProse && _likely.Previous[index] > _prose.Previous[index]);
        values[26] = Bit(!isProse && _likely.Next[index] < _prose.Next[index]);
        values[27] = Bit(!isProse && _strong.Previous[index] > _prose.Previous[index]);
        values[28] = Bit(!isProse && _strong.Next[index] < _prose.Next[index]);
    }

    /// <summary>Lines whose words plus one differ by less than half are of one length, as the lines of a menu or list are.</summary>
    private static bool IsSameLength(int left, int right) => 2 * (Math.Max(left, right) + 1) < 3 * (Math.Min(left, right) + 1);

    private float ProbabilityOf(int index) => index >= 0 && index < _lines.Length ? _lines[index].Probability : Unknown;

    /// <summary>Mean first-pass probability of [start, end), cut to the document.</summary>
    private float Mean(int start, int end)
    {
        start = Math.Max(start, 0);
        end = Math.Min(end, _lines.Length);
        return start < end ? (_sums[end] - _sums[start]) / (end - start) : Unknown;
    }
}
