using System.Text;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

public sealed class BoilerplateAnalyzerTests
{
    private const string First = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Second = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    [Theory]
    [InlineData("{|DL2001:Sign up for our morning newsletter|}")]
    [InlineData("{|DL2003:Leave a comment|}")]
    [InlineData("{|DL2004:Recommended Videos|}")]
    [InlineData("{|DL2005:Share on Facebook|}")]
    [InlineData("{|DL2008:ADVERTISEMENT|}")]
    [InlineData("{|DL2015:Read more|}")]
    [InlineData("{|DL2016:Subscribers only|}")]
    [InlineData("{|DL2001:Suscríbete hoy|}")]
    public void ReportsALineBetweenParagraphs(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{line}\n\n{Second}\n");

    [Theory]
    [InlineData("The engineer declined to leave a comment on the cost of the deck.")]
    [InlineData("“Share the road,” the sheriff told them, “and read more signs.”")]
    [InlineData("The committee recommended videos of the hearing be kept for a year.")]
    [InlineData("The cookies were sold at the fair, and the privacy of the buyers was kept.")]
    [InlineData("Readers were told to subscribe to the county bulletin, officials said.")]
    [InlineData("“Why not?” she asked.")]
    [InlineData("The Old Bridge and Its People")]
    [InlineData("He had no choice.")]
    public void IsSilentOnArticleLines(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{line}\n\n{Second}\n\n{First.Replace("Tuesday", "Friday", StringComparison.Ordinal)}\n");

    /// <summary>Chinese and Japanese lines are one word, which no model judges.</summary>
    [Theory]
    [InlineData("{|DL2004:関連記事|}")]
    [InlineData("{|DL2004:延伸閱讀：明島船班連三天停駛|}")]
    [InlineData("{|DL2005:Facebookでシェアする|}")]
    [InlineData("関連する三つの港")]
    [InlineData("他去年訂閱電子報三份")]
    public void ReportsALineWithoutBlanks(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"白鷺町議会は月曜夜、新しい防波堤を建設することを決めた。\n\n{line}\n\n費用は政府が秋に設けた基金から出され、残りは港の利用者が負担する。\n");

    /// <summary>A title shares no word with the text where words are inflected.</summary>
    [Fact]
    public void KeepsATitleBelowAShareBar() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            "[|Uložit na později|]\n\nPřístav dostane nové molo\n\n"
            + "Zastupitelstvo rozhodlo v pondělí večer postavit druhou hráz, poté co vlny v lednu vyrvaly ve staré desetimetrovou díru a trajekt nemohl přistát.\n\n"
            + "Starosta považuje práce za nezbytné, protože trajekt na ostrov jinak při západním větru nemůže přistát a lidé čekají na břehu celé dny.\n");

    /// <summary>The words of a title return in other forms in languages that inflect them: it is told by its place, above a name, a date and a button.</summary>
    [Fact]
    public void KeepsATitleWhoseWordsTheTextDoesNotRepeat() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            "{|DL2006:Strona główna|}\n\nRadni nie zgodzili się na nową przystań przy osiedlu\n\n{|DL2006:Anna Kowalska|}\n\n{|DL2019:12.06.2024, 15:40|}\n\n{|DL2005:Udostępnij|}\n\n"
            + "Na sali zjawiło się blisko stu mieszkańców z transparentami, a burmistrz mówił do nich przez godzinę i prosił wszystkich o spokój.\n\n"
            + "{|DL2008:REKLAMA\n\nDalsza część artykułu pod materiałem wideo|}\n\n"
            + "Spółka zapowiada nowy wniosek jesienią. Jej prezes przekonuje, że przystań spełnia wszystkie normy, a raport jest od dawna w sieci.\n\n"
            + "Burmistrz zaprosił mieszkańców na kolejne spotkanie, które ma się odbyć we wrześniu w szkole przy rynku, i obiecał im odpowiedzi.\n");

