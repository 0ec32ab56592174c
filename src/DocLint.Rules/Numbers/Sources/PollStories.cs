using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Rules.Numbers.Claims;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>Tells shares of those who were asked in a poll, which is named once in a story.</summary>
internal static class PollStories
{
    private static readonly WordSet Economy = new("inflation unemployment growth gdp wages prices economy vacancy mortgage mortgages"u8);

    private static readonly WordSet Polls = new("poll polls survey surveyed polled polling pollster pollsters"u8);

    private static readonly WordSet Asked = new("voters respondents democrats republicans independents electorate undecided favor favour favorable favourable unfavorable unfavourable approve disapprove oppose support supporters reaction scared enthusiastic satisfied"u8);

    /// <summary>Words of polling that make a text a story about polls.</summary>
    public const int ManyPolls = 4;

    /// <summary>Words of polling in a text that reports one poll.</summary>
    public const int FewPolls = 2;

    /// <summary>A story about polls reports their shares for many paragraphs, and one that names a poll comes back to those who were asked.</summary>
    public static bool IsOfPolls(DocumentFacts facts, Claim claim)
    {
        Sentence sentence = facts[claim.Block].Sentences[claim.Sentence];
        return claim.Quantity.Is(QuantityTraits.Percent) && !IsOfEconomy(facts.Context, sentence) && !Continuation.HasChanged(facts.Context, sentence, claim.Quantity)
            && (facts.Topic.Polls >= ManyPolls || (facts.Topic.Polls >= FewPolls && NamesAsked(facts.Context, sentence) && NamesPollBefore(facts, claim.Block)));
    }

    /// <summary>"38 percent of likely voters", "16 percent say they would be enthusiastic".</summary>
    private static bool NamesAsked(DocumentContext context, in Sentence sentence) => context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Asked);

    private static bool NamesPollBefore(DocumentFacts facts, int block)
    {
        for (int i = block - 1; i >= 0; i--)
        {
            if (NamesPoll(facts, i))
            {
                return true;
            }
        }

        return false;
    }

    public static bool NamesPoll(DocumentFacts facts, int block) => SourceReach.NamesDocument(facts, block)
        && facts.Context.AnyIsWord(facts.Context.Blocks[block].FirstToken, facts.Context.Blocks[block].EndToken, Polls);

    private static bool IsOfEconomy(DocumentContext context, in Sentence sentence) => context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Economy);
}
