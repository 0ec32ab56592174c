using System.Text;
using DocLint.Core.Diagnostics;
using DocLint.Core.Tokens;
using DocLint.Rules;
using DocLint.Rules.Typos.Spelling;
using DocLint.Rules.Typos.Usage;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

/// <summary>Dialect, other languages, and what authors mark as written on purpose.</summary>
public sealed class OtherSpeechTests
{
    [Theory]
    [InlineData("The crew and the bosun had [|nane|] of it.")]
    [InlineData("The zorgish crew and the plimmety bosun of the blorrit, snarled and vorpid ship had nane of it.")]
    [InlineData("She said, perché che della nelle crew, that they had nane of it.")]
    public void KeepsWordsAmongOthersThatAreNoEnglish(string markup) => AnalyzerVerifier.Verify<UnknownWordAnalyzer>(markup);

    [Theory]
    [InlineData("The clerk filed a parawise reply in the court.")]
    [InlineData("The goit behind the mill had burst in the night.")]
    [InlineData("The combi boiler was new, and the tower harled.")]
    [InlineData("The baker was at the atta of the town in the night.")]
    public void KnowsRegionalWords(string markup) => AnalyzerVerifier.Verify<UnknownWordAnalyzer>(markup);

    [Theory]
    [InlineData("The letter said that the commissiion would meet.", FixSafety.Safe)]
    [InlineData("The letter said that the zorgish commissiion would meet.", FixSafety.Unsafe)]
    public void ASafeFixNeedsEnglishAround(string text, FixSafety safety) =>
        Assert.Equal(safety, Assert.Single(TestRun.Analyze("a.txt", text, [new UnknownWordAnalyzer()])).Fix!.Safety);

    [Theory]
    [InlineData("The men said it was definately theirs.", FixSafety.Safe)]
    [InlineData("The zorgish plimmety men said it was definately theirs.", FixSafety.Unsafe)]
    public void NeitherIsAMisspellingOfTheListMendedAmongDialect(string text, FixSafety safety) =>
        Assert.Equal(safety, Assert.Single(TestRun.Analyze("a.txt", text, [new MisspellingAnalyzer()])).Fix!.Safety);

    [Fact]
    public void FoldingLeavesOutWhatIsInvisible()
    {
        Span<byte> folded = stackalloc byte[64];
        int length = WordFolder.Fold("Neigh\u00ADb\u200Bo\u200Du\u200Crs"u8, folded);

        Assert.Equal("neighbours", Encoding.UTF8.GetString(folded[..length]));
    }

    [Theory]
    [InlineData("a.txt", "The bridge is a milli\u00ADmetre from the neigh\u00ADbours.")]
    [InlineData("a.html", "<p>The bridge is a milli&shy;metre from the neigh&shy;bours, and wob&#173;bles.</p>")]
    [InlineData("a.txt", "The bridge is a milli\u200Bmetre from the neigh\u200Bbours.")]
    public void AWordGoesOnBehindASoftHyphen(string path, string text) => Assert.Empty(TestRun.Analyze(path, text, [new UnknownWordAnalyzer()]));

    [Theory]
    [InlineData("a.md", "You say *vento* and you get coffee.", 0)]
    [InlineData("a.html", "<p>You say <i lang=\"it\">vento</i> and you get coffee.</p>", 0)]
    [InlineData("a.md", "You say vento and you get coffee.", 1)]
    public void ItalicsMarkATerm(string path, string text, int findings) => Assert.Equal(findings, TestRun.Analyze(path, text, [new UnknownWordAnalyzer()]).Length);

    [Theory]
    [InlineData("The vets call it the purrito, and so do we.", 0)]
    [InlineData("The vets keep to the purrito, and so do we.", 1)]
    [InlineData("He said that bread an' the commissiion came late.", 1)]
    public void HearsOwnWordsAndClippedOnes(string text, int findings)
    {
        Diagnostic[] found = [.. TestRun.Analyze("a.txt", text, [new UnknownWordAnalyzer()])];

        Assert.Equal(findings, found.Length);
        Assert.All(found, diagnostic => Assert.Equal(FixSafety.Unsafe, diagnostic.Fix!.Safety));
    }

    [Fact]
    public void ARepeatedWordIsNotMendedUnseen()
    {
        Diagnostic[] found = [.. TestRun.Analyze("a.txt", "The commissiion met.\n\nIt was late, and the commissiion left.", [new UnknownWordAnalyzer()])];

        Assert.Equal([FixSafety.Unsafe, FixSafety.Unsafe], found.Select(diagnostic => diagnostic.Fix!.Safety));
    }

    [Fact]
    public void SicKeepsTheWord()
    {
        Assert.Empty(TestRun.Analyze("a.txt", "The note said it was definately [sic] better then ours [sic], and the commissiion (sic) met.", RuleCatalog.Analyzers));
        Assert.Equal(3, TestRun.Analyze("a.txt", "The note said it was definately better then ours, and the commissiion met.", RuleCatalog.Analyzers).Length);
    }

    [Theory]
    [InlineData("Dr Anna Bellweather spoke. The plan is hers, and Bellweather likes it.")]
    [InlineData("Mrs. Bellweather spoke.")]
    public void ATitleMakesAName(string text) => AnalyzerVerifier.Verify<MisspellingAnalyzer>(text);

    [Theory]
    [InlineData("The [|Goverment|] spoke to Dr Bell, and Dr Bell answered.")]
    public void ATitleElsewhereDoesNot(string markup) => AnalyzerVerifier.Verify<MisspellingAnalyzer>(markup);

    [Fact]
    public void ScotsAnIsNoArticle()
    {
        AnalyzerVerifier.Verify<ArticleAnalyzer>("He wad coont them back, an never get the same.");
        AnalyzerVerifier.Verify<ArticleAnalyzer>("He would count them in [|an|] window.");
    }
}
