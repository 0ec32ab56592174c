using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DocLint.Cli.Linting;
using DocLint.Cli.Reporting;
using DocLint.Cli.Reporting.Json;
using DocLint.Cli.Reporting.Sarif;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules;
using DocLint.Tests.Properties;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Reporting;

[Collection(MeasuresMemory.Name)]
public sealed class SarifReporterTests
{
    private static readonly ReportRoot Root = ReportRoot.Create(Path.GetTempPath(), []);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void RegionsSnippetsAndFixesAreWhatTheTextHolds(string path) => Property.Holds(Texts.Articles, text =>
    {
        SourceText source = SourceText.FromString(path, text);
        JsonElement run = Write([new DocumentResult(new LintInput(null, path, IsNamed: true), source, TestRun.Analyze(source, RuleCatalog.Analyzers), IsLastSection: true)]);
        string[] lines = [.. Lines(text)];
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            JsonElement location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            (int start, int end) = CheckRegion(location.GetProperty("region"), text, lines);
            if (location.TryGetProperty("contextRegion", out JsonElement context))
            {
                (int contextStart, int contextEnd) = CheckRegion(context, text, lines);
                Assert.True(contextStart <= start && contextEnd >= end && contextEnd - contextStart > end - start);
            }
            else
            {
                Assert.Equal((0, text.Length), (start, end));
            }

            if (result.TryGetProperty("fixes", out JsonElement fixes))
                CheckFix(fixes[0], text, lines);
        }
    });

    [Fact]
    public void AResultSaysAllThatCodeScanningAsksFor()
    {
        JsonElement result = Write([Analyze(SourceText.FromString("a b.txt", "So.\nThey recieve it.\n"))]).GetProperty("results")[0];

        string actual = JsonSerializer.Serialize(result, new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        Assert.Equal(
            """
            {
              "ruleId": "DL3001",
              "ruleIndex": INDEX,
              "level": "warning",
              "message": {
                "text": "'recieve' is a misspelling of 'receive'.",
                "id": "default",
                "arguments": [
                  "recieve",
                  "receive"
                ]
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "a%20b.txt",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 2,
                      "startColumn": 6,
                      "endLine": 2,
                      "endColumn": 13,
                      "charOffset": 9,
                      "charLength": 7,
                      "snippet": {
                        "text": "recieve"
                      }
                    },
                    "contextRegion": {
                      "startLine": 2,
                      "startColumn": 1,
                      "endLine": 2,
                      "endColumn": 17,
                      "charOffset": 4,
                      "charLength": 16,
                      "snippet": {
                        "text": "They recieve it."
                      }
                    }
                  }
                }
              ],
              "partialFingerprints": {
                "primaryLocationLineHash": "LINE",
                "doclintFinding/v1": "FINDING"
              },
              "fixes": [
                {
                  "description": {
                    "text": "Replace with 'receive'."
                  },
                  "artifactChanges": [
                    {
                      "artifactLocation": {
                        "uri": "a%20b.txt",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "replacements": [
                        {
                          "deletedRegion": {
                            "startLine": 2,
                            "startColumn": 6,
                            "endLine": 2,
                            "endColumn": 13,
                            "charOffset": 9,
                            "charLength": 7
                          },
                          "insertedContent": {
                            "text": "receive"
                          }
                        }
                      ]
                    }
                  ],
                  "properties": {
                    "safety": "safe"
                  }
                }
              ]
            }
            """.ReplaceLineEndings("\n")
                .Replace("INDEX", RuleCatalog.Rules.Select(static (rule, i) => (rule, i)).First(static p => p.rule.Id == "DL3001").i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("LINE", result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString(), StringComparison.Ordinal)
                .Replace("FINDING", result.GetProperty("partialFingerprints").GetProperty("doclintFinding/v1").GetString(), StringComparison.Ordinal),
            actual);
    }

    [Fact]
    public void EqualFindingsHaveDifferentFingerprints()
    {
        SourceText source = SourceText.FromString("a.txt", string.Concat(Enumerable.Repeat("They recieve it.\n", 30)));
        JsonElement run = Write([Analyze(source)]);

        string[] prints = [.. run.GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("partialFingerprints").GetProperty("doclintFinding/v1").GetString()!)];

        Assert.Equal(30, prints.Length);
        Assert.Equal(prints, prints.Distinct());
    }

    [Theory]
    [InlineData("They recieve it.\n", "New first line.\n\nThey recieve it.\n")]
    [InlineData("They recieve it.\n", "Yesterday they recieve it at last.\r\n")]
    [InlineData("They recieve it.\n", "  They   recieve \n it.")]
    public void TheFingerprintSurvivesEditsElsewhere(string before, string after)
    {
        string Print(string path, string text) => Write([Analyze(SourceText.FromString(path, text))]).GetProperty("results")[0]
            .GetProperty("partialFingerprints").GetProperty("doclintFinding/v1").GetString()!;

        Assert.Equal(Print("a.txt", before), Print("moved/b.txt", after));
    }

    [Fact]
    public void TheLimitKeepsTheMostSevereAndSaysWhatWasCut()
    {
        using var errors = new StringWriter();
        SourceText source = SourceText.FromString("a.txt", string.Concat(Enumerable.Repeat("They recieve it. ", 40)));
        DocumentResult result = Analyze(source);
        DiagnosticSeverity[] levels = [DiagnosticSeverity.Note, DiagnosticSeverity.Warning, DiagnosticSeverity.Error];
        result = result with { Diagnostics = [.. result.Diagnostics.Select((d, i) => Raise(d, levels[i % 3]))] };

        JsonElement run = Write([result], new SarifOptions { Root = Root, ResultLimit = 20, Errors = () => errors });

        string[] kept = [.. run.GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("level").GetString()!)];
        Assert.Equal((20, 13, 7), (kept.Length, kept.Count(static l => l == "error"), kept.Count(static l => l == "warning")));
        Assert.Contains("20 results are left out", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("20 results are left out", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(100_000, false)]
    public void AFixOfAWholeFileIsLeftOut(int length, bool isWritten)
    {
        SourceText source = SourceText.FromString("a.txt", "They recieve it.\n");
        DocumentResult result = Analyze(source);
        Diagnostic found = result.Diagnostics[0];
        var large = new Diagnostic
        {
            Descriptor = found.Descriptor,
            Source = source,
            Span = found.Span,
            Severity = found.Severity,
            Arguments = found.Arguments,
            Fix = new CodeFix("Write it anew", FixSafety.Unsafe, [new TextChange(new TextSpan(0, source.Length), new string('x', length))]),
        };
        JsonElement written = Write([result with { Diagnostics = [large] }]).GetProperty("results")[0];
        Assert.Equal(isWritten, written.TryGetProperty("fixes", out _));
    }

    [Fact]
    public void AMillionResultsDoNotGrowTheMemory()
    {
        SourceText source = SourceText.FromString("a.txt", string.Concat(Enumerable.Repeat("They recieve it. ", 1000)));
        DocumentResult result = Analyze(source);
        using var reporter = new CountingStream();
        var sarif = new SarifReporter(reporter, new SarifOptions { Root = Root });
        long Measure(int rounds)
        {
            for (int i = 0; i < rounds; i++)
                sarif.Report(result with { Input = new LintInput(null, $"{i}.txt", IsNamed: true) });
            return GC.GetTotalMemory(forceFullCollection: true);
        }

        long early = Measure(100);
        long late = Measure(900);
        sarif.End(new RunSummary(1000, [], Succeeded: true));

        Assert.InRange(late - early, long.MinValue, 2_000_000);
        Assert.InRange(reporter.Length, 10_000_000, 60_000_000);
    }

    [Theory]
    [InlineData("Percentage without a source", "PercentageWithoutSource")]
    [InlineData("Reader's note", "ReadersNote")]
    [InlineData("HTML entity, doubled", "HtmlEntityDoubled")]
    [InlineData("3 dots", "Rule3Dots")]
    [InlineData("Vitamin C", "Vitaminc")]
    public void NamesArePascalCase(string title, string name) => Assert.Equal(name, SarifRule.PascalCase(title));

    [Theory]
    [InlineData("'{0}' is odd", "'{0}' is odd.", "'a (0) b' is odd.")]
    [InlineData("{0} is odd", "'{0}' is odd.", "'a (0) b' is odd.")]
    [InlineData("nothing is quoted", "'{0}': nothing is quoted.", "'a (0) b': nothing is quoted.")]
    [InlineData("'{0}' is odd without a reason{1}", "'{0}' is odd without a reason.", "'a (0) b' is odd without a reason.")]
    public void MessagesQuoteTheirArguments(string format, string template, string text)
    {
        var message = SarifMessage.Create(new DiagnosticDescriptor("DL9999", "Odd", format, DiagnosticSeverity.Note));
        SourceText source = SourceText.FromString("a.txt", "a {0}\rb");
        var diagnostic = new Diagnostic { Descriptor = new DiagnosticDescriptor("DL9999", "Odd", format, DiagnosticSeverity.Note), Source = source, Span = new TextSpan(0, source.Length), Severity = DiagnosticSeverity.Note };

        Assert.Equal(template, message.Template);
        var json = new JsonWriter();
        message.WriteText(json, message.GetArguments(diagnostic));
        Assert.Equal($"\"text\":\"{text}\"", Encoding.UTF8.GetString(json.Written));
    }

    [Theory]
    [InlineData("a b/\u00E9#?.txt", "a%20b/%C3%A9%23%3F.txt")]
    [InlineData("c:d%.txt", "c%3Ad%25.txt")]
    [InlineData("plain/a-b_c.txt", "plain/a-b_c.txt")]
    public void PathsArePercentEncoded(string path, string uri) => Assert.Equal(uri, SarifUri.FromPath(path));

    private static DocumentResult Analyze(SourceText source) => new(
        new LintInput(null, source.Path, IsNamed: true), source,
        [.. TestRun.Analyze(source, RuleCatalog.Analyzers).Where(static d => d.Descriptor.Family == 3)], IsLastSection: true);

    private static Diagnostic Raise(Diagnostic d, DiagnosticSeverity severity) =>
        new() { Descriptor = d.Descriptor, Source = d.Source, Span = d.Span, Severity = severity, Arguments = d.Arguments, Fix = d.Fix };

    private static JsonElement Write(ImmutableArray<DocumentResult> results, SarifOptions? options = null)
    {
        using var output = new MemoryStream();
        var reporter = new SarifReporter(output, options ?? new SarifOptions { Root = Root });
        reporter.Begin();
        foreach (DocumentResult result in results)
            reporter.Report(result);
        reporter.End(new RunSummary(results.Length, [], Succeeded: true));
        return JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("runs")[0];
    }

    private static (int Start, int End) CheckRegion(JsonElement region, string text, string[] lines)
    {
        int Offset(string line, string column) =>
            lines.Take(region.GetProperty(line).GetInt32() - 1).Sum(static l => l.Length) + region.GetProperty(column).GetInt32() - 1;
        int start = Offset("startLine", "startColumn");
        int end = Offset("endLine", "endColumn");
        Assert.Equal(region.GetProperty("charOffset").GetInt32(), start);
        Assert.Equal(region.GetProperty("charLength").GetInt32(), end - start);
        if (region.TryGetProperty("snippet", out JsonElement snippet))
            Assert.Equal(text[start..end], snippet.GetProperty("text").GetString());
        return (start, end);
    }

    private static void CheckFix(JsonElement fix, string text, string[] lines)
    {
        int last = 0;
        foreach (JsonElement replacement in fix.GetProperty("artifactChanges")[0].GetProperty("replacements").EnumerateArray())
        {
            (int start, int end) = CheckRegion(replacement.GetProperty("deletedRegion"), text, lines);
            Assert.True(start >= last && end <= text.Length);
            last = end;
        }
    }

    // Lines with their ends: "\n", "\r\n" or "\r".
    private static IEnumerable<string> Lines(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private sealed class CountingStream : MemoryStream
    {
        private long _length;

        public override long Length => _length;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void WriteByte(byte value) => _length++;
    }
}
