using System.Globalization;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Rules;

/// <summary>Documentation runs: every example on a help page is a test.</summary>
public sealed class HelpPageTests
{
    /// <summary>Expired suppressions stand in a file of their own; SuppressionListTests show them.</summary>
    private static readonly string[] NeedFilesBesideTheText = ["DL0013", "DL2018"];

    public static TheoryData<string> Pages => [.. PageFiles];

    private static string[] PageFiles { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "rules"), "DL*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void ExamplesDoWhatThePageSays(string page)
    {
        HelpPage help = HelpPage.Parse(Path.Combine(AppContext.BaseDirectory, page));
        string? reported = null;
        foreach (HelpPage.Example example in help.Examples)
        {
            string path = "article." + example.Format;
            if (example.Kind == "fixed")
            {
                Assert.True(reported is not null, $"{page}({example.Line}): 'fixed' follows no 'reports'");
                Assert.Equal(example.Text, Fix(path, reported, help.Id));
                continue;
            }

            if (example.HasBytes)
            {
                reported = CheckBytes(path, example, help.Id);
                continue;
            }

            Markup expected = Markup.Parse(example.Text);
            Assert.True(example.Kind == "reports" == expected.Spans.Count > 0, $"{page}({example.Line}): '{example.Kind}' with {expected.Spans.Count} marked spans");
            AnalyzerVerifier.AssertSpans(expected, Findings(path, expected.Text, help.Id, example.Options));
            reported = expected.Text;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void HasAReportAndAClean(string page)
    {
        HelpPage help = HelpPage.Parse(Path.Combine(AppContext.BaseDirectory, page));
        if (NeedFilesBesideTheText.Contains(help.Id))
        {
            Assert.Empty(help.Examples);
            return;
        }

        Assert.Contains(help.Examples, example => example.Kind == "clean");
        Assert.Contains(help.Examples, example => example.Kind == "reports");
    }

    [Fact]
    public void EveryRuleHasAPageWithItsTitle()
    {
        Dictionary<string, string> titles = PageFiles.Select(file => HelpPage.Parse(Path.Combine(AppContext.BaseDirectory, file)))
            .ToDictionary(page => page.Id, page => page.Title, StringComparer.Ordinal);
        foreach (DiagnosticDescriptor rule in RuleCatalog.Rules)
        {
            Assert.True(titles.TryGetValue(rule.Id, out string? title), $"rules/ has no page for {rule.Id}");
            Assert.Equal(rule.Title, title);
            Assert.NotNull(RuleData.GetHelpPage(rule.Id));
        }

        Assert.DoesNotContain(titles.Keys, id => RuleCatalog.Rules.All(rule => rule.Id != id));
    }

    private static Diagnostic[] Findings(string path, string text, string id, params (string Key, string Value)[] options) =>
        [.. TestRun.Analyze(path, text, Analyzers(id), TestRun.Options(options)).Where(d => d.Id == id)];

    /// <summary>Checks an example of a file that is not UTF-8; returns its text after the fixes.</summary>
    private static string CheckBytes(string path, HelpPage.Example example, string id)
    {
        Markup expected = Markup.Parse(Encoding.UTF8.GetString(Decode(path, example.Text).Utf8));
        SourceText source = Decode(path, Markup.Parse(example.Text).Text);
        Diagnostic[] found = [.. TestRun.Analyze(source, Analyzers(id)).Where(d => d.Id == id)];
        AnalyzerVerifier.AssertSpans(expected, found);
        return TestRun.ApplyFixes(source, found);
    }

    private static SourceText Decode(string path, string text)
    {
        var bytes = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            bool isByte = text[i] == '<' && i + 3 < text.Length && text[i + 3] == '>';
            if (isByte && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
            {
                bytes.Add(value);
                i += 3;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return SourceTextDecoder.Decode(path, bytes.ToArray().AsSpan());
    }

    private static DiagnosticAnalyzer[] Analyzers(string id) =>
        [.. RuleCatalog.Analyzers.Where(analyzer => IsAboutTheRun(id) || analyzer.SupportedDiagnostics.Any(rule => rule.Id == id))];

    // Whether a suppression does something, only the other rules can tell.
    private static bool IsAboutTheRun(string id) => id.StartsWith("DL0", StringComparison.Ordinal);

    private static string Fix(string path, string text, string id)
    {
        for (int pass = 0; pass < 10; pass++)
        {
            SourceText source = SourceText.FromUtf8(path, Encoding.UTF8.GetBytes(text));
            string next = TestRun.ApplyFixes(source, Findings(path, text, id));
            if (next == text)
                break;
            text = next;
        }

        return text;
    }
}
