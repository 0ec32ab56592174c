using DocLint.Rules.Encodings.Characters;
using DocLint.Rules.Encodings.Mojibake;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Encodings;

public sealed class InvisibleCharacterAnalyzerTests
{
    [Theory]
    [InlineData("one {|DL1022:\uFEFF|}two", "one two")]
    [InlineData("com{|DL1023:\u200B|}mon gr{|DL1023:\u200D|}ound{|DL1023:\u2060|}s", "common grounds")]
    [InlineData("the {|DL1024:\u202A|}court{|DL1024:\u202C|} and{|DL1024:\u200E|}", "the court and")]
    [InlineData("leg{|DL1025:\u00AD|}islature", "legislature")]
    [InlineData("a {|DL1026:\uFFFC|}map", "a map")]
    [InlineData("a {|DL1026:\uF0B7|}map", "a \uF0B7map")]
    [InlineData("the {|DL1027:ﬁ|}rst o{|DL1027:ﬃ|}ce", "the first office")]
    [InlineData("a{|DL1028:\uFE0F|} word 1{|DL1028:\uFE0F|}", "a word 1")]
    public void MendsInvisibles(string markup, string mended) => AnalyzerVerifier.VerifyFix<InvisibleCharacterAnalyzer>(markup, mended);

    [Theory]
    [InlineData("👩‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 👩🏾‍🔬 🏴‍☠️ 🤷‍♀️ 1️⃣ #️⃣ ✈︎ ©️")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F")]
    [InlineData("می\u200cخواهم क्\u200dष ক্\u200cষ")]
    [InlineData("ภาษา\u200bไทย ភាសា\u200bខ្មែរ 東\u200b京")]
    [InlineData("ភាសា\u200b\u200b\u200bខ្មែរ \u200b\u200bនៅ\u200b Khmer")]
    [InlineData("الفصل الثالث عن المدينة القديمة\n\n3.1. \u200fLinux\n\nوهذا فصل آخر عن أهل المدينة")]
    [InlineData("the word שלום\u200f! and \u202bعربي\u202c here")]
    [InlineData("葛\U000E0100城 – café – “quoted”…")]
    public void LeavesOthersAlone(string text) => AnalyzerVerifier.Verify<InvisibleCharacterAnalyzer>(text);

    [Theory]
    [InlineData("a.html", "<p>the leg&shy;islature and the leg{|DL1025:\u00AD|}islature</p>")]
    [InlineData("a.md", "the leg&#173;islature and the leg{|DL1025:\u00AD|}islature")]
    [InlineData("a.html", "<p>the leg <i>&#xF611;</i> and the {|DL1026:\uF611|}leg</p>")]
    [InlineData("a.html", "<p>Follow <a href=\"/x\">\uE0C1</a> <i class=\"icon\"> \uE0C2 </i></p><p>{|DL1026:\uE0C3|}</p><p><b>the {|DL1026:\uE0C4|}leg</b></p>")]
    public void LeavesWhatIsWrittenAsAReference(string path, string markup) => AnalyzerVerifier.Verify<InvisibleCharacterAnalyzer>(markup, path);

    [Fact]
    public void LeavesTheSecondHalfOfMojibakeToItsRule()
    {
        var found = TestRun.Analyze("article.txt", "GarcÃ\u00ADa llegÃ³ el dÃ\u00ADa de la polÃ\u00ADtica", [new InvisibleCharacterAnalyzer(), new MojibakeAnalyzer()]);
        Assert.Equal(["DL1001", "DL1001", "DL1001", "DL1001"], found.Select(diagnostic => diagnostic.Id));
    }
}
