using DocLint.Core.Diagnostics;
using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>Lines that look like the page's and are the article's: days of a diary, a title of a menu's words.</summary>
public sealed class DateHeadingsTests
{
    private const string First = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Second = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    [Fact]
    public void DaysOfADiaryAreItsHeadings() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\nMonday, May 12\n\n{Second}\n\nTuesday, May 13\n\n{First}\n\nFriday, May 16\n\n{Second}\n");

    [Fact]
    public void MonthsOfALookBackAreItsHeadings() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\nMay 1924\n\n{Second}\n\nMay 1949\n\n{First}\n\nMay 1974\n\n{Second}\n");

    [Theory]
    [InlineData("6.45pm", "8.10pm", "9.00pm")]
    [InlineData("18:45", "20:10", "21:00")]
    [InlineData("6:45 p.m.", "8:10 p.m.", "9:00 p.m.")]
    [InlineData("18h45", "20h10", "21h00")]
    public void TimesOfALiveReportAreItsHeadings(string a, string b, string c) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{a}\n\n{Second}\n\n{b}\n\nThe bridge is closed.\n\n{c}\n\nThe wind is easing. The ferry may sail at ten.\n");

    [Fact]
    public void NumbersOfPagesAreNoTimes() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{Second}\n\n{{|DL2006:1\n\n2\n\n3\n\nNext|}}\n");

    [Fact]
    public void OneDateIsThePages() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{{|DL2019:Monday, May 12|}}\n\n{First}\n\n{Second}\n");

    [Fact]
    public void YearsOfALookBackAreItsHeadings() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n50 years ago\n\n{Second}\n\n25 years ago\n\n{First}\n");

    [Theory]
    [InlineData("POLICE LOG\n\nHarbourton\n\n", DiagnosticSeverity.Note)]
    [InlineData("POLICE LOG\n\nMost read\n\n", DiagnosticSeverity.Warning)]
    public void AMenusWordAboveTheTextMayBeItsTitle(string head, DiagnosticSeverity severity)
    {
        Diagnostic found = TestRun.Analyze("a.txt", $"{head}{First}\n\n{Second}\n", [new BoilerplateAnalyzer()])[0];

        Assert.Equal(("DL2006", severity), (found.Id, found.Severity));
        Assert.Equal(severity == DiagnosticSeverity.Note, found.Fix is null);
    }

    [Theory]
    [InlineData("All rights reserved. It's three words, and the clerk never gave them a thought in all her years at the harbour office by the old mill.")]
    [InlineData("{|DL2020:All rights reserved.|} The clerk never gave a thought to the harbour in all her years at the office by the old mill, she said on Monday.")]
    public void APhraseThatIsTalkedAboutStays(string paragraph) => AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{paragraph}\n\n{Second}\n");
}
