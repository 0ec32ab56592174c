using System.Text;
using DocLint.Cli.IO;

namespace DocLint.Tests.IO;

public sealed class Utf8LineWriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(16_380)]
    [InlineData(100_000)]
    public void WritesAsTheFrameworkDoes(int before)
    {
        string[] texts = [new('a', before), "“Ärger” – 日本語 \uD83D\uDE00", "half \uD83D of a pair", "\uDE00", ""];
        using var expected = new MemoryStream();
        using var actual = new MemoryStream();
        using var reference = new StreamWriter(expected, new UTF8Encoding(false)) { NewLine = "\n" };
        var writer = new Utf8LineWriter(actual);
        foreach (string text in texts)
        {
            reference.WriteLine(text);
            writer.WriteLine(text);
        }

        reference.Flush();
        writer.Flush();
        Assert.Equal(expected.ToArray(), actual.ToArray());
    }

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(7, 7, "      7")]
    [InlineData(1_234_567, 7, "1234567")]
    [InlineData(12_345_678, 7, "12345678")]
    [InlineData(long.MaxValue, 0, "9223372036854775807")]
    public void FillsANumberWithSpacesBeforeIt(long value, int width, string expected)
    {
        using var output = new MemoryStream();
        var writer = new Utf8LineWriter(output);
        writer.Write("x").Write(value, width).Write("y");
        writer.Flush();
        Assert.Equal($"x{expected}y", Encoding.UTF8.GetString(output.ToArray()));
    }
}
