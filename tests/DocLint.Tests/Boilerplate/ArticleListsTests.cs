using System.Text;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>Lists of an article that look like menus.</summary>
public sealed class ArticleListsTests
{
    private const string First = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Second = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    [Theory]
    [InlineData("Contact\n\nSecurity\n\nBlogs")]
    [InlineData("Photos\n\nVideos\n\nWeather\n\nTraffic")]
    public void WhatASentenceAnnouncesIsTheArticles(string list) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\nThe new site of the town has pages for:\n\n{list}\n\n{Second}\n");

    [Fact]
    public void WhatALeftoverAnnouncesIsNot() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{Second}\n\n{{|DL2005:Follow us on:\n\nFacebook\n\nTwitter\n\nInstagram|}}\n");

    [Fact]
    public void NamesBelowEachOtherAreTheArticles() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n{Second}\n\nAnn Lee\n\nBo Marsh\n\nCara Dunn\n\nDov Eriks\n\nEva Quay\n");

    [Fact]
    public void PricesAreNoNumbersOfPages() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{Second}\n\n$12\n");

    [Fact]
    public void MenuWordBetweenParagraphsIsNotDeleted() =>
        Assert.All(
            TestRun.Analyze("article.txt", $"{First}\n\nKontakt\n\n{Second}\n\nArchivo\n\n{First}\n", [new BoilerplateAnalyzer()], null),
            diagnostic => Assert.Null(diagnostic.Fix));

    [Theory]
    [InlineData("FAQ\n\nMay lorries use the bridge?")]
    [InlineData("Top picks")]
    public void HeadingsOfReviewsAreNotDeleted(string headings) =>
        Assert.All(
            TestRun.Analyze("article.txt", $"{First}\n\n{headings}\n\n{Second}\n\nConclusion\n\n{First}\n", [new BoilerplateAnalyzer()], null),
            diagnostic => Assert.Null(diagnostic.Fix));

    [Theory]
    [InlineData("98 97 99\n\n94 96 91")]
    [InlineData("8 10 12 14 16")]
    [InlineData("11:30\n\n12:15\n\n12:40")]
    public void RowsOfNumbersAreNoPages(string rows) => AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{rows}\n\n{Second}\n");

    [Theory]
    [InlineData("Subscriptions", "The number of subscriptions to the ferry fell by half in the winter, when the boats sailed every other day only.")]
    [InlineData("Похожие новости", "Плохие новости с парома город узнал зимой, когда корабли пошли через день, а людей в порту не стало меньше, чем было летом.")]
    [InlineData("版权声明", "照片的版权归渔民所有，博物馆说，他们会为每一次展出付钱，并在墙上写下他的名字。")]
    public void HeadingThatTheParagraphBelowSpeaksOfIsNotDeleted(string heading, string text) =>
        Assert.All(
            TestRun.Analyze("article.txt", $"{First}\n\n{heading}\n\n{text}\n", [new BoilerplateAnalyzer()], null),
            diagnostic => Assert.Null(diagnostic.Fix));

    [Fact]
    public void HeadingBetweenParagraphsThatSpeakOfItIsNoFinding() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\nSubscriptions\n\nHolders of subscriptions get their money back until the boats sail again, the company said, and pay nothing for the new season.\n");

    [Fact]
    public void LabelsOfPagesAreDeletedAboveOtherText() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            "Порт закроют на два года, пока инженеры меняют старые краны, которые построили ещё до войны, сказал мэр города во вторник утром.\n\n[|Похожие новости|]\n\nПозже паром пойдёт в обход порта, поэтому поездка займёт на полчаса больше, чем обычно, предупредила компания своих пассажиров.\n",
            "Порт закроют на два года, пока инженеры меняют старые краны, которые построили ещё до войны, сказал мэр города во вторник утром.\n\nПозже паром пойдёт в обход порта, поэтому поездка займёт на полчаса больше, чем обычно, предупредила компания своих пассажиров.\n");

    [Theory]
    [InlineData("Saltmarsh")]
    [InlineData("Who pays")]
    [InlineData("Ann Lee, engineer")]
    public void SubHeadingBesideALeftoverIsNotDeleted(string heading)
    {
        string[] leftovers = ["Share this article", "Advertisement", "Sign up for our newsletter"];
        foreach (var leftover in leftovers)
        {
            var source = SourceText.FromUtf8("article.txt", Encoding.UTF8.GetBytes($"{First}\n\n{leftover}\n\n{heading}\n\n{Second}\n"));
            Assert.Equal($"{First}\n\n{heading}\n\n{Second}\n", TestRun.ApplyFixes(source, TestRun.Analyze(source, [new BoilerplateAnalyzer()], null)));
        }
    }

    [Theory]
    [InlineData("article.md", "## Comments\n\n")]
    [InlineData("article.html", "<h2>Further reading</h2>\n<p>")]
    public void HeadingsOfMarkupAboveTextAreNotDeleted(string path, string heading) =>
        Assert.All(TestRun.Analyze(path, $"{First}\n\n{heading}{Second}\n", [new BoilerplateAnalyzer()], null), diagnostic => Assert.Null(diagnostic.Fix));
}
