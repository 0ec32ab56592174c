using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules;

namespace DocLint.Benchmarks.Stages;

/// <summary>
/// How many megabytes a second one family manages on one thread once everything is compiled: with the shared pass that every run makes, and
/// by itself, beyond that pass. The best of several rounds, as others on the machine can only slow one down.
/// </summary>
internal static class Throughput
{
    private const int Rounds = 15;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(0.3);

    public static void Run(int family)
    {
        Console.WriteLine("| text | MB/s with the shared pass | MB/s of the family alone | findings |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach ((string name, string text) in new[]
        {
            ("English news", StageText.Make(wordsPerDefect: 0)),
            ("English news, a defect in 300 words", StageText.Make()),
            ("fourteen languages", StageText.MakeMultilingual()),
            ("the same, all mojibake", StageText.MakeMojibake()),
        })
        {
            Print(name, text, family);
        }
    }

    private static void Print(string name, string text, int family)
    {
        SourceText source = SourceText.FromString("a.txt", text);
        var context = new DocumentContext();
        AnalyzerDriver none = new([], RuleData.Words, AnalyzerOptions.Default);
        AnalyzerDriver some = new([.. RuleCatalog.Analyzers.Where(a => a.SupportedDiagnostics[0].Family == family)], RuleData.Words, AnalyzerOptions.Default);
        double without = double.MaxValue, with = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            without = Math.Min(without, SecondsOf(none, source, context));
            with = Math.Min(with, SecondsOf(some, source, context));
        }

        double megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        int findings = some.Analyze(Document.FromPlainText(source), context).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {megabytes / with:F0} | {megabytes / Math.Max(with - without, 1e-6):F0} | {findings} |"));
    }

    private static double SecondsOf(AnalyzerDriver driver, SourceText source, DocumentContext context)
    {
        int runs = 0;
        long start = Stopwatch.GetTimestamp();
        while (runs == 0 || Stopwatch.GetElapsedTime(start) < RoundTime)
        {
            driver.Analyze(Document.FromPlainText(source), context);
            runs++;
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / runs;
    }
}
