using System.Globalization;
using System.Text;
using DocLint.Cli.Reporting.Sarif;

namespace DocLint.Tests.Reporting;

public sealed class CodeScanningLineHashTests
{
    [Theory]
    [InlineData("")]
    [InlineData("one line without an end")]
    [InlineData("one\n\n\n\ntwo  \n \t \nthree\n")]
    [InlineData("a\r\nb\rc\n\rd\r \ne\r\n\r\n")]
    [InlineData("caf\u00E9 \U0001F600 na\u00EFve\n\U0001F600\n")]
    public void EqualsTheDefinition(string text) => AssertDefinition(text, hasByteOrderMark: false);

    [Fact]
    public void EqualsTheDefinitionOnRandomText()
    {
        var random = new Random(20240229);
        string[] alphabets = ["ab \t\r\n", "x\n", "\r\n", "abcdefghij   \n", "\u00E9\U0001F600x\n", "x"];
        for (int round = 0; round < 300; round++)
        {
            string alphabet = alphabets[random.Next(alphabets.Length)];
            Rune[] runes = [.. alphabet.EnumerateRunes()];
            string text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => runes[random.Next(runes.Length)].ToString()));
            AssertDefinition(text, hasByteOrderMark: round % 5 == 0);
        }
    }

    [Fact]
    public void AByteOrderMarkCountsInTheFirstLineOnly()
    {
        List<ulong> without = CodeScanningLineHash.Compute("one\ntwo\n"u8, hasByteOrderMark: false);
        List<ulong> with = CodeScanningLineHash.Compute("one\ntwo\n"u8, hasByteOrderMark: true);

        Assert.NotEqual(without[0], with[0]);
        Assert.Equal(without[1..], with[1..]);
    }

    [Fact]
    public void EqualLinesAreCounted()
    {
        string same = new('x', 200);
        List<ulong> hashes = CodeScanningLineHash.Compute(Encoding.UTF8.GetBytes($"{same}\ny\n{same}\n{same}\n"), hasByteOrderMark: false);

        string[] formatted = CodeScanningLineHash.Format(hashes, [0, 2, 2, 3]);

        string hex = hashes[0].ToString("x", CultureInfo.InvariantCulture);
        Assert.Equal([hex + ":1", hex + ":2", hex + ":2", hex + ":3"], formatted);
    }

    private static void AssertDefinition(string text, bool hasByteOrderMark)
    {
        List<ulong> actual = CodeScanningLineHash.Compute(Encoding.UTF8.GetBytes(text), hasByteOrderMark);

        Assert.Equal(Define((hasByteOrderMark ? "\uFEFF" : "") + text), actual);
    }

    // The sum as it is defined, line by line and unit by unit.
    private static List<ulong> Define(string text)
    {
        var units = new List<int>();
        var starts = new List<int>();
        bool atStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is ' ' or '\t' || (c == '\n' && i > 0 && text[i - 1] == '\r'))
            {
                continue;
            }

            if (atStart)
            {
                starts.Add(units.Count);
            }

            atStart = c is '\r' or '\n';
            units.Add(c == '\r' ? '\n' : c);
        }

        if (atStart)
        {
            starts.Add(units.Count);
        }

        units.Add(0xFFFF);
        return [.. starts.Select(start => Enumerable.Range(0, 100).Aggregate(
            0UL, (sum, i) => unchecked(sum * 37 + (ulong)(start + i < units.Count ? units[start + i] : 0))))];
    }
}
