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

    /// <summary>Nor a short one: it stays a note at the most.</summary>
    [Fact]
    public void AShortHeadingBelowTwoLeftoversIsNotDeleted() => AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
        $"{Above}{{|DL2008:As an Amazon Associate we earn from qualifying purchases.|}}\n\n{{|DL2001:Subscribe to Tide Notes, our Tuesday roundup of everything on the coast|}}\n\n"
        + $"{{|DL2017:Not everyone is pleased|}}\n\n{Below}{{|DL2005:Click to share on Reddit (Opens in new window)\n\nClick to email a link to a friend (Opens in new window)\n\nLike Loading...|}}\n\n{{|DL2006:← Previous Post|}}\n\n{{|DL2003:Leave a Reply|}}\n",
        $"{Above}Not everyone is pleased\n\n{Second}\n\n{First}\n\n{Second}\n");

    private const string Above = $"{First}\n\n{Second}\n\n{First}\n\n";

    private const string Below = $"{Second}\n\n{First}\n\n{Second}\n\n";
}
