using DocLint.Cli.Git;
using DocLint.Cli.IO;
using DocLint.Tests.Git;

namespace DocLint.Tests.IO;

/// <summary>What a walk finds is what git lists as untracked and not ignored.</summary>
public sealed class GitIgnoreComparisonTests
{
    private static readonly string[] Patterns =
    [
        "*.txt", "a", "a/", "/a", "/a/", "a/b", "a/b/", "/a/*", "a/*", "a/**", "**/a", "**/b/", "a/**/b", "a/**/c.txt", "**", "*", "*/", "!*/", "!*.md",
        "!a", "!/a/", "!b", "!a/b/", "[ab]", "[!a]", "[^a]*", "?", "??", "c.*", "c?txt", "/c*", "a**", "a**/b", "b**c.txt", "***", "a/***/b", "**a", "/**/b",
        "!/**/c.md", "c d.md", "c\\ d.md", "c d.md  ", "é.md", "?.md", "??.md", "[é].md", "\\a", "\\*", "a\\", "[a", "[]a]", "[a-]*", "[[:alpha:]]",
        "[[:lower:][:digit:]]?", "[[:nope:]]", "{a,b}", "#a", "\\#a", "\\!a", "!#a", "a/b/c.txt", "/a/b/*.md", "*/c.txt", "*/*/c.md", "a*/*b", "x/../a",
        "./a", "//a", "/", "!", "a b", "b/**/", "a/**/", "c.[mt]*", "c.[!m]*", "*c*", "*\\.md", "a/b*", "/a**/c.md",
    ];

    private static readonly string[] Files =
    [
        "a.md", "b.md", "c.md", "c.txt", "c d.md", "é.md", "#a", "!a", "a/a.md", "a/c.md", "a/c.txt", "a/é.md", "a/b/b.md", "a/b/c.md", "a/b/c.txt",
        "a/b/a/c.md", "ab/b/c.txt", "ab/c.md", "aab/x/b", "b/a", "b/b/a/c.md", "b/c.txt", "b/b c.txt", "abc.txt", "x/a/b/c.txt", "x/b",
    ];

    [Fact]
    public void SinglePatternsDoWhatGitDoes()
    {
        using var sandbox = new GitSandbox();
        WriteAll(sandbox, Files);
        foreach (string pattern in Patterns)
            Compare(sandbox, [(".gitignore", pattern)]);
    }

    [Fact]
    public void RandomIgnoreFilesDoWhatGitDoes()
    {
        using var sandbox = new GitSandbox();
        WriteAll(sandbox, Files);
        var random = new Random(20);
        string[] places = [".gitignore", "a/.gitignore", "a/b/.gitignore", "b/.gitignore", ".git/info/exclude"];
        for (int round = 0; round < 60; round++)
            Compare(sandbox, [.. places.Where(_ => random.Next(2) == 0).Select(place => (place, Choose(random, 1 + random.Next(4))))]);
    }

    [Fact]
    public void RandomPatternsDoWhatGitDoes()
    {
        using var sandbox = new GitSandbox();
        WriteAll(sandbox, Files);
        var random = new Random(7);
        string[] pieces = ["a", "b", "c", "*", "**", "/", "?", "[ab]", "[!b]", ".md", ".txt", "\\", "!", "/**/", "[", "]", " ", "é"];
        for (int round = 0; round < 60; round++)
        {
            IEnumerable<string> lines = Enumerable.Range(0, 3).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(5)).Select(_ => pieces[random.Next(pieces.Length)])));
            Compare(sandbox, [(".gitignore", string.Join('\n', lines))]);
        }
    }

    [Fact]
    public void AWalkFromBelowKnowsTheIgnoreFilesAbove()
    {
        using var sandbox = new GitSandbox();
        WriteAll(sandbox, Files);
        sandbox.Write(".gitignore", "c.txt\n/a/b/c.md\n");
        sandbox.Write("a/.gitignore", "é.md\n!c.txt\n");
        sandbox.Write(".git/info/exclude", "b.md\n");
        Assert.Equal(["a/b/a/c.md", "a/b/c.txt"], Walk(sandbox, "a/b"));
        Assert.Equal(["b/a", "b/b c.txt", "b/b/a/c.md"], Walk(sandbox, "b"));
    }

    [Fact]
    public void ARepositoryInsideAnotherHasItsOwnRules()
    {
        using var sandbox = new GitSandbox();
        WriteAll(sandbox, ["top.md", "inner/c.md", "inner/d.md"]);
        GitProcess.Run(Path.Combine(sandbox.Root, "inner"), ["init", "--quiet"]);
        sandbox.Write(".gitignore", "c.md\n");
        sandbox.Write("inner/.git/info/exclude", "d.md\n");
        Assert.Equal(["inner/c.md", "top.md"], Walk(sandbox, "."));
    }

    [Fact]
    public void AWorkTreeSharesTheExcludeFile()
    {
        using var sandbox = new GitSandbox();
        WriteAll(sandbox, ["a.md"]);
        sandbox.Commit();
        sandbox.Git("worktree", "add", "--quiet", "second");
        sandbox.Write(".git/info/exclude", "b.md\n");
        WriteAll(sandbox, ["second/b.md", "second/c.md"]);
        Assert.Equal(["second/a.md", "second/c.md"], Walk(sandbox, "second"));
    }

    private static void WriteAll(GitSandbox sandbox, IEnumerable<string> files)
    {
        foreach (string file in files)
            sandbox.Write(file, "x\n");
    }

    private static string Choose(Random random, int count) => string.Join('\n', Enumerable.Range(0, count).Select(_ => Patterns[random.Next(Patterns.Length)]));

    private static void Compare(GitSandbox sandbox, IReadOnlyList<(string Path, string Text)> ignoreFiles)
    {
        foreach ((string path, string text) in ignoreFiles)
            sandbox.Write(path, text);
        string[] expected = [.. sandbox.Git("-c", "core.excludesFile=", "ls-files", "--others", "--exclude-standard", "-z")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetFileName(path) != ".gitignore")
            .Order(StringComparer.Ordinal)];
        string[] actual = [.. Walk(sandbox, ".").Where(path => Path.GetFileName(path) != ".gitignore")];
        string rules = string.Join("; ", ignoreFiles.Select(file => $"{file.Path}: {file.Text.Replace('\n', '|')}"));
        Assert.Equal(rules + "\n" + string.Join('\n', expected), rules + "\n" + string.Join('\n', actual));
        foreach ((string path, _) in ignoreFiles)
            File.Delete(Path.Combine(sandbox.Root, path));
    }

    /// <summary>The files that the walk takes from a folder, whatever their ending.</summary>
    private static List<string> Walk(GitSandbox sandbox, string folder)
    {
        var walker = new FolderWalker(PhysicalFileSystem.Instance, _ => true, int.MaxValue, (path, e) => Assert.Fail(path + e), CancellationToken.None);
        return [.. walker.Walk(Path.GetFullPath(folder, sandbox.Root), folder).Select(file => file.DisplayPath).Where(path => !path.EndsWith("/.git", StringComparison.Ordinal) && path != ".git" && !path.EndsWith(".gitignore", StringComparison.Ordinal))];
    }
}
