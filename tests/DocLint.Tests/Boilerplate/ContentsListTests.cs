using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>An article's own table of contents, its headings, and the steps that it announces.</summary>
public sealed class ContentsListTests
{
    private const string First = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Second = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    private const string Third = "Whoever crosses on foot can take the ferry, which runs every half hour from the old customs house to the mill on the other bank.";

    [Fact]
    public void EntriesComeAgainAboveTheirText() => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        $"{First}\n\nTop Picks\n\nHow we tested\n\nWhat we learned\n\nFAQs\n\nTop Picks\n\n{Second}\n\nHow we tested\n\n{Third}\n\nWhat we learned\n\n{First}\n\nFAQs\n\n{Second}\n");

    /// <summary>A heading may be longer than its entry.</summary>
    [Fact]
    public void OneEntryMayBeShort() => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        $"{First}\n\nTop Picks\n\nHow we tested\n\nThe bridge\n\nWhat we learned\n\nTop Picks\n\n{Second}\n\nHow we tested\n\n{Third}\n\nThe bridge: a history\n\n{First}\n\n"
        + $"What we learned\n\n{Second}\n");

    /// <summary>The same lines side by side are a menu above and below the article.</summary>
    [Fact]
    public void AMenuThatComesTwiceIsNone() => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        $"{{|DL2006:Home\n\nSports\n\nOpinion\n\nContact us|}}\n\n{First}\n\n{Second}\n\n{Third}\n\n{{|DL2006:Home\n\nSports\n\nOpinion\n\nContact us|}}\n");

    /// <summary>Nor are the words of a menu, whatever stands below them.</summary>
    [Fact]
    public void SectionsWithTheirStoriesAreNone()
    {
        string text = $"Home\n\nSports\n\nBusiness\n\n{First}\n\n{Second}\n\nHome\n\n{Third}\n\nSports\n\n{Second}\n\nBusiness\n\n{First}\n";

        Assert.Contains(TestRun.Analyze("a.txt", text, [new BoilerplateAnalyzer()]), d => d.Span.Start == 0);
    }

    [Theory]
    [InlineData("FAQ\n\nWhen will the bridge open again?\n\n" + Second)]
    [InlineData("FAQ\n\n1.\n\nWhen will the bridge open again?\n\n" + Second)]
    public void QuestionsBelowAHeadingAreTheArticles(string questions) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{questions}\n\n{Third}\n");

    [Fact]
    public void ADisclaimerAboveTextIsNotDeleted()
    {
        string text = $"{First}\n\n{Second}\n\nDisclaimer\n\n{Third}\n\n{First}\n";

        Assert.All(TestRun.Analyze("a.txt", text, [new BoilerplateAnalyzer()]), d => Assert.Null(d.Fix));
    }

    private const string Announcement = "If you want to see the whole match without a break you need two accounts, and you have to open them in the right order. "
        + "This is how to sign up for Fluvio and for the sports channel:";

    [Fact]
    public void StepsThatTheArticleAnnouncesAreItsOwn() => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        $"{First}\n\n{Announcement}\n\nSign up for a Fluvio account for $11.99 a month\n\nIf you already have a Fluvio account, visit your account page to upgrade\n\n{Second}\n");

    [Fact]
    public void WhatTheAnnouncementDoesNotSpeakOfIsThePages() => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        $"{First}\n\n{Announcement}\n\n{{|DL2005:Share on Facebook|}}\n\n{Second}\n");
}
