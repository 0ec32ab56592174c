using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Tests.Verification;

/// <summary>Checks one analyzer against a text with marked spans; every rule of it is on.</summary>
internal static class AnalyzerVerifier
{
    /// <param name="markup">A text without marks must raise nothing.</param>
    /// <param name="path">Its ending chooses the parser.</param>
    public static void Verify<TAnalyzer>(string markup, string path = "article.txt", AnalyzerOptions? options = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Markup expected = Markup.Parse(markup);
        ImmutableArray<Diagnostic> found = TestRun.Analyze(path, expected.Text, [new TAnalyzer()], options);
        AssertSpans(expected, found);
    }

    /// <summary>Checks the spans, and the text after every fix is applied until none is left; display-only fixes are not applied.</summary>
    public static void VerifyFix<TAnalyzer>(string markup, string fixedText, string path = "article.txt", AnalyzerOptions? options = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        Verify<TAnalyzer>(markup, path, options);
        string text = Markup.Parse(markup).Text;
        for (int pass = 0; pass < 10; pass++)
        {
            SourceText source = SourceText.FromUtf8(path, Encoding.UTF8.GetBytes(text));
            string next = TestRun.ApplyFixes(source, TestRun.Analyze(source, [new TAnalyzer()], options));
            if (next == text)
                break;
            text = next;
        }

        Assert.Equal(fixedText, text);
    }

    /// <summary>The messages of all findings, in order.</summary>
    public static IReadOnlyList<string> Messages<TAnalyzer>(string text, string path = "article.txt", AnalyzerOptions? options = null)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        [.. TestRun.Analyze(path, text, [new TAnalyzer()], options).Select(d => d.GetMessage())];

    public static void AssertSpans(Markup expected, IEnumerable<Diagnostic> found)
    {
        (TextSpan Span, string Id)[] actual = [.. found.Select(d => (d.Span, d.Id)).OrderBy(d => d.Span.Start).ThenBy(d => d.Span.End).ThenBy(d => d.Id, StringComparer.Ordinal)];
        bool same = actual.Length == expected.Spans.Count
            && actual.Zip(expected.Spans).All(pair => pair.First.Span == pair.Second.Span && (pair.Second.Id is null || pair.Second.Id == pair.First.Id));
        if (!same)
            Assert.Equal(Markup.Show(expected.Text, expected.Spans.Select(s => (s.Span, s.Id ?? "any"))), Markup.Show(expected.Text, actual));
    }
}
