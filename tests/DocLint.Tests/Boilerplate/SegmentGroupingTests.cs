using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>Which neighbouring lines become one finding, and under which rule.</summary>
public sealed class SegmentGroupingTests
{
    private const string First = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Second = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    [Fact]
    public void LinesOfDifferentRulesAreDifferentFindings() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n{Second}\n\n{{|DL2005:Share on Facebook\nShare on Twitter|}}\n{{|DL2001:Sign up for our morning newsletter|}}\n"
            + "{|DL2003:Leave a comment|}\n{|DL2006:Back to top|}\n{|DL2009:© 2021 Harbour Post. All rights reserved.|}\n");

    [Theory]
    [InlineData("DL2005", "Share on Facebook\nShare on Twitter\n{|DL2001:Sign up for our morning newsletter|}\n{|DL2009:© 2021 Harbour Post. All rights reserved.|}\n")]
    [InlineData("DL2001", "{|DL2005:Share on Facebook\nShare on Twitter|}\nSign up for our morning newsletter\n{|DL2009:© 2021 Harbour Post. All rights reserved.|}\n")]
    [InlineData("DL2009", "{|DL2005:Share on Facebook\nShare on Twitter|}\n{|DL2001:Sign up for our morning newsletter|}\n© 2021 Harbour Post. All rights reserved.\n")]
    public void IgnoringARuleLosesNoOther(string ignored, string lines) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n{Second}\n\n{lines}", options: TestRun.Options(($"doclint_diagnostic.{ignored.ToLowerInvariant()}.severity", "none")));

    [Fact]
    public void PartsOfACommentFormAreOneFinding() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n{Second}\n\n{{|DL2003:Leave a Reply\n\nYour email address will not be published.\n\nName\n\nEmail\n\nWebsite\n\n"
            + "This site uses Akismet to reduce spam. Learn how your comment data is processed.\n\nPost comment|}\n");

    [Fact]
    public void SentenceBelowAFormStaysTheArticles() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n{Second}\n\n{{|DL2003:Leave a Reply\n\nYour email address will not be published.\n\nPost comment|}}\n\n"
            + "The ferry will run every hour until then.\n");

    [Fact]
    public void BareAddressDoesNotTakeAMenuWithIt() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            "{|DL2006:- [Home](https://example.org/)\n\n- [News](https://example.org/news/)\n\n- [Sports](https://example.org/sports/)\n\n"
            + "- [Business](https://example.org/business/)\n\n- [Jobs](https://example.org/jobs/)|}\n\n"
            + $"https://example.org/news/harbour-bridge.php\n\n{First}\n\n{Second}\n",
            "article.md");

    [Theory]
    [InlineData("1")]
    [InlineData("Letters")]
    public void LabelBetweenParagraphsIsTheArticles(string label) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{label}\n\n{Second}\n\n{First}\n\n{Second}\n");

    [Theory]
    [InlineData("{|DL2003:Comments|}", "The mayor declined to comment.")]
    [InlineData("{|DL2006:Contact|}", "Elle n'avait pas le téléphone.")]
    [InlineData("{|DL2006:Kontakt|}", "Er schwieg dazu und verließ das Gericht durch eine Seitentür im Hof.")]
    public void LastSentenceBelowAHeadingIsNeverDeleted(string heading, string sentence) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{Second}\n\n{First}\n\n{heading}\n\n{sentence}\n");

    [Fact]
    public void NameAndRoleIsABylineWhateverStandsBesideIt() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n{Second}\n\n{First}\n\n{Second}\n\n{First}\n\n{{|DL2010:Ann Lee, Deputy Editor|}}\n\n{{|DL2006:Author|}}\n\n"
            + "{|DL2012:Categories:\n\nBreaking News Everyday Opinion\n\nTags:|}\n\n{|DL2003:Leave a Comment|}\n");

    [Fact]
    public void CommentKeepsItsNeighboursApart() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"<p>{First}</p>\n{{|DL2005:<p>Share on Facebook</p>|}}\n<!-- a note of the desk -->\n{{|DL2005:<p>Share on Twitter</p>|}}\n<p>{Second}</p>\n",
            "article.html");

    [Fact]
    public void MarkupWithoutACommentDoesNot() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"<p>{First}</p>\n{{|DL2005:<p>Share on Facebook</p>\n<p>Share on Twitter</p>|}}\n<p>{Second}</p>\n", "article.html");

    [Fact]
    public void HeadingOfTheArticleKeepsItsNeighboursApart() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n{{|DL2005:Share on Facebook|}}\n\n## What the engineers found under the deck\n\n{{|DL2005:Share on Twitter|}}\n\n{Second}\n", "article.md");

    [Fact]
    public void HeadingOfOneMenuWordIsAFindingOfItsOwn() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n{{|DL2006:Back to top|}}\n\n{{|DL2006:## Photos|}}\n\n{{|DL2006:Load more|}}\n\n{Second}\n", "article.md");

    [Theory]
    [InlineData("{|DL2014:Editor's note: this story has been updated.|}")]
    [InlineData("{|DL2010:This article was originally published on Tide Weekly.|}")]
    [InlineData("{|DL2010:Ann Lee is a staff writer at the Harbour Post. Follow her @annlee.|}")]
    [InlineData("{|DL2006:Next article|}")]
    [InlineData("{|DL2006:Previous article|}")]
    [InlineData("{|DL2016:You have 2 free articles left this month. Log in or subscribe to continue reading.|}")]
    public void LineAloneBetweenParagraphsIsReported(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{line}\n\n{Second}\n");

    [Theory]
    [InlineData("The editor's note on the story was updated by the court.")]
    [InlineData("This article of the charter was repealed on Monday.")]
    [InlineData("Ann Lee is a staff nurse at the harbour clinic. Follow her and you see why.")]
    [InlineData("The next article of the treaty is on fishing.")]
    [InlineData("They have two free places left this month, she said.")]
    public void LineOfTheArticleIsNot(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{line}\n\n{Second}\n\n{First.Replace("Tuesday", "Friday", StringComparison.Ordinal)}\n");
}
