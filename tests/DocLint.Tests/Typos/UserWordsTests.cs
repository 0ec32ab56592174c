using DocLint.Core.Configuration;
using DocLint.Rules.Typos.Spelling;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class UserWordsTests
{
    [Theory]
    [InlineData("commissiion", "The commissiion met a Commissiion.")]
    [InlineData("commiss*  # all of them", "The commissiion and the commissiions met.")]
    [InlineData("recieved", "They recieved it.")]
    public void AcceptedWordsAreSilent(string list, string text)
    {
        AnalyzerVerifier.Verify<UnknownWordAnalyzer>(text, options: With("doclint_typos.accept", list));
        AnalyzerVerifier.Verify<MisspellingAnalyzer>(text, options: With("doclint_typos.accept", list));
    }

    [Fact]
    public void AWordWithCapitalsIsAcceptedInThisWritingOnly() =>
        AnalyzerVerifier.Verify<UnknownWordAnalyzer>("The [|commissiion|] met. Commissiion is here.", options: With("doclint_typos.accept", "Commissiion"));

    [Theory]
    [InlineData("utilize -> use", "They [|utilize|] it.", "They use it.")]
    [InlineData("irregardless->regardless", "[|Irregardless|] of it", "Regardless of it")]
    [InlineData("utiliz* -> deploy*", "They [|utilized|] it.", "They deployed it.")]
    public void RejectedWordsAreReported(string list, string markup, string fixedText) =>
        AnalyzerVerifier.VerifyFix<MisspellingAnalyzer>(markup, fixedText, options: With("doclint_typos.reject", list));

    [Fact]
    public void ARejectedWordNeedsNoCorrection() =>
        AnalyzerVerifier.Verify<MisspellingAnalyzer>("They [|utilize|] it.", options: With("doclint_typos.reject", "utilize"));

    [Fact]
    public void LocalesAreKeptApart()
    {
        const string text = "They honoured the organized neighbors in Pearl Harbor.";
        Assert.Empty(AnalyzerVerifier.Messages<LocaleSpellingAnalyzer>(text));
        Assert.Equal("'honoured' is spelt 'honored' in American English", Assert.Single(AnalyzerVerifier.Messages<LocaleSpellingAnalyzer>(text, options: TestRun.Options(("doclint_typos.locale", "en-US")))));
        Assert.Equal("'neighbors' is spelt 'neighbours' in British English", Assert.Single(AnalyzerVerifier.Messages<LocaleSpellingAnalyzer>(text, options: TestRun.Options(("doclint_typos.locale", "en-GB")))));
    }

    private static AnalyzerOptions With(string key, string list) => new(
        new Dictionary<string, string>(StringComparer.Ordinal) { [key] = "/words.txt" },
        new SeverityOverrides(["DL"], [], []),
        new Dictionary<string, OptionFile>(StringComparer.Ordinal) { [key] = new("/words.txt", list) });
}
