using System.Text;
using DocLint.Core.Diagnostics;

namespace DocLint.Tests.Rules;

public sealed class MessageTests
{
    [Theory]
    [InlineData("short", "short")]
    [InlineData("two\r\n\r\nlines", "two lines")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbb\n\n\n\nbbbbbbbbbb ccccccccccccccccccccccccccccccccccccccccccccc",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa … cccccccccccccccccccccccccccccccccccccccc")]
    public void QuotesOnOneLine(string text, string quoted) => Assert.Equal(quoted, MessageFormatter.Quote(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void AVeryLongTextIsCutInItsMiddleWithoutReadingItAll()
    {
        string quoted = MessageFormatter.Quote(Encoding.UTF8.GetBytes("😀 start " + new string('x', 1 << 20) + " end 😀"));
        Assert.StartsWith("😀 start xx", quoted, StringComparison.Ordinal);
        Assert.EndsWith("xx end 😀", quoted, StringComparison.Ordinal);
        Assert.True(quoted.Length <= 84);
    }
}
