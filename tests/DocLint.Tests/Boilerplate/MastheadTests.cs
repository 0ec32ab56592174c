namespace DocLint.Tests.Boilerplate;

/// <summary>The name of the paper above its menu.</summary>
public sealed class MastheadTests
{
    private static readonly string[] Menu = ["Home", "Obituaries", "Classifieds", "Subscribe to our newsletter"];

    [Fact]
    public void ANameThatTheCopyrightRepeatsIsFound() =>
        Assert.Contains("The Mill Point Ledger", FoundLines.Of(["Skip to content", "The Mill Point Ledger", FoundLines.Title, .. FoundLines.Text, "Copyright 2019 Mill Point Ledger. All rights reserved."]));

    [Fact]
    public void ANameAboveAMenuIsFound() =>
        Assert.Contains("The Mill Point Ledger", FoundLines.Of(["The Mill Point Ledger", .. Menu, FoundLines.Title, .. FoundLines.Text]));

    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("Old Harbour Bridge")]
    public void ANameAloneIsTheArticles(string name) =>
        Assert.DoesNotContain(name, FoundLines.Of([name, FoundLines.Title, .. FoundLines.Text, "Copyright 2019 Mill Point Ledger. All rights reserved."]));
}
