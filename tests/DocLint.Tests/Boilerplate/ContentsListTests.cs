using DocLint.Core.Diagnostics;
using DocLint.Rules;
using DocLint.Rules.Boilerplate;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Boilerplate.Segments;
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

    /// <summary>Entries whose twins stand side by side are none: here who wrote the article, above and below it.</summary>
    [Theory]
    [InlineData("How we tested|What we learned|Which to buy", true)]
    [InlineData("How we tested|What we learned|Which to buy|written by|Ann Lee", false)]
    public void EveryHeadingHasItsText(string entries, bool isLast)
    {
        string[] lines = entries.Split('|');
        string headings = string.Concat(lines.Select(line => line == "written by" ? "written by\n\n" : $"{line}\n\n{Second}\n\n{Third}\n\n"));
        Holds($"{string.Join("\n\n", lines)}\n\n{First}\n\n{headings}", lines.Length, (list, entry) => Assert.Equal(entry < 3 || isLast, list.Holds(entry)));
    }

    /// <summary>A menu whose entries come again above one more line of links each is no table of contents.</summary>
    [Fact]
    public void LinksBelowAHeadingAreNoText()
    {
        string[] lines = ["Water and roads", "Bread and wine", "Boats and nets"];
        string twins = string.Concat(lines.Select((line, i) => $"{line}\n\nMore of them {i}\n\nAll of them {i}\n\nNone of them {i}\n\n"));
        Holds($"{string.Join("\n\n", lines)}\n\n{First}\n\n{twins}", lines.Length, (list, entry) => Assert.False(list.Holds(entry)));
    }

    private static void Holds(string text, int entries, Action<ContentsList, int> check) => ContextProbe.Run(text, RuleData.Words, context =>
    {
        var list = new ContentsList(context, LineJudge.Judge(context, BoilerplatePacks.BuiltIn)!);
        for (int entry = 0; entry < entries; entry++)
            check(list, entry);
    });

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
        string text = $"{First}\n\n{Second}\n\n{Third}\n\n{First}\n\n{Second}\n\nDisclaimer\n\n{Third}\n\n{Second}\n";
        Diagnostic found = Assert.Single(TestRun.Analyze("a.txt", text, [new BoilerplateAnalyzer()]));

        Assert.Equal(("DL2007", DiagnosticSeverity.Note, null), (found.Id, found.Severity, found.Fix));
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
