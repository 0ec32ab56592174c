using DocLint.Rules.Encodings.Characters;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Encodings;

public sealed class ControlCharacterAnalyzerTests
{
    [Theory]
    [InlineData("it{|DL1020:\u0092|}s {|DL1020:\u0093|}new{|DL1020:\u0094|}", "it’s “new”")]
    [InlineData("a 5{|DL1020:\u0080|} fee, café{|DL1020:\u0092|}s", "a 5€ fee, café’s")]
    [InlineData("a{|DL1021:\u0081|}b", "ab")]
    [InlineData("a{|DL1021:\u0001|}b{|DL1021:\u007F|}c", "abc")]
    [InlineData("{|DL1021:\u001B[1;31m|}red{|DL1021:\u001B[0m|}", "red")]
    [InlineData("{|DL1021:\u001B]0;title\u0007|}text", "text")]
    [InlineData("end{|DL1021:\u001B|}", "end")]
    [InlineData("form{|DL1021:\u000C|}feed", "form feed")]
    [InlineData("gover{|DL1021:\u000B|}nment and a{|DL1021:\u000B|}new plan", "government and a new plan")]
    [InlineData("The end.{|DL1021:\u000C|}A new page", "The end. A new page")]
    [InlineData("one{|DL1021:\u000B\u000C\u000B|}two", "one two")]
    [InlineData("a {|DL1021:\u000B|} gap and \u00A0{|DL1021:\u000B|}word", "a gap and \u00A0word")]
    [InlineData("before {|DL1021:\u000B|}after{|DL1021:\u000C|} it", "before after it")]
    [InlineData("{|DL1021:\u000C|}The first line\n{|DL1021:\u000C|}the last{|DL1021:\u000B|}", "The first line\nthe last")]
    public void MendsControls(string markup, string mended) => AnalyzerVerifier.VerifyFix<ControlCharacterAnalyzer>(markup, mended);

    [Theory]
    [InlineData("The end.\n\u000C\nA new page.\r\n\u000C\r\n")]
    [InlineData("tabs\tand\r\nline ends\n")]
    [InlineData("itâ\u0080\u0099s mojibake, which another rule mends")]
    [InlineData("café, naïve, ½ £")]
    public void LeavesOthersAlone(string text) => AnalyzerVerifier.Verify<ControlCharacterAnalyzer>(text);
}
