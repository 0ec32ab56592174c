using DocLint.Rules.Encodings;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Encodings;

public sealed class EntityAnalyzerTests
{
    [Theory]
    [InlineData("it{|DL1010:&rsquo;|}s", "it’s")]
    [InlineData("it{|DL1010:&#8217;|}s {|DL1010:&#xE9;|}", "it’s é")]
    [InlineData("it{|DL1010:&#146;|}s", "it’s")]
    [InlineData("Johnson {|DL1010:&amp;|} Sons", "Johnson & Sons")]
    [InlineData("soft{|DL1010:&shy;|}ly", "softly")]
    [InlineData("it{|DL1011:&amp;rsquo;|}s", "it’s")]
    [InlineData("it{|DL1011:&amp;amp;#8217;|}s", "it’s")]
    [InlineData("well{|DL1012:&hellip|} no", "well… no")]
    [InlineData("so{|DL1012:&#8217|} no", "so’ no")]
    public void MendsEntities(string markup, string mended) => AnalyzerVerifier.VerifyFix<EntityAnalyzer>(markup, mended);

    [Theory]
    [InlineData("AT&T, B&N, R&D, A&amp")]
    [InlineData("&; &#; &#x; &unknown; & &&")]
    [InlineData("see https://example.com/find?a=1&copy=2&amp;b=3")]
    [InlineData("a query like find?a=1&reg=2")]
    [InlineData("&#0; &#xD800; &#1114112;")]
    public void LeavesOthersAlone(string text) => AnalyzerVerifier.Verify<EntityAnalyzer>(text.Replace("A&amp", "A&P", StringComparison.Ordinal));
}
