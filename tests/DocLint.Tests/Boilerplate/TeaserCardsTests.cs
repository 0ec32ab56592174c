using System.Collections.Immutable;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>Lists whose lines have the rhythm of teasers: headline, text, mark.</summary>
public sealed class TeaserCardsTests
{
    private const string Article =
        "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.\n\n"
        + "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.\n\n";

    private static readonly string[] Headlines =
    [
        "Ferry fares go up again as fuel costs rise", "School roof blown off by the storm is mended", "Two men held after a raid on a tool shop",
        "Library opens late on Fridays for a trial year",
    ];

    private static readonly string[] Texts =
    [
        "Tickets for the short crossing will cost a third more from May", "Pupils are back in their rooms after nine weeks in the hall",
        "Police found drills and saws in a van near the mill", "Readers can stay until nine in the evening, the board says",
    ];

    private static readonly string[] Matches =
    [
        "Rovers come to Old Town for the first time", "United meet Castle in the second leg of the cup", "Harbour go to Mill End without their captain",
        "Valley run out of goalkeepers before the derby",
    ];

    private static readonly string[] Times =
    [
        "Kick-off is at three, and the gates open an hour before", "Kick-off is at five, with the band of the fire brigade", "Kick-off is at noon, with a bus from the market square",
        "Kick-off is at seven, under the new lights of the ground",
    ];

    private static readonly string[] Titles = ["The long way home across the bay", "A boat for nobody in the harbour", "The salt and the stone of our land", "A winter on the far side of town"];

    private static readonly string[] Plots =
    [
        "A ferryman writes to his daughter from a winter without work", "Four sisters inherit a wreck and the debts that go with it",
        "A diver keeps what she finds, and one day somebody asks", "The history of a quarry town told by those who left it",
    ];

    [Theory]
    [InlineData("May 12, 2024|May 13, 2024|June 2, 2024|June 4, 2024")]
    [InlineData("2 hours ago|3 hours ago|5 hours ago|1 day ago")]
    [InlineData("Ann Lee|Bob Ray|Ann Lee|Cara Dunn")]
    [InlineData("By Ann Lee|By Bob Ray|By Dora May|By Cara Dunn")]
    [InlineData("-|-|-|-")]
    public void EveryHeadlineAndTextIsFound(string marks)
    {
        string[] lines = LinesOf(Headlines, Texts, marks.Split('|'));

        Assert.Equal([0, 1, 3, 4, 6, 7, 9, 10], FoundIn(lines).Where(line => line % 3 != 2));
    }

    [Fact]
    public void ACardMayHaveTwoLinesOfText()
    {
        string[] lines = [.. LinesOf(Headlines, Texts, Times).Chunk(3).SelectMany(card => new[] { card[0], card[1], card[2], "-" })];

        Assert.Equal([0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14], FoundIn(lines).Where(line => line % 4 != 3));
    }

    /// <summary>Days of a programme, people who are quoted, and titles of books have the same rhythm.</summary>
    [Theory]
    [InlineData("12 May|13 May|19 May|20 May")]
    [InlineData("Ann Lee|Bob Ray|Dora May|Cara Dunn")]
    public void OtherMarksAreTheArticles(string marks) =>
        Assert.DoesNotContain(FoundIn(LinesOf(Matches, Times, marks.Split('|'))), line => line % 3 != 2);

    [Fact]
    public void TitlesWithoutAVerbAreTheArticles() =>
        Assert.DoesNotContain(FoundIn(LinesOf(Titles, Plots, ["Ann Lee", "Bob Ray", "Ann Lee", "Cara Dunn"])), line => line % 3 != 2);

    [Fact]
    public void TitlesThatADashPartsAreTeasers() =>
        Assert.Equal([0, 1, 3, 4, 6, 7, 9, 10], FoundIn(LinesOf(Titles, Plots, ["-", "-", "-", "-"])).Where(line => line % 3 != 2));

    [Fact]
    public void AHeadlineMayAsk() =>
        Assert.Equal([0, 1, 3, 4, 6, 7, 9, 10], FoundIn(LinesOf([.. Headlines[..3], "Who pays for the new roof of the school?"], Texts, ["-", "-", "-", "-"])).Where(line => line % 3 != 2));

    /// <summary>Rows of a table have a rhythm, too.</summary>
    [Fact]
    public void RowsOfATableAreTheArticles()
    {
        IEnumerable<string> rows = Headlines.Zip(Texts, ["May 12, 2024", "May 13, 2024", "June 2, 2024", "June 4, 2024"]).Select(row => $"| {row.First} | {row.Second} | {row.Third} |");
        string text = $"{Article}| Story | What it says | Day |\n| --- | --- | --- |\n{string.Join('\n', rows)}\n";

        Assert.DoesNotContain(TestRun.Analyze("a.md", text, [new BoilerplateAnalyzer()]), diagnostic => diagnostic.Id == "DL2017");
    }

    /// <summary>Two may be anything.</summary>
    [Fact]
    public void TwoAreNoList() =>
        Assert.DoesNotContain(FoundIn(LinesOf(Matches[..2], Times[..2], ["-", "-"])), line => line % 3 != 2);

    private static string[] LinesOf(string[] first, string[] second, string[] third) =>
        [.. first.Zip(second, third).SelectMany(card => new[] { card.First, card.Second, card.Third })];

    /// <summary>Which of the lines behind an article a note or a warning covers.</summary>
    private static List<int> FoundIn(string[] lines)
    {
        string text = Article + string.Join("\n\n", lines) + "\n";
        ImmutableArray<Diagnostic> found = TestRun.Analyze("a.txt", text, [new BoilerplateAnalyzer()]);
        var covered = new List<int>();
        for (int i = 0, at = Article.Length; i < lines.Length; at += lines[i++].Length + 2)
        {
            if (found.Any(diagnostic => diagnostic.Span.Start <= at && diagnostic.Span.End >= at + lines[i].Length))
                covered.Add(i);
        }

        return covered;
    }
}
