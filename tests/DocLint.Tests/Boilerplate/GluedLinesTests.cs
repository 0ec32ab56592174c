using System.Text;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate;
using DocLint.Rules.Encodings.Characters;
using DocLint.Rules.Typos.Marks;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>Leftovers that lost their line break and stand in a paragraph of the article.</summary>
public sealed class GluedLinesTests
{
    private const string Before = "The council voted on Tuesday to close the old bridge for two years while engineers replace its deck, the mayor said.";

    private const string Paragraph = "Drivers will be sent along the harbour road, which the county widened last spring after a long dispute over the cost.";

    private const string Quoted = "“It was worth the wait,” said the ferryman, who has crossed the river for forty years, “and then some.”";

    [Theory]
    // A sentence ends, and no blank follows.
    [InlineData(Paragraph + "{|DL2020:Share this article|}", Paragraph)]
    [InlineData(Quoted + "{|DL2020:Story continues below advertisement|}", Quoted)]
    [InlineData(Paragraph + "{|DL2020:Sign up for the newsletter|}", Paragraph)]
    // A blank follows.
    [InlineData(Paragraph + "{|DL2020: Continue reading|}", Paragraph)]
    [InlineData(Paragraph + "{|DL2020: Share on Facebook|}", Paragraph)]
    [InlineData("The road was narrow and steep ...{|DL2020: Read more|}", "The road was narrow and steep ...")]
    // A word runs into the next.
    [InlineData("{|DL2020:Advertisement|}" + Paragraph, Paragraph)]
    [InlineData("{|DL2020:ADVERTISEMENT|}The county widened the harbour road last spring after a long dispute.", "The county widened the harbour road last spring after a long dispute.")]
    [InlineData("{|DL2020:Share on Facebook|}" + Paragraph, Paragraph)]
    [InlineData("The road will stay open to buses and to the fire brigade at night{|DL2020:Read more|}", "The road will stay open to buses and to the fire brigade at night")]
    [InlineData("{|DL2020:Advertisement|}“Nobody saw the boat,” the ferryman said when they asked him.", "“Nobody saw the boat,” the ferryman said when they asked him.")]
    [InlineData("{|DL2020:Story continues below advertisement|}\"Nobody saw the boat,\" the ferryman said when they asked him.", "\"Nobody saw the boat,\" the ferryman said when they asked him.")]
    // Only a capital tells.
    [InlineData("{|DL2020:Story continues below advertisement |}The county widened the harbour road last spring.", "The county widened the harbour road last spring.")]
    [InlineData("{|DL2020:ADVERTISEMENT |}The county widened the harbour road last spring.", "The county widened the harbour road last spring.")]
    [InlineData("{|DL2020:Sign up for our newsletter |}The county widened the harbour road last spring.", "The county widened the harbour road last spring.")]
    [InlineData("{|DL2020:Join our WhatsApp group |}The county widened the harbour road last spring.", "The county widened the harbour road last spring.")]
    [InlineData("{|DL2020:Follow us on Facebook |}The county widened the harbour road last spring.", "The county widened the harbour road last spring.")]
    // Buttons side by side, with and without blanks.
    [InlineData(Paragraph + "{|DL2020: Share this story Facebook WhatsApp Copy link|}", Paragraph)]
    [InlineData(Paragraph + "{|DL2020:ShareTweetEmailPrint|}", Paragraph)]
    // Both sides of one paragraph, and two in a row.
    [InlineData("{|DL2020:Advertisement|}" + Paragraph + "{|DL2020: Read more|}", Paragraph)]
    [InlineData(Paragraph + "{|DL2020: Share this article. Print|}", Paragraph)]
    // Quotation marks stay with their sentence.
    [InlineData("Er sagte am Montag: „Die alte Brücke bleibt bis in den Mai gesperrt.“{|DL2020:Share this article|}", "Er sagte am Montag: „Die alte Brücke bleibt bis in den Mai gesperrt.“")]
    [InlineData("Elle a dit : « Le vieux pont restera fermé tout le mois de mai. »{|DL2020: Share this article|}", "Elle a dit : « Le vieux pont restera fermé tout le mois de mai. »")]
    [InlineData("{|DL2020:Scroll to continue reading below.|}\"The bridge is closed to all of you,\" the mayor told them at the gate.", "\"The bridge is closed to all of you,\" the mayor told them at the gate.")]
    [InlineData("Nobody in the small town by the river knew who had won.{|DL2020: Subscribe to our newsletter|}", "Nobody in the small town by the river knew who had won.")]
    // A sentence that asks for something.
    [InlineData(Paragraph + "{|DL2020: Read more about our editorial standards.|}", Paragraph)]
    [InlineData(Paragraph + "{|DL2020:Comments are closed on this article.|}", Paragraph)]
    public void DeletesWhatLostItsLineBreak(string paragraph, string left)
    {
        string trimmed = paragraph.Replace("{|DL2020: ", " {|DL2020:", StringComparison.Ordinal).Replace(" |}", "|} ", StringComparison.Ordinal);
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>($"{Before}\n\n{trimmed}\n\n{Before}\n", $"{Before}\n\n{left}\n\n{Before}\n");
    }

