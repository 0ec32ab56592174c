using DocLint.Core.Analysis;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>Short lines that the article has between its paragraphs, whatever the line model thinks of them: headings, numbers, items of a list.</summary>
internal sealed class ArticleLabels(DocumentContext context, LineJudge judge)
{
    /// <summary>Most words of a section's name or a number in a list.</summary>
    public const int LabelWords = 2;

    /// <summary>Most words of a heading that a phrase is taken for.</summary>
    private const int HeadingWords = 6;

    /// <summary>A sentence of no more words may be anything.</summary>
    private const int LeastText = 6;

    /// <summary>Least words of a paragraph that a heading may belong to although it holds a phrase.</summary>
    private const int LongText = 14;

    /// <summary>Least probability of a leftover of a word or two between two paragraphs, without a strong phrase, with one, and with one in another language.</summary>
    private const float LabelThreshold = 0.9f, StrongLabelThreshold = 0.5f, OtherStrongLabelThreshold = 0.35f;

    /// <summary>A line below this probability is the article's.</summary>
    private const float ArticleThreshold = 0.2f;

    /// <summary>
    /// Whether a line with a phrase is a heading between paragraphs of the article: the one below speaks of what it says, or answers a question as it
    /// does below "FAQ".
    /// </summary>
    public bool IsHeading(int index) =>
        judge.Verdicts[index].Hard.Weight is > 0 and < PhraseWeight.Certain && IsArticle(index - 1)
        && ((IsArticle(index + 1) && NamesNextParagraph(index)) || (IsMenuWord(index) && (IsAnswered(index + 1) || (IsNumber(index + 1) && IsAnswered(index + 2)))));

    /// <summary>Whether a line with a phrase may as well be a heading of the article, so that no fix deletes it.</summary>
    public bool MayBeHeading(int index) => IsTitleAlone(index) || IsMenuWordAlone(index) || IsHeadingAboveText(index) || NamesNextParagraph(index);

    /// <summary>
    /// Whether a line of one or two words is set between paragraphs of the article, as the numbers of a list and the names of sections
    /// are: pages of an article ("1", "2") and links to networks stand side by side, and a list does not have one number twice.
    /// </summary>
    public bool IsLabel(int index)
    {
        var verdict = judge.Verdicts[index];
        var isNumber = verdict.First.Words == 1 && !context.Tokens[context.Blocks[index].FirstToken].IsWord
            && !judge.FeaturesOf(index).Has(LineFeature.Repeated);
        var leftover = verdict.Hard.Weight < PhraseWeight.Strong ? LabelThreshold : context.IsEnglish ? StrongLabelThreshold : OtherStrongLabelThreshold;
        return verdict.First.Words <= LabelWords && verdict.Hard.Weight < PhraseWeight.Certain && (isNumber || verdict.Probability < leftover)
            && ((IsArticle(index - 1) && IsArticle(index + 1)) || (isNumber && IsAnswered(index + 1)));
    }

    /// <summary>Whether a line is an item of a list in the article, or a price, which is no number of a page.</summary>
    public bool IsItem(int index)
    {
        var verdict = judge.Verdicts[index];
        if ((verdict.Soft.Weight > 0 && verdict.Hard.Weight == 0) || verdict.First.Words > PackImage.ShortLineWords)
        {
            return false;
        }

        var isPrice = verdict.First.Words == 1 && judge.FeaturesOf(index).Has(LineFeature.HasMoney);
        return (verdict.Hard.Weight < LeastOverruling(verdict) && (isPrice || ArticleLists.IsAnnounced(context, judge, index)))
            || ArticleLists.IsSpokenOf(context, judge, index);
    }

    /// <summary>Weight of a phrase from which on a line is no item of a list: menu words are often things that an article lists.</summary>
    private static int LeastOverruling(LineVerdict verdict) =>
        verdict.Hard.Rule == BoilerplateKinds.Navigation && verdict.First.Words <= LabelWords ? PhraseWeight.Certain : PhraseWeight.Strong;

    /// <summary>
    /// A menu's word that a document begins with may as well be its title ("Police log"), when no other word of a menu comes below: the name of
    /// a place or a sub-title may.
    /// </summary>
    private bool IsTitleAlone(int index) =>
        index == 0 && judge.Verdicts.Length > 1 && judge.Verdicts[1].Hard.Weight == 0
        && judge.Verdicts[0] is { Hard: { Rule: BoilerplateKinds.Navigation, Weight: < PhraseWeight.Certain }, First.Words: > 1 and <= HeadingWords };

    /// <summary>A word such as "Contact" or "Disclaimer" between two paragraphs may as well be a heading of the article, so that no fix deletes it.</summary>
    private bool IsMenuWordAlone(int index) => IsMenuWord(index) && IsArticle(index - 1) && IsArticle(index + 1);

    private bool IsMenuWord(int index)
    {
        var verdict = judge.Verdicts[index];
        return verdict.Hard is { Rule: BoilerplateKinds.Navigation or BoilerplateKinds.Legal, Weight: < PhraseWeight.Certain } && verdict.First.Words <= LabelWords
            && context.Tokens[context.Blocks[index].FirstToken].IsWord;
    }

    /// <summary>Whether a line is a question that the paragraph below it answers.</summary>
    private bool IsAnswered(int index) => IsQuestion(index) && IsArticle(index + 1);

    private bool IsNumber(int index) =>
        index < judge.Verdicts.Length && context.Blocks[index].TokenCount == 1 && !context.Tokens[context.Blocks[index].FirstToken].IsWord;

    /// <summary>Whether markup calls a word or two a heading, and text of the article follows, not the links that a heading of the page has below.</summary>
    private bool IsHeadingAboveText(int index) =>
        judge.Verdicts[index] is { Hard.Weight: < PhraseWeight.Certain, First.Words: <= LabelWords }
        && ArticleParts.IsPlainHeading(context, context.Blocks[index]) && IsTextOfArticle(index + 1);

    /// <summary>
    /// Whether the paragraph below speaks of what the line says, as that below "Subscriptions" or "Further reading" does when an article has it
    /// as a heading.
    /// </summary>
    private bool NamesNextParagraph(int index) =>
        judge.Verdicts[index].First.Words <= HeadingWords && (IsTextOfArticle(index + 1) || IsLongText(index + 1))
        && ParagraphWords.SpeakOf(context, context.Blocks[index + 1], context.Blocks[index]);

    /// <summary>Whether a line is no short one, holds no phrase, and is more likely the article's.</summary>
    private bool IsTextOfArticle(int index) =>
        index < judge.Verdicts.Length && judge.Verdicts[index] is { Hard.Weight: 0 } verdict
        && (IsArticle(index) || (verdict.First is { Words: > LeastText, EndsSentence: true } && verdict.Probability < 0.5f));

    /// <summary>Whether a line is long, and whole sentences: one of them may hold a phrase, as "visit www.example.com" at the end of what a firm says of itself.</summary>
    private bool IsLongText(int index) =>
        index < judge.Verdicts.Length && judge.Verdicts[index] is { Probability: < 0.5f, First: { Words: >= LongText, EndsSentence: true } };

    private bool IsQuestion(int index) =>
        index < judge.Verdicts.Length && judge.Verdicts[index] is { Hard.Weight: 0, First: { IsJudged: true, Words: > LabelWords } }
        && judge.FeaturesOf(index).Has(LineFeature.EndsWithQuestion);

    private bool IsArticle(int index) =>
        index >= 0 && index < judge.Verdicts.Length
        && (judge.Verdicts[index].First.IsParagraph || judge.Verdicts[index].Probability < ArticleThreshold);
}
