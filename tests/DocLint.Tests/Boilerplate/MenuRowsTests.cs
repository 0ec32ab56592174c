namespace DocLint.Tests.Boilerplate;

/// <summary>Menus and breadcrumbs in one line above the title.</summary>
public sealed class MenuRowsTests
{
    [Theory]
    [InlineData("Study · Widgets · Alumni and giving · Staff")]
    [InlineData("Garden > Roses > Winter")]
    [InlineData("Mill Point » North Shore")]
    [InlineData("Tide Tables | Slipway Notes | Cat Corner")]
    public void ARowIsFound(string row) => Assert.Equal([row], FoundLines.Of([row, FoundLines.Title, .. FoundLines.Text]));

    [Theory]
    [InlineData("Ann Lee | Mill Point")]
    [InlineData("The ferry leaves at nine and again at noon · The bus waits · Bring a coat")]
    public void OtherRowsAreTheArticles(string row) => Assert.Empty(FoundLines.Of([row, FoundLines.Title, .. FoundLines.Text]));

    [Fact]
    public void ARowInTheTextIsTheArticles() =>
        Assert.Empty(FoundLines.Of([FoundLines.Title, FoundLines.Text[0], "Lee · Ray · Dunn · May", FoundLines.Text[1]]));
}
