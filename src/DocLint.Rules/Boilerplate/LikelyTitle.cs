using DocLint.Core.Analysis;

namespace DocLint.Rules.Boilerplate;

/// <summary>
/// Guesses the title of an article whose words do not tell it, as in languages that inflect them: the last line before the text that no
/// phrase explains. The line model would take it for a teaser below a share bar.
/// </summary>
internal static class LikelyTitle
{
    /// <summary>Words of a sentence that may begin the text: those of some languages are half as many as those of others.</summary>
    private const int TextWords = 10;

    /// <returns>Index of the block; -1 when there is none.</returns>
    public static int Find(DocumentContext context, LineVerdict[] verdicts)
    {
        var text = 0;
        while (text < verdicts.Length && text <= LineSurroundings.MostBlocksBeforeText && !IsText(context, verdicts, text))
        {
            text++;
        }

        if (text == verdicts.Length || text > LineSurroundings.MostBlocksBeforeText)
        {
            return -1;
        }

        var title = text - 1;
        while (title >= 0 && (verdicts[title].Hard.Weight > 0 || verdicts[title].Soft.Weight > 0))
        {
            title--;
        }

        return title >= 0 && !verdicts[title].First.EndsSentence && verdicts[title].First.Words is >= LineSurroundings.ShortestTitle and <= LineSurroundings.LongestTitle ? title : -1;
    }

    private static bool IsText(DocumentContext context, LineVerdict[] verdicts, int index)
    {
        var verdict = verdicts[index];
        return verdict.First.IsProse || (!verdict.First.IsJudged && context.Blocks[index].TokenCount > 0)
            || (verdict.First.EndsSentence && verdict.First.Words >= TextWords && verdict.Hard.Weight == 0);
    }
}
