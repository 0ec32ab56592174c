using DocLint.Core.Analysis;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>Lists of an article that look like menus: what a sentence with a colon announces, and names below each other.</summary>
internal static class ArticleLists
{
    /// <summary>Most lines looked at before and behind a line, so that a long list takes linear time.</summary>
    private const int Reach = 12;

    /// <summary>Most words of an item.</summary>
    private const int ItemWords = 10;

    /// <summary>Least words of an announcement: "More:" announces links.</summary>
    private const int AnnouncementWords = 2;

    /// <summary>From this probability on, an announcement is a heading of leftovers itself.</summary>
    private const float LeftoverThreshold = 0.5f;

    /// <summary>Most lines below a paragraph that are its items.</summary>
    private const int ItemsOfParagraph = 6;

    /// <summary>Least names below each other that are a cast, a jury, or who signed.</summary>
    private const int LeastNames = 3;

    /// <summary>Whether a short line stands below a line of the article that ends with a colon, with nothing but such items between.</summary>
    /// <remarks>Not when it is a link: below "These may interest you:" stand links.</remarks>
    public static bool IsAnnounced(DocumentContext context, LineJudge judge, int index)
    {
        if (judge.FeaturesOf(index).Has(LineFeature.MostlyLink))
        {
            return false;
        }

        for (var i = index - 1; i >= 0 && i >= index - Reach; i--)
        {
            ref readonly var block = ref context.Blocks[i];
            var verdict = judge.Verdicts[i];
            if (LineText.Trim(context.Text[block.Start..block.End]).EndsWith(":"u8))
            {
                return verdict.Hard.Weight == 0 && verdict.Probability < LeftoverThreshold && block.TokenCount >= AnnouncementWords;
            }

            if (verdict.First.IsParagraph || verdict.First.Words > ItemWords)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a line is a step or an item below a paragraph of the article that ends with a colon and speaks of what the line says: "To watch
    /// without breaks you need two accounts, in this order:" and "Sign up for an account ...".
    /// </summary>
    public static bool IsSpokenOf(DocumentContext context, LineJudge judge, int index)
    {
        var above = index - 1;
        while (above >= 0 && above > index - ItemsOfParagraph && judge.Verdicts[above].First is { IsJudged: true, IsProse: false, Words: < LineContext.ProseWords })
        {
            above--;
        }

        if (above < 0 || context.Blocks[above].TokenCount < LineContext.ProseWords)
        {
            return false;
        }

        ref readonly var paragraph = ref context.Blocks[above];
        return LineText.Trim(context.Text[paragraph.Start..paragraph.End]).EndsWith(":"u8) && judge.Verdicts[above] is { Hard.Weight: < PhraseWeight.Strong, Probability: < LeftoverThreshold }
            && ParagraphWords.SpeakOf(context, paragraph, context.Blocks[index]);
    }

    /// <summary>Whether a line is one of several names below each other, without a phrase or a link beside them.</summary>
    public static bool IsAmongNames(LineJudge judge, int index)
    {
        var (first, end) = (index, index);
        while (first >= 0 && first >= index - Reach && IsName(judge, first))
        {
            first--;
        }

        while (end < judge.Verdicts.Length && end <= index + Reach && IsName(judge, end))
        {
            end++;
        }

        return end - first > LeastNames && !HasPhrase(judge, first) && !HasPhrase(judge, end);
    }

    private static bool IsName(LineJudge judge, int index)
    {
        var verdict = judge.Verdicts[index];
        var features = judge.FeaturesOf(index);
        return verdict.First.IsJudged && verdict.Hard.Weight == 0 && verdict.Soft.Weight == 0 && features.Has(LineFeature.NameOnly)
            && !features.Has(LineFeature.HasNetwork) && !features.Has(LineFeature.MostlyLink);
    }

    private static bool HasPhrase(LineJudge judge, int index) =>
        index >= 0 && index < judge.Verdicts.Length && judge.Verdicts[index].Hard.Weight > 0;
}
