using System.Globalization;
using System.Security.Cryptography;
using DocLint.Benchmarks.Corpus;

namespace DocLint.Benchmarks.EndToEnd;

/// <summary>
/// Measures the published tool as its users run it, beside <c>wc -w</c>, and prints the table of goals. CPU time unless said; medians of
/// interleaved runs.
/// </summary>
internal sealed class EndToEndRun(BenchmarkCorpus corpus, string tool, string emptyProgram, int rounds)
{
    private const double MaximumHostile = 3;
    private readonly string _report = Path.Combine(Path.GetTempPath(), $"doclint-benchmark-{Environment.ProcessId}.sarif");

    public void Execute()
    {
        Console.WriteLine($"{Machine()}, .NET {Environment.Version}, {rounds} rounds");
        Console.WriteLine();
        Console.WriteLine("| what | ours | beside it | ratio | goal |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        MeasureNews();
        MeasureSmallFiles();
        MeasureStart();
        MeasureMemory();
        MeasureThreads();
        MeasureRules();
        MeasureDefects();
        MeasureMarkup();
        MeasureHostile();
        File.Delete(_report);
    }

    /// <summary>The command that lints a path with one core.</summary>
    private string[] Lint(string path, params string[] more) => ["taskset", "-c", "0", .. LintAnywhere(path, "1", more)];

    private string[] LintAnywhere(string path, string jobs, params string[] more) =>
        [tool, path, "--format", "sarif", "--output", _report, "--jobs", jobs, "--no-config", .. more];

    private static string[] Count(string path) => ["taskset", "-c", "0", "wc", "-w", path];

    private void MeasureNews() => Print("100 MB of news, all rules", Comparison.Measure(Lint(corpus.News), Count(corpus.News), rounds), 1.0);

    private void MeasureSmallFiles()
    {
        string files = corpus.SmallFiles;
        string[] count = ["taskset", "-c", "0", "sh", "-c", $"find '{files}' -type f -print0 | xargs -0 -n 30000 wc -w"];
        Print("20,000 small files", Comparison.Measure(Lint(files), count, rounds), 1.3);
    }

    private void MeasureStart()
    {
        string[] empty = ["taskset", "-c", "0", emptyProgram];
        Print("start-up, one file", Comparison.Measure(Lint(corpus.OneFile), empty, 4 * rounds), 1.6);
        Console.WriteLine($"| the start loads the compiler | {(ChildProcess.Loads(Lint(corpus.OneFile), "libclrjit") ? "**yes**" : "no")} | | | no |");
    }

    private void MeasureMemory()
    {
        double megabytes = ChildProcess.PeakMemory(LintAnywhere(corpus.News, Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture))) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| peak memory, 100 MB file | {megabytes:F0} MB | | | 150 MB |"));
    }

    private void MeasureThreads()
    {
        string news = corpus.News;
        Comparison comparison = Comparison.Measure(LintAnywhere(news, "2"), LintAnywhere(news, "1"), rounds);
        Print("2 cores against 1, wall", comparison.Left.Wall, comparison.Right.Wall, 0.62);
        _ = ChildProcess.Run(LintAnywhere(news, "1"));
        byte[] one = SHA256.HashData(File.ReadAllBytes(_report));
        _ = ChildProcess.Run(LintAnywhere(news, "2"));
        bool same = one.AsSpan().SequenceEqual(SHA256.HashData(File.ReadAllBytes(_report)));
        Console.WriteLine($"| SARIF of 1 and of 2 threads | {(same ? "same bytes" : "**different**")} | | | same bytes |");
    }

    /// <summary>Half of the rules, every second by id, against all.</summary>
    private void MeasureRules()
    {
        string[] half = [.. Rules.RuleCatalog.Rules.Where((_, i) => i % 2 == 0).Select(rule => rule.Id)];
        Print("twice as many rules", Comparison.Measure(Lint(corpus.News), Lint(corpus.News, "--ignore", string.Join(',', half)), rounds), 1.1);
    }

    private void MeasureDefects() => Print("1 defect in 300 words against clean text", Comparison.Measure(Lint(corpus.News), Lint(corpus.CleanNews), rounds), 1.25);

    private void MeasureMarkup()
    {
        string self = Environment.ProcessPath!;
        foreach ((string name, string path) in new[] { ("Markdown against Markdig alone", corpus.Markdown), ("HTML against AngleSharp alone", corpus.Html) })
            Print(name, Comparison.Measure(Lint(path), ["taskset", "-c", "0", self, "parse", path], rounds), 1.5);
    }

    private void MeasureHostile()
    {
        double newsPerByte = Comparison.Measure(Lint(corpus.News), Lint(corpus.OneFile), rounds) is var c ? (c.Left.Cpu - c.Right.Cpu) / TimeSpan.FromSeconds(1) / new FileInfo(corpus.News).Length : 0;
        foreach ((string name, string path) in corpus.Hostile())
        {
            double start = ChildProcess.Run(Lint(corpus.OneFileOf(Path.GetExtension(path)))).Cpu.TotalSeconds;
            Cost cost = ChildProcess.Run(Lint(path));
            long findings = CountFindings(path);
            double seconds = cost.Cpu.TotalSeconds - start, allowed = newsPerByte * new FileInfo(path).Length;
            double ratio = Math.Max(0, seconds - findings * 1e-6) / allowed;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| hostile: {name} | {seconds * 1000:F0} ms, {findings} findings | news: {allowed * 1000:F0} ms | {ratio:F2} | {MaximumHostile} + 1 µs a finding |"));
        }
    }

    /// <summary>All findings, also those that SARIF leaves out: a line of JSON each.</summary>
    private long CountFindings(string path)
    {
        string json = _report + ".json";
        _ = ChildProcess.Run([tool, path, "--format", "json", "--output", json, "--no-config"]);
        int findings = File.ReadLines(json).Count();
        File.Delete(json);
        return findings;
    }

    private static void Print(string what, Comparison comparison, double goal) => Print(what, comparison.Left.Cpu, comparison.Right.Cpu, goal);

    private static void Print(string what, TimeSpan ours, TimeSpan theirs, double goal) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {ours.TotalMilliseconds:F0} ms | {theirs.TotalMilliseconds:F0} ms | **{ours / theirs:F2}** | {goal:0.0#} |"));

    private static string Machine() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown CPU";
}
