using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Tests.Documents;

/// <summary>What is prose in each format, and where it comes from.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("# A *great* day\n\nHello `code` **bold**\nand more.\n", "A great day|Hello ⬚ bold and more.")]
    [InlineData("---\ntitle: x\n---\nText.\n\n```js\ncode\n```\n", "Text.")]
    [InlineData("- one\n- two [link](http://x.example/alos)\n\n> quoted\n> twice\n", "one|two link|quoted twice")]
    [InlineData("| a | b |\n| - | - |\n| c &amp; d | e |\n", "a|b|c & d|e")]
    [InlineData("Fact[^1].\n\n[^1]: The note.\n", "Fact⬚.|The note.")]
    [InlineData("[^b]: First.\n\nOne[^a].\n\n[^a]: Note:\n\n    - item\n\nTwo[^b].\n\nThree.\n", "First.|One⬚.|Note:|item|Two⬚.|Three.")]
    [InlineData("![An alt text](x.png)\n", "⬚|An alt text")]
    [InlineData("<!-- a comment -->\n\nA \\* star and <b>tag</b>\n", "A * star and tag")]
    [InlineData("Line one  \nline two", "Line one\nline two")]
    [InlineData("<div>Raw <b>html</b> &amp; <!-- c -->text</div>\n\nText\n", "Raw html & text|Text")]
    [InlineData("One<br>two<br/> three 10<sup>3</sup> <BR />", "One\ntwo\n three 10^3")]
    [InlineData("Press <kbd>*x*</kbd> or <code>a<b>b</b></code> <svg><text>no</text></svg> now <var>x", "Press ⬚ or ⬚ ⬚ now x")]
    [InlineData("From the harbour  \nwhat the *ferry* towed   \nfor them\\\nwas wet \\*", "From the harbour\nwhat the ferry towed\nfor them\nwas wet *")]
    [InlineData("The http://x.example/the_*_map, www.x.example, wwww mail\n\nto: the tel:112 or mailto:f@x.example the hut", "The ⬚, ⬚, wwww mail|to: the ⬚ or ⬚ the hut")]
    [InlineData("| the hut | why |\n|-|-|\n| what them | a \\| the hat |", "the hut|why|what them|a | the hat")]
    [InlineData("", "")]
    public void Markdown(string source, string expected) => Assert.Equal(expected, Prose("a.md", source));

    [Theory]
    [InlineData("<p>A &amp; b&nbsp;c</p><p>Two</p>", "A & b\u00A0c|Two")]
    [InlineData("<title>T &copy; x</title><script>no</script><style>no</style><h1>Head</h1>", "T © x|Head")]
    [InlineData("<div>One<br>two<div>three</div>four</div>", "One\ntwo|three|four")]
    [InlineData("<p>Run <code>x=1</code> now</p><pre>no</pre>", "Run ⬚ now")]
    [InlineData("<p hidden>no</p><div style=\"display: none\">no<div>no</div></div><p>yes", "yes")]
    [InlineData("<p>  many \n  blanks  </p>", "many blanks")]
    [InlineData("<ul><li>a<li>b</ul><img src=x alt='An &quot;alt&quot; text'>", "a|b|An \"alt\" text")]
    [InlineData("<p>The <img alt='old &amp; new'> bridge <img alt=x> is shut.</p><p>Two</p>", "The ⬚ bridge ⬚ is shut.|old & new|x|Two")]
    [InlineData("<p>The <a href=x title=no>town</a>, a <dfn title=\"a page\">leaf</dfn> and <i title=>it</i> met <code title=no>x</code></p>", "The town, a leaf and it met ⬚|a page")]
    [InlineData("<ul><li><a title=no href=x>a</a><li>b <abbr title='the council'>c</abbr></ul>", "a|b c|the council")]
    [InlineData("<p>AT&T &zz; &#8217;&#146; &amp;nbsp;</p>", "AT&T &zz; ’’ &nbsp;")]
    [InlineData("<p>A <b>b</b><i>c</i></p><!-- no -->", "A bc")]
    [InlineData("<p>&#x2019;&#xD800;&#0;&#99999999;&#;&#x;&hellip;&notit;&not;&ampx", "’\uFFFD\uFFFD\uFFFD&#;&#x;…¬it;¬&x")]
    [InlineData("<p>one  two \n three &amp;  four \t", "one two three & four")]
    [InlineData("<p style=\"color: red; DISPLAY :none\">no</p><p style='display:block' aria-hidden=false>a</p><p aria-hidden=true>no</p><p data-hidden>b", "a|b")]
    [InlineData("<img/alt=a><img alt><img alt='b'alt=c>", "a|b")]
    [InlineData("plain", "plain")]
    [InlineData("<table><tr><td>x<td>y</table>", "x|y")]
    [InlineData("<p>2.4 × 10<sup>3</sup> m<sup>2</sup></p>", "2.4 × 10^3 m2")]
    [InlineData("<p>unclosed <b", "unclosed")]
    public void Html(string source, string expected) => Assert.Equal(expected, Prose("a.html", source));

    [Theory]
    [InlineData("a.md", "# Één *grote* dag 😀\r\n\r\nMet `code` en &eacute;&eacute;n **vet** woord.\r\n- punt\r\n- [link](x)\r\n")]
    [InlineData("a.html", "<h1>Één <i>grote</i> dag 😀</h1>\r\n<p>Met <code>code</code> en &eacute;&eacute;n\r\n <b>vet</b> woord.<br>x</p>")]
    public void VerbatimTextIsTheSourcesText(string path, string text)
    {
        Document document = Parse(path, text);
        for (int start = 0; start < document.Text.Length; start++)
        {
            for (int length = 1; length <= 4 && start + length <= document.Text.Length; length++)
            {
                var span = new ProseSpan(start, length);
                TextSpan source = document.Map.ToSource(span);
                Assert.True(source.Start >= 0 && source.End <= document.Source.Length);
                if (document.Map.IsVerbatim(span))
                    Assert.Equal(document.Text.Slice(start, length), document.Source.Utf8.Slice(source.Start, source.Length));
            }
        }
    }

    [Theory]
    [InlineData("a.md", "<!-- one -->\n\nText <!-- two --> here `<!-- no -->`.\n\n    <!-- no -->\n")]
    [InlineData("a.html", "<!-- one --><p>Text <!-- two --> here</p><script>'<!-- no -->'</script>")]
    public void FindsComments(string path, string text)
    {
        Document document = Parse(path, text);
        Assert.Equal<string>(["<!-- one -->", "<!-- two -->"], document.Comments.ToArray().Select(span => Encoding.UTF8.GetString(document.Source.Utf8.Slice(span.Start, span.Length))));
    }

    [Theory]
    [InlineData("The *old* boat went")]
    [InlineData("The \\*old\\* boat went")]
    public void TextInATableCellIsVerbatim(string cell)
    {
        Document document = Parse("a.md", $"| Route | Fare |\n|---|---|\n|  {cell}  | 120 |\n");
        int boat = document.Text.IndexOf("boat"u8);
        TextSpan source = document.Map.ToSource(new ProseSpan(boat, 4));
        Assert.True(document.Map.IsVerbatim(new ProseSpan(boat, 4)));
        Assert.Equal("boat"u8, document.Source.Utf8.Slice(source.Start, source.Length));
    }

    [Fact]
    public void DeepNestingIsReadAsPlainText() => Assert.Null(Parse("a.md", new string('>', 500) + " teh").ParsedBlocks);

    [Fact]
    public void HardWrappedLinesAreOneBlock()
    {
        const string wrapped = "The council met on Monday night to talk about the bridge, which has\n"
            + "been closed since the spring flood, and about the money that would be\n"
            + "needed to open it before the winter. Nobody at the meeting expected\n"
            + "that a new one could be paid for.\n\nHome\nNews\nSports\n";
        Assert.Equal(4, Blocks(wrapped));
        Assert.Equal(1, Blocks("The council met on Monday to talk about the wall and\nthe cost of it all in the end.\n"));
        Assert.Equal(3, Blocks("Join our forum\nFollow the readers of this paper and see what they reply to each of the others\nComments\n"));
    }

    private static int Blocks(string text)
    {
        SourceText source = SourceText.FromString("a.txt", text);
        var blocks = new DocLint.Core.Tokens.PooledList<DocLint.Core.Documents.Block>();
        PlainTextBlocks.Find(source.Utf8, source.LineStarts, ref blocks);
        return blocks.Count;
    }

    private static string Prose(string path, string text)
    {
        Document document = Parse(path, text);
        return string.Join('|', document.ParsedBlocks!.Select(block => Encoding.UTF8.GetString(document.Text[block.Start..block.End])))
            .Replace("\uFDD0", "⬚", StringComparison.Ordinal);
    }

    private static Document Parse(string path, string text) => DocumentParsers.ForPath(path).Parse(SourceText.FromString(path, text));
}
