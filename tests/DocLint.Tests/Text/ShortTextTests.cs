using System.Text;
using DocLint.Core.Text;

namespace DocLint.Tests.Text;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain words")]
    [InlineData("“Café” – 100 €")]
    [InlineData("a 🙂 and 𝒳")]
    public void DecodesWhatWasEncoded(string text) => Assert.Equal(text, ShortText.Decode(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void DecodesAsTheFrameworkDoesWhateverTheBytes()
    {
        var random = new Random(7);
        byte[] alphabet = [(byte)'a', (byte)' ', 0x80, 0xBF, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0xF0, 0x9F, 0x99, 0xFF];
        for (int round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(24)];
            for (int i = 0; i < bytes.Length; i++)
                bytes[i] = alphabet[random.Next(alphabet.Length)];
            Assert.Equal(Encoding.UTF8.GetString(bytes), ShortText.Decode(bytes));
        }
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(4096)]
    [InlineData(5000)]
    public void DecodesAnyLength(int length)
    {
        string text = new string('x', length - 2) + "é";
        Assert.Equal(text, ShortText.Decode(Encoding.UTF8.GetBytes(text)));
    }
}
