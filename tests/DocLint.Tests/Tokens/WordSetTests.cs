using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Tests.Tokens;

public sealed class WordSetTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 200).Select(i => "w" + new string('o', i % 12) + (char)('a' + i % 26))];

    [Fact]
    public void ATokenWithADigitIsInNoSet()
    {
        // Its hash is 0, as free places of the table are; some of these sets have a word in place 0.
        for (int count = 1; count <= Words.Length; count++)
            Assert.False(new WordSet(Encode(string.Join(' ', Words.Take(count)))).Contains(0));
    }

    [Fact]
    public void FindsTheFirstWordOfARow()
    {
        var set = new WordSet("of out"u8);

        Assert.Equal(2, set.FindIn([0, Hash("ten"), Hash("out"), Hash("of")]));
        Assert.Equal(-1, set.FindIn([0, Hash("ten")]));
        Assert.Equal(-1, set.FindIn([]));
    }

    private static ulong Hash(string word) => WordHash.Compute(Encode(word));

    private static byte[] Encode(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
