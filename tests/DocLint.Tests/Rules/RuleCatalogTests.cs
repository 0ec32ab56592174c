using System.Reflection;
using DocLint.Cli.Reporting;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules;

namespace DocLint.Tests.Rules;

public sealed class RuleCatalogTests
{
    [Fact]
    public void EveryIdHasItsFamilyAndStandsOnce()
    {
        Assert.All(RuleCatalog.Rules, rule => Assert.Matches("^DL[0-4][0-9]{3}$", rule.Id));
        Assert.Equal(RuleCatalog.Rules.Length, RuleCatalog.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(RuleCatalog.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), RuleCatalog.Rules.Select(rule => rule.Id));
        Assert.All(RuleCatalog.Rules, rule => Assert.InRange(rule.Family, 0, AnalyzerOptions.Families.Length - 1));
    }

    [Fact]
    public void EveryAnalyzerIsListed()
    {
        IEnumerable<string> all = typeof(RuleCatalog).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Where(type => type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is not null)
            .Select(type => type.FullName!)
            .Order(StringComparer.Ordinal);
        Assert.Equal(all, RuleCatalog.Analyzers.Select(analyzer => analyzer.GetType().FullName!));
    }

    [Fact]
    public void TitlesAndMessagesHaveTheirForm()
    {
        Assert.All(RuleCatalog.Rules, rule =>
        {
            Assert.False(rule.Title.EndsWith('.') || rule.MessageFormat.EndsWith('.'), rule.Id);
            Assert.DoesNotContain("please", rule.MessageFormat, StringComparison.OrdinalIgnoreCase);
            Assert.True(char.IsUpper(rule.Title[0]) || !char.IsLetter(rule.Title[0]), rule.Id);
        });
    }

    /// <summary>After adding a rule: <c>dotnet doclint rules --markdown > rules/README.md</c>.</summary>
    [Fact]
    public void TheIndexPageIsWrittenFromTheRules()
    {
        using var written = new StringWriter { NewLine = "\n" };
        RuleTables.WriteMarkdown(written, RuleCatalog.Rules);
        Assert.Equal(written.ToString(), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", "README.md")));
    }

    [Fact]
    public void CommandLineAndConfigurationSetLevels()
    {
        DiagnosticDescriptor rule = RuleCatalog.Rules.First(r => r.Id == "DL3002");
        AnalyzerOptions Options(string key, string value, SeverityOverrides? overrides = null) =>
            new(new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value }, overrides);
        Assert.Equal(DiagnosticSeverity.Error, Options("doclint_diagnostic.dl3002.severity", "error").GetSeverity(rule));
        Assert.Equal(DiagnosticSeverity.Note, Options("doclint_family.typos.severity", "suggestion").GetSeverity(rule));
        Assert.Equal(
            DiagnosticSeverity.Warning,
            Options("doclint_diagnostic.dl3002.severity", "none", new SeverityOverrides([], [], [new("DL3", DiagnosticSeverity.Error), new("DL3002", DiagnosticSeverity.Warning)])).GetSeverity(rule));
        Assert.Equal(DiagnosticSeverity.None, Options("a", "b", new SeverityOverrides(["DL4"], [], [])).GetSeverity(rule));
        Assert.Equal(DiagnosticSeverity.Warning, Options("a", "b", new SeverityOverrides(["DL3002"], ["DL3"], [])).GetSeverity(rule));
    }
}
