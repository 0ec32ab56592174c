using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>Lines without a phrase that stand in a row with leftovers.</summary>
public sealed class SegmentRaisingTests
{
    private const string First = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Second = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    /// <summary>A fix deletes the cards of a shop, and not what may be the heading of the text below them.</summary>
    [Fact]
    public void AHeadingAboveTextIsNotDeletedWithWhatStandsBeforeIt() => AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
        $"{First}\n\n{Second}\n\nWall Decor\n\n{{|DL2008:Get Price\n\nKing Bed\n\nGet Price|}}\n\nOut of Fashion: Colours That Nobody Buys\n\n{Second}\n\n{First}\n",
        $"{First}\n\n{Second}\n\nWall Decor\n\nOut of Fashion: Colours That Nobody Buys\n\n{Second}\n\n{First}\n");
}
