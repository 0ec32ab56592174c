using System.Text;
using DocLint.Cli.Git;

namespace DocLint.Tests.Git;

public sealed class DiffParserTests
{
    [Fact]
    public void ReadsTheAddedLinesOfEachHunk()
    {
        Dictionary<string, ChangedLines> files = Parse(
            "diff --git a/a.txt b/a.txt\nindex 1..2 100644\n--- a/a.txt\n+++ b/a.txt\n"
            + "@@ -1,0 +2 @@ heading\n+one\n@@ -9,2 +12,3 @@\n-x\n-y\n+a\n+b\n+c\n@@ -20,2 +24,0 @@\n-gone\n-gone\n");

        Assert.Equal([(2, 2), (12, 14)], files["a.txt"].Ranges);
    }

    [Theory]
    [InlineData("+++ b/two words.txt\t", "two words.txt")]
    [InlineData("+++ b/caf\u00E9.txt", "caf\u00E9.txt")]
    [InlineData("+++ \"b/caf\\303\\251.txt\"", "caf\u00E9.txt")]
    [InlineData("+++ \"b/a\\nb\\t\\\"c\\\\.txt\"", "a\nb\t\"c\\.txt")]
    public void ReadsNamesInEveryForm(string header, string path)
    {
        Dictionary<string, ChangedLines> files = Parse($"diff --git a/x b/x\n--- a/x\n{header}\n@@ -0,0 +1 @@\n+x\n");

        Assert.Equal([(1, 1)], files[path].Ranges);
    }

    [Fact]
    public void DoesNotTakeChangedTextForHeaders()
    {
        Dictionary<string, ChangedLines> files = Parse(
            "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n--- a/no\n-@@ -1 +1 @@\n+++ b/no\n+diff --git a/no b/no\n\\ No newline at end of file\n");

        Assert.Equal(["a"], files.Keys);
        Assert.Equal([(1, 2)], files["a"].Ranges);
    }

    [Fact]
    public void NamesBinaryFilesByTheirNewPath()
    {
        byte[] numstat = Encoding.UTF8.GetBytes("1\t0\ta.txt\0-\t-\tb.bin\0-\t-\t\0old.bin\0new.bin\02\t2\t\0o.txt\0n.txt\0");

        Assert.Equal(["b.bin", "new.bin"], DiffParser.ParseBinaryFiles(numstat));
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 2, true)]
    [InlineData(3, 11, false)]
    [InlineData(3, 12, true)]
    [InlineData(13, 13, true)]
    [InlineData(15, 99, false)]
    public void IntersectsKnowsBothEnds(int first, int last, bool expected)
    {
        ChangedLines lines = ChangedLines.Create();
        lines.Add(2, 1);
        lines.Add(5, 0);
        lines.Add(12, 3);

        Assert.Equal(expected, lines.Intersects(first, last));
    }

    private static Dictionary<string, ChangedLines> Parse(string patch) => DiffParser.ParsePatch(Encoding.UTF8.GetBytes(patch));
}
