using DocLint.Core.Diagnostics;
using DocLint.Rules.Typos.Spelling;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class UnknownWordAnalyzerTests
{
    [Theory]
    [InlineData("The [|commissiion|] met on Friday.")]                       // doubled
    [InlineData("The [|commisson|] met on Friday.")]                         // left out
    [InlineData("The [|commissino|] met on Friday.")]                        // swapped
    [InlineData("The [|commissuon|] met on Friday.")]                        // the key beside it
    [InlineData("They [|allredy|] left.")]                                   // by its sound
    [InlineData("[|Meanwile|] the mayor left.")]                             // at the start of a sentence
    [InlineData("The [|presidennt|]'s car and the [|presidennt|]’s house")]
    [InlineData("The [|barnn|] of the town")]                                 // between names it is a handle
    [InlineData("All the [|becauses|] of the Iowa [|agneda|] that they knew")]  // no plural, no Latin
    [InlineData("It is the [|bigest|] mill that they know.")]              // no "thou" makes a verb of it
    [InlineData("The E.U. [|commissiion|] met, and he called it \"[|unaceptable|]\".")]
    [InlineData("The [|labouratory|] was [|humourous|] and [|vigourous|], and they [|generataed|] it.")]                 // of no English
    [InlineData("They waited for a [|hundre|] days.")]                         // everybody says "hundred"
    [InlineData("They met at the [|Natral|] History Museum, where the Department of [|Tranpsort|] is.")]   // names of offices
    [InlineData("He was [|giv|] it by the town.")]                           // a name, but in lower case
    [InlineData("- [|commissiion|] - the [|agneda|] of it - they know.")]    // no hyphen that breaks a word
    [InlineData("Anti-[|competitve|] deals are [|reversable|].")]            // half a compound; formed in the wrong way
    [InlineData("They [|was't|] there.")]
    public void ReportsSlips(string markup) => AnalyzerVerifier.Verify<UnknownWordAnalyzer>(markup);

    [Theory]
    [InlineData("Mr. Rendall met Mr. Comittee of Hofstro.")]                  // names
    [InlineData("They met Anna Natral of the Hall of Famers and Mrs Tranpsort of Natral Lane.")]
    [InlineData("The caucusgoers unendorsed a cybertruck.")]                   // formed words
    [InlineData("See example.com/commissiion, commissiion@example.com, @commissiion, #commissiion and commissiion.txt")]
    [InlineData("He was keepin' it, yuuuuge as it sooooo was.")]               // as it was said
    [InlineData("The zorgle fell. A zorgle rose. The zorgle flew.")]           // the document's own word
    [InlineData("La commissiion de la ville a dit que les maires ne sont pas avec nous dans cette affaire.")]
    [InlineData("Die Kommissiion hat mit der Stadt nicht gesprochen und wird auch nicht sprechen.")]
    [InlineData("La comissiion dijo que los alcaldes no están con ellos y que para eso hay una ley.")]
    [InlineData("The council met on Monday to agree a plan for the harbour.\n\nAlcalde defiende registro secreto ante vecinos")]   // a name without its capital
    [InlineData("The delib- erately broken word")]
    [InlineData("They planted Monarda tubulosa and the Carex nigrescentis there.")]  // Latin
    [InlineData("They asked for the undelete button.")]                        // only its past is in a list
    [InlineData("It pre-empted the others.")]
    [InlineData("It was an organo-phosphorus compound.")]                      // half of a compound
    [InlineData("Her fianc\uFFFD was late, and he hasn\uFFFDt come.")]          // a letter is lost
    [InlineData("They keep the beneficials and the presidentials apart.")]     // a plural
    [InlineData("The mayor said that the commissi... Read on")]                // cut off
    [InlineData("Photos by Jane Rendall (Agency), barnn, Tom Hofstro and Ann Ward")]
    [InlineData("The paneer, the wifi and the padel court were good for the stablecoin remainers.")]
    [InlineData("Thou anointest my head, and he restoreth it; the cup runneth over.")]
    [InlineData("It's prob'ly so, and nobody'd have promis'd a heav'n.")]
    [InlineData("The town is pronounced \"woodge\" and the word “commissiion” rhymes.")]
    [InlineData("The worm C. elegantis and the bug (E. colii) met there.")]
    [InlineData("The matatus, the bakkies, the tradies and the leggies of the panchayat were there for the craic.")]
    [InlineData("She takes ezetimibe, propofol and memantine after the gobi aloo.")]
    [InlineData("The customisable, leukaemic microfibre was strategised and untravelled in the annexe.")]
    [InlineData("It organised, travelled, criticised and honoured the theatre.")]
    [InlineData("“[c]ommissiion,” she said, and “[T]hesse plans”; it is Lib(erace)'s.")]       // an editor's bracket
    [InlineData("They broke the commis-\nsiion and the agne-\n  dda.")]
    [InlineData("The bric-a-brac of the also-rans was matter-of-factly kow-towed to, contraster-in-chief.")]
    [InlineData("See what-the-mayor-sayd-todday for it.")]
    [InlineData("The tintable glass was undecoded, unstilted and refittable.")]
    [InlineData("They were messin with it, lyin' there, lovin' it.")]
    [InlineData("The pa'son know'st it, and they could n't.")]
    [InlineData("Whence comest thou?")]
    [InlineData("It was la histora of the town, and the gouvernne des maires.")]           // beside words of another language
    [InlineData("The structs, the builtins and the changeset were prepended with nginx and redhat in kubectl.")]
    public void StaysSilent(string markup) => AnalyzerVerifier.Verify<UnknownWordAnalyzer>(markup);

    [Theory]
    [InlineData("<p>See <a href=x>commissiion</a>, <span>agneda</span> and <td>commissiion</td></p>", "a.html")]
    [InlineData("<ul><li>commissiion</li><li>agneda</li></ul>", "a.html")]
    [InlineData("See [commissiion](x.md) and [agneda][1].\n\n- barnn\n", "a.md")]
    public void StaysSilentOnLabels(string markup, string path) => AnalyzerVerifier.Verify<UnknownWordAnalyzer>(markup, path);

    /// <summary>A text with many unknown words is about something that we do not know; in one with a few they are slips.</summary>
    [Theory]
    [InlineData("The zarbo, mekin, turvel, porash, filtig, quonda, brisk, velmor, hartup, zindle, cropal, wemble and fantor hold a stract.")]
    [InlineData("The zarbo and the mekin hold a [|stract|].")]
    public void AsksForClearerSlipsAmongTerms(string markup) => AnalyzerVerifier.Verify<UnknownWordAnalyzer>(markup);

    /// <summary>A word of four letters is an abbreviation or a name as often, and so is one in a text full of terms.</summary>
    [Theory]
    [InlineData("They have wriiten down what the mayor said.", FixSafety.Safe)]
    [InlineData("They have writtn down whta the mayor said of thme.", FixSafety.Unsafe)]
    public void ShortWordsHaveNoSafeFix(string text, FixSafety safety) =>
        Assert.Equal(safety, TestRun.Analyze("a.txt", text, [new UnknownWordAnalyzer()])[^1].Fix!.Safety);

    [Theory]
    [InlineData("A <em>[|commissiion|]</em> &amp; a plan", "A <em>commission</em> &amp; a plan", "a.html")]
    [InlineData("A **[|commissiion|]** and `commissiion` in code", "A **commission** and `commissiion` in code", "a.md")]
    [InlineData("A \r\n😀 [|Commissiion|] is here.\r\n", "A \r\n😀 Commission is here.\r\n", "a.txt")]
    public void CorrectsInEveryFormat(string markup, string fixedText, string path) => AnalyzerVerifier.VerifyFix<UnknownWordAnalyzer>(markup, fixedText, path);

    [Fact]
    public void ShowsTheCorrectionsInOrder() =>
        Assert.Equal("'commissiion' is unknown; did you mean 'commission'", Assert.Single(AnalyzerVerifier.Messages<UnknownWordAnalyzer>("The commissiion met.")));

    /// <summary>What the text speaks of elsewhere is likelier meant.</summary>
    [Theory]
    [InlineData("It was late.", "'count' or 'coming' or 'comedy' or 'comet'")]
    [InlineData("The comet of the star is old.", "'comet' or 'count' or 'coming' or 'comedy'")]
    public void PrefersWordsOfTheDocument(string rest, string corrections) => Assert.Equal(
        $"'comit' is unknown; did you mean {corrections}",
        Assert.Single(AnalyzerVerifier.Messages<UnknownWordAnalyzer>("They had a comit of it on Friday, and left. " + rest)));

    /// <summary>A word that somebody formed may be one: its fix is left to the reader.</summary>
    [Fact]
    public void AFormedWordIsNotMendedUnasked() => Assert.Equal(
        FixSafety.Unsafe,
        Assert.Single(TestRun.Analyze("article.txt", "It was one of the drummier games that they had bought in the town.", [new UnknownWordAnalyzer()])).Fix!.Safety);
}
