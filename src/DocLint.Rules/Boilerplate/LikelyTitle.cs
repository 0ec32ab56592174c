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

    /// <summary>Words of a title that are in small letters: a name, an office or a date has hardly one ("Af Anna Holm", "Publikacja: 03.02.2025 04:30").</summary>
    private const int SmallWords = 2;

    /// <returns>Index of the block; -1 when there is none.</returns>
    public static int Find(DocumentContext context, LineJudge judge)
    {
        var title = FindText(context, judge) - 1;
        while (title >= 0 && !MayBe(context, judge, title))
        {
            title--;
        }

        return title;
    }

    /// <summary>Index of the block that the text begins with; 0 when there is none that far up.</summary>
    public static int FindText(DocumentContext context, LineJudge judge)
    {
        var verdicts = judge.Verdicts;
        for (var text = 0; text < verdicts.Length && text <= LineSurroundings.MostBlocksBeforeText; text++)
        {
            if (IsText(context, verdicts, text))
            {
                return text;
            }
        }

        return 0;
    }

    /// <summary>Whether a line is neither a name, a sentence, the caption of a picture nor what a phrase explains.</summary>
    public static bool MayBe(DocumentContext context, LineJudge judge, int index)
    {
        var verdict = judge.Verdicts[index];
        var features = judge.FeaturesOf(index);
        return verdict.Hard.Weight == 0 && verdict.Soft.Weight == 0 && !verdict.First.EndsSentence
            && verdict.First.Words is >= LineSurroundings.ShortestTitle and <= LineSurroundings.LongestTitle
            && !features.Has(LineFeature.NameOnly) && !features.Has(LineFeature.MostlyDate) && !features.Has(LineFeature.StartsWithCredit)
            && (features.Has(LineFeature.AllCapitals) || (context.IsEnglish && features.Has(LineFeature.TitleCase)) || HasSmallWords(context, index))
            && !(features.Has(LineFeature.HasCredit) && features.Has(LineFeature.HasInnerSentenceEnd)) && !CreditLine.EndsWithCredit(context, context.Blocks[index]);
    }

    /// <summary>Whether a line has words in small letters, as titles have but for those in title case; menus and rows of names have not.</summary>
    public static bool HasSmallWords(DocumentContext context, int index)
    {
        var counts = LineCounts.Of(context, context.Blocks[index]);
        return counts.Words - counts.Capitalized - counts.WithoutLetters >= SmallWords;
    }

    private static bool IsText(DocumentContext context, LineVerdict[] verdicts, int index)
    {
        var verdict = verdicts[index];
        return verdict.First.IsProse || (!verdict.First.IsJudged && context.Blocks[index].TokenCount > 0)
            || (verdict.First.EndsSentence && verdict.First.Words >= TextWords && verdict.Hard.Weight == 0);
    }
}
