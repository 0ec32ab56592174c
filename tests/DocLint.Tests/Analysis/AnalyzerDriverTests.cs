using System.Collections.Immutable;
using DocLint.Cli.Linting;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules;
using DocLint.Tests.Properties;
using DocLint.Tests.Verification;
using FsCheck.Fluent;

namespace DocLint.Tests.Analysis;

public sealed class AnalyzerDriverTests
{
    /// <summary>Neither the documents beside a document nor those before it in its context change what is found in it.</summary>
    [Fact]
    public void DocumentsSideBySideAreAsEachByItself()
    {
        var driver = new AnalyzerDriver(RuleCatalog.Analyzers, RuleData.Words, TestRun.AllRules);
        DocumentContext[] contexts = [.. Enumerable.Range(0, 6).Select(_ => new DocumentContext())];
        Property.Holds(Gen.ListOf(Texts.Articles, 6), texts =>
        {
            Document[] documents = [.. texts.Select((text, i) => Parse(i % 2 == 0 ? "a.txt" : "a.md", text))];
            var together = new ImmutableArray<Diagnostic>[documents.Length];
            driver.Analyze(documents, contexts, together);
            for (int i = 0; i < documents.Length; i++)
                Assert.Equal(Show(driver.Analyze(documents[i], new DocumentContext())), Show(together[i]));
        });
    }

    private static Document Parse(string path, string text) => DocumentParsers.ForPath(path).Parse(SourceText.FromString(path, text));

    private static IEnumerable<string> Show(ImmutableArray<Diagnostic> found) => found.Select(static d => $"{d.Id} {d.Severity} {d.Span} {string.Join("|", d.Arguments)} {d.Fix?.Title}");
}
