using System.Runtime.InteropServices;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// Gives every segment the rule that it is reported under, so that neighbours that share one become one finding. A line with a phrase
/// keeps its own rule: who selects or ignores a rule gets all of its lines and no other. Only lines that the model joined, which have
/// none of their own, and the fields of a form go with their neighbours.
/// </summary>
internal sealed class SegmentGrouping(DocumentContext context, BoilerplatePacks packs)
{
    private const int Newsletter = 2001;
    private const int Comments = 2003;
    private const int Account = 2016;

    /// <summary>Most words of the label of a form field or of its button.</summary>
    private const int FieldWords = 3;

    /// <summary>Whether two segments are neighbours with nothing of the article between them. Parts of two paragraphs are two leftovers.</summary>
    public static bool Touches(DocumentContext context, BoilerplateSegment previous, BoilerplateSegment next) =>
        previous.Level == next.Level && next.Block == previous.Block + 1 && previous.ReachesEnd && next.ReachesStart
        && (previous.ReachesStart || next.ReachesEnd)
        && !MayBeHeadingOfArticle(context, previous) && !MayBeHeadingOfArticle(context, next)
        && !HasCommentBetween(context, previous, next);

    /// <param name="segments">In the order of the document.</param>
    public void Unify(List<BoilerplateSegment> segments)
    {
        var all = CollectionsMarshal.AsSpan(segments);
        for (var start = 0; start < all.Length;)
        {
            var end = start + 1;
            while (end < all.Length && Touches(context, all[end - 1], all[end]))
            {
                end++;
            }

            if (all[start].Level == SegmentLevel.Warning)
            {
                UnifyRun(all[start..end]);
            }

            start = end;
        }
    }

    private void UnifyRun(Span<BoilerplateSegment> run)
    {
        var rule = FirstRule(run);
        foreach (ref var segment in run)
        {
            if (segment.Weight == 0 || (IsForm(rule) && IsField(segment)))
            {
                Adopt(ref segment, rule);
            }

            rule = segment.Rule;
        }

        for (var i = 0; i < run.Length; i++)
        {
            var isPart = !(run[i].ReachesStart && run[i].ReachesEnd);
            if (isPart && (i == 0 || run[i - 1].Rule != run[i].Rule) && (i == run.Length - 1 || run[i + 1].Rule != run[i].Rule))
            {
                Adopt(ref run[i], BoilerplateKinds.Glued);
            }
        }
    }

    /// <summary>The first rule that a phrase gives; of lines without phrases, the rule of most.</summary>
    private static int FirstRule(ReadOnlySpan<BoilerplateSegment> run)
    {
        var navigation = 0;
        foreach (ref readonly var segment in run)
        {
            if (segment.Weight > 0)
            {
                return segment.Rule;
            }

            navigation += segment.Rule == BoilerplateKinds.Navigation ? 1 : 0;
        }

        return navigation * 2 >= run.Length ? BoilerplateKinds.Navigation : BoilerplateKinds.Teaser;
    }

    private void Adopt(ref BoilerplateSegment segment, int rule) => segment = segment with { Rule = rule, Pack = packs.PackOf(rule) };

    private static bool IsForm(int rule) => rule is Newsletter or Comments or Account;

    /// <summary>Name, e-mail, website, submit: what a form is made of, whichever form it is.</summary>
    private bool IsField(BoilerplateSegment segment)
    {
        ref readonly var block = ref context.Blocks[segment.Block];
        if (block.TokenCount is 0 or > FieldWords)
        {
            return block.TokenCount == 0;
        }

        var word = context.TextOf(block.FirstToken);
        return IsOneOf(word, "name"u8, "email"u8, "website"u8, "submit"u8) || IsOneOf(word, "send"u8, "cancel"u8, "message"u8, "subject"u8)
            || (AsciiText.EqualsIgnoreCase(word, "e"u8) && block.TokenCount > 1 && AsciiText.EqualsIgnoreCase(context.TextOf(block.FirstToken + 1), "mail"u8));
    }

    private static bool IsOneOf(ReadOnlySpan<byte> word, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d) =>
        AsciiText.EqualsIgnoreCase(word, a) || AsciiText.EqualsIgnoreCase(word, b) || AsciiText.EqualsIgnoreCase(word, c) || AsciiText.EqualsIgnoreCase(word, d);

    /// <summary>A heading may well be the article's when no phrase says otherwise, or only one that lists menu words such as "Photos".</summary>
    private static bool MayBeHeadingOfArticle(DocumentContext context, BoilerplateSegment segment) =>
        context.Blocks[segment.Block].Kind is BlockKind.Heading or BlockKind.Title
        && (segment.Weight == 0 ? segment.Level == SegmentLevel.Note : segment.Rule == BoilerplateKinds.Navigation && segment.Weight < PhraseWeight.Strong);

    private static bool HasCommentBetween(DocumentContext context, BoilerplateSegment previous, BoilerplateSegment next)
    {
        var comments = context.Document.Comments.Span;
        if (comments.Length == 0)
        {
            return false;
        }

        var from = SourceOf(context, previous).End;
        var to = SourceOf(context, next).Start;
        var (low, high) = (0, comments.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = comments[middle].Start < from ? (middle + 1, high) : (low, middle);
        }

        return low < comments.Length && comments[low].Start < to;
    }

    private static TextSpan SourceOf(DocumentContext context, BoilerplateSegment segment) =>
        context.Document.Map.ToSource(LineDeletion.Trimmed(context.Text, segment.Start, segment.End));
}
