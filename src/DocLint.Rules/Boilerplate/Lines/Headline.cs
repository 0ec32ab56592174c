using DocLint.Core.Analysis;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>Tells lines that may be the headline of another story: nothing in one line alone tells that it is.</summary>
internal static class Headline
{
    private const int FewestWords = 3;

    private const int MostWords = 20;

    /// <summary>Whether a line has some words and no full stop, begins like a headline, and is no date, credit or byline.</summary>
    public static bool MayBe(DocumentContext context, LineJudge judge, int block)
    {
        if (judge.Verdicts[block] is not { First: { IsParagraph: false, Words: >= FewestWords and <= MostWords }, Soft.Weight: 0 } verdict)
        {
            return false;
        }

        var features = judge.FeaturesOf(block);
        return (!verdict.First.EndsSentence || features.Has(LineFeature.EndsWithQuestion))
            && !features.Has(LineFeature.StartsLowerCase) && !features.Has(LineFeature.EndsWithColon) && !features.Has(LineFeature.EndsWithComma)
            && !context.Document.Map.IsOpaque(context.Blocks[block].Span);
    }
}