    /// <summary>A byline of four words or a date with its label is no title, so that what stands above it is: no fix deletes it with the menu.</summary>
    [Theory]
    [InlineData("DL2017", "Af Birgitte Holm Skov")]
    [InlineData("DL2019", "Opdateret: 05.02.2024 05:30")]
    public void ATitleStandsAboveABylineOrADate(string rule, string below) =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"{{|DL2006:Log ind|}}\n\n{{|DL2002:Bliv abonnent|}}\n\nFærgen sejler kun hver anden time: »Vi er blevet en ø igen«\n\n{{|{rule}:{below}|}}\n\n"
            + "Ny køreplan har halveret antallet af afgange, og slagteren på havnen overvejer at lukke sin butik, når sommeren er forbi og gæsterne er rejst.\n\n"
            + "Kommunen siger, at der ikke er penge til flere ture, men borgmesteren vil tale med rederiet om en aftale for næste år.\n",
            $"Færgen sejler kun hver anden time: »Vi er blevet en ø igen«\n\n{below}\n\n"
            + "Ny køreplan har halveret antallet af afgange, og slagteren på havnen overvejer at lukke sin butik, når sommeren er forbi og gæsterne er rejst.\n\n"
            + "Kommunen siger, at der ikke er penge til flere ture, men borgmesteren vil tale med rederiet om en aftale for næste år.\n");

    /// <summary>In other languages, too, "you" and "we" tell what is said to the reader.</summary>
    [Fact]
    public void LineThatSpeaksToTheReaderInAnotherLanguageIsALeftoverAsAWhole() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            "Der Gemeinderat beschloss am Dienstag, die alte Brücke für zwei Jahre zu sperren, während Arbeiter die Fahrbahn erneuern, sagte die Bürgermeisterin.\n\n"
            + "Autos fahren so lange über die Hafenstraße, die der Kreis im vergangenen Frühjahr nach langem Streit über die Kosten verbreitert hat.\n\n"
            + "Der Gemeinderat beschloss am Dienstag, die alte Brücke für zwei Jahre zu sperren, während Arbeiter die Fahrbahn erneuern, sagte die Bürgermeisterin.\n\n"
            + "{|DL2002:Ihre Unterstützung macht unsere Arbeit möglich. Jetzt spenden|}\n");

    /// <summary>A broken no-break space behind the full stop makes no leftover of a sentence that stands below one.</summary>
    [Theory]
    [InlineData("&nbsp;")]
    [InlineData(" Â")]
    public void ASentenceEndsBeforeADamagedBlank(string blank) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            "Reef watch\n\nThe reef lost much of its coral last year, divers said. “It is bleak,” Ann Lee told us.\n\n"
            + $"{{|DL2001:Want more from the coast? Sign up for our newsletter.|}}\n\nThe divers will return in June.{blank}\n");

    [Fact]
    public void ContiguousLinesAreOneFinding() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"{First}\n\n{Second}\n\n[|Leave a Reply\n\nYour email address will not be published.\n\nPost comment|]\n",
            $"{First}\n\n{Second}\n");

    /// <summary>What a viewer applies at once must not overlap, and must leave no blank lines at the end.</summary>
    [Fact]
    public void FixesOfNeighboursAtTheEndApplyTogether()
    {
        SourceText source = SourceText.FromString("a.txt", $"{First}\n\n{Second}\n\nRecommended Videos\n\nLeave a Reply\n\nYour email address will not be published.\n\nBack to top\n");
        TextSpan[] deleted = [.. TestRun.Analyze(source, [new BoilerplateAnalyzer()]).Select(d => Assert.Single(d.Fix!.Changes).Span)];
        Assert.True(deleted.Length > 1);
        Assert.All(deleted.Zip(deleted.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        string left = Encoding.UTF8.GetString(source.Utf8);
        foreach (TextSpan span in deleted.Reverse())
            left = left.Remove(span.Start, span.Length);
        Assert.Equal($"{First}\n\n{Second}\n", left);
    }

    [Fact]
    public void AppealThatReadsLikeProseIsOneFinding() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"The Old Bridge Closes\n{{|DL2002:Your gift helps us to print one more page\nWhen the river rises, our people are there before the sun is up, because we know how much it matters to all who live on it.\nYour donation allows us to send reporters to every meeting. Your help makes a big difference.|}}{First}\n{Second}\n",
            $"The Old Bridge Closes\n{First}\n{Second}\n");

    [Fact]
    public void PartOfAParagraphIsReportedAlone() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"{First} {{|DL2020:Sign up for our weekly newsletter to get more like this.|}}\n{Second}\n",
            $"{First}\n{Second}\n");

    /// <summary>The model is sure of the whole line, and its other sentence speaks to the reader.</summary>
    [Theory]
    [InlineData("{|DL2001:Did you like what you saw, and do you want more of it from our kitchen? Subscribe to our newsletter.|}")]
    [InlineData("{|DL2002:If you like what you read here, think of what our newsroom needs. Support our work with a donation today.|}")]
    [InlineData("The harbour master expects no further delays before the autumn. {|DL2020:Subscribe to our newsletter.|}")]
    public void LineWhoseOtherSentenceSpeaksToTheReaderIsALeftoverAsAWhole(string line) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First}\n\n{Second}\n\n{First}\n\n{line}\n");

    [Fact]
    public void PartAtTheStartLeavesTheSentence() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"{First}\n{{|DL2020:Sign up for our weekly newsletter to get more like this.|}} {Second}\n",
            $"{First}\n{Second}\n");

    [Fact]
    public void BylineIsANoteWithoutAFix() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"{{|DL2010:By Ann Lee|}}\n\n{First}\n\n{Second}\n", $"By Ann Lee\n\n{First}\n\n{Second}\n");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void DeletionLeavesOneBlankLine(string end) =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            string.Join(end, First, "", "[|Story continues below advertisement|]", "", "", Second, ""),
            string.Join(end, First, "", Second, ""));

    [Fact]
    public void DeletionWithoutBlankLinesTakesTheLine() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>($"{First}\n[|Story continues below advertisement|]\n{Second}", $"{First}\n{Second}");

    [Fact]
    public void LastLineGoesWithTheLineEndBeforeIt() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>($"{First}\n\n{Second}\n\n[|© 2021 Harbour Post. All rights reserved.|]", $"{First}\n\n{Second}\n");

    [Fact]
    public void EmojiAndNoBreakSpacesDoNotMoveTheSpan() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{First} 🎉\n\n[|✉\u00A0Sign up for our\u00A0weekly newsletter!|]\u00A0\n\n{Second}\n");

    [Fact]
    public void HtmlParagraphIsDeletedWithItsTags() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"<p>{First}</p>\n[|<p>Share &amp; follow: <a href=\"/f\">Facebook</a></p>|]\n<p>{Second}</p>\n", $"<p>{First}</p>\n<p>{Second}</p>\n", "article.html");

    [Fact]
    public void MarkdownHeadingIsDeletedWithItsMark() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"{First}\n\n[|## Most *Popular* Stories|]\n\n{Second}\n", $"{First}\n\n{Second}\n", "article.md");
}
