using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>Tells an interview or a hearing by its speaker labels: "Q:", "MAYOR RUIZ:", "Ms Osei:", "Q12 Chair:".</summary>
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
            labels += BeginsWithLabel(context, block) || BeginsWithTitle(context, block) ? 1 : 0;
        }

        return labels >= FewestLabels && labels * 8 >= paragraphs;
    }

    /// <summary>One to three words with capitals, the last one all capitals or "Q" or "A", and a colon; none before it.</summary>
    private static bool BeginsWithLabel(DocumentContext context, in Block block)
    {
        int limit = Math.Min(block.EndToken - 1, block.FirstToken + LongestLabel);
        for (int i = block.FirstToken; i < limit && context.IsCapitalized(i); i++)
        {
            // The shape first: it rules out nearly all paragraphs, and their text need not be looked at.
            if ((context.Tokens[i].Is(TokenShape.AllCaps) || (context.Tokens[i].Length == 1 && context.HashOf(i) is Word.Q or Word.A)) && IsBeforeColon(context, i))
            {
                return !(i > block.FirstToken && IsBeforeColon(context, block.FirstToken)) && !(i > block.FirstToken + 1 && IsBeforeColon(context, i - 1));
            }
        }

        return false;
    }

    /// <summary>"Ms Osei:", "Q12 Chair:": a title or the number of a question, one or two words, and a colon.</summary>
    private static bool BeginsWithTitle(DocumentContext context, in Block block)
    {
        int first = block.FirstToken;
        bool question = context.HasDigit(first) && context.TextOf(first) is [(byte)'Q', >= (byte)'0' and <= (byte)'9', ..];
        if (!question && ((context.FlagsOf(first) & WordFlags.PersonTitle) == 0 || !context.IsCapitalized(first)))
        {
            return false;
        }

        int limit = Math.Min(block.EndToken - 1, first + LongestLabel);
        for (int i = first + 1; i < limit && context.IsCapitalized(i); i++)
        {
            if (IsBeforeColon(context, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeforeColon(DocumentContext context, int token) =>
        context.Text[context.Tokens[token].End..context.Tokens[token + 1].Start] is [(byte)':', (byte)' ', ..];
}
