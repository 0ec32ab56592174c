using DocLint.Rules.Encodings.Escapes;
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
    [InlineData("the sign \"&copy;\", (&#169;) or `&#xA9;`, C<&amp;copy;> and “&yen;”")]
    [InlineData("the entity &eacute; and the reference: &#233;; some &lt; entities and entities like &copy; too")]
    [InlineData("It replaced &ldquo; with a plain mark, and &nbsp; stands for a blank that keeps its words together.")]
    [InlineData("Write &lt;b&gt; to show a tag; &copy; is the copyright sign.")]
    [InlineData("&#0; &#xD800; &#1114112;")]
    public void LeavesOthersAlone(string text) => AnalyzerVerifier.Verify<EntityAnalyzer>(text.Replace("A&amp", "A&P", StringComparison.Ordinal));

    [Theory]
    [InlineData("<table><tr><td>&amp;yen;</td><td>Yen</td></tr></table>")]
    [InlineData("<p>Write <span class=\"code\">&amp;eacute;</span> for it.</p>")]
    [InlineData("<p>Dogs {|DL1011:&amp;mdash;|} cats</p><p>{|DL1011:&amp;nbsp;|}</p>")]
    public void LeavesTheEntityThatAPageShows(string markup) => AnalyzerVerifier.Verify<EntityAnalyzer>(markup, "a.html");

    /// <summary>What a fix writes is text, also where Markdown or an attribute would read a mark in it.</summary>
    [Theory]
    [InlineData("a.html", "<img alt=\"the {|DL1011:&amp;quot;|}old{|DL1011:&amp;quot;|} ferry\">", "<img alt=\"the &quot;old&quot; ferry\">")]
    [InlineData("a.html", "<img alt='the ferry{|DL1011:&amp;#39;|}s {|DL1011:&amp;quot;|}old crew'>", "<img alt='the ferry&#39;s \"old crew'>")]
    [InlineData("a.html", "<img alt=\"the ferry{|DL1011:&amp;#39;|}s crew\">", "<img alt=\"the ferry's crew\">")]
    [InlineData("a.html", "<img alt=ferry{|DL1011:&amp;quot;|}>", "<img alt=ferry&amp;quot;>")]
    [InlineData("a.html", "<p>the {|DL1011:&amp;quot;|}old ferry</p>", "<p>the \"old ferry</p>")]
    [InlineData("a.md", "the {|DL1011:&amp;ast;|}old{|DL1011:&amp;ast;|} ferry", "the &#42;old&#42; ferry")]
    [InlineData("a.md", "<p>\n<img alt=\"the {|DL1011:&amp;quot;|}old ferry\">\n</p>", "<p>\n<img alt=\"the &quot;old ferry\">\n</p>")]
    public void WritesNoMarkup(string path, string markup, string mended) => AnalyzerVerifier.VerifyFix<EntityAnalyzer>(markup, mended, path);
}
