using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Tests.Properties;

/// <summary>Positions are carried from the parser: whatever the text, they point at it.</summary>
public sealed class SourceMapProperties
{
    public static TheoryData<string> Formats => ["a.txt", "a.md", "a.html"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void VerbatimProseReadsTheSameInTheSource(string path) => Property.Holds(Texts.Articles, text =>
    {
        Document document = Parse(path, text);
        foreach (ProseSpan span in Spans(document))
        {
            TextSpan source = document.Map.ToSource(span);
            Assert.InRange(source.Start, 0, source.End);
            Assert.InRange(source.End, source.Start, document.Source.Length);
            if (document.Map.IsVerbatim(span))
                Assert.True(document.Text.Slice(span.Start, span.Length).SequenceEqual(document.Source.Utf8.Slice(source.Start, source.Length)));
        }
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void PositionsInABlockAscend(string path) => Property.Holds(Texts.Articles, text =>
    {
        Document document = Parse(path, text);
        foreach (Block block in document.ParsedBlocks ?? [new Block { Start = 0, End = document.Text.Length }])
        {
            int last = 0;
            for (int at = block.Start; at < block.End; at++)
            {
                TextSpan source = document.Map.ToSource(new ProseSpan(at, 1));
                Assert.True(source.Start >= last, $"byte {at} of the prose lies before byte {last} of the source");
                last = source.Start;
            }
        }
    });

    [Fact]
    public void LinesAndCharactersRoundTrip() => Property.Holds(Texts.Articles, text =>
    {
        SourceText source = SourceText.FromString("a.txt", text);
        string[] lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var cursor = new LinePositionCursor(source);
        Assert.Equal(lines.Length, source.LineStarts.Length);
        for (int at = 0; at <= source.Length; at++)
        {
            if (at < source.Length && (source.Utf8[at] & 0xC0) == 0x80)
                continue;
            LinePosition position = source.GetLinePosition(at);
            Assert.Equal(position, cursor.GetLinePosition(at));
            int start = source.LineStarts[position.Line];
            Assert.Equal(Encoding.UTF8.GetString(source.Utf8[start..at]).Length, position.Character);
        }
    });

    private static IEnumerable<ProseSpan> Spans(Document document)
    {
        for (int start = 0; start < document.Text.Length; start++)
        {
            for (int length = 0; length <= 9 && start + length <= document.Text.Length; length += 3)
                yield return new ProseSpan(start, length);
        }
    }

    private static Document Parse(string path, string text) => DocumentParsers.ForPath(path).Parse(SourceText.FromString(path, text));
}
