using BenchmarkDotNet.Attributes;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules;

namespace DocLint.Benchmarks.Stages;

/// <summary>One family at a time on 256 KiB of text; beyond the shared pass of <see cref="StageBenchmarks.LoadWithoutRules"/> the time is its own.</summary>
[MemoryDiagnoser]
public class FamilyBenchmarks
{
    private readonly DocumentContext _context = new();
    private SourceText _text = null!;
    private AnalyzerDriver _driver = null!;

    /// <summary>The digit behind DL: 1 encoding, 2 boilerplate, 3 typos, 4 numbers.</summary>
    [Params(1, 2, 3, 4)]
    public int Family { get; set; }

    [Params("English", "multilingual")]
    public string Language { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _text = SourceText.FromString("a.txt", Language == "English" ? StageText.Make() : StageText.MakeMultilingual());
        _driver = new AnalyzerDriver([.. RuleCatalog.Analyzers.Where(a => a.SupportedDiagnostics[0].Family == Family)], RuleData.Words, AnalyzerOptions.Default);
    }

    [Benchmark]
    public int Analyze() => _driver.Analyze(Document.FromPlainText(_text), _context).Length;
}
