using DocLint.Core.Diagnostics;
using DocLint.Rules.Typos.Spelling;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class MisspellingAnalyzerTests
{
    [Theory]
    [InlineData("They [|recieved|] it.")]
    [InlineData("[|Teh|] mayor spoke, the clerk [|nad|] he.")]
    [InlineData("It was Smith [|nad|] Jones, and The Tower [|nad|] Mill.")]
    [InlineData("The [|Goverment|] Accountability Office")]
    [InlineData("The [|goverment|]'s plan and the [|goverment|]’s budget")]
    [InlineData("They met at Plymouth [|Univesity|] in May.")]
    [InlineData("They were [|goin|] there.")]
    [InlineData("They [|did'nt|] go and it [|was'nt|] done.")]
    [InlineData("[|CINCINATTI|], Ohio — The mill is sold.")]
    [InlineData("It rained in [|febuary|] and in [|Febuary|].")]
    public void ReportsCommonMisspellings(string markup) => AnalyzerVerifier.Verify<MisspellingAnalyzer>(markup);

    [Theory]
    [InlineData("They received it.")]
    [InlineData("The clerk mended a typo: recieved. The list of misspellings has goverment in it, and recieved -> received.")]
    [InlineData("Mr. Neice met Ms. Mayer.")]                                  // names
    [InlineData("Mr. Nicholas Occurence-Smith met Ms. Smith-Occurence.")]
    [InlineData("They met Ludvik Prefered in the town. Then Ludvik Prefered left.")]
    [InlineData("The keys are HTTP_REFERER and REFERER, and the sign says RECIEVED.")]
    [InlineData("See the-mayor-doesnt-like-it or what-recieved-it-has.")]            // addresses of pages
    [InlineData("“We ain't goin up,” she said, and he: \"Not goin?\"")]
    [InlineData("They're goin' and showin’ it. The wether and the prolly of it")]     // as it was said; a ram
    [InlineData("The mill in Usti nad Labem burned down, and Brandys nad Orlici.")]   // Czech
    [InlineData("See www.example.com/recieved or mail teh@example.com.")]
    [InlineData("#goverment @recieved recieved.txt C:\\recieved\\teh x_recieved")]
    [InlineData("Le goverment de la ville a dit que les maires ne sont pas avec nous dans cette affaire du parlement.")]
    public void StaysSilent(string markup) => AnalyzerVerifier.Verify<MisspellingAnalyzer>(markup);

    /// <summary>What may be meant as it stands is shown, and left to the editor.</summary>
    [Theory]
    [InlineData("They recieved it.", FixSafety.Safe)]
    [InlineData("I s’ppose we’ll hav’ to wade.", FixSafety.Unsafe)]
    [InlineData("The employes met, the employes voted, and the employes left.", FixSafety.Unsafe)]
    [InlineData("The employes met, the employes voted, and the employes were employees again.", FixSafety.Safe)]
    public void MendsSafelyOnlyWhatIsASlip(string text, FixSafety safety)
    {
        var found = TestRun.Analyze("a.txt", text, [new MisspellingAnalyzer()]);
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal(safety, finding.Fix!.Safety));
    }

    [Fact]
    public void AFunctionIsNoWord() => AnalyzerVerifier.Verify<MisspellingAnalyzer>("Call isnt(got, wanted) to compare the two, and then dont(it).");

    [Fact]
    public void KeepsTheLetterCaseAndWritesNamesWithACapital()
    {
        AnalyzerVerifier.VerifyFix<MisspellingAnalyzer>("[|Teh|] car of [|carribean|] make is [|alos|] here.", "The car of Caribbean make is also here.");
    }

    [Theory]
    [InlineData("<p>They have <b>[|recieved|]</b> it &amp; left.</p>", "a.html")]
    [InlineData("They have **[|recieved|]** it, not `recieved`.", "a.md")]
    [InlineData("They have\r\n😀 [|recieved|] it.\r\n", "a.txt")]
    public void WorksInEveryFormat(string markup, string path) => AnalyzerVerifier.Verify<MisspellingAnalyzer>(markup, path);
}
