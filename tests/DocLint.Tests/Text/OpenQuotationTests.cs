using System.Text;
using DocLint.Core.Text;

namespace DocLint.Tests.Text;

public sealed class OpenQuotationTests
{
    /// <summary>The place is marked by "|".</summary>
    [Theory]
    [InlineData("|“Share this story,” she wrote.", true)]
    [InlineData("“It rained. |Share this story,” she wrote.", true)]
    [InlineData("“It rained,” he said. |Share this story.", false)]
    [InlineData("“It rained.”| “Share this story.”", true)]
    [InlineData("\"It rained. |Share this story.\"", true)]
    [InlineData("\"It rained.\" |Share this story.", false)]
    [InlineData("|(\"Share this story.\")", true)]
    [InlineData("„Es regnet. |Teilen Sie das“, sagte sie.", true)]
    [InlineData("„Es regnet“, sagte sie. |Teilen Sie das.", false)]
    [InlineData("« Il pleut. |Partagez cet article. »", true)]
    [InlineData("« Il pleut », dit-elle. |Partagez cet article.", false)]
    [InlineData("„Pada. |Udostępnij to”, powiedziała.", true)]
    [InlineData("„Pada”, powiedziała. |Udostępnij to.", false)]
    [InlineData("»Es regnet. |Teilen Sie das«, sagte sie.", true)]
    [InlineData("»Es regnet«, sagte sie. |Teilen Sie das.", false)]
    [InlineData("Sie las: |»Teilen Sie das«", true)]
    [InlineData("”Det regnar. |Dela det här”, sade hon.", true)]
    [InlineData("”Det regnar”, sade hon. |Dela det här.", false)]
    [InlineData("|Share this story.", false)]
    [InlineData("|", false)]
    public void KnowsWhereAQuotationIsOpen(string text, bool isOpen)
    {
        int at = Encoding.UTF8.GetByteCount(text[..text.IndexOf('|', StringComparison.Ordinal)]);
        Assert.Equal(isOpen, OpenQuotation.IsAt(Encoding.UTF8.GetBytes(text.Replace("|", "", StringComparison.Ordinal)), at));
    }

    [Fact]
    public void LooksBackNoFurtherThanAParagraph()
    {
        byte[] text = [(byte)'"', .. Enumerable.Repeat((byte)'a', 2000)];
        Assert.True(OpenQuotation.IsAt(text, 1400));
        Assert.False(OpenQuotation.IsAt(text, 1900));
    }
}
