using DocLint.Core.Diagnostics;
using DocLint.Rules.Typos.Usage;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class RepeatedWordAnalyzerTests
{
    [Theory]
    [InlineData("The [|the|] mayor")]
    [InlineData("over the [|the|] bridge and to [|to|] the town")]
    [InlineData("a plan for for-profit schools, for [|for|] them")]
    [InlineData("a [|a|] plan; she saw her [|her|] coat")]
    [InlineData("The shop was [|was|] closed. The mayor did [|did|] it.")]
    [InlineData("It was held on [|on|] Friday in [|in|] Bristol. The mayor said he lives in [|in|] London. She thinks that it [|it|] is late.")]
    [InlineData("It was [|was|] late, and he was [|was|] not tired; the man who was [|was|] there left.")]
    [InlineData("The boat is [|is|] late, and he said that [|that|] the pier is shut.")]
    public void ReportsTheSecondOfTwoEqualWords(string markup) => AnalyzerVerifier.Verify<RepeatedWordAnalyzer>(markup);

    [Theory]
    [InlineData("She had had enough.")]
    [InlineData("He knew that that was final.")]
    [InlineData("What it is is a gift, and who she is is a riddle.")]
    [InlineData("All it is is talk. The best there is is ours, and whether he was was not clear. Anything that is is good. It was that that the mayor opposed.")]
    [InlineData("Duran Duran and Sirhan Sirhan met in Walla Walla.")]
    [InlineData("What he did did not help. The work they do do some good. What the town was was a port.")]
    [InlineData("They gave her her coat and showed her her room; the mahi mahi was for her great great aunt.")]
    [InlineData("a boda boda rider and a plate of shabu shabu")]
    [InlineData("Those who can can. Whatever is is right.")]
    [InlineData("la la la")]
    [InlineData("so, so long")]
    [InlineData("Bridge\n\nbridge opens")]
    [InlineData("Bridge\tbridge")]
    [InlineData("in in-house teams, a one-on on on-site")]
    [InlineData("Nous nous sommes dit que les maires et les villes ne sont pas dans cette affaire.")]
    [InlineData("b b and x x")]
    [InlineData("Readers log in in May, the lamps were turned on on the pier, and nobody knew what goes on on the island.")]
    [InlineData("This is the road he drove on on Friday, and the chair she sat in in the hall; the rule which they abide by by law.")]
    [InlineData("In laying the plan before you you will be told of it; the larger part of it it is certain nobody read.")]
    [InlineData("The mayor spoke.\n\nshare\nshare\n\nprint print\n\nThe town was there.")]  // buttons
    public void StaysSilent(string markup) => AnalyzerVerifier.Verify<RepeatedWordAnalyzer>(markup);

    [Theory]
    [InlineData("The value of the field <em>field</em> and the <b>price</b> price", "a.html")]
    [InlineData("A loop of <i>for</i> for lists, and the tag <code>a</code> a day", "a.html")]
    [InlineData("In the hall<br>hall keepers met.", "a.html")]
    [InlineData("We saw the *ferry* ferry leave for the [island](a.md) island.", "a.md")]
    [InlineData("The old house  \nhouse rules are here.", "a.md")]
    [InlineData("Open ferry ferry.cfg first. I told you you would. (cough cough) It was, surprise surprise, late.", "a.txt")]
    [InlineData("berth\n    a place in which a ship of any size lies when it stays in a harbour\nharbour dues are paid there", "a.txt")]
    public void StaysSilentWhereBothAreMeant(string markup, string path) => AnalyzerVerifier.Verify<RepeatedWordAnalyzer>(markup, path);

    [Theory]
    [InlineData("They spoke of the <!-- old --> the pier.", "a.html")]
    [InlineData("They met <a href='x'>the people with</a> with friends.", "a.html")]
    public void LeavesMarkupToTheEditor(string text, string path)
    {
        Diagnostic found = Assert.Single(TestRun.Analyze(path, text, [new RepeatedWordAnalyzer()]));
        Assert.NotEqual(FixSafety.Safe, found.Fix?.Safety);
    }

    [Theory]
    [InlineData("They fell into a deep deep hole.")]
    [InlineData("The boat is is late.")]
    [InlineData("He said that that the pier is shut.")]
    public void LeavesWhatMayBeMeantToTheEditor(string text)
    {
        Diagnostic found = Assert.Single(TestRun.Analyze("a.txt", text, [new RepeatedWordAnalyzer()]));
        Assert.Equal(FixSafety.Unsafe, found.Fix?.Safety);
    }

    [Theory]
    [InlineData("It is in [|in|] May.", "It is in May.", "a.txt")]
    [InlineData("It is in\n[|in|] May.", "It is in May.", "a.md")]
    [InlineData("<p>It is in\n[|in|] May &amp; June.</p>", "<p>It is in May &amp; June.</p>", "a.html")]
    public void DeletesTheSecond(string markup, string fixedText, string path) => AnalyzerVerifier.VerifyFix<RepeatedWordAnalyzer>(markup, fixedText, path);
}
