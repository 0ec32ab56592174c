namespace DocLint.Tests.Properties;

public sealed class PropertyTests
{
    [Fact]
    public void AFalsePropertyFails() =>
        Assert.ThrowsAny<Exception>(() => Property.Holds(Texts.Articles, text => Assert.True(text.Length < 100)));
}
