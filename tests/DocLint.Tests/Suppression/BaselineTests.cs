using System.Text;
using DocLint.Core.Diagnostics;
using DocLint.Core.Suppression;

namespace DocLint.Tests.Suppression;

public sealed class BaselineTests
{
    private const string Story = "The council met on Monday and put off the vote on the bridge until the autumn session begins in earnest.";

    [Fact]
    public void IsReadBackAsItWasWritten()
    {
        Baseline baseline = Create("b/odd\tname\n\\#\u2028.txt", "#first.md");

        byte[] first = BaselineFormat.Write(baseline);
        var errors = new List<string>();
        byte[] second = BaselineFormat.Write(BaselineFormat.Read(first, errors));

        Assert.Empty(errors);
        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(second));
    }

    [Fact]
    public void IsSortedAndSaysOneThingALine()
    {
        Baseline baseline = Create("b.txt", "a.txt");
        baseline.GetOrAdd("a.txt").Add(new BaselineEntry("DL1001", 255, 2, "two\nlines"));

        string[] lines = Encoding.UTF8.GetString(BaselineFormat.Write(baseline)).TrimEnd('\n').Split('\n');

        Assert.Equal("a.txt\tDL1001\t00000000000000ff\t2\ttwo lines", lines[3]);
        Assert.Equal(["a.txt", "a.txt", "a.txt", "b.txt", "b.txt"], lines[2..].Select(static l => l.Split('\t')[0]));
    }

    [Theory]
    [InlineData("a.txt\tDL3001\tzz\t1\tx")]
    [InlineData("a.txt\tDL3001\t00ff\t0\tx")]
    [InlineData("a.txt\tDL3001")]
    [InlineData("a.txt\tcontent\t1 2 3 nonsense")]
    [InlineData("just words")]
    public void ABadLineIsNamedAndLeftOut(string line)
    {
        var errors = new List<string>();
        Baseline baseline = BaselineFormat.Read(Encoding.UTF8.GetBytes($"# comment\nb.txt\tDL3001\t00ff\t1\tx\n{line}\n"), errors);

        Assert.Equal("line 3 is not a line of a baseline", errors.Single());
        Assert.Equal(1, baseline.Count);
    }

    [Fact]
    public void KnowsAFindingAsOftenAsItWasCounted()
    {
        Baseline baseline = Create("a.txt");
        var matcher = new BaselineMatcher(baseline, static _ => true);
        matcher.BeginFile("a.txt", []);

        Assert.True(matcher.IsKnown("DL3001", 7));
        Assert.False(matcher.IsKnown("DL3001", 7));
        Assert.False(matcher.IsKnown("DL3002", 7));
        Assert.Empty(matcher.Mended(static _ => true));
    }

    [Fact]
    public void FollowsAMovedFileByItsContent()
    {
        var matcher = new BaselineMatcher(Create("old.txt"), static _ => false);
        matcher.BeginFile("other.txt", "Nothing of this has anything to do with what was said before."u8);
        Assert.False(matcher.IsKnown("DL3001", 7));

        matcher.BeginFile("new.txt", Encoding.UTF8.GetBytes(Story.Replace("Monday", "Tuesday", StringComparison.Ordinal)));
        Assert.True(matcher.IsKnown("DL3001", 7));

        matcher.BeginFile("copy.txt", Encoding.UTF8.GetBytes(Story));
        Assert.False(matcher.IsKnown("DL3001", 7));
        Assert.Equal("old.txt", matcher.Moves["new.txt"]);
        Assert.Empty(matcher.Mended(static _ => true));
    }

    [Fact]
    public void AFileThatIsStillThereWasNotMoved()
    {
        var matcher = new BaselineMatcher(Create("old.txt"), static _ => true);
        matcher.BeginFile("copy.txt", Encoding.UTF8.GetBytes(Story));

        Assert.False(matcher.IsKnown("DL3001", 7));
    }

    [Fact]
    public void ReportsWhatIsMendedOfTheFilesAndRulesThatRan()
    {
        Baseline baseline = Create("gone.txt", "linted.txt", "elsewhere.txt");
        baseline.GetOrAdd("linted.txt").Add(new BaselineEntry("DL4001", 1, 1, "off"));
        var matcher = new BaselineMatcher(baseline, static path => path != "gone.txt");
        matcher.BeginFile("linted.txt", []);

        var mended = matcher.Mended(static rule => rule != "DL4001").Select(static m => (m.Path, m.Entry.RuleId)).ToList();

        Assert.Equal([("gone.txt", "DL3001"), ("linted.txt", "DL3001")], mended);
    }

    [Theory]
    [InlineData("alos", " alos\r\n", true)]
    [InlineData("two  words\n here", "two words here", true)]
    [InlineData("alos", "also", false)]
    [InlineData("", " ", true)]
    [InlineData("Leave a comment below this line, or write to the editor", "Leave a comment below this line, or write to the editor\nSend", true)]
    [InlineData("Leave a comment", "Leave a comment\nSend", false)]
    public void TheFingerprintIgnoresWhiteSpaceAndWhatFollowsTheFirstWords(string left, string right, bool equal)
    {
        ulong x = Fingerprint.Compute("DL3001", Encoding.UTF8.GetBytes(left));
        ulong y = Fingerprint.Compute("DL3001", Encoding.UTF8.GetBytes(right));

        Assert.Equal(equal, x == y);
        Assert.NotEqual(x, Fingerprint.Compute("DL3002", Encoding.UTF8.GetBytes(left)));
    }

    private static Baseline Create(params string[] paths)
    {
        var baseline = new Baseline();
        foreach (string path in paths)
        {
            BaselineFile file = baseline.GetOrAdd(path);
            file.Content = ContentSketch.Create(Encoding.UTF8.GetBytes(Story));
            file.Add(new BaselineEntry("DL3001", 7, 1, "alos"));
        }

        return baseline;
    }
}
