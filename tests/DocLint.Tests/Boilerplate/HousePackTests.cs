using System.Collections.Immutable;
using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Fixes;
using DocLint.Core.Text;
using DocLint.Rules;

namespace DocLint.Tests.Boilerplate;

public sealed class HousePackTests
{
    private const string Pack = """
        id: DL2012
        title: Harbour Post labels
        phrases:
          - text: tide table of the day
            match: Tide Table of the Day
            clean: The tide table of the day was wrong.
          - text: "brought to you by {Name} {0,3}"
            in: sentence
            match: Brought to you by Acme
        """;

    private const string Article = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    [Fact]
    public void PhrasesOfTheUserAreReportedAndDeleted()
    {
        (SourceText source, ImmutableArray<Diagnostic> found) = Lint($"{Article}\n\nTide Table of the Day\n\n{Article} Brought to you by Acme.\n", Options(Pack));
        Assert.Equal(["DL2012", "DL2012"], found.Where(d => d.Properties is { } properties && properties.Any(p => p.Key == "pack")).Select(d => d.Id));
        Assert.Equal($"{Article}\n\n{Article}\n", Encoding.UTF8.GetString(FixApplier.Apply(source, found, FixSafety.Safe).Utf8));
    }

    [Fact]
    public void OtherTextStaysSilent()
    {
        AnalyzerOptions options = Options(Pack);
        Assert.Empty(Lint($"{Article}\n\nThe tide table of the day was wrong, said the pilot of the county ferry.\n", options).Found);
        Assert.Empty(options.Diagnostics);
    }

    [Theory]
    [InlineData("id: DL2012\ntitle: x\nphrases:\n  - text: a (b\n    match: a b\n", 4, 11)]
    [InlineData("id: DL9999\ntitle: x\n", 1, 1)]
    [InlineData("id: DL2012\ntitle: x\nmessage: \"'{0' is a label\"\n", 3, 10)]
    [InlineData("id: DL2012\ntitle: x\nmessage: \"'{0}' is a label of {1}\"\n", 3, 10)]
    [InlineData("id: DL2012\ntitle: x\nphrases:\n  - text: hour of {1} tides\n    match: hour of two tides\n", 4, 11)]
    [InlineData("id: DL2012\ntitle: x\nphrases:\n  - text: hour of {0 tides\n    match: hour of two tides\n", 4, 11)]
    [InlineData("id: DL2012\ntitle: x\nphrases:\n  - text: tide table\n    match: Tide Table\n  - text: harbour news\n    match: Harbor News\n", 6, 0)]
    [InlineData("id: DL2012\ntitle: x\nphrases:\n  - text: tide table\n    at: start\n    match: Tide Table\n    clean: Tide table for May\n", 4, 0)]
    public void MistakeIsReportedAtItsPlace(string yaml, int line, int column)
    {
        AnalyzerOptions options = Options(yaml);
        Assert.Empty(Lint($"{Article}\n", options).Found);
        ConfigurationDiagnostic problem = Assert.Single(options.Diagnostics);
        Assert.Equal(("/house.yml", line, column, DiagnosticSeverity.Error), (problem.File, problem.Line, problem.Column, problem.Severity));
    }

    private static AnalyzerOptions Options(string yaml) => new(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["doclint_rules"] = "/house.yml" },
        null,
        new Dictionary<string, OptionFile>(StringComparer.Ordinal) { ["doclint_rules"] = new("/house.yml", yaml) });

    private static (SourceText Source, ImmutableArray<Diagnostic> Found) Lint(string text, AnalyzerOptions options)
    {
        SourceText source = SourceText.FromUtf8("a.txt", Encoding.UTF8.GetBytes(text));
        return (source, RuleCatalog.CreateDriver(options).Analyze(DocumentParsers.ForPath("a.txt").Parse(source), new DocumentContext()));
    }
}
