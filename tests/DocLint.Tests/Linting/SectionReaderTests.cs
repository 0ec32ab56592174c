using System.Text;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DocLint.Tests.Linting;

public sealed class SectionReaderTests
{
    [Theory]
    [InlineData("one two\nthree\nfour fi", "one two\nthree\n")]
    [InlineData("abcdefghijkl\n\nnext\nlast", "abcdefghijkl\n\n")]
    [InlineData("abcdefghijkl\r\n\r\nnext\r\nla", "abcdefghijkl\r\n\r\n")]
    [InlineData("a\nlong line without an end", "a\nlong line without an ")]
    [InlineData("old\rmac lines\rwith an end", "old\rmac lines\r")]
    [InlineData("nothing_but_letters", "nothing_but_letters")]
    public void CutsWhereReadersPause(string text, string section) =>
        Assert.Equal(section.Length, SectionCut.Find(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void SplitsNoCharacterAndNoPairOfLineEnds()
    {
        byte[] euros = Encoding.UTF8.GetBytes("€€€€€€€€");
        for (int length = 4; length <= euros.Length; length++)
            Assert.Equal(0, SectionCut.Find(euros.AsSpan(0, length)) % 3);
        Assert.Equal(5, SectionCut.Find("abcde\r"u8));
    }

    /// <summary>Whatever the text, its sections are the text, and each knows where it starts.</summary>
    [Fact]
    public void SectionsAreTheWholeText()
    {
        Arbitrary<string[]> texts = Gen.Elements("word ", "word", "\n", "\r\n", "\r", "€", "🙂", "  ", "\n\n", "x").ListOf()
            .Select(parts => parts.ToArray()).ToArbitrary();
        Prop.ForAll(texts, Gen.Choose(8, 40).ToArbitrary(), (parts, size) => CheckSections(string.Concat(parts), size)).QuickCheckThrowOnFailure();
        CheckSections("🙂", 8);
    }

    [Fact]
    public void KeepsTheMarkOutOfEverySection()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("one\ntwo\nthree\nfour\n")];
        List<SourceText> sections = ReadAll(bytes, 8);
        Assert.All(sections, section => Assert.Same(SourceEncoding.Utf8WithMark, section.Encoding));
        Assert.Equal(default, sections[0].Origin);
        Assert.Equal("one\ntwo\nthree\nfour\n", string.Concat(sections.Select(section => Encoding.UTF8.GetString(section.Utf8))));
    }

    [Fact]
    public void CountsInvalidBytesAsOneUnitEach()
    {
        byte[] bytes = [.. "good line\nbad "u8, 0xFF, 0x80, .. " line\nlast line\n"u8];
        List<SourceText> sections = ReadAll(bytes, 12);
        SourceText last = sections[^1];
        Assert.Equal("last line\n", Encoding.UTF8.GetString(last.Utf8));
        Assert.Equal(new SourceOrigin(2, 22, 26), last.Origin);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void LeavesWideEncodingsToTheWholeFile(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("wide text")];
        Assert.Null(SectionReader.TryOpen("a.txt", new MemoryFileReader(bytes)));
    }

    [Fact]
    public void FollowingTextHoldsAHundredUnitsBeyondBlanks()
    {
        string text = "first line\n" + new string(' ', 9000) + new string('x', 200) + "\n";
        List<SourceText> sections = ReadAll(Encoding.UTF8.GetBytes(text), 20);
        Assert.True(sections[0].Following.Span.Count((byte)'x') >= 100);
    }

    private static void CheckSections(string text, int size)
    {
        var expected = new StringBuilder();
        SourceText whole = SourceText.FromString("a.txt", text);
        foreach (SourceText section in ReadAll(Encoding.UTF8.GetBytes(text), size))
        {
            LinePosition position = whole.GetLinePosition((int)section.Origin.ByteOffset);
            Assert.Equal(new SourceOrigin(position.Line, expected.Length, Encoding.UTF8.GetByteCount(expected.ToString()), position.Character), section.Origin);
            Assert.StartsWith(Encoding.UTF8.GetString(section.Following.Span), text[(expected.Length + Encoding.UTF8.GetString(section.Utf8).Length)..], StringComparison.Ordinal);
            expected.Append(Encoding.UTF8.GetString(section.Utf8));
        }

        Assert.Equal(text, expected.ToString());
    }

    private static List<SourceText> ReadAll(byte[] bytes, int size)
    {
        using SectionReader reader = SectionReader.TryOpen("a.txt", new MemoryFileReader(bytes), size)!;
        var sections = new List<SourceText>();
        while (reader.TryRead(out Section section))
            sections.Add(section.Source);
        return sections;
    }
}
