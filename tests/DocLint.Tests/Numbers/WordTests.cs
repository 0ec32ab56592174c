using System.Reflection;
using System.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers;

namespace DocLint.Tests.Numbers;

public sealed class WordTests
{
    [Fact]
    public void ConstantsAreTheHashesOfTheirNames()
    {
        FieldInfo[] words = typeof(Word).GetFields(BindingFlags.Public | BindingFlags.Static);
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Equal(WordHash.Compute(Encoding.UTF8.GetBytes(word.Name.ToLowerInvariant())), (ulong)word.GetRawConstantValue()!));
    }
}
