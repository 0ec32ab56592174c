using System.Globalization;
using System.Text;
using DocLint.Cli;
using DocLint.Cli.IO;

namespace DocLint.Tests.Cli;

public sealed class LintCommandTests : IDisposable
{
    private const string Faulty = "It was was late when the council met again on Monday.\n";
    private const string Clean = "It was late when the council met again on Monday.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ExitCodesTellCleanFindingsAndFailure()
    {
        _folder.Write("clean.txt", Clean);
        _folder.Write("faulty.txt", Faulty);
        Assert.Equal(0, Run("clean.txt").ExitCode);
        Assert.Equal(1, Run("faulty.txt").ExitCode);
        Assert.Equal(1, Run().ExitCode);
        Assert.Equal(0, Run("faulty.txt", "--fail-on", "error").ExitCode);
        Assert.Equal(1, Run("faulty.txt", "--fail-on", "error", "--severity", "DL3002=error").ExitCode);
        Assert.Equal(0, Run("faulty.txt", "--fail-on", "none").ExitCode);
        Assert.Equal(2, Run("missing.txt").ExitCode);
        Assert.Equal(2, Run("faulty.txt", "--format", "pdf").ExitCode);
        Assert.Equal(2, Run("faulty.txt", "--no-such-option").ExitCode);
    }

