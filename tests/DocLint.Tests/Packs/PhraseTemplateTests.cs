using System.Collections.Immutable;
using DocLint.Rules.Packs;

namespace DocLint.Tests.Packs;

public sealed class PhraseTemplateTests
{
    [Theory]
    [InlineData("sign up for {0,3} newsletter", "Sign up for our newsletter", true)]
    [InlineData("sign up for {0,3} newsletter", "SIGN UP FOR THE BIG BLUE NEWSLETTER", true)]
    [InlineData("sign up for {0,3} newsletter", "Sign up for the one and only newsletter", false)]
    [InlineData("sign up for {0,3} newsletter", "Sign up for the newsletter today", false)]
    [InlineData("sign up [today]", "Sign up!", true)]
    [InlineData("sign up [today]", "Sign up, today", true)]
    [InlineData("(view|show) [all] comments", "Show comments", true)]
    [InlineData("(view|show) [all] comments", "Hide comments", false)]
    [InlineData("don't miss it", "Don’t miss it", true)]
    [InlineData("tags : {0,12}", "Tags: one, two", true)]
    [InlineData("tags : {0,12}", "Tags one, two", false)]
    [InlineData("{#} shares", "1,204 Shares", true)]
    [InlineData("{#} shares", "Many shares", false)]
    [InlineData("by {Name} {Name}", "by Ann Lee", true)]
    [InlineData("by {Name} {Name}", "by the sea", false)]
    [InlineData("{network+}", "Facebook Twitter LinkedIn", true)]
    [InlineData("{network+}", "Facebook sued Twitter", false)]
    [InlineData("© {#} {0,4}", "© 2020 Harbour Post", true)]
    [InlineData("© {#} {0,4}", "In 2020 Harbour Post", false)]
    [InlineData("editor's note", "EDITOR’S NOTE", true)]
    [InlineData("editor's", "Editor's", true)]
    [InlineData("editor's note", "Editor note", false)]
    [InlineData("leer más", "LEER MÁS", true)]
    [InlineData("ilgili haberler", "İLGİLİ HABERLER", true)]
    [InlineData("İlgili haberler", "ilgili haberler", true)]
    [InlineData("関連記事", "関連記事", true)]
    [InlineData("関連記事", "関連記事一覧", false)]
    [InlineData("责任编辑 (:|\\：) {0,3}", "责任编辑：王小明", true)]
    [InlineData("责任编辑 (:|\\：) {0,3}", "责任编辑王小明", false)]
    [InlineData("원문 보기", "원문 보기", true)]
    [InlineData("और पढ़ें", "और पढ़ें", true)]
    [InlineData("اقرأ أيضًا", "اقرأ أيضًا", true)]
    [InlineData("อ่านเพิ่มเติม", "อ่านเพิ่มเติม", true)]
    public void MatchesWordsInAnyCase(string template, string line, bool expected)
    {
        var phrase = new Phrase([template], PhraseAnchor.Whole, PhraseScope.Line, 3, 30, [], [], [], 1);
        Assert.Equal(expected, !Probe(phrase).LinesOf(line).IsEmpty);
    }

    /// <summary>Gaps that follow each other are one gap, and one at a free start is none: the same lines match, in linear time.</summary>
    [Theory]
    [InlineData("{0,12} {1,12} {0,12} ends", PhraseAnchor.Whole, "a b c d ends", true)]
    [InlineData("{0,12} {1,12} {0,12} ends", PhraseAnchor.Whole, "ends", false)]
    [InlineData("{0,12} {1,12} {0,12} ends", PhraseAnchor.End, "ends", false)]
    [InlineData("{0,12} {1,12} {0,12} ends", PhraseAnchor.End, "it ends", true)]
    [InlineData("{0,12} {0,12} \\( photo", PhraseAnchor.End, "The old pier (photo)", true)]
    [InlineData("{0,12} {0,12} \\( photo", PhraseAnchor.End, "The old pier photo", false)]
    internal void NeighbouringGapsAreOneGap(string template, PhraseAnchor anchor, string line, bool expected)
    {
        var phrase = new Phrase([template], anchor, PhraseScope.Line, 3, 60, [], [], [], 1);
        Assert.Equal(expected, !Probe(phrase).LinesOf(line).IsEmpty);
    }

