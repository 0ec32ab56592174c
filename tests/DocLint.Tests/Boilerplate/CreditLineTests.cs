using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>A photographer, a slash and who the picture was taken for.</summary>
public sealed class CreditLineTests
{
    private const string First = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Second = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    [Theory]
    [InlineData("Ann Lee/The Harbour Post")]
    [InlineData("Ann Lee / Harbour Tribune")]
    [InlineData("Ann M. Lee/Courier staff")]
    [InlineData("Zoë O’Hara/University of Tarn")]
    [InlineData("Facebook/Cold Head Light")]
    [InlineData("A ferry calls at the islands.Ann Lee/The Tribune")]
    [InlineData("The old pier at dusk, in the last light. Ann Lee/Reuters.")]
    [InlineData("The old pier at dusk, in the last light. (Harbour Rural: Ann Lee)")]
    public void CreditIsNoted(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{{|DL2011:{line}|}}\n\n{Second}\n", "article.txt");

    [Theory]
    [InlineData("The choir sang in the Mill/Quay hall of Ashby")]
    [InlineData("Two boats raced for the cup on Sunday.Mill Quay/Garden Tools")]
    [InlineData("The road is closed at Mill Quay/Harbour Post from noon on")]
    [InlineData("They were shown in Ashby/The Tribune wrote about them")]
    [InlineData("Rents in the port rose again last year. (Source: Harbour Board)")]
    [InlineData("The choir has sung it twice in Ashby (Part One: The Mill)")]
    public void OtherSlashesAreTheArticles(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{line}\n\n{Second}\n", "article.txt");

    [Fact]
    public void HeadingIsTheArticles() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n## Node Streams/Web Press\n\n{Second}\n", "article.md");
}
