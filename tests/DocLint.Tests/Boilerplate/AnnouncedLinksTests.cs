using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>Headlines below a heading such as "Related stories".</summary>
public sealed class AnnouncedLinksTests
{
    private const string First = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Second = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    /// <summary>Nothing but the heading tells what these lines are.</summary>
    [Theory]
    [InlineData("Related stories", "Ferry fares go up again as fuel costs rise", "Who pays for the new pool?", "School roof blown off by storm")]
    [InlineData("You may also like", "Ferry Fares Go Up Again", "Ten Boats That Nobody Wants to Own", "Roof Blown Off by Storm")]
    public void AreDeletedWithTheirHeading(string heading, string one, string two, string last) => AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
        $"{First}\n\n{Second}\n\n{{|DL2004:{heading}\n\n{one}\n\n{two}\n\n{last}|}}\n",
        $"{First}\n\n{Second}\n");

    /// <summary>Between paragraphs a list may be the article's: unless the line model is sure of a line, it is a note.</summary>
    [Fact]
    public void StayBetweenParagraphs() => AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
        $"{First}\n\n{Second}\n\n{{|DL2004:Related stories|}}\n\n{{|DL2004:Ferry fares go up again as fuel costs rise\n\nWho pays for the new pool?\n\nSchool roof blown off by storm|}}\n\n{Second}\n\n{First}\n",
        $"{First}\n\n{Second}\n\nFerry fares go up again as fuel costs rise\n\nWho pays for the new pool?\n\nSchool roof blown off by storm\n\n{Second}\n\n{First}\n");

    /// <summary>Headlines end before a heading of the article, which is much shorter and stands above a paragraph.</summary>
    [Theory]
    [InlineData("What it costs", false)]
    [InlineData("School roof blown off by the storm", true)]
    public void EndBeforeAHeading(string last, bool isFound)
    {
        var found = FoundLines.Of(First, Second, "Related stories", "Ferry fares go up again as fuel costs rise", "Who pays for the new pool of the town?", last, Second, First);

        Assert.Contains("Who pays for the new pool of the town?", found);
        Assert.Equal(isFound, found.Contains(last));
    }

    /// <summary>What may well be the article's list is a note, and stays.</summary>
    [Fact]
    public void UnlikelyLinksAreNotes() => AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
        $"{First}\n\n{Second}\n\n{{|DL2004:Featured recipes|}}\n\n{{|DL2004:Steel lunch box with two tiers, 18 pounds\n\nGlass box with a lid of beech, 12 pounds|}}\n",
        $"{First}\n\n{Second}\n\nSteel lunch box with two tiers, 18 pounds\n\nGlass box with a lid of beech, 12 pounds\n");

    /// <summary>A line with code cannot be reported, and ends the list.</summary>
    [Fact]
    public void EndBeforeCode() => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        $"{First}\n\n{Second}\n\n{{|DL2004:Related stories\n\nFerry Fares Go Up Again|}}\n\nTen Boats That `nobody` Wants to Own\n\n{{|DL2017:Roof Blown Off by Storm|}}\n",
        path: "a.md");

    /// <summary>A credit keeps its own rule.</summary>
    [Fact]
    public void LeaveWhatIsFoundAsSomethingElse() => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        $"{First}\n\n{Second}\n\n{{|DL2004:Related stories\n\nFerry Fares Go Up Again\n\nTen Boats That Nobody Wants to Own|}}\n\n{{|DL2011:Photo: Ann Lee/Harbour Post|}}\n");

    [Fact]
    public void AreNotTheArticlesContents()
    {
        string[] entries = ["How the bridge was built in a year", "Who paid for the steel of the deck", "What comes when the work is done"];
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n{Second}\n\n{{|DL2004:In this article|}}\n\n{string.Join("\n\n", entries)}\n\n{Second}\n\n{entries[0]}\n\n{First}\n\n{entries[1]}\n\n{Second}\n\n{entries[2]}\n\n{First}\n");
    }

    [Fact]
    public void AreNoSentences() => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        $"{First}\n\n{Second}\n\n{{|DL2004:Related stories|}}\n\nFerry Fares Rise Again.\n\nSchool Roof Is Mended.\n\nTwo Men Held After Raid.\n");

    /// <summary>A leftover above the article has its title below it, which shares its words.</summary>
    [Fact]
    public void AreNotTheHeadOfTheArticle() => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        "{|DL2004:Related stories|}\n\nCouncil Votes to Close the Old Bridge\n\nBy the harbour road instead, says the mayor\n\nDeck to be replaced by engineers of the county\n\n"
        + $"{First}\n\n{Second}\n\n{First}\n\n{Second}\n");

    /// <summary>A link to the printed paper announces menus, but not the title, whether or not it begins with a place.</summary>
    [Theory]
    [InlineData("KARACHI: Fishermen hand back whale shark after six-hour struggle")]
    [InlineData("Fishermen hand back whale shark after six-hour struggle")]
    public void EndAtTheTitle(string title) => AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
        $"{{|DL2015:E-Paper\n\nLatest Magazines Blogs Prism Cartoons In Paper Magazines|}}\n\n{title}\n\n{{|DL2006:A correspondent|}}\n\n{{|DL2019:Published May 19, 2014 06:12am|}}\n\n"
        + $"{Shark}\n\n{Second}\n",
        $"{title}\n\nA correspondent\n\nPublished May 19, 2014 06:12am\n\n{Shark}\n\n{Second}\n");

    private const string Shark = "A whale shark that swam into a net off the island was set free on Sunday by fishermen, who cut up a new net to do so after a struggle of six hours.";

    /// <summary>One word ("Replay"), "Our picks" and small letters are the article's lists.</summary>
    [Theory]
    [InlineData("{|DL2004:Replay|}", "Valley Rovers and Dunmore at three", "Castle Park and Old Town at five", "Harbour and Mill End on Sunday")]
    [InlineData("Our picks", "Steel lunch box with two tiers, 18 pounds", "Glass box with a lid of beech, 12 pounds", "Cotton bag that folds into a ball, 5 pounds")]
    [InlineData("{|DL2004:Featured recipes|}", "two eggs and a spoon of flour", "a cup of milk and some salt", "butter for the pan and the tin")]
    public void AreNotWhatTheArticleLists(string heading, string one, string two, string last) => AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
        $"{First}\n\n{Second}\n\n{heading}\n\n{one}\n\n{two}\n\n{last}\n\n{Second}\n\n{First}\n");
}