    [Theory]
    [InlineData("Der Rat hat am Dienstag beschlossen, die alte Brücke für zwei Jahre zu schließen, sagte die Bürgermeisterin.", "Auf Facebook teilen")]
    [InlineData("Le conseil a décidé mardi de fermer le vieux pont pendant deux ans, a déclaré la maire de la commune.", "Lire aussi")]
    [InlineData("El concejo decidió el martes cerrar el viejo puente durante dos años, dijo la alcaldesa del municipio.", "Compartir en Facebook")]
    [InlineData("Rada postanowiła we wtorek zamknąć stary most na dwa lata, powiedziała burmistrzyni miasta nad rzeką.", "Udostępnij na Facebooku")]
    public void KnowsOtherLanguages(string sentence, string leftover) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{sentence}\n\n{sentence}{{|DL2020:{leftover}|}}\n\n{sentence}\n");

    /// <summary>Five words are a sentence that a page does not delete with what stands behind it; a name and a year are not.</summary>
    [Theory]
    [InlineData("The mayor left the room at nine.{|DL2001: Subscribe to our newsletter\n\nSubscribe to our newsletter|}")]
    [InlineData("Мэр вышел из зала вечером вчера.{|DL2001: Подпишитесь на нашу рассылку\n\nПодпишитесь на нашу рассылку|}")]
    [InlineData("{|DL2009:© 2019 Harbour Press and its owners. All rights reserved.|}")]
    public void AShortSentenceStays(string lines)
    {
        string marked = lines.Replace("{|DL2001: ", " {|DL2001:", StringComparison.Ordinal);
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{Before}\n\n{marked}\n");
    }

    [Theory]
    // What the article says, or somebody in it.
    [InlineData(Paragraph + " Watch live, they were told.")]
    [InlineData(Paragraph + " The sign said: “Share this article.”")]
    [InlineData("»Teilen Sie diesen Artikel«, stand auf dem Schild, das die Stadt am Ufer hatte aufstellen lassen.")]
    [InlineData(Paragraph + " Advertisement.")]
    [InlineData(Paragraph + " Thanks for reading, I say. She smiles at him.")]
    [InlineData(Paragraph + " Read more about frankincense. He did.")]
    [InlineData(Paragraph + " Updated timetables are posted at the stop.")]
    [InlineData(Paragraph + " Play, pause, stop.")]
    [InlineData("Subscribe now!That was the cry that rang across the market of the town on every Saturday of the year.")]
    [InlineData("Watch live! Watch live! It begins in the north stand, and by half-time the whole ground has taken it up.")]
    [InlineData("Thanks for reading, I say. She smiles, and the shop is quiet again until the next of them comes in from the rain.")]
    // Names and abbreviations.
    [InlineData("Most Popular Science readers will know the story of the bridge, which was told in the spring of last year.")]
    [InlineData("The latest Harbour poll shows the mayor ahead of both her rivals in the town and in the county, too.")]
    [InlineData("You might also like The Bridge, which the same author wrote while she was living near the harbour.")]
    [InlineData("MailOnline first reported the story of the bridge on Monday, and the council was not amused by it.")]
    [InlineData("HomePod owners in the town will not be amused by the plan, which the council wants to vote on in the spring.")]
    [InlineData("She uses many networks in her work for the library and for the school, e.g. Facebook, Twitter")]
    [InlineData("Among the songs that the band played that night in the hall by the river were Hello! Connect and Help! Follow Me")]
    [InlineData("The firm that once built the lights of the harbour was sold to DataShare")]
    [InlineData("She has worked with iPhones and with WordPress for a firm that SpaceX bought, and she has a page on YouTube")]
    [InlineData("The aircraft was cleared to fly again in the afternoon, according to the F.A.A.")]
    [InlineData("He moved to the U.S.S.R. Archive in the autumn of that year and stayed there until he was an old man.")]
    [InlineData("To learn more about this volunteer opportunity go to United Way of the harbour county and its free web pages.")]
    [InlineData("To read more about the mill go to The county archive, where its books are kept, and to the town hall.")]
    // Two words may be a name.
    [InlineData("ShareTweet")]
    // Too little is left for an article's sentence.
    [InlineData("9. Advertisement")]
    public void LeavesTheArticlesWords(string paragraph) =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{Before}\n\n{paragraph}\n\n{Before}\n");

