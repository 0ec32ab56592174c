using DocLint.Core.Diagnostics;
using DocLint.Rules.Typos.Marks;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class SpacingAnalyzerTests
{
    [Theory]
    [InlineData("makes the [|difference.An|] alliance")]
    [InlineData("Is it [|so?He|] asked.")]
    [InlineData("It cost [|45.The|] town paid.")]
    [InlineData("He met [|Clinton.She|] left.")]
    public void ReportsGluedSentences(string markup) => AnalyzerVerifier.Verify<SentenceSpacingAnalyzer>(markup);

    [Theory]
    [InlineData("James B. Comey and the U.S. Army, J.R.Smith, Ph.D. Miller, St.John's")]
    [InlineData("ASP.NET, Node.js, Booking.Com, will.i.am, e.g.This")]
    [InlineData("mail Jon.Smith@example.com or see Example.Com/The.Page and file.Txt")]
    [InlineData("at 3:55 p.m.Eastern, version 2.A of 1.B, section 6.7.15.A above, a GShip.Socket of version 4.0.Police")]
    [InlineData("It was a word of PostBoat.Harbour and no more than that.")]
    [InlineData("the end. A start")]
    public void LeavesAbbreviationsAndNamesAlone(string markup) => AnalyzerVerifier.Verify<SentenceSpacingAnalyzer>(markup);

    [Theory]
    [InlineData("Each handler takes a web.Reader and gives back one web.Writer to the caller.")]
    [InlineData("The text is in README.Debian, and the rest in the folder of the package.")]
    [InlineData("We opened a ferry.Client (the newest) and told the harbour.Manager class to wait.")]
    [InlineData("- tide.Table is the one to use\n- boat.List was the old one")]
    [InlineData("It fixes wave.Height when a ship turns, net.Weight when it lands and crew.Members for all who are on it.")]
    public void LeavesIdentifiersAlone(string markup) => AnalyzerVerifier.Verify<SentenceSpacingAnalyzer>(markup);

    [Theory]
    [InlineData("He was held on [|Monday.Police|] said that he had asked for a [|lawyer.Nobody|] came to the [|station.They|] waited.")]
    [InlineData("Nobody knew what she had [|asked.Mr|]. Rendall did not say.")]
    [InlineData("That was all the mayor [|said.Council|] members left the [|hall.The|] rest stayed.")]
    public void ReportsSentencesThatBeginWithANoun(string markup) => AnalyzerVerifier.Verify<SentenceSpacingAnalyzer>(markup);

    /// <summary>A mark that may stand for something else is shown, and left to the editor.</summary>
    [Theory]
    [InlineData("It was late,and the ferry left.", FixSafety.Safe)]
    [InlineData("The town , which was old, met.", FixSafety.Safe)]
    [InlineData("They raised the tax?cut again.", FixSafety.Unsafe)]
    [InlineData("The members of Earth First!er groups met.", FixSafety.Unsafe)]
    [InlineData("The order is MATCH,ALLOW here.", FixSafety.Unsafe)]
    [InlineData("It is in the section named ! layout of the file.", FixSafety.Unsafe)]
    [InlineData("\"It was over,\" she said. \" The crews met again.\"", FixSafety.Unsafe)]
    [InlineData("They called it \" the old ferry\" and left.", FixSafety.Safe)]
    [InlineData("Was it late ? They did not know.", FixSafety.Safe)]
    public void MendsSafelyOnlyWhatIsASlip(string text, FixSafety safety) =>
        Assert.Equal(safety, Assert.Single(TestRun.Analyze("a.txt", text, [new PunctuationSpacingAnalyzer()])).Fix!.Safety);

    [Fact]
    public void AnElementStandsApart()
    {
        AnalyzerVerifier.Verify<SentenceSpacingAnalyzer>("<p>It was the <span>end.</span><span>Start</span> of it, the <b>end.<i>Start</i></b>, the <b>[|end.</b>Start|] of it.</p>", "a.html");
        AnalyzerVerifier.Verify<PunctuationSpacingAnalyzer>("<p>the <a href=\"x\">campaign</a>\n , which <a href=\"x\">was</a>[| ,|] as <a href=\"x\">it was[| ,|]</a> over</p>", "a.html");
    }

    /// <summary>Between the blanks lies what is no prose: there is nothing that a fix could take out.</summary>
    [Fact]
    public void AFixDeletesSomething()
    {
        const string text = "It was the end of the plans <!-- a note --> . They left.";
        Assert.Null(Assert.Single(TestRun.Analyze("a.md", text, [new PunctuationSpacingAnalyzer()])).Fix);
    }

    [Theory]
    [InlineData("The shop is open[| ,|]but closed")]
    [InlineData("He agreed[| .|]He left early.")]
    [InlineData("the campaign[| ,|] which")]
    [InlineData("They left[| .|]\nNobody stayed")]
    [InlineData("the law.[| ”|] He left")]
    [InlineData("a [|liar,rampant|] as ever")]
    [InlineData("“We go[| ?|]” he said")]
    [InlineData("He said \"we go[| \"|] and \"we stay\" again")]
    public void ReportsSpacing(string markup) => AnalyzerVerifier.Verify<PunctuationSpacingAnalyzer>(markup);

    [Theory]
    [InlineData("red ,green ,blue and x ,y and a .Net site, a .com, the file .Rar")]
    [InlineData("He waited . . . and left . . .")]
    [InlineData("He paid .5 percent, 1,500 dollars, and typed :) or .com")]
    [InlineData("He is 6’2” tall and 6'2\" wide")]
    [InlineData("Here is the TL;DR of it.")]
    [InlineData("Il a dit : « Nous avons les chiffres ! » et puis que les maires ne sont pas avec nous dans cette affaire ; voilà pourquoi ?")]
    [InlineData("red,green,blue and x,y; tl;dr it works")]
    [InlineData("said ”Hello to all")]
    [InlineData("called it 'outreach,' \" he said, \"again")]
    [InlineData("The topics are: harbour,Jane Miller,Ferry Lines,sea,trade and more, said the page.")]
    [InlineData("{\"topic\":\"harbour,ferry\", \"author\":\"nobody\"} is what the page has.")]
    [InlineData("The pair (offset,length) and the string \"name,size\" are kept; mail went by harbour!ferry!anna then.")]
    [InlineData("- build,docs: the script is new\n- we kept well-known,long-gone names")]
    [InlineData("They want the .Harbour ending and the .Ferry one. Lines that begin with “From ” are kept, and so are \"From \" lines.")]
    [InlineData("&gt;the end and &lt;b were said to be &quot;new as they said.")]
    [InlineData("left        .    right    .\nleft        .    right    .")]
    [InlineData("He came , saw , won , and left , as one does . She came , too , and saw , and they left , all of them , and it was late , very .")]
    public void LeavesSpacingAlone(string markup) => AnalyzerVerifier.Verify<PunctuationSpacingAnalyzer>(markup);

    [Theory]
    [InlineData("<p>Use the <a href='x'>?</a> sign, or the tag <b>docs,tools</b>: it is new. Thank you <b><span></span></b>!</p>", "a.html")]
    [InlineData("- **docs,tools**: the script is new here", "a.md")]
    public void LeavesWhatIsMarkedUpAlone(string markup, string path) => AnalyzerVerifier.Verify<PunctuationSpacingAnalyzer>(markup, path);

    [Theory]
    [InlineData("What[|,,|] now. This is the end[|..|]")]
    [InlineData("This is the end[|..|] She left.")]
    public void ReportsDoubledMarks(string markup) => AnalyzerVerifier.Verify<DoubledMarkAnalyzer>(markup);

    [Theory]
    [InlineData("Well... he left.... They said ,,yes'' and a,,b and ;;")]
    [InlineData("well.. he left, type cd .. or ../up, p.m.. The")]
    [InlineData("I left.. And came.. And went.. So what")]
    public void LeavesEllipsesAlone(string markup) => AnalyzerVerifier.Verify<DoubledMarkAnalyzer>(markup);

    [Fact]
    public void MendsSpacing()
    {
        AnalyzerVerifier.VerifyFix<PunctuationSpacingAnalyzer>("It is open[| ,|]but he agreed[| .|]He left.", "It is open, but he agreed. He left.");
        AnalyzerVerifier.VerifyFix<DoubledMarkAnalyzer>("What[|,,|] now.", "What, now.");
        AnalyzerVerifier.VerifyFix<PunctuationSpacingAnalyzer>("“No[| ”|], said he[| ,|] a [|liar,rampant|] one[| .|]", "“No”, said he, a liar, rampant one.");
        AnalyzerVerifier.VerifyFix<SentenceSpacingAnalyzer>("A [|stop.The|] end.\r\n", "A stop. The end.\r\n");
    }
}
