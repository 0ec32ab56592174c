using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// Short lines with leftovers on both sides: the towns of a menu, the times of a ticker, the sections of a footer. They say nothing of themselves, but
/// where many leftovers stand and no text of the article between them, what encloses a line is evidence enough for a note.
/// </summary>
internal sealed class EnclosedLines(DocumentContext context, LineJudge judge, ArticleTitle title, SegmentedLines lines)
{
    /// <summary>Least words of a sentence that is the article's.</summary>
    private const int LeastText = 8;

    /// <summary>Least warnings of a row of lines without text, and least share of leftovers, as two of so many.</summary>
    private const int LeastWarnings = 3, TwoLeftoversIn = 5;

    /// <summary>Most lines of a gap: one for so many leftovers of the row, and no more than so many.</summary>
    private const int LeftoversForLine = 3, MostLines = 10;

    /// <summary>Most lines of a gap, whatever encloses it, that are a name and the line below it.</summary>
    private const int FewLines = 2;

    /// <summary>Most words of an enclosed line above the title, between paragraphs of the article, and below the last one.</summary>
    private const int MostAbove = 8, MostBetween = 4, MostBelow = 20;

    /// <summary>Adds a note for every enclosed line that is no leftover yet.</summary>
    public void Apply()
    {
        for (var start = 0; start < judge.Verdicts.Length && lines.Warnings >= LeastWarnings && title.First >= 0;)
        {
            var end = start;
            while (end < judge.Verdicts.Length && !IsText(end))
            {
                end++;
            }

            FillRow(start, end);
            start = end + 1;
        }
    }

    /// <summary>Fills the gaps of a row of lines that have no text of the article between them. In the row that holds the title, only those above it.</summary>
    private void FillRow(int start, int end)
    {
        var (found, warnings) = (0, 0);
        for (var i = start; i < end; i++)
        {
            found += lines.IsFound(i) ? 1 : 0;
            warnings += lines.IsWarning(i) ? 1 : 0;
        }

        if (warnings < LeastWarnings || found * TwoLeftoversIn < (end - start) * 2)
        {
            return;
        }

        var words = start <= title.First ? MostAbove : end < judge.Verdicts.Length ? MostBetween : MostBelow;
        var longest = words == MostBetween ? FewLines : Math.Clamp(found / LeftoversForLine, FewLines, MostLines);
        var stop = start <= title.First ? Math.Min(title.First, end) : end;
        for (var i = start + 1; i < stop; i++)
        {
            if (!lines.IsFound(i) && lines.IsFound(i - 1))
            {
                i = FillGap(i, stop, longest, words);
            }
        }
    }

    /// <returns>The last line of the gap.</returns>
    private int FillGap(int first, int stop, int longest, int words)
    {
        var end = first;
        while (end < stop && !lines.IsFound(end) && end - first < longest && MayBeEnclosed(end, words))
        {
            end++;
        }

        for (var i = first; i < end && end < stop && lines.IsFound(end); i++)
        {
            lines.Add(i, SegmentLevel.Note, BoilerplateKinds.Navigation);
        }

        return Math.Max(end - 1, first);
    }

    /// <summary>Whether a line has few words and is no sentence. Between paragraphs it may be a row of a table, which has words and numbers.</summary>
    private bool MayBeEnclosed(int index, int words)
    {
        var verdict = judge.Verdicts[index];
        var features = judge.FeaturesOf(index);
        return verdict.First.IsJudged && verdict.First.Words <= words && (!verdict.First.EndsSentence || verdict.First.Words <= ArticleLabels.LabelWords)
            && !title.Is(index) && !features.Has(LineFeature.IsTableCell) && !(words == MostBetween && IsRowOfTable(index))
            && context.Blocks[index].Kind is not (BlockKind.Caption or BlockKind.NumberedItem) && lines.MayAdd(index);
    }

    private bool IsRowOfTable(int index) => judge.FeaturesOf(index) is var features && (features.Has(LineFeature.HasPipe) || (features.Has(LineFeature.HasNumber) && judge.Verdicts[index].First.Words > 1));

    private bool IsText(int index) => !lines.IsFound(index) && judge.Verdicts[index].First.IsParagraph;
}
