using System.Text;
using DocLint.Tests.Git;

namespace DocLint.Tests.Cli;

/// <summary>--since, --staged, --baseline and the baseline commands on real repositories. A typing error is the finding.</summary>
public sealed class GateTests : IDisposable
{
    private const string Good = "The council met on Monday and put off the vote on the bridge.\n";
    private const string Bad = "The council recieve the report on Monday.\n";
    private const string Worse = "The council will recieve and seperate them.\n";

    private readonly GitSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void SinceGatesOnChangedLinesOnly()
    {
        _sandbox.Write("a.txt", Bad + Good);
        _sandbox.Commit();

        Assert.Equal(1, Lint(".").ExitCode);
        CliRun unchanged = Lint(".", "--since", "HEAD");
        Assert.Equal((0, ""), (unchanged.ExitCode, unchanged.Output));

        _sandbox.Write("a.txt", Bad + Good + Bad);
        CliRun changed = Lint(".", "--since", "HEAD");
        Assert.Equal(1, changed.ExitCode);
        Assert.StartsWith("a.txt(3,", changed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt(1,", changed.Output, StringComparison.Ordinal);
        Assert.Contains("1 on lines that did not change", Loud(".", "--since", "HEAD").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void SinceTakesUntrackedAndFollowsMovedFiles()
    {
        string text = string.Concat(Enumerable.Range(1, 20).Select(static i => $"{i}. {Good}")) + Bad;
        _sandbox.Write("old name.txt", text);
        _sandbox.Commit();
        _sandbox.Git("mv", "old name.txt", "n\u00E9w.txt");
        _sandbox.Commit();

        Assert.Equal(0, Lint(".", "--since", "HEAD~1").ExitCode);

        _sandbox.Write("sub/untracked.md", Bad);
        CliRun run = Lint(".", "--since", "HEAD~1");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("sub/untracked.md(1,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SinceCountsLinesAsGitDoes()
    {
        _sandbox.Write("a.txt", "One.\rTwo.\rThree.\n" + Good);
        _sandbox.Commit();
        _sandbox.Write("a.txt", "One.\rTwo.\rThree.\n" + Good + Bad);

        Assert.StartsWith("a.txt(5,", Lint(".", "--since", "HEAD").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SarifIsOfTheFullScan()
    {
        _sandbox.Write("a.txt", Bad);
        _sandbox.Commit();
        _sandbox.Write("b.txt", Good);

        CliRun run = Lint(".", "--since", "HEAD", "-f", "sarif");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"uri\":\"a.txt\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void StagedReadsTheIndex()
    {
        _sandbox.Write("a.txt", Good);
        _sandbox.Write("b.txt", Bad);
        _sandbox.Commit();
        _sandbox.Write("a.txt", Good + Bad);
        _sandbox.Git("add", "a.txt");
        _sandbox.Write("a.txt", "An unstaged line.\n" + Good);

        CliRun run = Lint(".", "--staged");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("a.txt(2,", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("b.txt", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since", "no-such-commit")]
    [InlineData("--since", "--output=x")]
    [InlineData("--baseline", "no-such-file.tsv")]
    public void WrongUseIsExitCodeTwo(string option, string value)
    {
        _sandbox.Write("a.txt", Good);
        _sandbox.Commit();

        CliRun run = Lint(".", $"{option}={value}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(value.TrimStart('-'), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ABaselineLetsOnlyNewFindingsGate()
    {
        _sandbox.Write("a.txt", Bad + Good);
        Assert.Equal(0, Lint("baseline", "create", ".").ExitCode);
        Assert.Equal(0, Lint(".", "--baseline", "doclint.baseline.tsv").ExitCode);

        _sandbox.Write("a.txt", Good + "\n" + Bad.Replace("Monday", "Tuesday", StringComparison.Ordinal) + Good);
        Assert.Equal(0, Lint(".", "--baseline", "doclint.baseline.tsv").ExitCode);

        _sandbox.Write("a.txt", Bad + Good + Worse);
        CliRun run = Lint(".", "--baseline", "doclint.baseline.tsv", "--report", "sarif=x.sarif");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        string sarif = File.ReadAllText(Path.Combine(_sandbox.Root, "x.sarif"));
        Assert.Contains("\"baselineState\":\"unchanged\"", sarif, StringComparison.Ordinal);
        Assert.Contains("\"baselineState\":\"new\"", sarif, StringComparison.Ordinal);
    }

    [Fact]
    public void ABaselineFollowsAMovedFile()
    {
        string story = string.Concat(Enumerable.Repeat(Good, 3)) + "Nothing else was said about the ferry to the island in the south.\n" + Bad;
        _sandbox.Write("a.txt", story);
        Lint("baseline", "create", ".");
        File.Delete(Path.Combine(_sandbox.Root, "a.txt"));
        _sandbox.Write("archive/b.txt", "By our own correspondent.\n" + story);

        Assert.Equal(0, Lint(".", "--baseline", "doclint.baseline.tsv").ExitCode);
        Assert.Contains("0 findings were mended", Lint("baseline", "prune", ".").Output, StringComparison.Ordinal);
        Assert.Contains("archive/b.txt\tDL3", ReadBaseline(), StringComparison.Ordinal);
    }

    [Fact]
    public void UpdateAndPruneKeepTheFile()
    {
        _sandbox.Write("a.txt", Bad);
        _sandbox.Write("b/c.txt", Bad);
        Lint("baseline", "create", ".");
        Assert.Equal(2, Lint("baseline", "create", ".").ExitCode);
        string created = ReadBaseline();

        _sandbox.Write("a.txt", Good);
        CliRun prune = Lint("baseline", "prune", "a.txt");
        Assert.Contains("mended: a.txt: DL3", prune.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt\t", ReadBaseline(), StringComparison.Ordinal);
        Assert.Contains("b/c.txt\t", ReadBaseline(), StringComparison.Ordinal);

        _sandbox.Write("a.txt", Bad);
        Assert.Contains("1 findings came, 0 went, 2 are known now", Lint("baseline", "update", ".").Output, StringComparison.Ordinal);
        Assert.Equal(created, ReadBaseline());
    }

    [Fact]
    public void ASuppressionFileCoversPlainText()
    {
        _sandbox.Write("a.txt", Bad);
        _sandbox.Write("doclint.suppressions.yml", """
            suppressions:
              - path: "*.txt"
                rule: DL3
                text: recieve
                reason: The minutes are quoted as they were typed.
                expires: 2030-06-30
            """);

        CliRun before = CliRun.In(_sandbox.Root, new Day(2030, 6, 30), ".", "-f", "sarif");
        Assert.Equal(0, before.ExitCode);
        Assert.Contains("\"kind\":\"external\"", before.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"suppressions\":", CliRun.In(_sandbox.Root, new Day(2030, 6, 30), ".", "-f", "sarif", "--sarif-suppressed", "drop").Output, StringComparison.Ordinal);

        CliRun after = CliRun.In(_sandbox.Root, new Day(2030, 7, 1), ".", "-q");
        Assert.Equal(1, after.ExitCode);
        Assert.Contains("DL0013", after.Output, StringComparison.Ordinal);
        Assert.Contains("doclint.suppressions.yml(2,11)", after.Output, StringComparison.Ordinal);

        _sandbox.Write("a.txt", Good);
        Assert.Contains("DL0011", CliRun.In(_sandbox.Root, new Day(2030, 1, 1), ".", "-q").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("archive/*.txt", false, "archive/2.txt")]
    [InlineData("archive/*.txt", false, ".", "--exclude", "archive/1*")]
    [InlineData("archive/*.txt", false, ".")]
    [InlineData("archive/2*", true, ".")]
    [InlineData("archive/2*", false, "archive")]
    [InlineData("archive/2.txt", true, "archive/2.txt")]
    public void ASuppressionIsUnusedWhenNoFileIsLeftThatMayNeedIt(string path, bool isUnused, params string[] arguments)
    {
        _sandbox.Write("archive/1.txt", Bad);
        _sandbox.Write("archive/2.txt", Good);
        _sandbox.Write("doclint.suppressions.yml", $"suppressions:\n  - path: {path}\n    rule: DL3\n    reason: They are old.\n");
        string output = CliRun.In(_sandbox.Root, new Day(2030, 1, 1), [.. arguments, "-q"]).Output;
        Assert.Equal(isUnused, output.Contains("DL0011", StringComparison.Ordinal));
    }

    [Fact]
    public void AFileAndALinkToItAreFixedOnce()
    {
        if (OperatingSystem.IsWindows())
            return;
        for (int round = 0; round < 8; round++)
        {
            _sandbox.Write("a.txt", Bad);
            string link = Path.Combine(_sandbox.Root, "b.txt");
            if (!File.Exists(link))
                File.CreateSymbolicLink(link, Path.Combine(_sandbox.Root, "a.txt"));
            CliRun run = CliRun.In(_sandbox.Root, new Day(2030, 1, 1), ".", "--fix", "-q", "-j", "2");
            Assert.Equal((0, ""), (run.ExitCode, run.Output));
            Assert.NotEqual(Bad, File.ReadAllText(link));
            Assert.NotNull(new FileInfo(link).LinkTarget);
        }
    }

    [Theory]
    [InlineData("suppressions:\n  - path: a.txt\n    rule: typos\n", "(3,11)")]
    [InlineData("suppressions:\n  - path: a.txt\n    rule: [DL3, DL3999]\n", "(3,17)")]
    [InlineData("suppressions:\n  - path: ../a.txt\n", "(2,11)")]
    [InlineData("suppressions:\n  - path: articles/\n", "(2,11)")]
    [InlineData("suppressions:\n  - rule: DL3\n", "(2,5)")]
    [InlineData("suppressions:\n  - path: a.txt\n    expires: tomorrow\n", "(3,14)")]
    [InlineData("suppressions:\n  - path: a.txt\n    untill: 2030-01-01\n", "(3,5)")]
    [InlineData("- path: a.txt\n", "(1,1)")]
    [InlineData("suppressions: [\n", "(2,1)")]
    public void AMistakeInTheSuppressionFileIsNamedWithItsPlace(string yaml, string place)
    {
        _sandbox.Write("a.txt", Bad);
        _sandbox.Write("doclint.suppressions.yml", yaml);

        CliRun run = Lint(".");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"doclint.suppressions.yml{place}: warning DL0014: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("./a.txt")]
    [InlineData("/a.txt")]
    [InlineData("**/a.txt")]
    public void ASuppressionFindsItsFileHoweverThePathIsWritten(string path)
    {
        _sandbox.Write("a.txt", Bad);
        _sandbox.Write("doclint.suppressions.yml", $"suppressions:\n  - path: \"{path}\"\n");

        CliRun run = Lint(".");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public void WhatIsSuppressedIsNotFixed()
    {
        string text = $"<!-- doclint-disable-file DL3: as it was typed -->\n\n{Bad}";
        _sandbox.Write("a.md", text);

        Lint("a.md", "--fix", "--unsafe");

        Assert.Equal(text, File.ReadAllText(Path.Combine(_sandbox.Root, "a.md")));
    }

    private CliRun Lint(params string[] arguments) => CliRun.In(_sandbox.Root, [.. arguments, "-q"]);

    private CliRun Loud(params string[] arguments) => CliRun.In(_sandbox.Root, arguments);

    private string ReadBaseline() => File.ReadAllText(Path.Combine(_sandbox.Root, "doclint.baseline.tsv"), Encoding.UTF8);

    private sealed class Day(int year, int month, int day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
    }
}
