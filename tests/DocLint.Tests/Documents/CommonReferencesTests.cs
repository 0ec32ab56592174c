using System.Text;
using AngleSharp.Html;
using DocLint.Core.Documents;

namespace DocLint.Tests.Documents;

public sealed class CommonReferencesTests
{
    private static string[] Entries => Encoding.UTF8.GetString(CommonReferences.Table).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void AgreesWithAngleSharp()
    {
        // So many of the standard's names need no semicolon.
        Assert.Equal(106, Array.FindIndex(Entries, entry => entry.StartsWith("apos=", StringComparison.Ordinal)));
        foreach (string entry in Entries)
        {
            string name = entry[..entry.IndexOf('=')];
            Assert.Equal(entry[(name.Length + 1)..], HtmlEntityProvider.Resolver.GetSymbol(name + ";"));
            Assert.Equal(HtmlEntityProvider.Resolver.GetSymbol(name) ?? "", Encoding.UTF8.GetString(CommonReferences.FindOpen(Encoding.UTF8.GetBytes(name))));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("nbs")]
    [InlineData("NBSP")]
    [InlineData("bsp")]
    [InlineData("nsub")]
    [InlineData("CounterClockwiseContourIntegral")]
    public void LeavesTheRest(string name) => Assert.True(CommonReferences.Find(Encoding.UTF8.GetBytes(name)).IsEmpty);
}
