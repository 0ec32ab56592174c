using System.Collections.Immutable;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>Which leftovers go with <c>--fix</c>, and which only an editor deletes.</summary>
public sealed class LoneLinesTests
{
    private const string First = "The ferry company voted on Monday to keep the old boats until the end of next summer, its owner said after the meeting.";

    private const string Second = "Residents of the island told the harbour master that they had waited for years to hear such news from anybody at all.";

    /// <summary>A few words between paragraphs may be the heading of one; beside another leftover, at the end and twice they are the page's.</summary>
    [Theory]
    [InlineData("Forgot your password? The sentry had no other question.\n\n1\n\n2\n", FixSafety.Unsafe)]
    [InlineData("Forgot your password?The sentry had no other question.\n\n1\n\n2\n", FixSafety.Safe)]
    [InlineData("1\n\nLog in to comment\n\n2\n\n1\n", FixSafety.Unsafe)]
    [InlineData("1\n\nReject all\n\n2\n\n1\n", FixSafety.Unsafe)]
    [InlineData("1\n\nLog in to comment\n\n12 Comments\n\nShare this article on Facebook\n\nSign up for our free newsletter and never miss a story.\n\n1\n", FixSafety.Safe)]
    [InlineData("1\n\n2\n\nLog in to comment\n", FixSafety.Safe)]
    [InlineData("1\n\nShare this article\n\n2\n\nShare this article\n\n1\n", FixSafety.Safe)]
    [InlineData("1\n\nSign up for our free newsletter and never miss a story.\n\n2\n", FixSafety.Safe)]
    [InlineData("1\n\nNutrition information is provided on the label.\n\n2\n", FixSafety.Unsafe)]
    [InlineData("1\n\nBack to top\n\n2\n", FixSafety.Safe)]
    [InlineData("1\n\nAdvertisement\n\n2\n", FixSafety.Safe)]
    public void AFewWordsNeedEvidence(string text, FixSafety safety) => Verify(text, safety, "article.txt");

    /// <summary>A heading of markup goes with its section, or when that is empty.</summary>
    [Theory]
    [InlineData("# Boats\n\n1\n\n## See also\n\n- The boats of the north line, which are older\n", FixSafety.Unsafe)]
    [InlineData("# Boats\n\n1\n\n2\n\n## See also\n\n- ferry\n- Options of the lock\n", FixSafety.Unsafe)]
    [InlineData("# Boats\n\n1\n\n## See also\n\n## Crew\n\n2\n", FixSafety.Safe)]
    [InlineData("1\n\n2\n\n## Copyright\n\nCopyright © 2024 The Harbour Authors\n", FixSafety.Unsafe)]
    [InlineData("1\n\n2\n\nCopyright © 2024 The Harbour Courier\n", FixSafety.Safe)]
    [InlineData("Copyright 2019 Ann Lee\n\n1\n\n2\n", FixSafety.Unsafe)]
    [InlineData("# Newsletter sign-up\n\n## Boats\n\n1\n", FixSafety.Unsafe)]
    public void AHeadingOfMarkupHasASection(string text, FixSafety safety) => Verify(text, safety, "article.md");

    /// <summary>A list is deleted as a whole.</summary>
    [Theory]
    [InlineData("1\n\n- [Twitter](https://twitter.com/quay)\n- [Deck repairs of the old boats](a.md)\n- [Lighthouses and their keepers](b.md)\n- [Tide tables for March](c.md)\n\n2\n", FixSafety.Unsafe)]
    [InlineData("1\n\n2\n\n- [Twitter](https://twitter.com/quay)\n- [Facebook](https://facebook.com/quay)\n- [Instagram](https://instagram.com/quay)\n", FixSafety.Safe)]
    public void AListStaysWhole(string text, FixSafety safety) => Verify(text, safety, "article.md");

    private static void Verify(string text, FixSafety safety, string path)
    {
        text = text.Replace("1\n", First + "\n", StringComparison.Ordinal).Replace("2\n", Second + "\n", StringComparison.Ordinal);
        ImmutableArray<Diagnostic> found = TestRun.Analyze(path, text, [new BoilerplateAnalyzer()]);

        Assert.Contains(found, diagnostic => diagnostic.Fix is not null);
        Assert.All(found.Where(diagnostic => diagnostic.Fix is not null), diagnostic => Assert.Equal(safety, diagnostic.Fix!.Safety));
    }
}
