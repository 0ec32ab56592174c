using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers;

/// <summary>
/// Tells a story about the results that a company reported: revenue, profit and sales in it are the company's own figures, although hardly
/// a sentence says so again.
/// </summary>
internal static class CompanyResults
{
    /// <summary>Paragraphs in which such a story says what it is about.</summary>
    private const int Lead = 6;

    /// <summary>Least sentences about results in the lead.</summary>
    private const int LeastSentences = 2;

    private static readonly WordSet Figures = new("revenue revenues earnings profit profits loss losses income sales turnover margin margins ebitda shipments shipped"u8);

    /// <summary>Those of them that only a company has; a fair has sales, too.</summary>
    private static readonly WordSet Results = new("revenue revenues earnings profit profits loss losses income ebitda"u8);

    private static readonly WordSet Periods = new("quarter quarterly quarters fiscal q1 q2 q3 q4 half-year full-year year-on-year"u8);

    private static readonly WordSet Markets = new("worldwide globally market markets industry world"u8);

    /// <summary>Whether the first paragraphs speak of a company's figures in a quarter or a fiscal year.</summary>
    public static bool AreTopicOf(DocumentFacts facts)
    {
        DocumentContext context = facts.Context;
        int about = 0;
        bool hasPeriod = false;
        for (int i = 0; i < Math.Min(Lead, context.Blocks.Length); i++)
        {
            foreach (Sentence sentence in facts[i].Sentences)
            {
                if (AreIn(context, sentence))
                {
                    about++;
                    hasPeriod |= context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Periods) && context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Results);
                }
            }
        }

        return about >= LeastSentences && hasPeriod;
    }

    /// <summary>Whether a number is one of the company's own: its sentence speaks of such figures, but not of a whole market.</summary>
    public static bool Cover(DocumentContext context, in Sentence sentence, in Quantity number)
    {
        const int reach = 7;
        return AreIn(context, sentence) && !context.AnyIsWord(number.EndToken, Math.Min(sentence.EndToken, number.EndToken + reach), Markets);
    }

    private static bool AreIn(DocumentContext context, in Sentence sentence) => context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Figures);
}
