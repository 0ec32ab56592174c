using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Tokens;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Tokens;

public sealed class ProseScannerTests
{
    [Theory]
    [InlineData("The mayor's car", "The|mayor's|car")]
    [InlineData("don’t say ‘yes’ twice", "don’t|say|yes|twice")]
    [InlineData("U.S. aid of $1.5m, 330,000 people", "U|S|aid|of|1.5m|330,000|people")]
    [InlineData("at 3:55 p.m. on 287(g)", "at|3|55|p|m|on|287|g")]
    [InlineData("a 70-year-old café-goer", "a|70|year|old|café|goer")]
    [InlineData("Łódź, Straße — naïve 東京", "Łódź|Straße|naïve|東京")]
    [InlineData("'tis rock 'n' roll'", "tis|rock|n|roll")]
    [InlineData("", "")]
    [InlineData(" \n\t ", "")]
    [InlineData("1,2,3. 4.", "1,2,3|4")]
    public void FindsWords(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Load(text).Tokens);

    [Fact]
    public void TokensDoNotDependOnTheirPlaceInAChunk()
    {
        const string sentence = "Don’t tell O'Neill’s café: 330,000 of 1.5m “Łódź” — it's";
        string[] expected = Load(sentence).Tokens;
        for (int shift = 0; shift < 130; shift++)
            Assert.Equal(expected, Load(new string(' ', shift) + sentence).Tokens);
    }

    [Theory]
    [InlineData("word", TokenShape.None)]
    [InlineData("Word", TokenShape.Capitalized)]
    [InlineData("WORD", TokenShape.AllCaps)]
    [InlineData("W", TokenShape.Capitalized | TokenShape.AllCaps)]
    [InlineData("iPhone", TokenShape.MixedCase)]
    [InlineData("Internationalization", TokenShape.Capitalized)]
    [InlineData("INTERNATIONALIZATION", TokenShape.AllCaps)]
    [InlineData("Mayor's", TokenShape.Capitalized | TokenShape.Possessive | TokenShape.Apostrophe)]
    [InlineData("Élan’s", TokenShape.Capitalized | TokenShape.Possessive | TokenShape.Apostrophe | TokenShape.NonAscii)]
    [InlineData("don't", TokenShape.Apostrophe)]
    [InlineData("5G", TokenShape.HasDigit | TokenShape.StartsWithDigit | TokenShape.Capitalized | TokenShape.AllCaps)]
    public void DescribesHowAWordIsWritten(string word, TokenShape shape) => Assert.Equal(shape, Load(word).Shapes[0]);

    [Theory]
    [InlineData("the difference.An alliance", "n|.")]
    [InlineData("a liar,rampant", ",")]
    [InlineData("one , two", ",")]
    [InlineData("law. ” He", "”")]
    [InlineData("he \" said", "\"")]
    [InlineData("Plain, simple. “Quoted,” he said; it's 3.5 (or 4).", "")]
    public void ReportsPunctuationInUnusualPlaces(string text, string expected)
    {
        string[] marks = [.. expected.Split('|').Where(mark => mark.Length > 0 && !char.IsLetter(mark[0]))];
        Assert.Equal(marks, Load(text).Punctuation);
    }

    [Fact]
    public void ReportsRepeatsOnlyWithinABlock()
    {
        Assert.Equal<string>(["the"], Load("Over the the bridge").Repeats);
        Assert.Equal<string>(["THE"], Load("over the THE bridge").Repeats);
        Assert.Empty(Load("so, so long").Repeats);
        Assert.Empty(Load("Bridge\n\nbridge opens").Repeats);
    }

    [Fact]
    public void ReportsRunsBeyondAsciiButNotOrdinaryPunctuation()
    {
        Assert.Equal<string>(["é", "â€™"], Load("café “so” — it â€™ is…").Runs);
    }

    /// <summary>Copies what the pass found, as strings.</summary>
    private static Seen Load(string text)
    {
        var recorder = new Recorder();
        _ = TestRun.Analyze("a.txt", text, [recorder]);
        return recorder.Seen!;
    }

    private sealed record Seen(string[] Tokens, TokenShape[] Shapes, List<string> Punctuation, List<string> Repeats, List<string> Runs);

    private sealed class Recorder : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("DL9999", "Recorder", "{0}", DiagnosticSeverity.Note);

        public Seen? Seen { get; private set; }

        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            List<string> punctuation = [], repeats = [], runs = [];
            context.RegisterPunctuationAction((c, at) => punctuation.Add(Rune.GetRuneAt(Encoding.UTF8.GetString(c.Text[at..]), 0).ToString()));
            context.RegisterRepeatedWordAction((c, token) => repeats.Add(c.GetString(c.SpanOf(token))));
            context.RegisterNonAsciiRunAction((c, span) => runs.Add(c.GetString(span)));
            context.RegisterDocumentAction(c => Seen = new Seen(
                [.. Enumerable.Range(0, c.Tokens.Length).Select(i => c.GetString(c.SpanOf(i)))],
                [.. c.Tokens.ToArray().Select(t => t.Shape)], punctuation, repeats, runs));
        }
    }
}
