using DocLint.Core.Analysis;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// Guesses the title of an article whose words do not tell it, as in languages that inflect them: a long line before the text that no
/// phrase explains. The line model would take it for a teaser below a share bar.
/// </summary>
internal static class LikelyTitle
{
    /// <summary>Words of a sentence that may begin the text: those of some languages are half as many as those of others.</summary>
    private const int TextWords = 10;

    /// <summary>Words of a title that are in small letters: a name, an office or a date has hardly one ("Af Anna Holm", "Publikacja: 03.02.2025 04:30").</summary>
    private const int SmallWords = 2;

    /// <summary>How far above the text the title stands at most.</summary>
    private const int Reach = 30;

    /// <summary>Of more lines than these one is the title and the others are teasers. In English the title's words mostly tell which it is.</summary>
    private const int MostTitles = 3, MostEnglishTitles = 1;

    /// <summary>The lines of which one is the title: the longest above the text and those that are nearly as long; of many the last.</summary>
    public static List<int> Find(DocumentContext context, LineJudge judge)
    {
        var text = FindText(context, judge);
        var lines = new List<int>();
        var longest = 0;
        for (var i = Math.Max(0, text - Reach); i < text; i++)
        {
            if (MayBe(context, judge, i))
            {
                lines.Add(i);
                longest = Math.Max(longest, judge.Verdicts[i].First.Words);
            }
        }

        lines.RemoveAll(i => judge.Verdicts[i].First.Words * 3 < longest * 2);
        lines.RemoveRange(0, lines.Count > (context.IsEnglish ? MostEnglishTitles : MostTitles) ? lines.Count - 1 : 0);
        return lines;
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
