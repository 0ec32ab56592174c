using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>The line that a list hangs on: "In other action, the board:", "Other findings in the office's results:".</summary>
internal static class ListHead
{
    private static readonly WordSet Announcing = new("include includes included including following these findings results points factors reasons below"u8);

    /// <summary>Most items between an item and the line above the list.</summary>
    private const int LongestList = 12;

    /// <summary>The block above that ends in a colon; -1 when none is near.</summary>
    public static int FindAbove(DocumentContext context, int block)
    {
        for (int i = block - 1; i >= 0 && i >= block - LongestList; i--)
        {
            if (context.Text[context.Blocks[i].End - 1] == (byte)':')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a sentence says that a list comes: "Some of the factors include:".</summary>
    public static bool Announces(DocumentContext context, in Sentence sentence) => context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Announcing);

    /// <summary>Whether a block and all above it, up to the head, are marked as items of a list.</summary>
    public static bool AreItems(DocumentContext context, int head, int block)
    {
        for (int i = head + 1; i <= block; i++)
        {
            if (!IsItem(context, context.Blocks[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsItem(DocumentContext context, in Block block)
    {
        ReadOnlySpan<byte> text = context.Text[block.Start..block.End];
        return block.Kind is BlockKind.ListItem or BlockKind.NumberedItem || text.StartsWith("• "u8) || text.StartsWith("- "u8) || text.StartsWith("* "u8) || text.StartsWith("– "u8);
    }
}
