using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>
/// Tells a story about one study: what the researchers measured is in it from beginning to end, and the study is named once. Background facts
/// that are slipped in between are claims like any other.
/// </summary>
internal static class StudyStory
{
    /// <summary>Paragraphs in which such a story says what it is about.</summary>
    private const int Lead = 5;

    /// <summary>Least words of research in the whole story, for each thousand of its words.</summary>
    private const int LeastPerThousand = 12;

    private static readonly WordSet Scholars = new("researchers researcher scientists scientist astronomers physicists biologists chemists geologists archaeologists paleontologists palaeontologists anthropologists psychologists neuroscientists epidemiologists ecologists investigators"u8);

    private static readonly WordSet Works = new("study studies paper journal discovery discovered found finding findings experiment experiments trial data published report survey analysis analyzed analysed"u8);

    /// <summary>What says that a number is about more than the study.</summary>
    private static readonly WordSet Background = new("annually yearly worldwide globally nationwide nationally americans britons europeans estimated"u8);

    private static readonly WordSet Present = new("is are has have live lives affects affect costs cost"u8);

    private static readonly WordSet Past = new("was were had did ran kept grew fell rose slept ate lost gave took came became found showed"u8);

    private static readonly WordSet Each = new("a each every per"u8);

    public static bool IsOne(DocumentContext context)
    {
        int lead = context.Blocks[Math.Min(Lead, context.Blocks.Length) - 1].EndToken;
        if (!context.AnyIsWord(0, lead, Scholars) || !context.AnyIsWord(0, lead, Works))
        {
            return false;
        }

        int count = 0;
        for (int i = 0; i < context.Tokens.Length; i++)
        {
            count += context.IsWord(i, Scholars) || context.IsWord(i, Works) ? 1 : 0;
        }

        return count * 1000 >= LeastPerThousand * context.Tokens.Length;
    }

    /// <summary>Whether a number is one of the study's own: what was measured is told in the past, and what is so at all times is no result.</summary>
    public static bool Covers(DocumentContext context, in Sentence sentence)
    {
        if (context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Background) || context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Present) || !IsPast(context, sentence))
        {
            return false;
        }

        for (int i = sentence.FirstToken + 1; (i = context.FindWord(i, sentence.EndToken, Word.Year)) < sentence.EndToken; i++)
        {
            if (context.IsWord(i - 1, Each))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPast(DocumentContext context, in Sentence sentence)
    {
        if (context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Past))
        {
            return true;
        }

        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (context.Tokens[i].Shape == TokenShape.None && context.TextOf(i).EndsWith("ed"u8))
            {
                return true;
            }
        }

        return false;
    }
}
