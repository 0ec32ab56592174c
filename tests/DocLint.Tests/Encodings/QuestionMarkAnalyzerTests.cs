using DocLint.Rules.Encodings.Characters;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Encodings;

public sealed class QuestionMarkAnalyzerTests
{
    [Theory]
    [InlineData("they don{|DL1007:?|}t, and the town{|DL1007:?|}s plan", "they don’t, and the town’s plan")]
    [InlineData("Jeanne d{|DL1007:?|}Arc", "Jeanne d’Arc")]
    [InlineData("the town{|DL1007:???|}s {|DL1007:???|}new{|DL1007:???|} hall", "the town’s ???new??? hall")]
    [InlineData("the Fran{|DL1007:?|}aise", "the Fran?aise")]
    public void FindsLostCharacters(string markup, string mended) => AnalyzerVerifier.VerifyFix<QuestionMarkAnalyzer>(markup, mended);

    [Theory]
    [InlineData("Really?? Who knew??? Why?")]
    [InlineData("see https://example.com/find?s=1 or find?term=x")]
    [InlineData("Is it so?And what now?")]
    [InlineData("The wildcard mill?s matches mills, and the pattern t?p tops.")]
    [InlineData("What?????? no")]
    public void LeavesQuestionsAlone(string text) => AnalyzerVerifier.Verify<QuestionMarkAnalyzer>(text);
}
