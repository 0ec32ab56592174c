using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// The name of the paper above its menu: nothing in it tells it from a title or a person, but the page says it again where it speaks of itself, in its
/// copyright line or its newsletter.
/// </summary>
internal sealed class Masthead(DocumentContext context, LineJudge judge, ArticleTitle title, SegmentedLines lines, List<BoilerplateSegment> segments)
{
    /// <summary>How far down it may stand, below "Skip to content" and "Menu".</summary>
    private const int Reach = 4;

    private const int LeastWords = 2, MostWords = 6;

    /// <summary>Least warnings between the first line and the title when only the menu below tells that it is a name.</summary>
    private const int LeastMenu = 3;

    /// <summary>Rules whose lines name the page: newsletters, appeals, terms, copyright, notices and accounts.</summary>
    private static readonly int[] Selves = [2001, 2002, BoilerplateKinds.Legal, 2009, 2013, 2016];

    /// <summary>Adds a note for the name.</summary>
    public void Apply()
    {
        var line = 0;
        while (lines.IsFound(line) || (line < title.First && !MayBeName(line)))
        {
            line++;
        }

        if (line < Math.Min(Reach, title.First) && (IsNamedAgain(line) || (line == 0 && IsAboveMenu())))
        {
            lines.Add(line, SegmentLevel.Note, BoilerplateKinds.Navigation);
        }
    }

    private bool MayBeName(int index)
    {
        var verdict = judge.Verdicts[index];
        return verdict is { Hard.Weight: 0, Soft.Weight: 0, First: { IsJudged: true, EndsSentence: false, Words: >= LeastWords and <= MostWords } }
            && judge.FeaturesOf(index) is var features && (features.Has(LineFeature.NameOnly) || features.Has(LineFeature.AllCapitals) || features.Has(LineFeature.TitleCase))
            && !features.Has(LineFeature.HasNumber) && !title.Is(index) && context.Blocks[index].Kind == BlockKind.Paragraph
            && judge.Surroundings.Content.Count(context, context.Blocks[index]).Shared < LeastWords
            && lines.MayAdd(index);
    }

    private bool IsAboveMenu()
    {
        var warnings = 0;
        for (var i = 1; i < title.First; i++)
        {
            warnings += lines.IsWarning(i) ? 1 : 0;
        }

        return warnings >= LeastMenu && lines.IsWarning(1) && judge.FeaturesOf(0).Has(LineFeature.SharesNothing);
    }

    /// <summary>Whether a leftover in which the page speaks of itself holds the same words, without an article before them.</summary>
    private bool IsNamedAgain(int index)
    {
        ref readonly var line = ref context.Blocks[index];
        var first = WordSet.IndexOf("the"u8, context.TextOf(line.FirstToken)) == 0 && line.TokenCount > LeastWords ? line.FirstToken + 1 : line.FirstToken;
        var name = context.Hashes[first..line.EndToken];
        foreach (var segment in segments)
        {
            ref readonly var block = ref context.Blocks[segment.Block];
            if (segment.Level == SegmentLevel.Warning && segment.Block != index && Array.IndexOf(Selves, segment.Rule) >= 0
                && context.Hashes[block.FirstToken..block.EndToken].IndexOf(name) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
