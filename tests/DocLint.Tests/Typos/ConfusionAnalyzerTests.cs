using DocLint.Rules.Typos;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

/// <summary>Every pattern of confusions.yml carries its own examples; they are run here.</summary>
public sealed class ConfusionAnalyzerTests
{
    public static TheoryData<string> Reports => [.. Examples("reports: ")];

    public static TheoryData<string> Clean => [.. Examples("clean: ")];

    [Theory]
    [MemberData(nameof(Reports))]
    public void ReportsWhatAPatternSays(string text) => Assert.NotEmpty(AnalyzerVerifier.Messages<ConfusionAnalyzer>(text));

    [Theory]
    [MemberData(nameof(Clean))]
    public void LeavesNearMissesAlone(string text) => AnalyzerVerifier.Verify<ConfusionAnalyzer>(text);

    [Fact]
    public void CorrectsTheWordAlone()
    {
        AnalyzerVerifier.VerifyFix<ConfusionAnalyzer>("It is more [|then|] half. [|Their|] is more of it.", "It is more than half. There is more of it.");
        AnalyzerVerifier.VerifyFix<ConfusionAnalyzer>("<p>They <i>could</i> [|of|] known.</p>", "<p>They <i>could</i> have known.</p>", "a.html");
    }

    [Fact]
    public void CorrectsAPhraseAsAWhole()
    {
        AnalyzerVerifier.VerifyFix<ConfusionAnalyzer>("It froze [|over night|], and [|no where|] else.", "It froze overnight, and nowhere else.");
        AnalyzerVerifier.VerifyFix<ConfusionAnalyzer>("[|No where|] is it drier.", "Nowhere is it drier.");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("The a.k.a the Gut line is shut. No Where is a film. It froze over, night after night.");
    }

    [Fact]
    public void TakesATitleForNoPartOfTheClause() =>
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("The channel cut its The Orchard special, said its What We Saw is over, and kept its Who Knows quiz.");

    private static IEnumerable<string> Examples(string key) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "rules", "typos", "confusions.yml"))
            .Select(line => line.Trim()).Where(line => line.StartsWith(key, StringComparison.Ordinal)).Select(line => line[key.Length..]);
}
