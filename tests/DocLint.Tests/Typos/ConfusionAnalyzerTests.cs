using DocLint.Core.Diagnostics;
using DocLint.Rules.Typos.Usage;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

/// <summary>Every pattern of confusions*.yml carries its own examples; they are run here.</summary>
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
        AnalyzerVerifier.VerifyFix<ConfusionAnalyzer>("He wasn’t told. They had two [|weeks|] notice.", "He wasn’t told. They had two weeks’ notice.");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("The a.k.a the Gut line is shut. No Where is a film. It froze over, night after night.");
    }

    [Fact]
    public void ACellIsAPhraseOfItsOwn()
    {
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("The table of the town:\n\n| Boats | Crews |\n| --- | --- |\n| fewer then | ten people |\n| more | of them |\n", "a.md");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("<table><tr><td>fewer then</td><td>ten people</td></tr></table>", "a.html");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("There were fewer [|then|] ten people.");
    }

    [Fact]
    public void TakesATitleForNoPartOfTheClause() =>
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("The channel cut its The Orchard special, said its What We Saw is over, and kept its Who Knows quiz.");

    [Fact]
    public void TakesAKeywordForNoPartOfTheClause()
    {
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("A row with an IS NOT term, and a class with an is_open call, are kept. There is an ARE too. An index with no WHERE clause is small.");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("<p>The mode is <code>off</code> or <em>no</em> if nobody sets it.</p>", "a.html");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("They sold two ewes [|an|] his ram.");
    }

    /// <summary>Old prose splits words that are joined today; who does both slipped.</summary>
    [Fact]
    public void AWordThatIsAlwaysSplitIsASpelling()
    {
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("He has lost every thing. He says that every thing is gone.");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("He has lost [|every thing|]. He says that everything is gone.");
    }

    /// <summary>Forms of verbs and words near in spelling that no pattern names: the models tell them by what stands around.</summary>
    [Theory]
    [InlineData("They insisted she become a partner, and it is vital that the young team lead the league.")]
    [InlineData("The few friends I have came to the wake. What worked and what didn't became clear. The last acre the family has went in June.")]
    [InlineData("They sent help to small, rural schools, and ate bread of coarse, dark rye.")]
    public void LeavesFormsThatTheClauseAsksFor(string text) => AnalyzerVerifier.Verify<ConfusionAnalyzer>(text);

    [Theory]
    [InlineData("The crew was [|force|] to wait.")]
    [InlineData("A [|spokesmen|] for the airline declined to comment.")]
    [InlineData("The plan has [|began|] to work.")]
    [InlineData("They did not want to [|spent|] more money.")]
    [InlineData("She was [|know|] for her songs.")]
    [InlineData("The force of the base was known. Spokesmen for the crews began, and they spent the day there.")]
    [InlineData("Of what he gave, some was broken when it came.")]
    public void AModelTellsForms(string markup) => AnalyzerVerifier.Verify<ConfusionAnalyzer>(markup);

    [Fact]
    public void AFixInAQuotedBlockIsNotSafe()
    {
        Diagnostic quoted = Assert.Single(TestRun.Analyze("a.md", "> It costs more then the old one.", [new ConfusionAnalyzer()]));
        Assert.Equal(FixSafety.Unsafe, quoted.Fix!.Safety);
        Diagnostic own = Assert.Single(TestRun.Analyze("a.md", "It costs more then the old one.", [new ConfusionAnalyzer()]));
        Assert.Equal(FixSafety.Safe, own.Fix!.Safety);
    }

    private static IEnumerable<string> Examples(string key) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "rules", "typos"), "confusions*.yml").SelectMany(File.ReadLines)
            .Select(line => line.Trim()).Where(line => line.StartsWith(key, StringComparison.Ordinal)).Select(line => line[key.Length..]);
}
