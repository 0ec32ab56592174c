using System.Text;
using BenchmarkDotNet.Attributes;
using DocLint.Cli.Linting;
using DocLint.Cli.Reporting.Sarif;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules;

namespace DocLint.Benchmarks.Stages;

/// <summary>The stages of one section of 256 KiB of news with a defect in 300 words; divide by the size for MB/s.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly DocumentContext _context = new();
    private readonly ScanResult _scan = new();
    private readonly ProseScanner _scanner = new();
    private readonly byte[] _noKinds = new byte[RuleData.Words.FlagSets.Length];
    private byte[] _bytes = [];
    private SourceText _text = null!;
    private SourceText _markdown = null!;
    private SourceText _html = null!;
    private AnalyzerDriver _none = null!;
    private AnalyzerDriver _all = null!;

    [GlobalSetup]
    public void SetUp()
    {
        string text = StageText.Make();
        _bytes = Encoding.UTF8.GetBytes(text);
        _text = SourceText.FromUtf8("a.txt", _bytes);
        _markdown = SourceText.FromUtf8("a.md", _bytes);
        _html = SourceText.FromString("a.html", "<html><body><p>" + text.Replace("\n\n", "</p>\n<p>", StringComparison.Ordinal) + "</p></body></html>");
        _none = new AnalyzerDriver([], RuleData.Words, AnalyzerOptions.Default);
        _all = RuleCatalog.CreateDriver(AnalyzerOptions.Default);
    }

    [Benchmark]
    public int Decode() => SourceTextDecoder.Decode("a.txt", _text.Buffer, _text.Length).Length;

    [Benchmark]
    public int ParseMarkdown() => DocumentParsers.ForPath(_markdown.Path).Parse(_markdown).Text.Length;

    [Benchmark]
    public int ParseHtml() => DocumentParsers.ForPath(_html.Path).Parse(_html).Text.Length;

    /// <summary>Bitmaps, tokens, events, hashes and the probe of the word table.</summary>
    [Benchmark]
    public unsafe int ScanAndProbe()
    {
        fixed (byte* text = _text.Buffer.Span)
            _scanner.Scan(text, _text.Length, RuleData.Words, _noKinds, _scan);
        return _scan.Tokens.Count;
    }

    /// <summary>The scan, lines, blocks and their tokens; no rule.</summary>
    [Benchmark(Baseline = true)]
    public int LoadWithoutRules() => _none.Analyze(Document.FromPlainText(_text), _context).Length;

    [Benchmark]
    public int AllRules() => _all.Analyze(Document.FromPlainText(_text), _context).Length;

    /// <summary>What SARIF needs of every line, with a finding in it or not.</summary>
    [Benchmark]
    public int LineHashes() => CodeScanningLineHash.Compute(_bytes, hasByteOrderMark: false).Count;
}