    [Theory]
    [InlineData(PhraseAnchor.Whole, false, false)]
    [InlineData(PhraseAnchor.Start, true, false)]
    [InlineData(PhraseAnchor.End, false, true)]
    [InlineData(PhraseAnchor.Anywhere, true, true)]
    internal void AnchorsHold(PhraseAnchor anchor, bool before, bool after)
    {
        PhraseProbe probe = Probe(new Phrase(["read more"], anchor, PhraseScope.Line, 3, 30, [], [], [], 1));
        Assert.Equal(before, !probe.LinesOf("Read more about boats").IsEmpty);
        Assert.Equal(after, !probe.LinesOf("Here you can read more").IsEmpty);
        Assert.False(probe.LinesOf("Read more").IsEmpty);
    }

    [Fact]
    public void GuardKeepsSilent()
    {
        PhraseProbe probe = Probe(new Phrase(["leave a comment"], PhraseAnchor.Anywhere, PhraseScope.Line, 3, 30, ["(declined|refused) to"], [], [], 1));
        Assert.False(probe.LinesOf("Please leave a comment").IsEmpty);
        Assert.True(probe.LinesOf("She declined to leave a comment").IsEmpty);
    }

    [Fact]
    public void LongLineIsNotLookedAt()
    {
        PhraseProbe probe = Probe(new Phrase(["read more"], PhraseAnchor.Anywhere, PhraseScope.Line, 3, 4, [], [], [], 1));
        Assert.False(probe.LinesOf("Read more about boats").IsEmpty);
        Assert.True(probe.LinesOf("Read more about boats and ferries").IsEmpty);
    }

    [Fact]
    public void SentenceScopeLooksAtOneSentence()
    {
        PhraseProbe probe = Probe(new Phrase(["join us {0,9}"], PhraseAnchor.Whole, PhraseScope.Sentence, 3, 30, [], [], [], 1));
        Assert.False(probe.LinesOf("The boat left at noon. Join us today! It was late.").IsEmpty);
        Assert.True(probe.LinesOf("The boat that will join us left at noon.").IsEmpty);
    }

    [Fact]
    public void HardTemplateOnLongLineEnds()
    {
        string template = string.Concat(Enumerable.Repeat("[{0,12}] ", 20)) + "zebra";
        var phrase = new Phrase([template], PhraseAnchor.Start, PhraseScope.Line, 3, 400, [], [], [], 1);
        Assert.True(Probe(phrase).LinesOf(string.Concat(Enumerable.Repeat("zebra word ", 190))).Length <= 1);
    }

    /// <summary>The matcher tries the phrases for long lines first.</summary>
    [Theory]
    [InlineData("zebra crossing", new[] { 1, 2, 3 })]
    [InlineData("zebra crossing the road at noon", new[] { 2, 3 })]
    [InlineData("zebra crossing the road at noon with her foal and a bird", new[] { 3 })]
    public void PhrasesOfOneWordAreFoundInTheOrderOfThePack(string line, int[] expected)
    {
        PhraseProbe probe = Probe(Zebra(PhraseScope.Line, longest: 3, line: 1), Zebra(PhraseScope.Line, longest: 8, line: 2), Zebra(PhraseScope.Sentence, longest: 30, line: 3));

        Assert.Equal(expected, probe.LinesAsFound(line));
    }

    private static Phrase Zebra(PhraseScope scope, int longest, int line) => new(["zebra {1,12}"], PhraseAnchor.Start, scope, 3, longest, [], [], [], line);

    private static PhraseProbe Probe(params ImmutableArray<Phrase> phrases) => new(new RulePack("DL2000", "Probe", "{0}", "warning", true, true, phrases));

    [Fact]
    public void BracketsNestOnlySoDeep()
    {
        Assert.NotEmpty(PhraseTemplate.Parse(new string('[', 32) + "a" + new string(']', 32) + " b"));
        FormatException deeper = Assert.Throws<FormatException>(() => PhraseTemplate.Parse(new string('(', 60_000) + "a" + new string(')', 60_000)));
        Assert.StartsWith("'(' at 33 is the bracket in 32 others", deeper.Message, StringComparison.Ordinal);
    }
}
