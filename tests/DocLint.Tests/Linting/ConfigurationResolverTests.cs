using System.Collections.Immutable;
using System.Diagnostics;
using DocLint.Cli.Linting;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Tests.IO;

namespace DocLint.Tests.Linting;

public sealed class ConfigurationResolverTests
{
    private readonly MemoryFileSystem _files = new();

    [Fact]
    public void TheNearestFileWinsAndALaterSectionBeatsAnEarlierOne()
    {
        _files.Add(".editorconfig", "[*]\ndoclint_language = none\ndoclint_numbers.mode = strict\n[*.md]\ndoclint_language = auto\n");
        _files.Add("news/.editorconfig", "[*.md]\ndoclint_language = en\n");
        ConfigurationResolver resolver = Create();
        Assert.Equal("none", Resolve(resolver, "a.txt").Get("doclint_language"));
        Assert.Equal("auto", Resolve(resolver, "a.md").Get("doclint_language"));
        Assert.Equal("en", Resolve(resolver, "news/deep/a.md").Get("doclint_language"));
        Assert.Equal("strict", Resolve(resolver, "news/deep/a.md").Get("doclint_numbers.mode"));
        Assert.Empty(resolver.Notifications);
    }

    [Fact]
    public void RootStopsTheSearch()
    {
        _files.Add(".editorconfig", "[*]\ndoclint_language = none\n");
        _files.Add("news/.editorconfig", "root = true\n");
        Assert.Null(Resolve(Create(), "news/a.txt").Get("doclint_language"));
    }

    [Fact]
    public void FilesAboveTheWorkingFolderCount()
    {
        _files.Add("../.editorconfig", "[*]\ndoclint_language = none\n");
        Assert.Equal("none", Resolve(Create(), "a.txt").Get("doclint_language"));
    }

    [Fact]
    public void UnsetTakesAValueAway()
    {
        _files.Add(".editorconfig", "[*]\ndoclint_language = none\n[*.md]\ndoclint_language = unset\n");
        ConfigurationResolver resolver = Create();
        Assert.Null(Resolve(resolver, "a.md").Get("doclint_language"));
        Assert.Same(Resolve(resolver, "a.md"), Resolve(resolver, "x/y.md"));
    }

    [Fact]
    public void EqualValuesAreOneObject()
    {
        _files.Add("a/.editorconfig", "[*.txt]\ndoclint_language = EN\ndoclint_numbers.mode = strict\n");
        _files.Add("b/.editorconfig", "[*]\ndoclint_numbers.mode = strict\n[x.*]\ndoclint_language = en\n");
        ConfigurationResolver resolver = Create();
        Assert.Same(Resolve(resolver, "a/1.txt"), Resolve(resolver, "a/2.txt"));
        Assert.Same(Resolve(resolver, "a/1.txt"), Resolve(resolver, "b/x.md"));
        Assert.NotSame(Resolve(resolver, "a/1.txt"), Resolve(resolver, "b/y.md"));
        Assert.Same(Resolve(resolver, "c/1.txt"), Resolve(resolver, "a/1.md"));
    }

    [Fact]
    public void SeveritiesReachTheRules()
    {
        _files.Add(".editorconfig", "[*]\ndoclint_family.typos.severity = note\ndoclint_diagnostic.DL3001.severity = error\n");
        AnalyzerOptions options = Resolve(Create(), "a.txt");
        Assert.Equal(DiagnosticSeverity.Error, options.GetSeverity(new DiagnosticDescriptor("DL3001", "x", "x", DiagnosticSeverity.Warning)));
        Assert.Equal(DiagnosticSeverity.Note, options.GetSeverity(new DiagnosticDescriptor("DL3002", "x", "x", DiagnosticSeverity.Warning)));
    }

    [Fact]
    public void CommandLineSeveritiesStay()
    {
        var overrides = new SeverityOverrides([], [], [new("DL3001", DiagnosticSeverity.Error)]);
        AnalyzerOptions options = Resolve(Create(new LintOptions { Overrides = overrides }), "a.txt");
        Assert.Equal(DiagnosticSeverity.Error, options.GetSeverity(new DiagnosticDescriptor("DL3001", "x", "x", DiagnosticSeverity.Warning)));
    }

