using System.Collections.Immutable;
using DocLint.Cli.Linting;
using DocLint.Cli.Reporting;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Tests.Reporting;

/// <summary>Approved annotations, job summary and outputs of a small run.</summary>
public sealed class GitHubReporterTests
{
    private static readonly ReportRoot Root = ReportRoot.Create(Path.GetTempPath(), []);

    private static readonly DiagnosticDescriptor Sure = new("DL9001", "Sure, odd: thing", "'{0}' is odd", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    private static readonly DiagnosticDescriptor Unsure = new("DL9002", "Unsure thing", "'{0}' may be odd", DiagnosticSeverity.Warning) { Precision = RulePrecision.Low };

    [Fact]
    public void AnnotationsAreEscapedAndTheSureOnesComeFirst()
    {
        string actual = Write(writer => new GitHubReporter(writer, Root), new RunSummary(1, [new RunNotification("DL0001", DiagnosticSeverity.Error, "cannot be read:\n50%", "x,y.txt", 3)], Succeeded: false));

        Assert.Equal(
            """
            ::error file=x%2Cy.txt,line=3,title=DL0001::cannot be read:%0A50%25
            ::warning file=a%3Ab%25.txt,line=2,endLine=2,col=1,endColumn=4,title=DL9001 Sure%2C odd%3A thing::'two' is odd
            ::warning file=a%3Ab%25.txt,line=1,endLine=2,title=DL9002 Unsure thing::'one two' may be odd%0AFix: Delete 100%25

            """.ReplaceLineEndings("\n"),
            actual);
    }

    [Fact]
    public void TheSummaryCountsByRuleAndFile()
    {
        string actual = Write(writer => new JobSummaryReporter(writer, Root), new RunSummary(2, [], Succeeded: true));

        Assert.Equal(
            """
            ## DocLint

            **2 findings** in 1 of 2 files: 0 errors, 2 warnings, 0 notes.

            Not counted: 1 suppressed.

            | Rule | | Errors | Warnings | Notes |
            | --- | --- | ---: | ---: | ---: |
            | DL9001 | Sure, odd&#58; thing | 0 | 1 | 0 |
            | DL9002 | Unsure thing | 0 | 1 | 0 |

            | File | Findings |
            | --- | ---: |
            | a&#58;b&#37;.txt | 2 |

            """.ReplaceLineEndings("\n"),
            actual);
    }

    [Fact]
    public void OutputsAreNumbersOnly()
    {
        Assert.Equal("findings=2\nerrors=0\nwarnings=2\nnotes=0\nfiles=2\n", Write(static writer => new OutputsReporter(writer), new RunSummary(2, [], Succeeded: true)));
    }

    [Fact]
    public void ASummaryOfManyFilesStaysSmall()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var reporter = new JobSummaryReporter(writer, Root);
        for (int i = 0; i < 5000; i++)
            reporter.Report(Result(new string('\u6771', 300) + i + ".txt"));
        reporter.End(new RunSummary(5000, [.. Enumerable.Range(0, 5000).Select(static i => new RunNotification("DL0001", DiagnosticSeverity.Error, new string('<', 5000), $"{i}"))], Succeeded: false));

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(writer.ToString()), 1000, 512 * 1024);
        Assert.Contains("and 4950 files with fewer findings", writer.ToString(), StringComparison.Ordinal);
    }

    private static string Write(Func<TextWriter, IReporter> create, RunSummary summary)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        IReporter reporter = create(writer);
        reporter.Begin();
        DocumentResult result = Result("a:b%.txt");
        reporter.Report(reporter.WantsUncounted ? result : result with { Diagnostics = [.. result.Diagnostics.Where(static d => d.Counts)] });
        reporter.End(summary);
        return writer.ToString();
    }

    private static DocumentResult Result(string path)
    {
        SourceText source = SourceText.FromString(path, "one\ntwo\nthree");
        ImmutableArray<Diagnostic> diagnostics =
        [
            new() { Descriptor = Unsure, Source = source, Span = new TextSpan(0, 7), Severity = DiagnosticSeverity.Warning, Fix = new CodeFix("Delete 100%", FixSafety.Safe, []) },
            new() { Descriptor = Sure, Source = source, Span = new TextSpan(4, 3), Severity = DiagnosticSeverity.Warning },
            new Diagnostic { Descriptor = Sure, Source = source, Span = new TextSpan(8, 5), Severity = DiagnosticSeverity.Error }.With(new FindingSuppression(IsInSource: true, "")),
        ];
        return new DocumentResult(new LintInput(null, path, IsNamed: true), source, diagnostics, IsLastSection: true);
    }
}
