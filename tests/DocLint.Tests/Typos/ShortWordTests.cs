using System.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Tests.Typos;

public sealed class ShortWordTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("harbour")]
    [InlineData("lighting")]
    [InlineData("lightning")]
    [InlineData("uncomfortabl")]
    [InlineData("characteristics!")]
    public void AWordWithoutALetterHasTheHashOfWhatIsLeft(string word)
    {
        var packed = new ShortWord(Encoding.ASCII.GetBytes(word));
        Assert.Equal(HashOf(word), packed.Hash);
        for (int i = 0; i < word.Length; i++)
        {
            Assert.Equal(HashOf(word.Remove(i, 1)), packed.Without(i).Hash);
            for (int j = 0; j < word.Length - 1; j++)
                Assert.Equal(HashOf(word.Remove(i, 1).Remove(j, 1)), packed.Without(i).Without(j).Hash);
        }
    }

    private static ulong HashOf(string word) => WordHash.Compute(Encoding.ASCII.GetBytes(word));
}
