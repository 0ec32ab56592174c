using DocLint.Core.Diagnostics;
using DocLint.Rules.Typos.Names;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class NameVariantAnalyzerTests
{
    [Theory]
    [InlineData("Hoftram won. Hoftram's car. The Hoftram law. Then [|Hoftrma|] left.")]
    [InlineData("Hoftram won. Hoftram's car. The Hoftram law. [|Hoftrm|]'s end.")]
    [InlineData("Hoftrova won. Hoftrova left. Hoftrova rose. Then [|Hoftova|] left.")]
    [InlineData("Hoftral won. Hoftral left. Hoftral rose. Then [|Hoftrala|] left.")]              // no such name of a family
    [InlineData("Ann Hall-Hoftram won the race. Then Hall-Hoftram left the town and the Hall-Hoftram rose. It was later that Hall-[|Hofftram|] fell.")]
    [InlineData("The Council met. The Council left. The Council rose. The [|Coundil|] fell.")]
    [InlineData("Hoftram won. Hoftram left. Hoftram rose. The mayor of Huế [|Hofftram|] fell.")]      // Latin, too
    public void ReportsTheOddSpelling(string markup) => AnalyzerVerifier.Verify<NameVariantAnalyzer>(markup);

    [Theory]
    [InlineData("Hoftram won. Hoftrma left. Hoft left. Hoft rose. Hotf left.")]                 // one use, or a short name
    [InlineData("Hoftram won. Hoftram left. Hoftram rose. The Hoftrams and a Hoftrami fell.")]   // forms
    [InlineData("Obamo won. Obamo left. Obamo rose. Osamo fell.")]                               // letters that nobody mixes up
    [InlineData("Hoftrova won. Hoftrova left. Hoftrova rose. Her father Hoftrov and Hoftrovs fell.")]   // she and he
    [InlineData("Hoftrevska won. Hoftrevska left. Hoftrevska rose. Her father Hoftrevski fell.")]
    [InlineData("Hoftropoulos won. Hoftropoulos left. Hoftropoulos rose. Hoftropoulou fell.")]
    [InlineData("Hoftrins won. Hoftrins left. Hoftrins rose. Hoftrina fell.")]
    [InlineData("Hoftram won. Hoftram left. Hoftram rose. HoftramX and Hoftram (ホフラム Hofuram) fell.")]
    [InlineData("Hoftram won. Hoftram left. Hoftram rose. The Agence-Hofftram fell.")]
    [InlineData("Marie won. Marie left. Marie rose. Maria fell.")]                               // two names
    [InlineData("Hoftram won. Hoftram left. Hoftram rose. Beware of \"Hoftrma\" and “Hofftram”.")]     // cited
    [InlineData("Hoftram won. Hoftram left. Hoftram rose. @Hoftrma fell at Hoftrma.com.")]
    [InlineData("HoftSpace won. HoftSpace left. HoftSpace rose. HoftXSpace, XHoftSpace and HoftTpace fell.")]        // other products
    [InlineData("The Music won. The Music left. The Music rose. The Musica and the Capello de Musiic fell.")]          // in another language
    [InlineData("The Anarchy won. The Anarchy left. The Anarchy rose. The Anarcho-Hoftrists fell.")]
    public void StaysSilent(string markup) => AnalyzerVerifier.Verify<NameVariantAnalyzer>(markup);

    /// <summary>Two uses are less evidence than three, unless a list has the name.</summary>
    [Theory]
    [InlineData("Hoftram won. Hoftram left. Hoftrma left.", DiagnosticSeverity.Note)]
    [InlineData("Samuelson won. Samuelson left. Sameuelson left.", DiagnosticSeverity.Warning)]
    public void TwoUsesMakeANote(string text, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(TestRun.Analyze("a.txt", text, [new NameVariantAnalyzer()])).Severity);

    /// <summary>The halves of a double name are names elsewhere; the other half tells that the same person is meant.</summary>
    [Theory]
    [InlineData("Ann Moore-Lindgren won. Moore-Lindgren left. Moore-Lindgren's car. Then [|More|]-Lindgren fell.")]
    [InlineData("Ann Okonjo-Baird won the race. Then Okonjo-Baird left the town and the Okonjo-Baird rose. It was later that Okonjo-[|Bard|] fell.")]
    [InlineData("Ann Moore-Lindgren won. Then More-Lindgren fell.")]
    [InlineData("Ann Moore-Lindgren won. Moore-Lindgren left. Moore-Lindgren rose. Then More-Hallam fell, and More rose.")]
    [InlineData("The African-Americans won. The African-Americans left. The African-Americans rose. The African-American fell.")]
    [InlineData("Ann Moore-Lindgren-Hall won. Moore-Lindgren left. Moore-Lindgren rose. Then More-Lindgren-Hall fell.")]
    public void ComparesHalvesOfDoubleNames(string markup) => AnalyzerVerifier.Verify<NameVariantAnalyzer>(markup);

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
