using System.Text;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace DocLint.Tests.Tokens;

/// <summary>The vectorised scanner finds what the plain one finds, in any text at any place of a chunk.</summary>
public sealed class ReferenceScannerTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "word", "Café", "é", "Ł", "東", "ª", "²", "0", "7", "42", "'", "’", "‘", "“", "”", "\"", ".", ",", ";", ":", "!", "?", " ", "  ", "\t", "\u00A0",
        "\n", "\r\n", "\r", "-", "–", "—", "…", "•", "&", "%", "=", "\\", "\u007F", "\u0001", "×", "÷", "🙂", "\uFFFD", "\u0301", "٣", "â€™", "\u200B", "\uFDD0", "ſ",
    ];

    [Fact]
    public void AgreesOnTextsOfTellingPieces()
    {
        Gen<string> texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), Gen.Choose(0, 70).ToArbitrary(), (text, shift) => Check(new string('-', shift) + text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(200));
    }

    [Fact]
    public void AgreesOnArbitraryText() =>
        Prop.ForAll<string?>(text => Check(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? "")))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("don't don’t rock'n’roll 'tis ’tis o''clock a’’b")]
    [InlineData("1,234.5 1.,5 3.a a.3 .5 5.")]
    [InlineData(" . ” ’ \" \"a\" a\"b \n\"\n")]
    public void AgreesOnWhatIsEasilyMistaken(string text) => Check(text);

    [Fact]
    public void AgreesOnTextsThatEndInsideOrAtAChunk()
    {
        for (int length = 0; length < 200; length++)
        {
            Check(new string('a', length));
            Check(new string('a', length) + "’s");
            Check(new string('1', length) + ".5");
            Check(new string(' ', length) + "\"");
        }
    }

    private static unsafe void Check(string text)
    {
        ReferenceScanner.Result expected = ReferenceScanner.Scan(text);
        SourceText source = SourceText.FromString("a.txt", text);
        var found = new ScanResult();
        fixed (byte* start = source.Buffer.Span)
            new ProseScanner().Scan(start, source.Length, RuleData.Words, new byte[RuleData.Words.FlagSets.Length], found);
        Assert.Equal(expected.Tokens, found.Tokens.Span.ToArray().Select(t => (t.Start, t.End)));
        Assert.Equal(expected.Punctuation, found.Punctuation.Span.ToArray());
        Assert.Equal(expected.Special, found.SpecialBytes.Span.ToArray());
        Assert.Equal(expected.Runs, found.NonAsciiRuns.Span.ToArray().Select(r => (r.Start, r.End)));
        Assert.Equal(expected.LineStarts, found.LineStarts.Span.ToArray());
        foreach (Token token in found.Tokens.Span)
            CheckEntry(source.Utf8.Slice(token.Start, token.Length), token);
    }

    /// <summary>A word has the entry that a look-up of its stem finds, however the batch hashed it.</summary>
    private static void CheckEntry(ReadOnlySpan<byte> word, Token token)
    {
        if (!token.IsWord || word.Length > 200)
            return;
        if (token.Is(TokenShape.Possessive))
            word = word[..^(word[^2] == (byte)'\'' ? 2 : 4)];
        Assert.Equal(RuleData.Words.Lookup(word), token.Entry);
    }
}
