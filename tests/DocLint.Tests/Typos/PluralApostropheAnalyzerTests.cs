using DocLint.Rules.Typos.Usage;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class PluralApostropheAnalyzerTests
{
    [Theory]
    [InlineData("Two [|boat's|] were sold in May.", "Two boats were sold in May.")]
    [InlineData("They bought several new [|ferry’s|]. It rained.", "They bought several new ferries. It rained.")]
    [InlineData("The pier has stood for 40 [|century's|] without a gate.", "The pier has stood for 40 centuries without a gate.")]
    [InlineData("It was loved by [|student's|], and it sold a tonne of [|banana's|].", "It was loved by students, and it sold a tonne of bananas.")]
    [InlineData("Most [|visitor's|] would be late, despite [|warning's|] from the crew.", "Most visitors would be late, despite warnings from the crew.")]
    [InlineData("She sold two [|boat's|] of eight, and wrote a letter to [|student's|].", "She sold two boats of eight, and wrote a letter to students.")]
    public void ReportsPlurals(string markup, string fixedText) => AnalyzerVerifier.VerifyFix<PluralApostropheAnalyzer>(markup, fixedText);

    [Theory]
    [InlineData("It was a friend of my neighbour's, and both the captain's and the mate's boats sank.")]
    [InlineData("Most farmer's sons would be there. Despite the captain's from the start. She went to her sister's, then to the mate's.")]
    [InlineData("By ten dinner's on the table. He came for two days from his mother's.")]
    [InlineData("The rights of farmer's, baker's and miller's sons were read to them by another's.")]
    [InlineData("In 1980 council's were few. One boat's in the harbour. These boat's engines failed, and two boat's crews left.")]
    [InlineData("The three Baker's in town, and the boat's at sea.")]
    public void LeavesPossessivesAlone(string text) => AnalyzerVerifier.Verify<PluralApostropheAnalyzer>(text);
}
