using System.Globalization;
using System.Text;
using DocLint.Cli.Reporting.Sarif;
using DocLint.Core.Text;

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
        string[] alphabets = ["ab \t\r\n", "x\n", "\r\n", "abcdefghij   \n", "\u00E9\U0001F600x\n", "x", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;()-\'\"    \t\n\u007F"];
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
        SourceText source = SourceText.FromString("a.txt", $"{same}\ny\n{same}\n{same}\n");

        IReadOnlyList<string?> formatted = new LineHashes().AddSection(source, [0, 2, 2, 3], isLast: true);

        string hex = Define(Encoding.UTF8.GetString(source.Utf8))[0].ToString("x", CultureInfo.InvariantCulture);
        Assert.Equal(new List<string?> { hex + ":1", hex + ":2", hex + ":2", hex + ":3" }, formatted);
    }

    [Fact]
    public void EmptyLinesHaveNoneAndCountForNoOther()
    {
        SourceText source = SourceText.FromString("a.txt", "one\n\n \t\none\n\n \t\none\n\n \t\n");

        string?[] formatted = new LineHashes().AddSection(source, [0, 1, 2, 3, 4], isLast: true);

        Assert.Equal([true, false, false, true, false], formatted.Select(hash => hash is not null));
        Assert.All(formatted, hash => Assert.EndsWith(":1", hash ?? ":1", StringComparison.Ordinal));
    }

    [Fact]
    public void SectionsGiveWhatTheWholeFileGives()
    {
        var random = new Random(99);
        for (int round = 0; round < 200; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => "ab \n\r\u00E9\n"[random.Next(7)]));
            IReadOnlyList<string?> whole = new LineHashes().AddSection(SourceText.FromString("a.txt", text), [.. Enumerable.Range(0, Define(text).Count)], isLast: true);

            Assert.Equal(whole, InSections(text, 1 + random.Next(60)));
        }
    }

    [Fact]
    public void AnotherEncodingLeavesTheHashToTheUpload()
    {
        var source = SourceText.FromUtf8("a.txt", "one\n"u8, SourceEncoding.Utf16LittleEndian);

        Assert.Equal(new List<string?> { null }, new LineHashes().AddSection(source, [0], isLast: true));
    }

    // Cut anywhere but inside "\r\n" and before the first letter of a line.
    private static IReadOnlyList<string?> InSections(string text, int size)
    {
        var hashes = new LineHashes();
        var result = new List<string?>();
        long line = 0, character = 0;
        for (int start = 0; start == 0 || start < text.Length;)
        {
            int end = Math.Min(text.Length, start + size);
            while (end < text.Length && (text[end - 1] == ' ' || (text[end - 1] == '\r' && text[end] == '\n')))
                end++;
            byte[] buffer = Encoding.UTF8.GetBytes(text[start..end]);
            var source = new SourceText("a.txt", new byte[SourceText.Padding + buffer.Length], buffer.Length, SourceEncoding.Utf8)
            {
                Origin = new SourceOrigin(line, start, Encoding.UTF8.GetByteCount(text[..start]), character),
                Following = Encoding.UTF8.GetBytes(text[end..]),
            };
            buffer.CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsMemory(source.Buffer));
            int first = character > 0 ? 1 : 0;
            int count = source.LineStarts.Length - (end < text.Length && source.GetLineSpan(source.LineStarts.Length - 1).Length == 0 && source.LineStarts.Length > 1 ? 1 : 0);
            result.AddRange(hashes.AddSection(source, [.. Enumerable.Range(first, Math.Max(0, count - first))], isLast: end == text.Length));
            LinePosition last = source.GetLinePosition(source.Length);
            character = last.Character + (last.Line == 0 ? character : 0);
            line += last.Line;
            start = Math.Max(end, start + 1);
        }

        return result;
    }

    private static void AssertDefinition(string text, bool hasByteOrderMark)
    {
        List<ulong> actual = CodeScanningLineHash.Compute(Encoding.UTF8.GetBytes(text), hasByteOrderMark);

        Assert.Equal(Define((hasByteOrderMark ? "\uFEFF" : "") + text), actual);
    }

    // The sum as it is defined, line by line and unit by unit; none for an empty line.
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
        return [.. starts.Select(start => units[start] == '\n' ? 0 : Enumerable.Range(0, 100).Aggregate(
            0UL, (sum, i) => unchecked(sum * 37 + (ulong)(start + i < units.Count ? units[start + i] : 0))))];
    }
}
