using System.Diagnostics;
using DocLint.Cli.IO;

namespace DocLint.Tests.IO;

public sealed class GitIgnoreTests
{
    [Theory]
    [InlineData("notes.txt", "notes.txt", true)]
    [InlineData("notes.txt", "a/b/notes.txt", true)]
    [InlineData("notes.txt", "notes.txt.bak", null)]
    [InlineData("*.tmp", "a/x.tmp", true)]
    [InlineData("/notes.txt", "a/notes.txt", null)]
    [InlineData("/notes.txt", "notes.txt", true)]
    [InlineData("a/notes.txt", "b/a/notes.txt", null)]
    [InlineData("a/*.txt", "a/b/c.txt", null)]
    [InlineData("a/**/c.txt", "a/c.txt", true)]
    [InlineData("a/**/c.txt", "a/x/y/c.txt", true)]
    [InlineData("**/c.txt", "c.txt", true)]
    [InlineData("a/**", "a/x/y", true)]
    [InlineData("a/**", "a", null)]
    [InlineData("#notes.txt", "#notes.txt", null)]
    [InlineData("\\#notes.txt", "#notes.txt", true)]
    [InlineData("\\!notes.txt", "!notes.txt", true)]
    [InlineData("notes.txt   ", "notes.txt", true)]
    [InlineData("notes\\ ", "notes ", true)]
    [InlineData("notes.txt\r", "notes.txt", true)]
    [InlineData("!notes.txt", "notes.txt", false)]
    [InlineData("*.txt\n!notes.txt", "notes.txt", false)]
    [InlineData("!notes.txt\n*.txt", "notes.txt", true)]
    [InlineData("[nm]otes.txt", "motes.txt", true)]
    [InlineData("[!n]otes.txt", "notes.txt", null)]
    [InlineData("[^n]otes.txt", "motes.txt", true)]
    [InlineData("v[[:digit:]].txt", "v7.txt", true)]
    [InlineData("v[[:nothing:]].txt", "v7.txt", null)]
    [InlineData("v[0-9.txt", "v[0-9.txt", null)]
    [InlineData("v\\", "v\\", null)]
    [InlineData("v?.txt", "vé.txt", null)]
    [InlineData("v??.txt", "vé.txt", true)]
    [InlineData("\uFEFFnotes.txt", "notes.txt", true)]
    [InlineData("", "notes.txt", null)]
    [InlineData("/", "notes.txt", null)]
    [InlineData("!", "notes.txt", null)]
    public void FilesAreIgnored(string text, string path, bool? expected) => Assert.Equal(expected, GitIgnore.Parse(text).IsIgnored(path, isFolder: false));

    [Theory]
    [InlineData("build/", "build", true, true)]
    [InlineData("build/", "build", false, null)]
    [InlineData("build/", "a/build", true, true)]
    [InlineData("/build/", "a/build", true, null)]
    [InlineData("a/build/", "a/build", true, true)]
    public void AFinalSlashMeansFolders(string text, string path, bool isFolder, bool? expected) =>
        Assert.Equal(expected, GitIgnore.Parse(text).IsIgnored(path, isFolder));

    [Theory]
    [InlineData("NOTES.txt", "Notes.TXT")]
    [InlineData("*.TXT", "notes.txt")]
    [InlineData("A/b*/C", "a/BB/c")]
    [InlineData("[a-c]x", "BX")]
    public void LetterCaseCanBeIgnored(string text, string path)
    {
        Assert.True(GitIgnore.Parse(text, ignoreCase: true).IsIgnored(path, isFolder: false));
        Assert.Null(GitIgnore.Parse(text).IsIgnored(path, isFolder: false));
    }

    [Fact]
    public void HostilePatternsTakeLinearTime()
    {
        var clock = Stopwatch.StartNew();
        string name = new('a', 2000);
        Assert.Null(GitIgnore.Parse(string.Concat(Enumerable.Repeat("*a", 500)) + "b").IsIgnored(name, isFolder: false));
        Assert.Null(GitIgnore.Parse(string.Concat(Enumerable.Repeat("**/*a", 500)) + "b").IsIgnored(name, isFolder: false));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }
}
