using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Tests.Configuration;

public sealed class ConfigurationValidatorTests
{
    private static readonly ConfigurationValidator Validator = new(() => ["DL1001", "DL3001", "DL3002"]);

    [Theory]
    [InlineData("doclint_language", "EN", "en")]
    [InlineData("doclint_language", "none # for now", "none")]
    [InlineData("doclint_typos.locale", "en-us", "en-US")]
    [InlineData("doclint_require_reason", "True", "true")]
    [InlineData("doclint_typos.accept", "Words #1.txt", "Words #1.txt")]
    [InlineData("doclint_rules", "", "unset")]
    [InlineData("doclint_language", "UNSET", "unset")]
    [InlineData("doclint_diagnostic.dl3001.severity", "Error", "error")]
    [InlineData("doclint_diagnostic.dl3001.severity", "suggestion ; for now", "suggestion")]
    [InlineData("doclint_diagnostic.dl3001.severity", "silent", "silent")]
    [InlineData("doclint_diagnostic.dl0004.severity", "none", "none")]
    [InlineData("doclint_family.typos.severity", "note", "note")]
    public void GoodValuesComeInOneForm(string key, string value, string expected)
    {
        var diagnostics = new List<ConfigurationDiagnostic>();
        Assert.Equal(expected, Validator.Normalize(new EditorConfigProperty(key, value, 7), "/x", diagnostics));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("doclint_langauge", "en", "there is no option 'doclint_langauge'; did you mean 'doclint_language'?")]
    [InlineData("doclint_typos.acept", "a", "there is no option 'doclint_typos.acept'; did you mean 'doclint_typos.accept'?")]
    [InlineData("doclint_diagnostics.dl3001.severity", "none", "there is no option 'doclint_diagnostics.dl3001.severity'; did you mean 'doclint_diagnostic.DL3001.severity'?")]
    [InlineData("doclint_familly.typos.severity", "none", "there is no option 'doclint_familly.typos.severity'; did you mean 'doclint_family.typos.severity'?")]
    [InlineData("doclint_zzzzzzzzzzzzzzzz", "en", "there is no option 'doclint_zzzzzzzzzzzzzzzz'")]
    [InlineData("doclint_diagnostic.severity", "en", "there is no option 'doclint_diagnostic.severity'")]
    [InlineData("doclint_diagnostic.dl3009.severity", "none", "there is no rule 'DL3009'; did you mean 'DL3001'?")]
    [InlineData("doclint_diagnostic.ca1000.severity", "none", "there is no rule 'CA1000'")]
    [InlineData("doclint_diagnostic.dl3.severity", "none", "there is no rule 'DL3'; did you mean 'doclint_family.typos.severity'?")]
    [InlineData("doclint_diagnostic.dl3001.severity", "warn", "'warn' is no severity: write none, note, warning or error")]
    [InlineData("doclint_diagnostic.dl3001.severity", "warnings", "'warnings' is no severity: write none, note, warning or error; did you mean 'warning'?")]
    [InlineData("doclint_diagnostic.dl3001.severity", "", "'doclint_diagnostic.dl3001.severity' has no value: write none, note, warning or error")]
    [InlineData("doclint_family.typo.severity", "none", "there is no family 'typo': it is one of run, encoding, boilerplate, typos, numbers; did you mean 'typos'?")]
    [InlineData("doclint_language", "fr", "'fr' is no value of 'doclint_language': write auto or en or none")]
    [InlineData("doclint_numbers.mode", "strickt", "'strickt' is no value of 'doclint_numbers.mode': write default or strict; did you mean 'strict'?")]
    [InlineData("doclint_language", "", "'doclint_language' has no value: write auto or en or none")]
    public void BadOnesAreWarningsThatSayWhatWouldBeRight(string key, string value, string message)
    {
        var diagnostics = new List<ConfigurationDiagnostic>();
        Assert.Null(Validator.Normalize(new EditorConfigProperty(key, value, 7), "/x", diagnostics));
        Assert.Equal(new ConfigurationDiagnostic("/x", 7, message, DiagnosticSeverity.Warning), Assert.Single(diagnostics));
    }

    [Fact]
    public void EveryOptionIsInLowerCaseAndFoundByItsKey() => Assert.All(KnownOptions.All, option =>
    {
        Assert.Equal(option.Key.ToLowerInvariant(), option.Key);
        Assert.StartsWith("doclint_", option.Key, StringComparison.Ordinal);
        Assert.Same(option, KnownOptions.Find(option.Key));
    });
}
