using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>Short lines that an article has of its own.</summary>
public sealed class ArticlePartsTests
{
    private const string First = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Second = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    /// <summary>An article about consent has its lists as headings.</summary>
    [Theory]
    [InlineData("Strictly necessary")]
    [InlineData("Legitimate interest")]
    public void NamesOfConsentListsAreNotDeleted(string heading) =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"{First}\n\n{{|DL2007:{heading}|}}\n\n{Second}\n\n{First}\n", $"{First}\n\n{heading}\n\n{Second}\n\n{First}\n");

    /// <summary>A heading that quotes, between a leftover and a paragraph.</summary>
    [Fact]
    public void AQuotationAboveAParagraphIsTheArticles()
    {
        const string heading = "« On nous demande de tout vendre »";
        const string text = "Pour les pêcheurs du port, le calcul est vite fait, et le maire ne dit rien d'autre depuis que la digue a cédé, un soir de tempête où la mer est montée.";

        Assert.DoesNotContain(heading, FoundLines.Of(text, "Lire aussi | Article réservé à nos abonnés Port : les bateaux restent à quai", heading, text, text));
    }

    /// <summary>What an editor adds in brackets below the text.</summary>
    [Fact]
    public void BracketsBelowAParagraphAreTheArticles()
    {
        const string note = "(为保护隐私,文中老林为化名)";
        const string text = "海风大的时候,渔民老林把船拴在码头东侧,坐在屋檐下补网。他说今年的鱼比去年少了三成,油价却涨了不少,出一次海往往赔钱。";

        Assert.DoesNotContain(note, FoundLines.Of(text, text, note, "未经授权,严禁转载或镜像,违者必究。", "如需转载请与海港日报联系。", "返回首页"));
    }

    [Fact]
    public void MarkdownTableIsTheArticles() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{First}\n\n| Stop | Fare | Length | From |\n| --- | --- | --- | --- |\n| Mill | 120 | 3.2km | 4 May |\n| Quay | 95 | 1.1km | 12 June |\n\n{Second}\n",
            "article.md");

    [Fact]
    public void HtmlTableIsTheArticles() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"<p>{First}</p>\n<table><tr><th>Home</th><th>Away</th><th>Date</th></tr><tr><td>12 votes</td><td>2</td><td>4 May</td></tr>"
            + $"<tr><td>Business</td><td>Video</td><td>More</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>\n<p>{Second}</p>\n",
            "article.html");

    [Fact]
    public void ButtonsInATableAreNot() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"<p>{First}</p>\n<table><tr><td>{{|DL2005:<a href=\"/f\">Share on Facebook</a></td><td><a href=\"/t\">Share on Twitter</a>|}}</td></tr></table>\n<p>{Second}</p>\n",
            "article.html");

    /// <summary>What a firm says of itself below a release has its heading, and the notice behind it goes with its own.</summary>
    [Fact]
    public void AHeadingStaysWithItsParagraph() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"{First}\n\n{Second}\n\nAbout Marlow Instruments\n\nMarlow Instruments is a maker of tide gauges and has offices in nine countries, and its gauges stand in the ports of most of them. For more information, visit www.marlow.example.\n\n"
            + "{|DL2009:Forward-Looking Statements\n\nThis release contains forward-looking statements that involve risks. Actual results may differ materially from those projected. "
            + "The company undertakes no obligation to update them.|}\n",
            $"{First}\n\n{Second}\n\nAbout Marlow Instruments\n\nMarlow Instruments is a maker of tide gauges and has offices in nine countries, and its gauges stand in the ports of most of them. For more information, visit www.marlow.example.\n");

    [Fact]
    public void TableOfContentsIsTheArticles() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"<p>{First}</p>\n<ul><li><a href=\"#a\">The Tests</a></li>\n<li><a href=\"#b\">Deck and Rails</a></li>\n<li><a href=\"#c\">Costs</a></li></ul>\n"
            + $"<h2>The Tests</h2>\n<p>{Second}</p>\n<h2>Deck and Rails</h2>\n<p>{First}</p>\n<h2>Costs</h2>\n<p>{Second}</p>\n",
            "article.html");

    [Theory]
    [InlineData("2. Norway\n\n3. Australia\n\n4. Canada\n\n5. Spain", "article.md")]
    [InlineData("<ol><li>Norway</li><li>Australia</li><li>Canada</li><li>Spain</li></ol>", "article.html")]
    public void RankingIsTheArticles(string list, string path) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{list}\n\n{Second}\n", path);

    [Fact]
    public void RankingOfLinksIsNot() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"<p>{First}</p>\n<p>{Second}</p>\n{{|DL2004:<h3>Most read</h3>\n<ol><li><a href=\"/1\">Harbour Road Reopens</a></li><li><a href=\"/2\">Mayor Names Deputy</a></li>|}}</ol>\n",
            "article.html");

    [Fact]
    public void HeadingThatLeadsNowhereIsTheArticles() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"<p>{First}</p>\n{{|DL2005:<p>Share on Facebook</p>|}}\n<h2>Bridge Deck Replacement</h2>\n{{|DL2005:<p>Share on Twitter</p>|}}\n<p>{Second}</p>\n",
            "article.html");

    [Theory]
    [InlineData("<figure><figcaption>The bridge</figcaption></figure>")]
    [InlineData("<figure><figcaption>Old Mill Quay, 2019</figcaption></figure>")]
    [InlineData("<p>Harbour Hall<br>12 Quay Street<br>Saltmarsh 40112</p>")]
    [InlineData("<address>Harbour Hall<br>12 Quay Street<br>Saltmarsh</address>")]
    [InlineData("<p>★★★★☆</p>")]
    public void CaptionAddressAndRatingAreTheArticles(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"<p>{First}</p>\n{line}\n<p>{Second}</p>\n", "article.html");

    [Theory]
    [InlineData("★★★★☆")]
    [InlineData("★★★☆☆ 3 out of 5")]
    public void RatingOfAReviewIsTheArticles(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{Second}\n\n{line}\n");
}
