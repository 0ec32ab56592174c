using DocLint.Rules.Typos.Marks;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class MissingStopAnalyzerTests
{
    private const string Paragraph = "The harbour was full of boats by the time that the ferry came in from the island.\n\n";

    private const string Text = Paragraph + Paragraph + Paragraph + Paragraph + Paragraph;

    [Theory]
    [InlineData("It rained. The boats had left the pier for the last time that [|year|]\n\n")]
    [InlineData("\"It rained,\" she said. \"All of the boats had left the pier for the [|year|]\"\n\n")]
    [InlineData("“Did it rain?” he asked. “All of the boats had left the pier for the [|year|]”\n\n")]
    public void ReportsAParagraphWithoutItsStop(string markup) => AnalyzerVerifier.Verify<MissingStopAnalyzer>(Text + markup + Paragraph);

    [Theory]
    [InlineData("\"It rained,\" she said. \"All of the boats had left the pier for the [|year|]\"\n\n", "\"It rained,\" she said. \"All of the boats had left the pier for the year.\"\n\n")]
    [InlineData("It rained. The boats had left the pier for the last time that [|year|]\n\n", "It rained. The boats had left the pier for the last time that year.\n\n")]
    public void InsertsTheStop(string markup, string fixedText) => AnalyzerVerifier.VerifyFix<MissingStopAnalyzer>(Text + markup + Paragraph, Text + fixedText + Paragraph);

    [Theory]
    [InlineData("It rained. The boats had left the pier for the last time that year.\n\n")]
    [InlineData("The boats had left the pier for the last time that cold and rainy year\n\n")]                         // one sentence: a caption or a heading
    [InlineData("It rained on all of those who had come to see the boats. The pier is closed\n\n")]                   // a heading that lost its line
    [InlineData("It rained. The boats had left the pier for the last time, wrote Anna Rendall\n\n")]
    [InlineData("It rained. The boats had left the pier for the last time; they sailed out of the\n\n")]              // cut
    [InlineData("It rained. The boats had left the pier\nfor the last time that cold and rainy year\n\n")]            // a verse
    [InlineData("It rained. The boats had left the pier for the last time that year: see the photo\n\n")]
    public void LeavesOtherEndsAlone(string text) => AnalyzerVerifier.Verify<MissingStopAnalyzer>(Text + text + Paragraph);

    [Theory]
    [InlineData("It rained. The boats had left the pier for the last time that [|year|]\n\n", "a.md")]
    [InlineData("It rained. The rules of the pier for the boats are all of the form\n\n```\nboat: never\n```\n\n", "a.md")]
    [InlineData("It rained. The rules of the pier for the boats are those of the harbour\n\n- no boats\n\n", "a.md")]
    public void AnExampleEndsTheSentence(string markup, string path) => AnalyzerVerifier.Verify<MissingStopAnalyzer>(Text + markup + Paragraph, path);

    [Fact]
    public void ATeaserStandsBeforeTheText() =>
        AnalyzerVerifier.Verify<MissingStopAnalyzer>("It rained. The boats had left the pier for the last time that year\n\n" + Text);

    [Fact]
    public void ATextWithFewParagraphsTellsNothing() =>
        AnalyzerVerifier.Verify<MissingStopAnalyzer>(Paragraph + "It rained. The boats had left the pier for the last time that year\n\n" + Paragraph);

    [Fact]
    public void CaptionsAmidTheTextHaveNone() =>
        AnalyzerVerifier.Verify<MissingStopAnalyzer>(
            Text + Text + "It rained. The boats had left the pier for the last time that year\n\n" + Paragraph
            + "It rained. The mayor had left the pier for the last time that year\n\n" + Paragraph);
}
