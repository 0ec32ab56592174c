using DocLint.Rules.Typos;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class NameVariantAnalyzerTests
{
    [Theory]
    [InlineData("Hoftram won. Hoftram's car. The Hoftram law. Then [|Hoftrma|] left.")]
    [InlineData("Hoftram won. Hoftram's car. The Hoftram law. [|Hoftrm|]'s end.")]
    [InlineData("The Council met. The Council left. The Council rose. The [|Coundil|] fell.")]
    public void ReportsTheOddSpelling(string markup) => AnalyzerVerifier.Verify<NameVariantAnalyzer>(markup);

    [Theory]
    [InlineData("Hoftram won. Hoftram left. Hoftrma left.")]                                    // two uses decide nothing
    [InlineData("Hoftram won. Hoftram left. Hoftram rose. The Hoftrams and a Hoftrami fell.")]   // forms
    [InlineData("Obamo won. Obamo left. Obamo rose. Osamo fell.")]                               // letters that nobody mixes up
    [InlineData("Marie won. Marie left. Marie rose. Maria fell.")]                               // two names
    [InlineData("Hoftram won. Hoftram left. Hoftram rose. Beware of \"Hoftrma\" and “Hofftram”.")]     // cited
    [InlineData("Hoftram won. Hoftram left. Hoftram rose. @Hoftrma fell at Hoftrma.com.")]
    public void StaysSilent(string markup) => AnalyzerVerifier.Verify<NameVariantAnalyzer>(markup);

    [Fact]
    public void WritesTheUsualSpelling() =>
        AnalyzerVerifier.VerifyFix<NameVariantAnalyzer>("Hoftram won. Hoftram left. Hoftram rose. [|Hofftram|] fell.", "Hoftram won. Hoftram left. Hoftram rose. Hoftram fell.");

    [Theory]
    [InlineData("The farmer Anna Kadzorell spoke first. It was late, and Mrs [|Kadzorel|] had little to add.")]
    [InlineData("The farmer Anna Kadzorell spoke first. It was late when [|Kadzorel|] said so.")]
    [InlineData("The Kadzorell report came first. It was late, and Mrs Kadzorel had little to add.")]
    [InlineData("The farmer Anna Kadzorell spoke first. It was late in Kadzorel and little was left.")]
    [InlineData("The farmer Anna Kadzorell spoke first, then Bob Kadzorel said so.")]
    public void ComparesFamilyNamesWithFullNames(string markup) => AnalyzerVerifier.Verify<NameVariantAnalyzer>(markup);
}
