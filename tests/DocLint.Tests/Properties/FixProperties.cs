using System.Collections.Immutable;
using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Fixes;
using DocLint.Core.Text;
using DocLint.Rules;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Properties;

/// <summary>Fixes never surprise.</summary>
public sealed class FixProperties
{
    private static readonly AnalyzerDriver Driver = new(RuleCatalog.Analyzers, RuleData.Words, TestRun.AllRules);

    public static TheoryData<string> Formats => ["a.txt", "a.md", "a.html"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void FixingTwiceIsFixingOnce(string path) => Property.Holds(Texts.Articles, text =>
    {
        var context = new DocumentContext();
        ImmutableArray<Diagnostic> Analyze(SourceText source) => Driver.Analyze(DocumentParsers.ForPath(path).Parse(source), context);
        (SourceText once, _) = FileFixer.Fix(SourceText.FromString(path, text), Analyze, FixSafety.Safe);
        (SourceText twice, _) = FileFixer.Fix(once, Analyze, FixSafety.Safe);
        Assert.Equal(Encoding.UTF8.GetString(once.Utf8), Encoding.UTF8.GetString(twice.Utf8));
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void TextOutsideTheChangesStays(string path) => Property.Holds(Texts.Articles, text =>
    {
        SourceText source = SourceText.FromString(path, text);
        ImmutableArray<Diagnostic> found = Driver.Analyze(DocumentParsers.ForPath(path).Parse(source), new DocumentContext());
        List<TextChange> changes = FixApplier.Choose(found, FixSafety.Unsafe);
        ReadOnlySpan<byte> fixedText = FixApplier.Apply(source, found, FixSafety.Unsafe).Utf8;
        int before = 0, after = 0;
        foreach (TextChange change in changes)
        {
            int kept = change.Span.Start - before;
            Assert.True(source.Utf8.Slice(before, kept).SequenceEqual(fixedText.Slice(after, kept)));
            before = change.Span.End;
            after += kept + Encoding.UTF8.GetByteCount(change.NewText);
        }

        Assert.True(source.Utf8[before..].SequenceEqual(fixedText[after..]));
    });

    [Fact]
    public void AFileThatIsWrittenBackUnchangedKeepsItsBytes() => Property.Holds(Texts.Bytes, bytes =>
    {
        SourceText source = SourceTextDecoder.Decode("a.txt", bytes);
        if (source.Encoding.IsUtf8)
            Assert.Equal(bytes, SourceTextEncoder.Encode(source));
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void RandomBytesNeverThrow(string path) => Property.Holds(Texts.Bytes, bytes =>
    {
        SourceText source = SourceTextDecoder.Decode(path, bytes);
        ImmutableArray<Diagnostic> found = Driver.Analyze(DocumentParsers.ForPath(path).Parse(source), new DocumentContext());
        Assert.All(found, diagnostic => Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, source.Length));
        Assert.All(found, diagnostic => Assert.NotEmpty(diagnostic.GetMessage()));
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void AWorkersMemoryOfOneDocumentDoesNotReachTheNext(string path)
    {
        var reused = new DocumentContext();
        Property.Holds(Texts.Articles, text =>
        {
            SourceText source = SourceText.FromString(path, text);
            string fresh = Show(Driver.Analyze(DocumentParsers.ForPath(path).Parse(source), new DocumentContext()));
            Assert.Equal(fresh, Show(Driver.Analyze(DocumentParsers.ForPath(path).Parse(source), reused)));
        });
    }

    private static string Show(ImmutableArray<Diagnostic> found) => string.Join('\n', found.Select(d => $"{d.Span} {d.Id} {d.Severity} {d.GetMessage()} {d.Fix?.Title}"));
}
