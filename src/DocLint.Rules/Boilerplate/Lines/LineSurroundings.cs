using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate.Segments;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>What the features of a line need to know of its document. Made once a document, when it has a line to judge.</summary>
internal sealed class LineSurroundings
{
    /// <summary>A title further down is none.</summary>
    public const int MostBlocksBeforeText = 400;

    /// <summary>Words of a title.</summary>
    public const int ShortestTitle = 4, LongestTitle = 25;

    /// <summary>Least content words that a title shares with the text, and one of how many of its own they are at least.</summary>
    private const int LeastShared = 2, LeastShare = 4;

    private readonly HashCounter _lines = new();
    private HashCounter? _headings;
    private int _beforeText;

    public ContentWords Content { get; } = new();

    public bool HasLinks { get; private init; }

    /// <summary>Number of the rule of each pack, such as 2001.</summary>
    public required int[] RuleNumbers { get; init; }

    /// <param name="isJudged">Says of every block whether the line model looks at it; the others are prose.</param>
    public static LineSurroundings Of(DocumentContext context, ReadOnlySpan<bool> isJudged, int[] ruleNumbers)
    {
        var surroundings = new LineSurroundings { HasLinks = context.Links.Length > 0, RuleNumbers = ruleNumbers };
        var blocks = context.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            if (IsProse(context, block))
            {
                surroundings.Content.Add(context, block);
            }

            if (isJudged[i])
            {
                var hash = Hash(context, block);
                surroundings._lines.Add(hash);
                if (block.Kind == BlockKind.Heading)
                {
                    (surroundings._headings ??= new HashCounter()).Add(hash);
                }
            }
        }

        surroundings.FindTitle(context);
        return surroundings;
    }

    /// <summary>Index of the block that is most likely the article's own title; -1 when there is none.</summary>
    /// <remarks>Before the first paragraph, it is the line that shares most content words with the text.</remarks>
    public int TitleBlock { get; private set; } = -1;

    /// <summary>
    /// Whether a line before the first paragraph speaks of what the text speaks of. The title may be one of several: a stand-first, a date that the
    /// text begins with, or a menu that is as long as a paragraph may share as much.
    /// </summary>
    public bool MayBeTitle(DocumentContext context, int blockIndex)
    {
        if (blockIndex >= _beforeText)
        {
            return false;
        }

        var (all, shared) = Shared(context, context.Blocks[blockIndex]);
        return shared >= LeastShared && shared * LeastShare >= all;
    }

    private void FindTitle(DocumentContext context)
    {
        var best = 0;
        var blocks = context.Blocks;
        for (_beforeText = 0; _beforeText < blocks.Length && _beforeText < MostBlocksBeforeText && !IsText(context, blocks[_beforeText]); _beforeText++)
        {
            var (all, shared) = Shared(context, blocks[_beforeText]);
            if (shared >= LeastShared && shared * 3 >= all && shared * 100 / all > best && !CreditLine.EndsWithCredit(context, blocks[_beforeText]))
            {
                (best, TitleBlock) = (shared * 100 / all, _beforeText);
            }
        }
    }

    private (int All, int Shared) Shared(DocumentContext context, in Block block) =>
        block.TokenCount is >= ShortestTitle and <= LongestTitle ? Content.Count(context, block) : (0, 0);

    /// <summary>A paragraph, which ends like one; a menu may be as long.</summary>
    private static bool IsText(DocumentContext context, in Block block) =>
        IsProse(context, block) && LineText.EndsLikeSentence(context.Text[block.Start..block.End]);

    /// <summary>A paragraph long enough to be the article's.</summary>
    private static bool IsProse(DocumentContext context, in Block block) =>
        LineText.CountWords(context, block) >= LineContext.ProseWords;

    /// <summary>Whether the same line stands elsewhere in the document.</summary>
    public bool IsRepeated(DocumentContext context, int blockIndex) => _lines.CountOf(Hash(context, context.Blocks[blockIndex])) > 1;

    /// <summary>Whether the line says what a heading of the document says: an entry in the article's own table of contents.</summary>
    public bool IsContentsEntry(DocumentContext context, int blockIndex) =>
        _headings is not null && context.Blocks[blockIndex].Kind != BlockKind.Heading && _headings.CountOf(Hash(context, context.Blocks[blockIndex])) > 0;

    private static ulong Hash(DocumentContext context, in Block block) => Core.Tokens.WordHash.Compute(LineText.Trim(context.Text[block.Start..block.End]));
}
