using System.Text;
using DocLint.Core.Documents;
using DocLint.Tests.Properties;

namespace DocLint.Tests.Documents;

public sealed class Utf16PositionsTests
{
    [Fact]
    public void EveryPositionIsTheByteOfItsCharacter() => Property.Holds(Texts.Articles, text => Check(text));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    public void APairMayStandAnywhere(int before) => Check(new string('a', before) + "\U0001F600\u00E9\u20AC" + new string('b', 70) + "\U0001F600");

    private static void Check(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var positions = new Utf16Positions(utf8);
        string decoded = positions.Text;
        int expected = 0, unit = 0;
        foreach (Rune rune in decoded.EnumerateRunes())
        {
            for (int i = 0; i < rune.Utf16SequenceLength; i++)
                Assert.Equal(expected, positions.ToByte(unit++));
            expected += rune.Utf8SequenceLength;
        }

        Assert.Equal(utf8.Length, positions.ToByte(decoded.Length));
    }
}
