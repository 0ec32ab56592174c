namespace DocLint.Tests.Boilerplate;

/// <summary>The numbers of players, galleries and forms.</summary>
public sealed class PlayerCountersTests
{
    [Theory]
    [InlineData("0:00")]
    [InlineData("--:-- / --:--")]
    [InlineData("0:00 / 5:32")]
    [InlineData("1 of 7")]
    [InlineData("1 von 12")]
    public void AStartOrALengthIsFound(string line) =>
        Assert.Equal([line], FoundLines.Of([FoundLines.Title, FoundLines.Text[0], line, FoundLines.Text[1]]));

    [Theory]
    [InlineData("0/300")]
    [InlineData("1 / 14")]
    [InlineData("3 of 14")]
    [InlineData("2:41")]
    public void ACountBesideALeftoverIsFound(string line) =>
        Assert.Contains(line, FoundLines.Of([FoundLines.Title, .. FoundLines.Text, "Leave a comment", line]));

    [Fact]
    public void ATimeOfDayBesideALeftoverIsTheArticles() =>
        Assert.DoesNotContain("10:45", FoundLines.Of([FoundLines.Title, .. FoundLines.Text, "Leave a comment", "10:45"]));

    [Theory]
    [InlineData("1/14")]
    [InlineData("9/4")]
    [InlineData("12:41")]
    [InlineData("2:1")]
    [InlineData("3 of 14")]
    [InlineData("7 of 3")]
    [InlineData("1 in 7")]
    public void AResultOrATimeIsTheArticles(string line) =>
        Assert.Empty(FoundLines.Of([FoundLines.Title, FoundLines.Text[0], line, FoundLines.Text[1]]));
}
