using DocLint.Rules.Typos.Marks;
using DocLint.Rules.Typos.Usage;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

/// <summary>DL3010 glued quantities, DL3011 broken hyphenation, DL3012 articles.</summary>
public sealed class SmallTypoAnalyzerTests
{
    [Theory]
    [InlineData("They raised [|$1million|], and nobody asked why.")]
    [InlineData("They raised [|$1million|] and [|1.5billion|] of the £20 million.")]
    [InlineData("some [|25tonnes|] on [|400square|] metres, [|1.6metres|] deep and [|20metres|] long")]
    [InlineData("about [|300people|] in [|2years|], and [|16in|] the hall, [|4to|] 6 of them")]
    public void ReportsGluedQuantities(string markup) => AnalyzerVerifier.Verify<GluedQuantityAnalyzer>(markup);

    [Theory]
    [InlineData("at 5pm, the 1st, 20km, 1.5m, 70s, 4x4, 3D, 2nd")]
    [InlineData("He is 6ft 4in, and the jump was 29 feet 2in long; it has 21in wheels, 20in Brembos and a screen of 27in.")]
    [InlineData("They raised £1million and $1.5billion, as this newspaper always writes it.")]
    [InlineData("The old atlas is a 4to of 1712.")]
    [InlineData("room-5million and x5million and example.com/5million")]
    public void LeavesUnitsAlone(string markup) => AnalyzerVerifier.Verify<GluedQuantityAnalyzer>(markup);

    [Theory]
    [InlineData("He [|delib- erately|] left.")]
    [InlineData("the [|commis- sion|] met")]
    [InlineData("the [|post- race|] check in [|dif-ferent|] ways")]
    public void ReportsDividedWords(string markup) => AnalyzerVerifier.Verify<BrokenHyphenationAnalyzer>(markup);

    [Theory]
    [InlineData("pre- and post-war, mid- to long-term")]
    [InlineData("He left - erately.")]
    [InlineData("The pre- and post- race checks; these work-arounds are out-moded.")]
    [InlineData("a well-known man who agreed whole-heartedly")]
    public void LeavesHyphensAlone(string markup) => AnalyzerVerifier.Verify<BrokenHyphenationAnalyzer>(markup);

    [Theory]
    [InlineData("It is [|a|] economic plan.")]
    [InlineData("[|An|] big plan")]
    [InlineData("It took [|a|] hour.")]
    [InlineData("at [|an|] university")]
    [InlineData("It was [|a|] unusual and [|a|] American plan.")]
    public void ReportsArticles(string markup) => AnalyzerVerifier.Verify<ArticleAnalyzer>(markup);

    [Theory]
    [InlineData("It took an hour at a university in a European town; a one-time, a unique, a useful thing.")]
    [InlineData("An urban plan, an SUV, a UFO, an historic day, an MRI, a Ukrainian, an honest man, a house")]
    [InlineData("She had a hepatitis a infection and took vitamin a every day.")]
    [InlineData("vitamin A is good, plan a is bad, at 5 a.m. in a, b and c; two a's add to it")]
    [InlineData("Il a une maison et les maires ne sont pas avec nous dans cette affaire qui est a elle.")]
    [InlineData("It is an Yves Klein, an Xbox, an Nvidia card and an Nginx module; f(a open) is code.")]
    public void LeavesArticlesAlone(string markup) => AnalyzerVerifier.Verify<ArticleAnalyzer>(markup);

    [Fact]
    public void LeavesTheLetterAlone() => AnalyzerVerifier.Verify<ArticleAnalyzer>("<p>The <em>a</em> element and the <span>a</span> attribute</p>", "a.html");

    [Fact]
    public void Mends()
    {
        AnalyzerVerifier.VerifyFix<GluedQuantityAnalyzer>("They raised [|$1million|].", "They raised $1 million.");
        AnalyzerVerifier.VerifyFix<BrokenHyphenationAnalyzer>("He [|delib- erately|] left.", "He deliberately left.");
        AnalyzerVerifier.VerifyFix<ArticleAnalyzer>("[|A|] economic plan, [|a|] hour.\r\n", "An economic plan, an hour.\r\n");
    }
}