    [Fact]
    public void FilesAreRelativeToTheFileThatNamesThem()
    {
        _files.Add("news/.editorconfig", "[*]\ndoclint_typos.accept = lists/words.txt\n");
        _files.Add("news/lists/words.txt", "Brexit\n");
        OptionFile? file = Resolve(Create(), "news/deep/a.txt").GetFile("doclint_typos.accept");
        Assert.Equal(new OptionFile(MemoryFileSystem.PathOf("news/lists/words.txt"), "Brexit\n"), file);
    }

    [Fact]
    public void AMissingFileIsAnErrorAtTheLineThatNamesIt()
    {
        _files.Add("news/.editorconfig", "[*]\n\ndoclint_typos.accept = words.txt\n");
        ConfigurationResolver resolver = Create();
        Assert.Null(Resolve(resolver, "news/a.txt").GetFile("doclint_typos.accept"));
        Resolve(resolver, "news/a.md");
        RunNotification notification = Assert.Single(resolver.Notifications);
        Assert.Equal(("DL0002", DiagnosticSeverity.Error, "news/.editorconfig", 3), (notification.Id, notification.Level, notification.Path, notification.Line));
        Assert.Contains(MemoryFileSystem.PathOf("news/words.txt"), notification.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MistakesAreWarningsInTheOrderOfFilesAndLines()
    {
        _files.Add(".editorconfig", "[*]\ndoclint_langage = en\ndoclint_diagnostic.DL9999.severity = none\ndoclint_language = en\n");
        _files.Add("b/.editorconfig", "[*]\ndoclint_language = maybe\n");
        _files.Add("a/.editorconfig", "doclint_language = en\n");
        ConfigurationResolver resolver = Create();
        Parallel.ForEach(["b/1.txt", "b/2.txt", "a/1.txt", "1.txt", "a/2.txt"], path => Resolve(resolver, path));
        Assert.Equal(
            [(".editorconfig", 2), (".editorconfig", 3), ("a/.editorconfig", 1), ("b/.editorconfig", 2)],
            resolver.Notifications.Select(n => (n.Path!, n.Line)));
        Assert.All(resolver.Notifications, n => Assert.Equal(("DL0002", DiagnosticSeverity.Warning), (n.Id, n.Level)));
        Assert.Equal("en", Resolve(resolver, "b/1.txt").Get("doclint_language"));
    }

    [Fact]
    public void WhatAnalyzersReportOfAFileIsANotificationOnce()
    {
        _files.Add(".editorconfig", "[*]\ndoclint_rules = house.yml\n[*.md]\ndoclint_language = en\n");
        _files.Add("house.yml", "rules");
        ConfigurationResolver resolver = Create();
        foreach (AnalyzerOptions options in new[] { Resolve(resolver, "a.txt"), Resolve(resolver, "a.md") })
            options.Report(new ConfigurationDiagnostic(options.GetFile("doclint_rules")!.Path, 4, "no such key", DiagnosticSeverity.Error, Column: 7));
        Assert.Equal(new RunNotification("DL0002", DiagnosticSeverity.Error, "no such key", "house.yml", 4, 7), Assert.Single(resolver.Notifications));
    }

    [Fact]
    public void ANamedFileIsUsedInsteadOfAllOthers()
    {
        _files.Add(".editorconfig", "[*]\ndoclint_language = none\n");
        _files.Add("ci/house.config", "[*.md]\ndoclint_language = en\n[/x.txt]\ndoclint_numbers.mode = strict\n");
        ConfigurationResolver resolver = Create(new LintOptions { ConfigFile = "ci/house.config" });
        Assert.Null(Resolve(resolver, "a.txt").Get("doclint_language"));
        Assert.Equal("en", Resolve(resolver, "news/a.md").Get("doclint_language"));
        Assert.Equal("en", Resolve(resolver, "../other/a.md").Get("doclint_language"));
        Assert.Equal("strict", Resolve(resolver, "ci/x.txt").Get("doclint_numbers.mode"));
        Assert.Null(Resolve(resolver, "x.txt").Get("doclint_numbers.mode"));
    }

    [Fact]
    public void AMissingNamedFileIsAnErrorEvenWithoutInputs()
    {
        RunNotification notification = Assert.Single(Create(new LintOptions { ConfigFile = "house.config" }).Notifications);
        Assert.Equal(("DL0002", DiagnosticSeverity.Error, "house.config"), (notification.Id, notification.Level, notification.Path));
    }

    [Theory]
    [InlineData("# notes\nThe council met.\n", DiagnosticSeverity.Error, 2)]
    [InlineData("{ \"doclint_language\": \"en\" }\n", DiagnosticSeverity.Error, 1)]
    [InlineData("[*]\ndoclint_language = en\n= 4\n", DiagnosticSeverity.Error, 3)]
    [InlineData("\u0000\u0001", DiagnosticSeverity.Error, 1)]
    [InlineData("", DiagnosticSeverity.Warning, 0)]
    [InlineData("[*]\nindent_size = 4\n", DiagnosticSeverity.Warning, 0)]
    public void ANamedFileOfAnotherFormIsAMistake(string text, DiagnosticSeverity level, int line)
    {
        _files.Add("house.config", text);
        RunNotification notification = Assert.Single(Create(new LintOptions { ConfigFile = "house.config" }).Notifications);
        Assert.Equal(("DL0002", level, "house.config", line), (notification.Id, notification.Level, notification.Path, notification.Line));
    }

    [Fact]
    public void AFileOfAnotherToolIsNone()
    {
        _files.Add(".editorconfig", "root = true\n[*]\nindent_size = 4\nA line of another tool\n");
        ConfigurationResolver resolver = Create();
        Resolve(resolver, "a.txt");
        Assert.Empty(resolver.Notifications);
    }

    [Fact]
    public void AnUnreadableFileIsAnErrorAndTheRestGoesOn()
    {
        _files.Add(".editorconfig", "[*]\ndoclint_language = none\n");
        _files.Add("news/.editorconfig", "");
        _files.Unreadable.Add(MemoryFileSystem.PathOf("news/.editorconfig"));
        ConfigurationResolver resolver = Create();
        Assert.Equal("none", Resolve(resolver, "news/a.txt").Get("doclint_language"));
        Assert.Equal((DiagnosticSeverity.Error, "news/.editorconfig"), (Assert.Single(resolver.Notifications).Level, resolver.Notifications[0].Path));
    }

    [Fact]
    public void NoConfigLooksAtNothing()
    {
        _files.Add(".editorconfig", "[*]\ndoclint_language = none\n");
        Assert.Null(Resolve(Create(new LintOptions { NoConfig = true }), "a.txt").Get("doclint_language"));
        Assert.Equal(0, _files.Calls);
    }

    [Fact]
    public void StandardInputGoesByItsNameInTheWorkingFolder()
    {
        _files.Add("news/.editorconfig", "[*.md]\ndoclint_language = none\n");
        Assert.Equal("none", Create().Resolve(new LintInput(null, "news/draft.md", IsNamed: true)).Get("doclint_language"));
    }

    [Fact]
    public void MoreThanSixtyFourSectionsWork()
    {
        string sections = string.Concat(Enumerable.Range(0, 100).Select(i => $"[{i}.txt]\ndoclint_language = {(i % 2 == 0 ? "en" : "none")}\n"));
        _files.Add(".editorconfig", sections);
        ConfigurationResolver resolver = Create();
        Assert.Equal("none", Resolve(resolver, "99.txt").Get("doclint_language"));
        Assert.Same(Resolve(resolver, "98.txt"), Resolve(resolver, "2.txt"));
    }

    [Fact]
    public void AFolderIsLookedIntoOnceAndAFileCostsNextToNothing()
    {
        _files.Add("deep/er/a.txt", "");
        ConfigurationResolver resolver = Create();
        Resolve(resolver, "deep/er/0.txt");
        int calls = _files.Calls;
        string[] paths = [.. Enumerable.Range(0, 100_000).Select(i => MemoryFileSystem.PathOf($"deep/er/{i}.txt"))];
        var clock = Stopwatch.StartNew();
        foreach (string path in paths)
            resolver.Resolve(path);
        clock.Stop();
        Assert.Equal(calls, _files.Calls);

        // 0.1 µs in a release build on a free machine; the limit leaves room for a busy one.
        Assert.True(clock.Elapsed.TotalMicroseconds / paths.Length < 5, clock.Elapsed.ToString());
    }

    private static AnalyzerOptions Resolve(ConfigurationResolver resolver, string path) => resolver.Resolve(MemoryFileSystem.PathOf(path));

    private ConfigurationResolver Create(LintOptions? options = null) =>
        new(_files, MemoryFileSystem.Root, options ?? new LintOptions(), () => ImmutableArray.Create("DL3001", "DL3002"));
}
