using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>Tells what a study of the paragraphs before looked at: its authors, its subjects and its sample.</summary>
internal static class StudyReach
{
    private static readonly WordSet Researchers = new("researchers researcher scientists team authors author investigators economists biologists ecologists study survey experiment"u8);

    private static readonly WordSet Subjects = new("treated untreated participants cohort respondents sampled trial controls arm"u8);

    /// <summary>They also run libraries and clean beaches.</summary>
    private static readonly WordSet Volunteers = new("volunteers"u8);

    private static readonly WordSet Studies = new("study studies trial trials experiment experiments research researchers researcher scientists paper survey surveyed analysis evaluation team authors journal poll findings report"u8);

    private static readonly WordSet Sampling = new("inspected examined surveyed tested checked analysed analyzed interviewed sampled tracked followed measured studied scanned weighed watched visited recruited"u8);

    private static bool NamesStudy(DocumentFacts facts, int block) => SourceReach.NamesDocument(facts, block)
        && facts.Context.AnyIsWord(facts[block].Block.FirstToken, facts[block].Block.EndToken, Studies);

    /// <summary>"The team weighed 1,200 birds", "the researchers then ...": who wrote the study of the paragraph before.</summary>
    public static bool NamesResearchers(DocumentContext context, BlockFacts block, Claim claim)
    {
        const int sentences = 3;
        const int reach = 6;
        for (int sentence = Math.Max(0, claim.Sentence - sentences); sentence <= claim.Sentence; sentence++)
        {
            Sentence s = block.Sentences[sentence];
            int end = Math.Min(claim.Quantity.FirstToken, Math.Min(s.EndToken, s.FirstToken + reach));
            for (int i = s.FirstToken; i + 1 < end; i++)
            {
                if (context.HashOf(i) is Word.The or Word.Their
                    && (context.IsWord(i + 1, Researchers) || (i + 2 < end && context.IsWord(i + 2, Researchers))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Treated plants kept 62 percent of their leaves": those whom the study of the paragraphs before watched.</summary>
    public static bool NamesSubjects(DocumentFacts facts, BlockFacts block, Claim claim)
    {
        DocumentContext context = facts.Context;
        Sentence sentence = block.Sentences[claim.Sentence];
        return context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Subjects) || (IsSample(context, sentence, claim) && (NamesStudy(facts, claim.Block - 1) || NamesStudy(facts, claim.Block - 2)))
            || (context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Volunteers) && (NamesStudy(facts, claim.Block - 1) || NamesStudy(facts, claim.Block - 2)));
    }

    /// <summary>"Divers checked 1,900 nests": how many a study looked at.</summary>
    private static bool IsSample(DocumentContext context, in Sentence sentence, Claim claim)
    {
        const int hedge = 4;
        int first = claim.Quantity.FirstToken;
        return claim.Kind is ClaimKind.Count or ClaimKind.SmallCount && context.AnyIsWord(Math.Max(sentence.FirstToken + 1, first - hedge), first, Sampling);
    }
}
