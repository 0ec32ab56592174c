using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>What goes away with a leftover in Markdown and HTML, and what stays, so that the rest means what it meant.</summary>
public sealed class MarkupDeletionTests
{
    private const string First = "The council voted on Monday to keep the old bridge open until the end of next summer.";

    private const string Second = "Residents of the island told the mayor that they had waited for years to hear such news.";

    private const string Prompt = "Sign up for our free newsletter and never miss a story.";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void AParagraphGoesWithItsLine(string lineEnd) =>
        VerifyMarkdown("1\n\n[|P|]\n\n2\n".Replace("\n", lineEnd, StringComparison.Ordinal), "1\n\n2\n".Replace("\n", lineEnd, StringComparison.Ordinal));

    /// <summary>A mark that other text hangs on stays, and so does the text that it is the mark of.</summary>
    [Theory]
    [InlineData("1\n\n- [|P|]\n\n  2\n- 1\n", null)]
    [InlineData("1\n\n- - [|P|]\n  - 2\n- 1\n", null)]
    [InlineData("1\n\n1. [|P|]\n   - 2\n2. 1\n", null)]
    [InlineData("- # [|P|]\n\n  1\n", null)]
    [InlineData("- 1\n\n  [|P|]\n\n  2\n", "- 1\n\n  2\n")]
    [InlineData("- 1\n  [|- P|]\n  - 2\n", "- 1\n  - 2\n")]
    [InlineData("[|> - P|]\n> - 1\n", "> - 1\n")]
    [InlineData("[r]: https://harbour.example/\n[|P|]\n\n1\n\n[r] 2\n", "[r]: https://harbour.example/\n\n1\n\n[r] 2\n")]
    public void MarksAndDefinitionsStay(string markup, string? fixedText) => VerifyMarkdown(markup, fixedText);

    /// <summary>Nothing else lies between the paragraphs around it.</summary>
    [Theory]
    [InlineData("1\n# [|P|]\n2\n", null)]
    [InlineData("1\n[|# P|]\n\n2\n", "1\n\n2\n")]
    [InlineData("- 1\n[|- P|]\n\n2\n", "- 1\n\n2\n")]
    [InlineData("1\n[|- P|]\n\n2\n", "1\n\n2\n")]
    [InlineData("1\n[|# P|]\n## Q\n\n2\n", "1\n## Q\n\n2\n")]
    public void ParagraphsStayApart(string markup, string? fixedText) => VerifyMarkdown(markup, fixedText);

    /// <summary>The cells of a row keep their columns; an element that holds a picture, too, does not go.</summary>
    [Theory]
    [InlineData("<p>1</p><table><tr><td>[|P|]</td><td>2</td></tr></table>", "<p>1</p><table><tr><td></td><td>2</td></tr></table>")]
    [InlineData("<p>1</p><table><tr><th>[|<b>P</b>|]</th><td>2</td></tr></table>", "<p>1</p><table><tr><th></th><td>2</td></tr></table>")]
    [InlineData("<p>1</p><p><img src=a.png alt='A boat'>[|P|]</p><p>2</p>", null)]
    [InlineData("<p>1</p>[|<p><img src=a.png alt=''>P</p>|]<p>2</p>", "<p>1</p><p>2</p>")]
    [InlineData("<!DOCTYPE html>\n[|P|]</body>", null)]
    public void ElementsKeepWhatElseTheyHold(string markup, string? fixedText) => Verify(markup, fixedText, "article.html");

    private static void VerifyMarkdown(string markup, string? fixedText) => Verify(markup, fixedText, "article.md");

    /// <param name="markup">"P" is the leftover, "Q" a heading, "1" and "2" are sentences of the article.</param>
    /// <param name="fixedText">Null where there is no fix.</param>
    private static void Verify(string markup, string? fixedText, string path) =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(Fill(markup), Fill(fixedText ?? WithoutMarks(markup)), path);

    private static string WithoutMarks(string markup) =>
        markup.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal);

    private static string Fill(string text) => string.Concat(text.Select((c, i) => c switch
    {
        'P' => Prompt,
        'Q' => "What the engineers found under the deck",
        '1' when !IsNumber(text, i) => First,
        '2' when !IsNumber(text, i) => Second,
        _ => c.ToString(),
    }));

    private static bool IsNumber(string text, int at) => at + 1 < text.Length && text[at + 1] == '.';
}
