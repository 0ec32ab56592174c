namespace DocLint.Tests.Boilerplate;

/// <summary>Lines that say nothing of themselves, between leftovers.</summary>
public sealed class EnclosedLinesTests
{
    private static readonly string[] Footer = ["Subscribe to our newsletter", "Follow us on Facebook", "Terms of Use", "Privacy Policy", "Contact us", "Advertise with us"];

    [Theory]
    [InlineData("What the deck costs")]
    [InlineData("What the 9 decks cost")]
    public void BelowTheTextTheyAreFound(string line) =>
        Assert.Contains(line, FoundLines.Of([FoundLines.Title, .. FoundLines.Text, .. Footer[..3], line, .. Footer[3..]]));

    [Fact]
    public void AboveTheTitleTheyAreFound() =>
        Assert.Contains("What the deck costs", FoundLines.Of([.. Footer[..3], "What the deck costs", .. Footer[3..], FoundLines.Title, .. FoundLines.Text]));

    /// <summary>Not the title, what stands at the edge of the row, a sentence, nor what stands between two leftovers alone.</summary>
    [Fact]
    public void TheTitleIsNone() =>
        Assert.DoesNotContain(FoundLines.Title, FoundLines.Of([.. Footer[..3], FoundLines.Title, .. Footer[3..], .. FoundLines.Text]));

    [Theory]
    [InlineData("The deck is of oak, which is no longer sold.")]
    [InlineData("What the 9 decks cost")]
    public void BetweenParagraphsSentencesAndNumbersAreTheArticles(string line) =>
        Assert.DoesNotContain(line, FoundLines.Of([FoundLines.Title, FoundLines.Text[0], .. Footer[..2], line, .. Footer[2..4], FoundLines.Text[1]]));

    [Fact]
    public void TwoLeftoversAreNoRow() =>
        Assert.DoesNotContain("What the deck costs", FoundLines.Of([FoundLines.Title, FoundLines.Text[0], "Terms of Use", "What the deck costs", "Privacy Policy", FoundLines.Text[1]]));
}