    [Fact]
    public void ADateGluedToTheFirstWordIsANote()
    {
        Diagnostic found = Assert.Single(TestRun.Analyze("a.txt", $"{Before}\n\nUpdated{Paragraph}\n\n{Before}\n", [new BoilerplateAnalyzer()]));

        Assert.Equal(("DL2019", DiagnosticSeverity.Note, 7), (found.Id, found.Severity, found.Span.Length));
    }

    /// <summary>A credit is a note: it belongs to a picture that the article may show.</summary>
    [Fact]
    public void ACreditIsANote()
    {
        Diagnostic found = Assert.Single(TestRun.Analyze("a.txt", $"{Before}\n\n{Paragraph} Credit: Getty Images\n\n{Before}\n", [new BoilerplateAnalyzer()]));

        Assert.Equal(("DL2011", DiagnosticSeverity.Note, null), (found.Id, found.Severity, found.Fix));
        Assert.Equal(20, found.Span.Length);
    }

    /// <summary>What is to be deleted does not take the credit behind it along, and the credit does not keep it.</summary>
    [Fact]
    public void ACreditStaysApartFromWhatIsDeleted() =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>(
            $"{Before}\n\n{Paragraph} {{|DL2020:Follow us on Twitter @harbourpost and on Facebook.|}} {{|DL2011:(Image credit: Harbour Post)|}}\n\n{Before}\n",
            $"{Before}\n\n{Paragraph} (Image credit: Harbour Post)\n\n{Before}\n");

    [Fact]
    public void ASentenceOfTheArticleSavesItsLine() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{Before}\n\n“I will miss it,” she said, “and so will he.”{{|DL2020:Story continues below advertisement|}}\n\n{Before}\n");

    /// <summary>A sentence before "All rights reserved." is the article's, but not one that says who holds them.</summary>
    [Fact]
    public void ALineOfRightsStaysWhole() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{Before}\n\n{Paragraph}\n\n{{|DL2009:© 2013 Harbour News and Media Limited or its affiliated companies. All rights reserved.|}}\n");

    [Fact]
    public void ALineOfAppealsStaysWhole() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{Before}\n\n{{|DL2001:Get the best of the harbour in your inbox every morning, for free. Sign up for our newsletter here|}}\n\n{Before}\n");

    /// <summary>Among leftovers the model is sure of a line, whatever its first sentence says.</summary>
    [Fact]
    public void ALeftoverAmongOthersStaysWhole() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>(
            $"{Before}\n\n{Paragraph}\n\n{{|DL2005:Share this article|}}\n\n{{|DL2015:Have the harbour magazine brought to your letterbox every month. Click here for more information.|}}\n\n"
            + "{|DL2004:Related stories|}\n");

    /// <summary>A line that is nothing but buttons is one, with a fix, although no phrase covers it.</summary>
    [Theory]
    [InlineData("Share on Facebook Tweet Pin it Email")]
    [InlineData("ShareTweetPrint")]
    [InlineData("FacebookTwitterEmailPrint")]
    [InlineData("Share this story Facebook WhatsApp Copy link")]
    [InlineData("Share on FacebookTweetPin itEmail")]
    public void ARowOfButtonsIsALeftover(string row) =>
        AnalyzerVerifier.VerifyFix<BoilerplateAnalyzer>($"{Before}\n\n{{|DL2005:{row}|}}\n\n{Paragraph}\n", $"{Before}\n\n{Paragraph}\n");

