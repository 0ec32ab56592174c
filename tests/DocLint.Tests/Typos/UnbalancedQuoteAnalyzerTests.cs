using DocLint.Rules.Typos.Marks;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class UnbalancedQuoteAnalyzerTests
{
    [Theory]
    [InlineData("He said [|“|]we will go and left.")]
    [InlineData("The ferry.[|”|] The pier.")]
    [InlineData("[|“|]We go and they go. “We stay,” she said.")]
    [InlineData("He called it [|\"|]a gift to the ferrymen's town, and Jones' too.")]
    public void ReportsAMarkWithoutAPartner(string markup) => AnalyzerVerifier.Verify<UnbalancedQuoteAnalyzer>(markup);

    [Theory]
    [InlineData("\"We will [|go,|] he said.", "\"We will go,\" he said.")]
    [InlineData("“We [|go,|] he said. “We stay,” she said.", "“We go,” he said. “We stay,” she said.")]
    [InlineData("“Will they go? ask the [|boards,|] said Mrs Rendall. “We stay.”", "“Will they go? ask the boards,” said Mrs Rendall. “We stay.”")]
    [InlineData("“It takes a day to [|town,|] said Mr Rendall-Oke, a ferryman. “It took two.”", "“It takes a day to town,” said Mr Rendall-Oke, a ferryman. “It took two.”")]
    [InlineData("“The pier is [|gone,|] Mrs. Rendall said. “We saw it.”", "“The pier is gone,” Mrs. Rendall said. “We saw it.”")]
    [InlineData("“We go,” he said. “The pier is [|gone.|]", "“We go,” he said. “The pier is gone.”")]
    [InlineData("“Well,” she said, “so we [|stay.|]", "“Well,” she said, “so we stay.”")]
    [InlineData("“We saw every [|boat,|] said ferryman Rendall. “We stay.”", "“We saw every boat,” said ferryman Rendall. “We stay.”")]
    [InlineData("He asked: \"Who built the [|pier?|]", "He asked: \"Who built the pier?\"")]
    [InlineData("“We built the boats in a [|year.|]\n\nHard times\n\nNobody helped us, he said.", "“We built the boats in a year.”\n\nHard times\n\nNobody helped us, he said.")]
    [InlineData("[|“No,|] said Mr Rendall. “We stay.”", "“No,” said Mr Rendall. “We stay.”")]
    [InlineData("[|We|] will go,” he said.", "“We will go,” he said.")]
    [InlineData("[|We|] will go,\" said the mayor, and \"stay\" too.", "\"We will go,\" said the mayor, and \"stay\" too.")]
    [InlineData("\"It was a gift,\" she said. [|We|] were tired.\"", "\"It was a gift,\" she said. \"We were tired.\"")]
    public void ReportsWhereAMarkIsMissing(string markup, string fixedText) => AnalyzerVerifier.VerifyFix<UnbalancedQuoteAnalyzer>(markup, fixedText);

    [Theory]
    [InlineData("“We go,” he said. \"We stay,\" she said.")]
    [InlineData("“We go.\n\n“We stay,” he said.")]                            // paragraphs of one quotation
    [InlineData("“A gift\nto the town”")]                                      // a pull quote over two lines
    [InlineData("”We go,” he said.")]                                          // one glyph at both ends
    [InlineData("He is 6’2” tall, she 5'11\", with a 27\" screen.")]
    [InlineData("\"SMITH: We go. And then?\n\nHe left.")]                       // a transcript
    [InlineData("“He said “we go” to us,” she said.")]
    [InlineData("She calls it „Heimat“ and her friend „haza”, as in „the old \"country\"“.")]
    [InlineData("\"He had a 12\" ruler in his hand.\" She left. The dish (h. 5½\") and the 13\" dial were sold.")]
    [InlineData("\"It is from 1912\" she said. \"We know.\"")]
    [InlineData("\"We were 12\" is how it begins.")]
    [InlineData("The sign „ stands at the foot of the line.")]
    [InlineData("« Nous allons “ dit le maire, et puis les gens ne sont pas avec nous dans cette affaire.")]
    [InlineData("“We built the boats in a year.\n\nHard times\n\n“Nobody helped us,” he said.")]        // a heading between
    [InlineData("How the town came to own “The Old Ferry (...)\n\nAnd how it lost it.")]               // a teaser
    [InlineData("He called it \"a gift to the town'' and left.")]
    [InlineData("They saw “Ferry Night 2″ in the hall.")]
    [InlineData("Put it between a double mark (\") and a single one, or '\"' alone.")]
    [InlineData("The “From “ line begins each of them.")]
    [InlineData("\u202A”We go to the pier,” she wrote.")]
    public void StaysSilent(string markup) => AnalyzerVerifier.Verify<UnbalancedQuoteAnalyzer>(markup);

    [Theory]
    [InlineData("“Yesterday, he said to himself as the boat left.", "a.txt")]      // a part of the sentence, perhaps
    [InlineData("<p><b>The</b> boats are gone,&#8221; he said.</p>", "a.html")]
    [InlineData("“The boats are **gone.**", "a.md")]
    public void LeavesThePlaceToTheEditor(string text, string path) => Assert.Null(Assert.Single(TestRun.Analyze(path, text, [new UnbalancedQuoteAnalyzer()])).Fix);

    [Theory]
    [InlineData("<p>He said “We <b>[|go.|]</b></p><p>We <b>stay</b>, she said.</p>", "a.html")]
    [InlineData("<p>He said [|&ldquo;|]we go and left.</p>", "a.html")]
    [InlineData("He said [|“|]we *go* and left.", "a.md")]
    [InlineData("He 😀 said [|“|]we go.\r\nWe stay.\r\n", "a.txt")]
    public void WorksInEveryFormat(string markup, string path) => AnalyzerVerifier.Verify<UnbalancedQuoteAnalyzer>(markup, path);
}
