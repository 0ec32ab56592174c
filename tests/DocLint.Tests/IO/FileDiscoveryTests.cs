using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;

namespace DocLint.Tests.IO;

public sealed class FileDiscoveryTests : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "doclint-" + Path.GetRandomFileName(), "work ing");

    public FileDiscoveryTests() => Directory.CreateDirectory(_root);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_root)!, recursive: true);

    [Fact]
    public void AFolderGivesTheFilesOfKnownEndingsInOrdinalOrder()
    {
        Write("b.md", "a.txt", "A.txt", "a/x.html", "a-b/x.md", "a.b/x.md", "é ü/ñ.md", "picture.png", "no ending", ".hidden/x.md", "X.MARKDOWN", "y.HTM");
        Check(
            ["A.txt", "X.MARKDOWN", "a-b/x.md", "a.b/x.md", "a.txt", "a/x.html", "b.md", "y.HTM", ".hidden/x.md", "é ü/ñ.md"],
            Find(["."]));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("./")]
    [InlineData("a")]
    [InlineData("a/")]
    [InlineData("./a/../a")]
    public void FoldersAreNamedInManyWays(string argument)
    {
        Write("a/x.md");
        Check(["a/x.md"], Find([argument]));
    }

    [Fact]
    public void FoldersOfToolsAreSkippedUnlessNamed()
    {
        Write(".git/x.md", "node_modules/x.md", "a/bin/x.md", "obj/x.md", "binary/x.md", "bin.md");
        Check(["bin.md", "binary/x.md"], Find(["."]));
        Check(["obj/x.md"], Find(["obj"]));
    }

    [Fact]
    public void WhatGitIgnoresIsSkippedUnlessNamed()
    {
        Write("a.md", "b.md", "old/c.md", "deep/d.md");
        File.WriteAllText(Path.Combine(_root, ".gitignore"), "b.md\nold/\n");
        File.WriteAllText(Path.Combine(_root, "deep", ".gitignore"), "d.*\n");
        Check(["a.md"], Find(["."]));
        Check(["a.md", "b.md"], Find([".", "b.md"]));
        Check(["old/c.md"], Find(["old"]));
    }

    [Fact]
    public void ANamedFileIsTakenWhateverItsEndingAndOnce()
    {
        Write("a.log", "a.md");
        File.WriteAllText(Path.Combine(_root, ".gitignore"), "*\n");
        IReadOnlyList<LintInput> inputs = Find([".", "a.md", "./a.md", Path.Combine(_root, "a.md"), "a.log"], new LintOptions { Exclude = ["*.md"] });
        Assert.Equal(["a.log", "a.md"], inputs.Select(input => input.DisplayPath));
        Assert.All(inputs, input => Assert.True(input.IsNamed));
        Assert.Equal(Path.Combine(_root, "a.log"), inputs[0].FullPath);
    }

    [Fact]
    public void AMissingPathIsAnErrorAndTheRestGoesOn()
    {
        Write("a.md");
        var discovery = new FileDiscovery(PhysicalFileSystem.Instance, _root, new LintOptions());
        Check(["a.md"], discovery.Find(["nowhere/x.md", "a.md", "", "*.html", "a.md/"]));
        Assert.Equal(["nowhere/x.md", "", "*.html", "a.md/"], discovery.Notifications.Select(n => n.Path));
        Assert.All(discovery.Notifications, n => Assert.Equal(("DL0001", DiagnosticSeverity.Error), (n.Id, n.Level)));
    }

    [Fact]
    public void WhatIsThereUnderItsOwnNameIsNoGlob()
    {
        Write("[old]/a.md", "[old]/x[1].md", "o/b.md", "[y].txt", "y.txt");
        Check(["[old]/a.md", "[old]/x[1].md"], Find(["[old]"]));
        Check(["[y].txt"], Find(["[y].txt"]));
        Check(["[old]/a.md", "[old]/x[1].md"], Find(["[old]/*.md"]));
        Check(["[old]/x[1].md"], Find(["[old]/x[1].md"]));
        Check(["o/b.md"], Find(["[o]/*.md"]));
    }

    [Fact]
    public void AnUnreadableFolderIsAnErrorAndTheRestGoesOn()
    {
        Write("a/x.md", "b/y.md", "c/z.md");
        var files = new ClosedFolder(Path.Combine(_root, "b"));
        var discovery = new FileDiscovery(files, _root, new LintOptions());
        Check(["a/x.md", "c/z.md"], discovery.Find(["."]));
        RunNotification notification = Assert.Single(discovery.Notifications);
        Assert.Equal(("DL0001", DiagnosticSeverity.Error, "b"), (notification.Id, notification.Level, notification.Path));
    }

    [Fact]
    public void LinksToFoldersAreNotFollowed()
    {
        Write("a/x.md");
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(_root, "a", "loop"), _root);
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            // Windows lets only some users make links.
            return;
        }

        Check(["a/x.md"], Find(["."]));
    }

    [Fact]
    public void EditorLocksAreSkipped()
    {
        Write(".#a.md", "a.md");
        Check(["a.md"], Find(["."]));
    }

    [Theory]
    [InlineData("*.md", "a.md")]
    [InlineData("**/*.md", "a.md news/b.md news/old/c.md")]
    [InlineData("news/*.md", "news/b.md")]
    [InlineData("news/**", "news/b.md news/old/c.md news/old/d.txt")]
    [InlineData("*/old/*.{md,txt}", "news/old/c.md news/old/d.txt")]
    [InlineData("ne*", "news/b.md news/old/c.md news/old/d.txt")]
    [InlineData("{a,missing}.md", "a.md")]
    [InlineData("*.log", "e.log")]
    [InlineData("../work ing/*.md", "a.md")]
    [InlineData("?.md", "a.md")]
    [InlineData("[a-c].md", "a.md")]
    [InlineData("[!a].log", "e.log")]
    [InlineData("news/?.md", "news/b.md")]
    [InlineData("new?/**/[cd].*", "news/old/c.md news/old/d.txt")]
    [InlineData("**/?.t[x]t", "news/old/d.txt")]
    public void GlobsThatTheShellLeftAloneAreExpanded(string argument, string expected)
    {
        Write("a.md", "e.log", "news/b.md", "news/old/c.md", "news/old/d.txt");
        Check(expected.Split(' '), Find([argument]));
    }

    [Theory]
    [InlineData("*.md", "", "a.md news/b.md news/old/c.md")]
    [InlineData("news", "", "news/b.md news/old/c.md news/old/d.txt")]
    [InlineData("news/", "", "news/b.md news/old/c.md news/old/d.txt")]
    [InlineData("./news/*.md", "", "news/b.md")]
    [InlineData("/*.md", "", "a.md")]
    [InlineData("*.log", "", "e.log")]
    [InlineData("", "old", "a.md news/b.md")]
    [InlineData("[ab].md", "", "a.md news/b.md")]
    [InlineData("", "?.md", "news/old/d.txt")]
    [InlineData("", "**/old/**", "a.md news/b.md")]
    [InlineData("", "*.{md,html}", "news/old/d.txt")]
    [InlineData("news/**", "c.md", "news/b.md news/old/d.txt")]
    public void OptionsFilterWhatFoldersGive(string include, string exclude, string expected)
    {
        Write("a.md", "e.log", "news/b.md", "news/old/c.md", "news/old/d.txt");
        var options = new LintOptions { Include = include.Length == 0 ? [] : [include], Exclude = exclude.Length == 0 ? [] : [exclude] };
        Check(expected.Split(' '), Find(["."], options));
        Check(expected.Split(' ').Where(path => path.StartsWith("news/", StringComparison.Ordinal)), Find(["news"], options));
    }

    /// <summary>A file that is there is meant by its name, whatever that holds.</summary>
    [Theory]
    [InlineData("[a].md")]
    [InlineData("what?.md")]
    [InlineData("[a.md")]
    public void ANameIsNoGlob(string name)
    {
        if (OperatingSystem.IsWindows() && name.Contains('?'))
            return;
        Write("a.md", name, "whatx.md");
        Check([name], Find([name]));
    }

    [Fact]
    public void StandardInputGoesByItsName()
    {
        Assert.Equal([new LintInput(null, "news/draft.md", IsNamed: true)], Find(["-"], new LintOptions { StdinFileName = "news/draft.md" }));
        Assert.Equal([new LintInput(null, "stdin.txt", IsNamed: true)], Find(["-"]));
    }

    [Fact]
    public void FilesOutsideTheWorkingFolderKeepAPathThatPeopleExpect()
    {
        Write("inner/here.md", "beside/x.md");
        string inner = Path.Combine(_root, "inner");
        var discovery = new FileDiscovery(PhysicalFileSystem.Instance, inner, new LintOptions());
        Check(["../beside/x.md"], discovery.Find(["../beside"]));
        Check(["../beside/x.md"], new FileDiscovery(PhysicalFileSystem.Instance, inner, new LintOptions()).Find(["../beside/x.md"]));
        string absolute = Path.Combine(_root, "beside");
        Check([DisplayPath.WithSlashes(absolute) + "/x.md"], new FileDiscovery(PhysicalFileSystem.Instance, inner, new LintOptions()).Find([absolute]));
        Check(["here.md"], new FileDiscovery(PhysicalFileSystem.Instance, inner, new LintOptions()).Find([inner]));
    }

    [Theory]
    [InlineData("/a/b", "/a/b/c.md", "c.md")]
    [InlineData("/a/b", "/a/c.md", "../c.md")]
    [InlineData("/a/b", "/c/d.md", "/c/d.md")]
    [InlineData("/a/b", "/ab/d.md", "/ab/d.md")]
    [InlineData("/a/b", "/a/bc/d.md", "../bc/d.md")]
    [InlineData("/", "/c/d.md", "c/d.md")]
    public void DisplayPathsAreShort(string workingFolder, string path, string expected)
    {
        string drive = OperatingSystem.IsWindows() ? "C:" : "";
        string display = DisplayPath.Of(Path.GetFullPath(drive + path), Path.GetFullPath(drive + workingFolder));
        Assert.Equal(expected.StartsWith('/') ? drive + expected : expected, display);
    }

    [Fact]
    public void VeryLongPathsWork()
    {
        string folder = string.Join('/', Enumerable.Repeat(new string('d', 60), 8));
        Write(folder + "/x.md");
        Check([folder + "/x.md"], Find(["."]));
    }

    [Fact]
    public void CancellationEndsTheWalk()
    {
        Write("a.md");
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new FileDiscovery(PhysicalFileSystem.Instance, _root, new LintOptions(), source.Token).Find(["."]));
    }

    private static void Check(IEnumerable<string> expected, IReadOnlyList<LintInput> actual) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Select(input => input.DisplayPath));

    private IReadOnlyList<LintInput> Find(string[] paths, LintOptions? options = null) =>
        new FileDiscovery(PhysicalFileSystem.Instance, _root, options ?? new LintOptions()).Find(paths);

    private void Write(params string[] paths)
    {
        foreach (string path in paths)
        {
            string full = Path.Combine(_root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "x");
        }
    }

    /// <summary>The disk with one folder that cannot be read; root may read every folder, so modes cannot say that.</summary>
    private sealed class ClosedFolder(string folder) : IFileSystem
    {
        private readonly PhysicalFileSystem _disk = PhysicalFileSystem.Instance;

        public bool FileExists(string path) => _disk.FileExists(path);

        public bool DirectoryExists(string path) => _disk.DirectoryExists(path);

        public IFileReader OpenRead(string path) => _disk.OpenRead(path);

        public string ReadText(string path) => _disk.ReadText(path);

        public void Replace(string path, ReadOnlySpan<byte> bytes) => _disk.Replace(path, bytes);

        public IEnumerable<FolderEntry> ReadFolder(string path) =>
            path == folder ? throw new UnauthorizedAccessException("no permission") : _disk.ReadFolder(path);
    }
}
