using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// Tells the leftovers that only an editor should delete: a few words ("Comments", "Log in to comment") or a sentence that stand alone where the
/// text is the article's, which may be about the thing itself, and a question that the article may answer.
/// </summary>
internal sealed class LoneLines(DocumentContext context, LineJudge judge, SegmentedLines lines)
{
    /// <summary>Most lines that stand alone together, and most words of one of them.</summary>
    private const int MostLines = 3, MostWords = 4;

    /// <summary>Most words of a heading of markup.</summary>
    private const int HeadingWords = 6;

    /// <summary>Least words of a sentence that is the article's.</summary>
    private const int LeastText = 5;

    /// <summary>A line below this probability is the article's.</summary>
    private const float ArticleThreshold = 0.35f;

    /// <summary>A sentence below this probability is a leftover for its phrase alone; below the second where the phrase needs no agreement.</summary>
    private const float DoubtThreshold = 0.95f, DoubtOfCertain = 0.8f;

    /// <summary>Most lines that are looked at before and behind the leftover, and most items of a list.</summary>
    private const int Reach = 6, LongestList = 40;

    /// <summary>A list is the page's when at most one of so many items is no leftover.</summary>
    private const int ItemsForOther = 4;

    /// <summary>A licence has its line about copyright among so many lines at its top.</summary>
    private const int LicenceLines = 2;

    /// <summary>Least words of a button that says what it does.</summary>
    private const int WordsOfButton = 3;

    private const int Share = 2005, Navigation = 2006, Advertisement = 2008, Copyright = 2009;

    /// <summary>Whether nothing but their words tells that lines are no part of the article.</summary>
    public bool Are(ReadOnlySpan<BoilerplateSegment> group)
    {
        var (first, last) = (group[0], group[^1]);
        if (!first.ReachesStart || !last.ReachesEnd)
        {
            return IsAnswered(last);
        }

        return IsHeadingOfText(first, last) || (first.Block < last.Block && IsSeeAlso(first.Block)) || IsPartOfList(first.Block, last.Block) || (first.Rule == Copyright && IsCopyrightOfText(first.Block))
            || (!IsHeading(last.Block) && (AreShort(group) || IsDoubtful(group)) && IsAlone(first.Block, last.Block, AreNumbers(first.Block, last.Block)));
    }

    /// <summary>"Forgot your password? The sentry had no other question.": what asks before a sentence that stays may be the article's, unless it was glued to it.</summary>
    private bool IsAnswered(BoilerplateSegment part) =>
        !part.ReachesEnd && context.Text[..part.End].TrimEnd((byte)' ').EndsWith("?"u8) && (context.Text[part.End - 1] == ' ' || context.Text[part.End] == ' ');

    /// <summary>Whether a heading of markup has a section that stays, or is the title of the document.</summary>
    private bool IsHeadingOfText(BoilerplateSegment first, BoilerplateSegment last)
    {
        var next = last.Block + 1;
        return (first.Block == 0 && ArticleParts.IsPlainHeading(context, context.Blocks[0]))
            || (IsShortHeading(last.Block) && next < context.Blocks.Length && !IsHeading(next) && (BoilerplateKinds.Announces(last.Rule) ? !lines.IsFound(next) : !lines.IsWarning(next) || IsNamedBy(last.Block)));
    }

    /// <summary>Manuals end with this heading, and the links below it are theirs.</summary>
    private bool IsSeeAlso(int block) =>
        ArticleParts.IsPlainHeading(context, context.Blocks[block]) && WordSet.IndexOf("also"u8, context.TextOf(context.Blocks[block].EndToken - 1)) >= 0;

    /// <summary>Whether a line about copyright stands before the text, as in a licence, or has a heading of its own.</summary>
    private bool IsCopyrightOfText(int block) => (block < LicenceLines && block < judge.LastProse) || (block > 0 && IsNamedBy(block - 1));

