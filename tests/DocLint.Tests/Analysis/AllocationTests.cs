using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules;

namespace DocLint.Tests.Analysis;

/// <summary>
/// Time is measured by the benchmarks, but what costs memory costs time: these bounds are about twice what was measured, so that an
/// allocation for each word or block is seen at once. The first runs fill the storage that a worker keeps.
/// </summary>
public sealed class AllocationTests
{
    /// <summary>Measured: 7,300 bytes for 1,200 words.</summary>
    private const long MostForAnArticle = 16_000;

    /// <summary>Measured: 870 bytes, with its diagnostic, arguments, fix and properties.</summary>
    private const long MostForAFinding = 2_000;

    /// <summary>Measured: 3.4 bytes, nearly all of them a few arrays for each paragraph.</summary>
    private const long MostForAWord = 8;

    private const int Paragraphs = 30;
    private const int Runs = 20;

    private const string Clean =
        "The council met on Monday to talk about the old bridge over the river. People who live near the water had asked for it since the "
        + "spring, when the road was closed for weeks. “We have waited long enough,” said Anna Barlow, who runs a shop at the corner.\n\n";

    private const string Defect = "She will recieve the letter in the morning, and the the clerk will read it aloud to everybody who came.\n\n";

    [Fact]
    public void ACleanArticleAllocatesLittle()
    {
        long bytes = Measure(Repeat(Clean, Paragraphs), out int findings);
        Assert.Equal(0, findings);
        Assert.InRange(bytes, 0, MostForAnArticle);
    }

    [Fact]
    public void AFindingAllocatesLittle()
    {
        long clean = Measure(Repeat(Clean, Paragraphs), out _);
        long bytes = Measure(Repeat(Clean + Defect, Paragraphs), out int findings);
        Assert.Equal(2 * Paragraphs, findings);
        Assert.InRange((bytes - clean) / findings, 0, MostForAFinding);
    }

    /// <summary>Nothing is allocated for a word or token; a string for each would be ten times the bound.</summary>
    [Fact]
    public void CleanTextAllocatesLessThanAReferenceForAWord()
    {
        long one = Measure(Repeat(Clean, Paragraphs), out _);
        long ten = Measure(Repeat(Clean, 10 * Paragraphs), out _);
        Assert.InRange(ten - one, 0, MostForAWord * 9 * Paragraphs * Clean.Count(c => c == ' '));
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    /// <summary>Bytes that one analysis allocates on this thread when everything is warm.</summary>
    private static long Measure(string text, out int findings)
    {
        AnalyzerDriver driver = RuleCatalog.CreateDriver(AnalyzerOptions.Default);
        var context = new DocumentContext();
        SourceText source = SourceText.FromString("article.txt", text);
        var parser = new PlainTextParser();
        findings = driver.Analyze(parser.Parse(source), context).Length;
        for (int i = 0; i < Runs; i++)
            _ = driver.Analyze(parser.Parse(source), context);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = driver.Analyze(parser.Parse(source), context);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
