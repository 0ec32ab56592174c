using System.Collections.Immutable;
using System.Text;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules;

namespace DocLint.Tests.Linting;

public sealed class LintPipelineTests
{
    private static readonly DiagnosticDescriptor Rule = new("DL9998", "Marker", "{0}", DiagnosticSeverity.Warning);

    [Fact]
    public void ReportsLargeAndSmallFilesInOrderWhateverTheThreads()
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (int i = 0; i < 200; i++)
            files[$"/small{i:D3}.txt"] = Encoding.UTF8.GetBytes("Small 7 file.\n");
        files["/small050.txt"] = LargeText(5_000_000);
        files["/small051.txt"] = LargeText(1_500_000);
        files["/small199.txt"] = LargeText(3_000_000);
        List<string> one = Run(files, jobs: 1);
        Assert.Equal(one, Run(files, jobs: 2));
        Assert.Equal(one, Run(files, jobs: 7));
        Assert.Equal(197 + Count(files, "/small050.txt") + Count(files, "/small051.txt") + Count(files, "/small199.txt"), one.Count);
    }

    /// <summary>A section's line, plus the lines before it, is the line in the file.</summary>
    [Fact]
    public void PositionsInSectionsAreThoseInTheFile()
    {
        byte[] text = LargeText(2_000_000);
        List<string> found = Run(new() { ["/a.txt"] = text }, jobs: 3);
        string[] lines = Encoding.UTF8.GetString(text).Split('\n');
        List<string> expected = [.. lines.Select((line, i) => (line, i)).Where(l => l.line.Contains('7', StringComparison.Ordinal)).Select(l => $"/a.txt:{l.i}:{l.line.IndexOf('7', StringComparison.Ordinal)}")];
        Assert.Equal(expected, found);
    }

    [Fact]
    public void AFileThatCannotBeReadIsANotificationAndTheRunGoesOn()
    {
        var linter = new MarkerLinter(new() { ["/a.txt"] = "7"u8.ToArray(), ["/c.txt"] = "7"u8.ToArray() });
        var found = new List<string>();
        RunSummary summary = new LintPipeline(linter, 2).Run(
            [new("/a.txt", "/a.txt", true), new("/b.txt", "/b.txt", true), new("/c.txt", "/c.txt", true)], result => found.Add(result.Source.Path), CancellationToken.None);
        Assert.Equal<string>(["/a.txt", "/c.txt"], found);
        Assert.Equal((2, false), (summary.Files, summary.Succeeded));
        Assert.Equal("/b.txt", Assert.Single(summary.Notifications).Path);
    }

    [Fact]
    public void LargeFilesStayWholeWhenTheLinterNeedsThem()
    {
        var linter = new MarkerLinter(new() { ["/a.txt"] = LargeText(2_000_000) }) { NeedsWholeFiles = true };
        var results = new List<bool>();
        new LintPipeline(linter, 2).Run([new("/a.txt", "/a.txt", true)], result => results.Add(result.IsFirstSection && result.IsLastSection), CancellationToken.None);
        Assert.True(Assert.Single(results));
    }

    [Fact]
    public void AFailingReporterEndsTheRun()
    {
        var linter = new MarkerLinter(new() { ["/a.txt"] = LargeText(3_000_000) });
        var failure = Assert.Throws<IOException>(() => new LintPipeline(linter, 3).Run(
            [new("/a.txt", "/a.txt", true)], _ => throw new IOException("disk full"), CancellationToken.None));
        Assert.Equal("disk full", failure.Message);
    }

    /// <summary>A fault costs the findings of the file that it is in, not those of the files that are linted beside it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void AFaultInOneOfManyFilesIsItsOwn(int jobs)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (int i = 0; i < 100; i++)
            files[$"/{i:D2}.txt"] = Encoding.UTF8.GetBytes(i is 31 or 64 ? "A 7 and a 13.\n" : "A 7.\n");
        files["/50.txt"] = [0, 1, 2, 0];
        files["/51.txt"] = [];
        var linter = new MarkerLinter(files) { Fault = "13" };
        var found = new List<string>();

        RunSummary summary = new LintPipeline(linter, jobs).Run(
            [.. files.Keys.Select(static path => new LintInput(path, path, IsNamed: false))],
            result => found.Add($"{result.Source.Path} {result.Diagnostics.Length}"),
            CancellationToken.None);

        Assert.Equal(files.Keys.Where(static path => path != "/50.txt").Select(static path => $"{path} {(path is "/31.txt" or "/51.txt" or "/64.txt" ? 0 : 1)}"), found);
        Assert.Equal(["/31.txt DL0005", "/50.txt DL0004", "/64.txt DL0005"], summary.Notifications.Select(static n => $"{n.Path} {n.Id}"));
        Assert.True(linter.MostTogether > 1);
    }

    private static int Count(Dictionary<string, byte[]> files, string path) =>
        Encoding.UTF8.GetString(files[path]).Split('\n').Count(line => line.Contains('7', StringComparison.Ordinal));

    private static byte[] LargeText(int length)
    {
        var text = new StringBuilder(length + 200);
        for (int i = 0; text.Length < length; i++)
            text.Append(i % 11 == 0 ? "“Café” count 7 🙂 of the day\n" : "A line of words that carries nothing to report.\n").Append(i % 5 == 0 ? "\n" : "");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<string> Run(Dictionary<string, byte[]> files, int jobs)
    {
        var found = new List<string>();
        new LintPipeline(new MarkerLinter(files), jobs).Run(
            [.. files.Keys.Select(path => new LintInput(path, path, IsNamed: true))],
            result =>
            {
                var cursor = new LinePositionCursor(result.Source);
                foreach (Diagnostic diagnostic in result.Diagnostics)
                {
                    LinePosition position = cursor.GetLinePosition(diagnostic.Span.Start);
                    found.Add($"{result.Source.Path}:{result.Source.Origin.Line + position.Line}:{position.Character}");
                }
            },
            CancellationToken.None);
        return found;
    }

    /// <summary>Reports every token "7" of files in memory.</summary>
    private sealed class MarkerLinter(Dictionary<string, byte[]> files) : DiagnosticAnalyzer, IFileLinter, IFileSystem
    {
        private AnalyzerDriver? _driver;

        public bool NeedsWholeFiles { get; init; }

        /// <summary>A token that makes the analyzer fail.</summary>
        public string Fault { get; init; } = "none";

        /// <summary>The most files that were linted together.</summary>
        public int MostTogether { get; private set; }

        public IFileSystem FileSystem => this;

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterNumberAction((c, token) =>
        {
            if (c.TextOf(token).SequenceEqual(Encoding.UTF8.GetBytes(Fault)))
                throw new InvalidOperationException("a fault");
            if (c.TextOf(token).SequenceEqual("7"u8))
                c.Report(new Finding(Rule, c.SpanOf(token)));
        });

        public Stream OpenInput() => throw new NotSupportedException();

        public DocumentResult Lint(LintInput input, SourceText source, bool isLastSection, DocumentContext context, Action<RunNotification> notify)
        {
            return new DocumentResult(input, source, Driver.Analyze(DocumentParsers.ForPath(source.Path).Parse(source), context), isLastSection);
        }

        public void LintTogether(FileBatch batch, Action<RunNotification> notify)
        {
            MostTogether = Math.Max(MostTogether, batch.Count);
            var found = new ImmutableArray<Diagnostic>[batch.Count];
            Driver.Analyze([.. batch.Files.ToArray().Select(static file => DocumentParsers.ForPath(file.Source.Path).Parse(file.Source))], batch.Contexts(batch.Count), found);
            for (int i = 0; i < found.Length; i++)
                batch.Files[i].Result = new DocumentResult(batch.Files[i].Input, batch.Files[i].Source, found[i], IsLastSection: true);
        }

        private AnalyzerDriver Driver => LazyInitializer.EnsureInitialized(ref _driver, () => new AnalyzerDriver([this], RuleData.Words, AnalyzerOptions.Default));

        public IFileReader OpenRead(string path) => files.TryGetValue(path, out byte[]? bytes) ? new MemoryFileReader(bytes) : throw new FileNotFoundException();

        public bool FileExists(string path) => files.ContainsKey(path);

        public bool DirectoryExists(string path) => false;

        public string ReadText(string path) => throw new NotSupportedException();

        public void Replace(string path, ReadOnlySpan<byte> bytes) => throw new NotSupportedException();

        public IEnumerable<FolderEntry> ReadFolder(string path) => throw new NotSupportedException();
    }
}