    /// <summary>Whether a line below a heading of markup holds its words.</summary>
    private bool IsNamedBy(int heading) => IsShortHeading(heading) && ParagraphWords.SpeakOf(context, context.Blocks[heading + 1], context.Blocks[heading]);

    private bool IsShortHeading(int block) => ArticleParts.IsPlainHeading(context, context.Blocks[block]) && context.Blocks[block].TokenCount <= HeadingWords;

    private bool IsHeading(int block) => context.Blocks[block].Kind is BlockKind.Heading or BlockKind.Title;

    /// <summary>Whether lines hold numbers alone: what they count or when a bus leaves is said beside them, not in a paragraph.</summary>
    private bool AreNumbers(int first, int last)
    {
        foreach (ref readonly var token in context.Tokens[context.Blocks[first].FirstToken..context.Blocks[last].EndToken])
        {
            if (token.IsWord)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether lines are items of a list or cells of a table that has others, which stay.</summary>
    private bool IsPartOfList(int first, int last)
    {
        var kind = context.Blocks[first].Kind;
        if (kind is not (BlockKind.ListItem or BlockKind.NumberedItem or BlockKind.TableCell))
        {
            return false;
        }

        var (count, found) = (last - first + 1, last - first + 1);
        for (var i = first - 1; i >= 0 && i >= first - LongestList && context.Blocks[i].Kind == kind; i--, count++)
        {
            found += lines.IsWarning(i) ? 1 : 0;
        }

        for (var i = last + 1; i < context.Blocks.Length && i <= last + LongestList && context.Blocks[i].Kind == kind; i++, count++)
        {
            found += lines.IsWarning(i) ? 1 : 0;
        }

        return (count - found) * ItemsForOther > count;
    }

    /// <summary>Whether a line is a sentence of which the model, which knows of its phrase, is not sure.</summary>
    private bool IsDoubtful(ReadOnlySpan<BoilerplateSegment> group) =>
        group.Length == 1 && judge.Verdicts[group[0].Block] is { First.EndsSentence: true } verdict
        && verdict.Probability < (group[0].Weight == PhraseWeight.Certain ? DoubtOfCertain : DoubtThreshold);

    private bool AreShort(ReadOnlySpan<BoilerplateSegment> group)
    {
        foreach (ref readonly var segment in group)
        {
            var features = judge.FeaturesOf(segment.Block);
            if (context.Blocks[segment.Block].TokenCount > MostWords || segment.Rule == Advertisement || IsButton(segment) || features.Has(LineFeature.MostlyLink) || features.Has(LineFeature.Repeated))
            {
                return false;
            }
        }

        return group.Length <= MostLines;
    }

    /// <summary>"Back to top", "Share this article": no article is about it.</summary>
    private bool IsButton(in BoilerplateSegment segment) =>
        segment.Rule is Navigation or Share && segment.Weight >= PhraseWeight.Strong && context.Blocks[segment.Block].TokenCount >= WordsOfButton;

    /// <summary>Whether text of the article comes before and behind lines, and no other leftover between.</summary>
    /// <param name="areNumbers">Then any line beside them may be what they belong to.</param>
    private bool IsAlone(int first, int last, bool areNumbers)
    {
        var (above, below) = (first - 1, last + 1);
        while (above >= 0 && above >= first - Reach && !IsText(above, areNumbers) && !lines.IsWarning(above))
        {
            above--;
        }

        while (below < context.Blocks.Length && below <= last + Reach && !IsText(below, areNumbers) && !lines.IsWarning(below))
        {
            below++;
        }

        return above >= 0 && (areNumbers || below < context.Blocks.Length) && !lines.IsWarning(above) && !lines.IsWarning(below);
    }

    private bool IsText(int block, bool isAny) =>
        !lines.IsFound(block) && judge.Verdicts[block] is var verdict
        && (isAny || verdict.First.IsParagraph || (verdict.First.EndsSentence && verdict.First.Words >= LeastText) || verdict.Probability < ArticleThreshold);
}
