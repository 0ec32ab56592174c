using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Suppression;
using DocLint.Core.Text;

namespace DocLint.Tests.Suppression;

/// <summary>In the texts, <c>1</c> is a finding of DL3001 and <c>2</c> one of DL3002.</summary>
public sealed class SuppressionCommentsTests
{
    [Theory]
    [InlineData("1 <!-- doclint-disable --> 1 2 <!-- doclint-enable --> 2", "1 . . 2")]
    [InlineData("1 <!-- doclint-disable DL3001 --> 1 2", "1 . 2")]
    [InlineData("<!-- doclint-disable DL3 --> 1 2 <!-- doclint-enable DL3002 --> 1 2", ". . . 2")]
    [InlineData("<!-- doclint-disable DL3001, DL3002: both are quoted --> 1 2", ". .")]
    [InlineData("1\n1 <!-- doclint-disable-line DL3001 --> 1 2\n1", "1 . . 2 1")]
    [InlineData("1 <!-- doclint-disable-next-line -->\n\n1 2\n1", "1 . . 1")]
    [InlineData("1 <!-- doclint-disable-next-line --> 1", "1 1")]
    [InlineData("1\n2\n<!-- doclint-disable-file DL3001 -->", ". 2")]
    [InlineData("1 <!-- an ordinary comment --> 1", "1 1")]
    [InlineData("<!-- doclint-disable --> 1 <!-- doclint-disable DL3001 --> 1 <!-- doclint-enable --> 1", ". . 1")]
    [InlineData("<!--doclint-disable\nDL3001:\nread aloud--> 1 2", ". 2")]
    public void SuppressesWhatBeginsInItsRange(string text, string expected)
    {
        var comments = Create(text);

        Assert.Equal(expected, string.Join(' ', Findings(text).Select(f => comments.Find(f.Id, f.Start) is null ? f.Id[^1] : '.')));
    }

    [Theory]
    [InlineData("<!-- doclint-disable DL3001 --> 2", "DL3001")]
    [InlineData("<!-- doclint-disable DL3001 DL3002 --> 2", "DL3001")]
    [InlineData("<!-- doclint-disable --> <!-- doclint-enable --> 1", "")]
    [InlineData("<!-- doclint-enable DL3001 --> 1", "DL3001")]
    [InlineData("<!-- doclint-disable DL9 --> 1", null)]
    [InlineData("<!-- doclint-disable DL3001 --> 1 <!-- doclint-enable DL3 -->", null)]
    [InlineData("<!-- doclint-disable DL3 --> 1 <!-- doclint-enable DL3001 -->", null)]
    [InlineData("<!-- doclint-disable-file DL3001 -->\n<!-- doclint-disable-line DL3001 --> 1", "DL3001")]
    public void NamesTheCommentThatDidNothing(string text, string? unused)
    {
        var comments = Create(text);
        foreach ((string id, int start) in Findings(text))
        {
            comments.Find(id, start);
        }

        string[] actual = [.. comments.Unused(static selector => !selector.StartsWith("DL9", StringComparison.Ordinal)).Select(static u => u.Selector)];

        Assert.Equal(unused is null ? [] : [unused], actual);
    }

    [Theory]
    [InlineData("<!-- doclint-disabel DL3001 -->")]
    [InlineData("<!-- doclint-disable typos -->")]
    [InlineData("<!-- doclint-disable DL30011 -->")]
    [InlineData("<!-- doclint- -->")]
    public void KnowsAMisspeltDirective(string text) => Assert.Equal(SuppressionKind.Unknown, Create(text).Directives.Single().Kind);

    [Fact]
    public void ReadsTheReason()
    {
        Assert.Equal("said: so, in court", Create("<!-- doclint-disable DL3001:  said: so,\n in court -->").Directives.Single().Reason);
    }

    [Fact]
    public void ALineFullOfCommentsTakesLinearTime()
    {
        string text = string.Concat(Enumerable.Repeat("<!-- doclint-disable-line DL3001 --> 1 <!-- doclint-disable DL3002 --> 2 ", 20_000));
        long start = Environment.TickCount64;
        var comments = Create(text);

        Assert.All(Findings(text), finding => Assert.NotNull(comments.Find(finding.Id, finding.Start)));
        Assert.InRange(Environment.TickCount64 - start, 0, 20_000);
    }

    private static SuppressionComments Create(string text)
    {
        byte[] source = Encoding.UTF8.GetBytes(text);
        var directives = ImmutableArray.CreateBuilder<SuppressionDirective>();
        for (int at = text.IndexOf("<!--", StringComparison.Ordinal); at >= 0; at = text.IndexOf("<!--", at + 4, StringComparison.Ordinal))
        {
            int end = text.IndexOf("-->", at, StringComparison.Ordinal) + 3;
            if (SuppressionDirectiveParser.TryParse(source, new TextSpan(at, end - at)) is { } directive)
            {
                directives.Add(directive);
            }
        }

        return new SuppressionComments(source, directives.ToImmutable());
    }

    private static IEnumerable<(string Id, int Start)> Findings(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '1' or '2' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                yield return ($"DL300{text[i]}", i);
            }
        }
    }
}
