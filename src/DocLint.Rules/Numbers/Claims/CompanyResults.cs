using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>
/// Tells a story about the results that a company reported: revenue, profit and sales in it are the company's own figures, although hardly
/// a sentence says so again.
/// </summary>
internal static class CompanyResults
{
    /// <summary>Paragraphs in which such a story says what it is about.</summary>
    private const int Lead = 6;

    /// <summary>Least sentences about results in the lead.</summary>
    private const int LeastSentences = 3;

    private static readonly WordSet Figures = new("revenue revenues earnings profit profits loss losses income sales turnover margin margins ebitda shipments shipped guidance dividend"u8);

    /// <summary>A bill may have losses, too.</summary>
    private static readonly WordSet Losses = new("loss losses income"u8);

    /// <summary>Those of them that only a company has; a fair has sales, too.</summary>
    private static readonly WordSet Results = new("revenue revenues earnings profit profits turnover ebitda guidance"u8);

    private static readonly WordSet FiscalPeriods = new("quarter quarterly quarters fiscal q1 q2 q3 q4 interim half"u8);

    private static readonly WordSet Periods = new("quarter quarterly quarters fiscal q1 q2 q3 q4 interim half annual pretax underlying weeks months year forecast"u8);

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
                    hasPeriod |= Has(context, sentence, Results, Periods) || Has(context, sentence, Losses, FiscalPeriods);
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

    private static bool Has(DocumentContext context, in Sentence sentence, WordSet words, WordSet periods) =>
        context.AnyIsWord(sentence.FirstToken, sentence.EndToken, words) && context.AnyIsWord(sentence.FirstToken, sentence.EndToken, periods);

    private static bool AreIn(DocumentContext context, in Sentence sentence) => context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Figures);
}