    [Fact]
    public void TheRestIsLintedWhenAnInputIsMissing()
    {
        _folder.Write("faulty.txt", Faulty);
        CommandLineRunner.Outcome outcome = Run("missing.txt", "faulty.txt");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("faulty.txt(1,8): warning DL3002: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("missing.txt", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--select", "DL9", "DL9")]
    [InlineData("--ignore", "DL30O2", "DL30O2")]
    [InlineData("--severity", "DL3002=loud", "loud")]
    [InlineData("--severity", "DL3002", "ID=LEVEL")]
    [InlineData("--report", "sarif", "FORMAT=FILE")]
    [InlineData("--unsafe", null, "--fix")]
    public void AMistakeInAnOptionIsNamed(string option, string? value, string named)
    {
        _folder.Write("clean.txt", Clean);
        CommandLineRunner.Outcome outcome = value is null ? Run("clean.txt", option) : Run("clean.txt", option, value);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(named, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void RulesAreSelectedByPrefix()
    {
        _folder.Write("a.txt", "It was was late.\n\nBack to top\n");
        Assert.Contains("DL3002", Run("a.txt", "-q").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DL3002", Run("a.txt", "--ignore", "dl3").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DL2006", Run("a.txt", "--select", "DL3").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TextUnderlinesTheFoundText()
    {
        _folder.Write("a.txt", Faulty);
        Assert.Equal(
            """
            a.txt(1,8): warning DL3002: 'was' is repeated
                It was was late when the council met again on Monday.
                       ^^^
                fix: Delete the repeated word
                see line 1: the first of the two

                  1  DL3002  Repeated word, 1 fixable
            1 file: 1 finding; --fix mends 1

            """.ReplaceLineEndings("\n"),
            Run("a.txt").Output);
    }

    [Fact]
    public void StandardInputHasANameAndAFormat()
    {
        byte[] page = Encoding.UTF8.GetBytes("<p>It <b>was</b> was late.</p><script>was was</script>");
        CommandLineRunner.Outcome outcome = CommandLineRunner.RunWithInput(_folder.Path, page, "-", "--stdin-filename", "page.html", "-q");
        Assert.Equal("page.html(1,18): warning DL3002: 'was' is repeated\n", outcome.Output);
        Assert.Equal(2, CommandLineRunner.RunWithInput(_folder.Path, page, "-", "--fix").ExitCode);
    }

    [Fact]
    public void APathInBracketsIsNoDirective()
    {
        _folder.Write("[a]/x.txt", Faulty);
        Assert.StartsWith("[a]/x.txt(1,", Run("[a]").Output, StringComparison.Ordinal);
        Assert.StartsWith("[a]/x.txt(1,", Run("[a]/x.txt", "-q").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderIsNoConfiguration()
    {
        _folder.Write("house/.editorconfig", "[*]\ndoclint_diagnostic.DL3002.severity = none\n");
        _folder.Write("a.txt", Faulty);
        CommandLineRunner.Outcome outcome = Run("a.txt", "--config", "house");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("is a folder; give a file in it, such as", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("a.txt", "--config", "house/.editorconfig").ExitCode);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void AConfigurationMayBeInUtf16(string encoding, bool isMarked)
    {
        Encoding written = Encoding.GetEncoding(encoding);
        byte[] text = written.GetBytes("[*]\r\ndoclint_diagnostic.DL3002.severity = none\r\n");
        _folder.Write("house.ini", isMarked ? [.. written.GetPreamble(), .. text] : text);
        _folder.Write("a.txt", Faulty);
        Assert.Equal((0, ""), (Run("a.txt", "--config", "house.ini").ExitCode, Run("a.txt", "--config", "house.ini").Error));
    }

    [Fact]
    public void FixKeepsTheMarkTheLineEndsAndWhatItDoesNotMend()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        _folder.Write("a.txt", [.. mark, .. Encoding.UTF8.GetBytes("It was was late.\r\n\r\nSecond 😀 line\r\n")]);
        Assert.Equal(0, Run("a.txt", "--fix").ExitCode);
        Assert.Equal([.. mark, .. Encoding.UTF8.GetBytes("It was late.\r\n\r\nSecond 😀 line\r\n")], _folder.Read("a.txt"));
        Assert.Equal(["a.txt"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void FixWritesUtf16AsItWas()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("It was was late.\r\n")];
        _folder.Write("a.txt", bytes);
        Assert.Equal(0, Run("a.txt", "--fix").ExitCode);
        Assert.Equal([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("It was late.\r\n")], _folder.Read("a.txt"));
    }

    /// <summary>Somebody saved the file between the read and the fix: what they wrote stays.</summary>
    [Theory]
    [InlineData("It was was late, and it rained.\n")]
    [InlineData("It war was late.\n")]
    [InlineData(null)]
    public void FixOverwritesNoFileThatChangedMeanwhile(string? saved)
    {
        string path = _folder.Write("a.txt", "It was was late.\n");
        using var error = new StringWriter();
        var console = new ShellConsole
        {
            Output = Stream.Null,
            Error = error,
            OpenInput = static () => Stream.Null,
            WorkingFolder = _folder.Path,
            IsOutputTerminal = false,
            IsErrorTerminal = false,
            Width = 80,
        };
        int exitCode = CommandLine.Run(["a.txt", "--fix"], console, new SavingFileSystem(path, saved));
        Assert.Equal(2, exitCode);
        Assert.Contains(saved is null ? "a.txt: error DL0001: cannot be written: there is no such file" : "a.txt: error DL0001: not fixed: it changed", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(saved, File.Exists(path) ? File.ReadAllText(path) : null);
    }

    [Fact]
    public void DiffShowsTheChangeAndMakesNone()
    {
        _folder.Write("sub folder/a.txt", "One.\n\n" + Faulty);
        string diff = Run("sub folder/a.txt", "--diff").Output;
        Assert.Equal(
            """
            --- a/sub folder/a.txt
            +++ b/sub folder/a.txt
            @@ -1,3 +1,3 @@
             One.
             
            -It was was late when the council met again on Monday.
            +It was late when the council met again on Monday.

            """.ReplaceLineEndings("\n"),
            diff);
        Assert.Equal(Encoding.UTF8.GetBytes("One.\n\n" + Faulty), _folder.Read("sub folder/a.txt"));
    }

    [Fact]
    public void DiffOfAMarkedFileHasTheMarkInItsFirstLine()
    {
        _folder.Write("a.txt", "\uFEFFIt was was late.\n\nSecond line.\n");
        string[] lines = Run("a.txt", "--diff").Output.Split('\n');
        Assert.Contains("-\uFEFFIt was was late.", lines);
        Assert.Contains("+\uFEFFIt was late.", lines);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("sarif")]
    [InlineData("json")]
    [InlineData("github")]
    public void ReportsAreTheSameBytesForAnyThreadsOrderAndLocale(string format)
    {
        for (int i = 0; i < 20; i++)
            _folder.Write($"f{i}/ä {i}.txt", $"Part {i}. {Faulty}{new string('\n', i)}She had alos left.\n");
        string[] folders = [.. Enumerable.Range(0, 20).Select(i => $"f{i}")];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            string one = Run([.. folders, "-f", format, "-j", "1"]).Output;
            Assert.NotEmpty(one);
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NegativeSign, other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator) = ("−", ",", ".");
            CultureInfo.CurrentCulture = other;
            Assert.Equal(one, Run([.. folders.Reverse(), "-f", format, "-j", "4"]).Output);
            Assert.Equal(one, Run(["f3/ä 3.txt", ".", "-f", format, "-j", "2"]).Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void SeveralReportsComeFromOneRunAndNoneIsLeftHalfWritten()
    {
        _folder.Write("a.txt", Faulty);
        Assert.Equal(1, Run("a.txt", "-o", "out/report.txt", "--report", "sarif=out/a.sarif", "--report", "json=out/a.json").ExitCode);
        Assert.Equal(["a.json", "a.sarif", "report.txt"], Directory.EnumerateFiles(Path.Combine(_folder.Path, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.StartsWith("{\"file\":\"a.txt\",\"line\":1,\"column\":8,\"endLine\":1,\"endColumn\":11,", Encoding.UTF8.GetString(_folder.Read("out/a.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void BinaryFilesAreSkippedWithANote()
    {
        _folder.Write("a.txt", [0x50, 0x4B, 0, 1, 2, 3, 0xFF]);
        CommandLineRunner.Outcome outcome = Run("a.txt", "--verbose");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("a.txt: note DL0004", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ANamedTextWithAStrayNulIsLinted()
    {
        _folder.Write("a.txt", "It was was late when the council\u0000 met again on Monday.\n");
        Assert.Contains("DL3002", Run("a.txt", "-q").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AReportReplacesNoArticleAndNoOtherReport()
    {
        _folder.Write("a.txt", Faulty);
        Assert.Equal(2, Run("a.txt", "-o", "a.txt").ExitCode);
        Assert.Equal(2, Run("a.txt", "--report", "json=./a.txt").ExitCode);
        Assert.Equal(2, Run("a.txt", "--report", "json=out.json", "--report", "sarif=out.json").ExitCode);
        Assert.Equal(Encoding.UTF8.GetBytes(Faulty), _folder.Read("a.txt"));
    }

    [Fact]
    public void DiffExitsAsTheFindingsSay()
    {
        _folder.Write("a.txt", Faulty);
        Assert.Equal(1, Run("a.txt", "--diff").ExitCode);
        Assert.Equal(0, Run("a.txt", "--diff", "--fail-on", "none").ExitCode);
    }

    [Fact]
    public void DeeplyNestedMarkdownDoesNotStopTheRun()
    {
        _folder.Write("deep.md", new string('>', 500) + " It was late.\n");
        _folder.Write("faulty.txt", Faulty);
        Assert.Contains("DL3002", Run("-q").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ControlCharactersOfAnArticleDoNotReachTheTerminal()
    {
        _folder.Write("a.txt", "It was was \u001b[31mred\u202E.\n");
        string output = Run("a.txt").Output;
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u202E', output);
    }

    [Fact]
    public void EditorConfigSetsLevelsByFolder()
    {
        _folder.Write(".editorconfig", "root = true\n[drafts/**]\ndoclint_diagnostic.DL3002.severity = none\n");
        _folder.Write("drafts/a.txt", Faulty);
        _folder.Write("final/a.txt", Faulty);
        Assert.Equal(0, Run("drafts").ExitCode);
        Assert.Equal(1, Run("final").ExitCode);
        Assert.Equal(1, Run("drafts", "--no-config").ExitCode);
        Assert.Equal(1, Run("drafts", "--severity", "DL3002=warning").ExitCode);
    }

    private CommandLineRunner.Outcome Run(params string[] args) => CommandLineRunner.Run(_folder.Path, args);

    /// <summary>The disk, where somebody saves or deletes (null) a file once it was read.</summary>
    private sealed class SavingFileSystem(string path, string? text) : IFileSystem
    {
        private static readonly PhysicalFileSystem Disk = PhysicalFileSystem.Instance;
        private bool _isSaved;

        public bool FileExists(string path) => Disk.FileExists(path);

        public bool DirectoryExists(string path) => Disk.DirectoryExists(path);

        public IFileReader OpenRead(string other)
        {
            if (_isSaved)
                return Disk.OpenRead(other);
            using IFileReader reader = Disk.OpenRead(other);
            var bytes = new byte[reader.Length];
            reader.Read(bytes, 0);
            _isSaved = true;
            if (text is null)
                File.Delete(path);
            else
                File.WriteAllText(path, text);
            return MemoryFileReader.ReadToEnd(new MemoryStream(bytes));
        }

        public string ReadText(string other) => Disk.ReadText(other);

        public void Replace(string other, ReadOnlySpan<byte> bytes) => Disk.Replace(other, bytes);

        public IEnumerable<FolderEntry> ReadFolder(string folder) => Disk.ReadFolder(folder);
    }
}
