using DocLint.Core.Diagnostics;
using DocLint.Rules;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Suppression;

/// <summary>Suppressions through the whole engine, in both formats that have comments. A percentage without a source is the finding.</summary>
public sealed class SuppressionFilterTests
{
    private const string Finding = "About 40 percent of the voters stayed at home.";

    [Theory]
    [InlineData("a.md", "F\n\n<!-- doclint-disable DL4: no source needed -->\n\nF\n\n<!-- doclint-enable DL4 -->\n\nF\n", "1 0 1")]
    [InlineData("a.md", "F <!-- doclint-disable-line -->\n\nF\n", "0 1")]
    [InlineData("a.md", "<!-- doclint-disable-next-line -->\n\nF\n\nF\n", "0 1")]
    [InlineData("a.md", "F\n\n`<!-- doclint-disable-file -->`\n\n```\n<!-- doclint-disable-file -->\n```\n", "1")]
    [InlineData("a.html", "<p>F</p>\n<!-- doclint-disable DL4 --><p>F</p><!-- doclint-enable -->\n<p>F</p>", "1 0 1")]
    [InlineData("a.html", "<p>F</p>\n<p>F</p><!-- doclint-disable-file DL4: a table of results -->", "0 0")]
    [InlineData("a.html", "<p>F</p><script>/* <!-- doclint-disable-file --> */</script>", "1")]
    [InlineData("a.txt", "F\n<!-- doclint-disable-file -->\n", "1")]
    public void MarksWhatTheCommentsCover(string path, string text, string expected)
    {
        Diagnostic[] found = [.. Analyze(path, text).Where(static d => d.Descriptor.Family == 4)];

        Assert.Equal(expected, string.Join(' ', found.Select(static d => d.Counts ? 1 : 0)));
    }

    [Fact]
    public void KeepsTheReason()
    {
        Diagnostic diagnostic = Analyze("a.md", "F <!-- doclint-disable-line DL4: said by nobody: sic -->\n").Single(static d => d.Descriptor.Family == 4);

        Assert.Equal(new FindingSuppression(IsInSource: true, "said by nobody: sic"), diagnostic.Suppression);
    }

    [Theory]
    [InlineData("<!-- doclint-disable-file DL4 -->\n\nF\n", "")]
    [InlineData("{|DL0011:<!-- doclint-disable-file DL3 -->|}\n\nF\n", "DL4")]
    [InlineData("{|DL0014:<!-- doclint-of -->|}\n\nF\n", "DL4")]
    [InlineData("{|DL0014:<!-- doclint-disable DL9999 -->|}\n\nF\n", "DL4")]
    [InlineData("{|DL0014:<!-- doclint-disable DL4 DL409: one of two -->|}\n\nF\n", "")]
    public void ReportsCommentsThatDoNothing(string markup, string counted)
    {
        Markup expected = Markup.Parse(markup.Replace("F", Finding, StringComparison.Ordinal));
        Diagnostic[] found = [.. Analyze("a.md", expected.Text)];

        AnalyzerVerifier.AssertSpans(expected, found.Where(static d => d.Descriptor.Family == 0));
        Assert.Equal(counted.Length > 0 ? 1 : 0, found.Count(static d => d.Descriptor.Family == 4 && d.Counts));
    }

    [Theory]
    [InlineData("DL9999", "there is no rule 'DL9999'")]
    [InlineData("DL3901", "there is no rule 'DL3901'; did you mean 'DL3001'?")]
    public void NamesTheRuleThatIsNone(string id, string problem)
    {
        Diagnostic diagnostic = Assert.Single(Analyze("a.html", $"<p>The vote was put off.</p>\n<!-- doclint-disable {id} -->\n"));

        Assert.Equal($"'<!-- doclint-disable {id} -->' has a mistake: {problem}", diagnostic.GetMessage());
    }

    [Fact]
    public void NothingIsSaidOfRulesThatAreOff()
    {
        string text = "<!-- doclint-disable-file DL4 -->\n\nThe vote was put off.\n";

        Assert.Empty(TestRun.Analyze("a.md", text, RuleCatalog.Analyzers, TestRun.Options(("doclint_family.numbers.severity", "none"))));
    }

    private static IEnumerable<Diagnostic> Analyze(string path, string text) =>
        TestRun.Analyze(path, text.Replace("F", Finding, StringComparison.Ordinal), RuleCatalog.Analyzers, TestRun.Options(("doclint_language", "en")))
            .Where(static d => d.Descriptor.Family is 0 or 4);
}
