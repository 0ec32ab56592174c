using DocLint.Core.Text;
using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

public sealed class LineSurroundingsTests
{
    private const string Title = "Shoppers queue at dawn as ferry crews stay ashore";

    private const string Text =
        "Crews of the island ferry walked out on Thursday, and the only shop began to ration flour, its owner said.\n\n"
        + "The union wants two more hands on each crossing; the line says that the winter timetable pays for one of them at most.\n\n"
        + "Forty cars were left on the quay at noon, and the doctor crossed in a fishing boat with a crate of vaccine on her knees.\n";

    /// <summary>Of a title and what stands below it one alone may share words with the text, and buttons may stand between them and around them.</summary>
    [Theory]
    [InlineData("Crossings halved until autumn, the line says\n\nShare\n\nComments\n\nBy Ann Lee\n\n")]
    [InlineData("Share\n\nCrossings halved until autumn, the line says\n\nGet the latest from Ann Lee straight to your inbox\n\nSign Up\n\n")]
    [InlineData("Copy link\n\nCrossings halved until autumn, the line says\n\nA doctor on her way to the fishing boat. (Harbour Rural: Ann Lee)\n\nHelp keep friends informed by sharing this article\n\n")]
    public void AStandFirstIsKept(string below)
    {
        string text = $"Skip to main content\n\nHarbourWire\n\nNews\n\nLocal News\n\n{Title}\n\n{below}{Text}";

        SourceText source = SourceText.FromString("a.txt", text);
        string mended = TestRun.ApplyFixes(source, TestRun.Analyze(source, [new BoilerplateAnalyzer()]));

        Assert.Contains(Title, mended, StringComparison.Ordinal);
        Assert.Contains("Crossings halved", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("Skip to", mended, StringComparison.Ordinal);
    }

    /// <summary>A date may share more with the text, and what stands between the title and the text may be as long as a title.</summary>
    [Theory]
    [InlineData("Close ad ×\n\nHarbourWire\n\nLatest\n\nNation\n\nRegions\n\nHoops\n\nREGIONS", "Ann Lee - HarbourWire\n\nMarch 3, 2011 | 3:25pm\n\n3\n\nMessenger\n\nViber\n\n")]
    [InlineData("BOURSE\n\nBANKING\n\nTEA\n\nPORTS\n\nCOLUMNS\n\nFont size: A- A A+", "3 March, 2011 07:44:18\n\nMarch 3, 2011 (HM) - ")]
    public void ATitleAmongMenusIsKept(string above, string below)
    {
        string text = $"{above}\n\n{Title}\n\n{below}{Text}";
        int title = text.IndexOf(Title, StringComparison.Ordinal);

        var found = TestRun.Analyze(SourceText.FromString("a.txt", text), [new BoilerplateAnalyzer()]);

        Assert.Contains(found, diagnostic => diagnostic.Fix is not null);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Span.Start <= title && diagnostic.Span.End > title);
    }
}