    [Fact]
    public void PartsOfTwoParagraphsAreTwoFindings() =>
        AnalyzerVerifier.Verify<BoilerplateAnalyzer>($"{Before}{{|DL2020:Share this article|}}\n\n{{|DL2020:Advertisement|}}{Paragraph}\n");

    /// <summary>An invisible character goes, the marks around it stay.</summary>
    [Theory]
    [InlineData("The **bridge**\u200B**s** of the town are old, and the ferry is older still.\n", "The **bridge****s** of the town are old, and the ferry is older still.\n")]
    [InlineData("\u200B# The bridges of the town\n", "# The bridges of the town\n")]
    public void AnInvisibleCharacterGoesAlone(string text, string expected)
    {
        Diagnostic found = Assert.Single(TestRun.Analyze("a.md", text, [new InvisibleCharacterAnalyzer()]));
        TextChange change = Assert.Single(found.Fix!.Changes);

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(expected, Encoding.UTF8.GetString([.. utf8[..change.Span.Start], .. utf8[change.Span.End..]]));
    }

    /// <summary>What stays must not become a heading or an item, nor lose the mark of its own.</summary>
    [Theory]
    [InlineData("Scroll to continue reading below. # The county widened the harbour road last spring.\n", null)]
    [InlineData("- [ ] AdvertisementThe county widened the harbour road last spring.\n", "- [ ] The county widened the harbour road last spring.\n")]
    public void AFixKeepsTheStructureOfMarkdown(string text, string? expected)
    {
        Diagnostic found = Assert.Single(TestRun.Analyze("a.md", text, [new BoilerplateAnalyzer()]));
        TextSpan? deleted = found.Fix?.Changes[0].Span;

        Assert.Equal(expected, deleted is { } span ? text.Remove(span.Start, span.Length) : null);
    }

    /// <summary>The blank that is missing before a leftover need not be put in.</summary>
    [Fact]
    public void ATypoThatReachesIntoALeftoverIsMendedWithIt() =>
        Assert.Equal(
            ["DL2020", "DL3003"],
            TestRun.Analyze("a.txt", $"{Before}Share this article\n\n{Before}The ferry sails on.\n", [new BoilerplateAnalyzer(), new SentenceSpacingAnalyzer()]).Select(d => d.Id));

    [Theory]
    [InlineData("a.md", "the mayor said. **Share this article**\n", "the mayor said. \n")]
    [InlineData("a.md", "**Advertisement**The county widened the harbour road last spring.\n", "The county widened the harbour road last spring.\n")]
    [InlineData("a.html", "<p>the mayor said.<span>Share this article</span></p>", "the mayor said.<span></span></p>")]
    [InlineData("a.md", "the mayor said.[Read more](https://harbour.example/)\n", null)]
    [InlineData("a.md", "_the mayor said._Share this article\n", "the mayor said._\n")]
    [InlineData("a.html", "<p>the mayor said.<a href='/more'>Read more</a></p>", null)]
    public void AFixLeavesNoEmptyMarkup(string path, string end, string? fixedEnd)
    {
        const string start = "Engineers found rust in the deck of the bridge at the end of a long and wet winter, ";
        Diagnostic found = Assert.Single(TestRun.Analyze(path, end.StartsWith('*') ? end : end.Replace("the mayor said.", start + "the mayor said.", StringComparison.Ordinal), [new BoilerplateAnalyzer()]));

        Assert.Equal("DL2020", found.Id);
        Assert.Equal(fixedEnd is null, found.Fix is null);
        if (found.Fix is { } fix)
        {
            string text = end.StartsWith('*') ? end : end.Replace("the mayor said.", start + "the mayor said.", StringComparison.Ordinal);
            TextChange change = Assert.Single(fix.Changes);
            Assert.EndsWith(fixedEnd!, text.Remove(change.Span.Start, change.Span.Length), StringComparison.Ordinal);
        }
    }
}
