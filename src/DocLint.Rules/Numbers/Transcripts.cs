using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>Tells an interview or a hearing by its speaker labels: "Q:", "MAYOR RUIZ:".</summary>
internal static class Transcripts
{
    private const int FewestLabels = 4;
    private const int LongestLabel = 3;

    /// <summary>True if many paragraphs, and one in eight at least, begin with the same kind of label.</summary>
    public static bool IsOne(DocumentContext context)
    {
        int labels = 0;
        int paragraphs = 0;
        foreach (Block block in context.Blocks)
        {
            if (block.EndToken == block.FirstToken)
            {
                continue;
            }

            paragraphs++;
            labels += BeginsWithLabel(context, block) ? 1 : 0;
        }

        return labels >= FewestLabels && labels * 8 >= paragraphs;
    }

    private static bool BeginsWithLabel(DocumentContext context, in Block block)
    {
        int limit = Math.Min(block.EndToken - 1, block.FirstToken + LongestLabel);
        for (int i = block.FirstToken; i < limit; i++)
        {
            if (!context.IsCapitalized(i))
            {
                return false;
            }

            if (context.Text[context.Tokens[i].End..context.Tokens[i + 1].Start] is [(byte)':', (byte)' ', ..])
            {
                return context.HashOf(i) is Word.Q or Word.A || context.Tokens[i].Is(TokenShape.AllCaps);
            }
        }

        return false;
    }
}
