using System.Collections.Immutable;
using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules;
using DocLint.Rules.Boilerplate.Census;
using DocLint.Rules.Packs;
using DocLint.Tests.Packs;

namespace DocLint.Tests.Boilerplate;

public sealed class RepeatedLineTests
{
    private const string Slogan = "Since 1890 on your side of the river";

    private static readonly string[] Articles =
    [
        "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck.\n\n" + Slogan + "\n",
        "Drivers will be sent along the harbour road, which the county widened last spring after a dispute.\n\n" + Slogan + "\n",
        "A ferry of the county line ran aground on a bank of sand in the river on Friday, the police said.\n\n" + Slogan + "\n",
        "The side of the river where the mill stood was sold to a museum that collects boats and their engines.\n",
    ];

    [Fact]
    public void LineOfThreeDocumentsOfAFolderIsReported()
    {
        LineCensus census = Count("a", Articles);
        ImmutableArray<Diagnostic> found = Lint("a/1.txt", Articles[0], census);
        Diagnostic repeated = Assert.Single(found, d => d.Id == "DL2018");
        Assert.Equal(Slogan, Encoding.UTF8.GetString(repeated.Source.Utf8.Slice(repeated.Span.Start, repeated.Span.Length)));
        Assert.Equal($"'{Slogan}' also stands in 2 other documents of this folder", repeated.GetMessage());
        Assert.Null(repeated.Fix);
    }

    [Fact]
    public void OtherFolderAndTwoDocumentsAreSilent()
    {
        Assert.DoesNotContain(Lint("b/1.txt", Articles[0], Count("a", Articles)), d => d.Id == "DL2018");
        Assert.DoesNotContain(Lint("a/1.txt", Articles[0], Count("a", Articles[..2])), d => d.Id == "DL2018");
        Assert.DoesNotContain(Lint("a/4.txt", Articles[3], Count("a", Articles)), d => d.Id == "DL2018");
    }

    [Fact]
    public void LineThatOneDocumentRepeatsCountsOnce() =>
        Assert.DoesNotContain(Lint("a/1.txt", Articles[0], Count("a", [Articles[0] + "\n" + Slogan + "\n\n" + Slogan + "\n"])), d => d.Id == "DL2018");

    [Fact]
    public void ProposalIsAPackThatFindsItsLinesOnly()
    {
        string yaml = PackProposal.Write(Count("a", Articles, keepsText: true), Articles.Length);
        RulePack pack = RulePackLoader.Load("house.yml", yaml);
        Phrase phrase = Assert.Single(pack.Phrases);
        Assert.Equal("since {#} on your side of the river", Assert.Single(phrase.Templates));
        Assert.Equal(Slogan, Assert.Single(phrase.Matches));
        var probe = new PhraseProbe(pack);
        Assert.NotEmpty(probe.LinesOf(Slogan));
        Assert.All(phrase.Clean, line => Assert.Empty(probe.LinesOf(line)));
        Assert.Empty(RulePackLoader.Load("house.yml", PackProposal.Write(Count("a", Articles[..1], keepsText: true), 1)).Phrases);
    }

    [Fact]
    public void ProposalLeavesOutWhatThePacksFind()
    {
        string[] texts = [.. Articles[..3].Select(text => text.Replace(Slogan, "Sign up for our weekly newsletter", StringComparison.Ordinal))];
        Assert.Empty(RulePackLoader.Load("house.yml", PackProposal.Write(Count("a", texts, keepsText: true), 3)).Phrases);
    }

    private static LineCensus Count(string folder, string[] texts, bool keepsText = false)
    {
        var census = new LineCensus(keepsText);
        AnalyzerDriver driver = CensusAnalyzer.CreateDriver(census, skipsKnown: keepsText);
        for (int i = 0; i < texts.Length; i++)
            Run(driver, $"{folder}/{i + 1}.txt", texts[i]);
        return census;
    }

    private static ImmutableArray<Diagnostic> Lint(string path, string text, LineCensus census)
    {
        var options = new AnalyzerOptions(new Dictionary<string, string>(StringComparer.Ordinal) { ["doclint_diagnostic.dl2018.severity"] = "note" });
        return Run(RuleCatalog.CreateDriver(options, null, census), path, text);
    }

    private static ImmutableArray<Diagnostic> Run(AnalyzerDriver driver, string path, string text)
    {
        SourceText source = SourceText.FromUtf8(path, Encoding.UTF8.GetBytes(text));
        return driver.Analyze(DocumentParsers.ForPath(path).Parse(source), new DocumentContext());
    }
}
