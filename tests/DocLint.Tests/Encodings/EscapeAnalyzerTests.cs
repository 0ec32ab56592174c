using DocLint.Rules.Encodings;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Encodings;

public sealed class EscapeAnalyzerTests
{
    [Theory]
    [InlineData("the mayor{|DL1013:=E2=80=99|}s caf{|DL1013:=C3=A9|}", "the mayor’s café")]
    [InlineData("the mayor{|DL1013:=92|}s plan", "the mayor’s plan")]
    [InlineData("one line.{|DL1013:=20|}\nand the mayor{|DL1013:=92|}s", "one line.\nand the mayor’s")]
    [InlineData("a line that {|DL1013:=\n|}goes on and {|DL1013:=\n|}on", "a line that goes on and on")]
    [InlineData("l{|DL1013:=E0|} o{|DL1013:=F9|} est Ana, {|DL1013:=C9|}TAT et {|DL1013:=E0|} nous", "là où est Ana, ÉTAT et à nous")]
    [InlineData("Who is it?{|DL1013:=E2=80=9D|} he said", "Who is it?” he said")]
    [InlineData("the{|DL1014:%20|}council and caf{|DL1014:%C3%A9|}", "the council and café")]
    [InlineData("the mayor{|DL1014:%92|}s plan", "the mayor’s plan")]
    [InlineData("it{|DL1015:\\u2019|}s a caf{|DL1015:\\xe9|} {|DL1015:\\ud83d\\ude00|}", "it’s a café 😀")]
    [InlineData("it{|DL1015:\\u{2019}|}s", "it’s")]
    [InlineData("{|DL1015:\\\"|}No,{|DL1015:\\\"|} he said.{|DL1015:\\n\\n|}The end", "\"No,\" he said.\n\nThe end")]
    public void MendsEscapes(string markup, string mended) => AnalyzerVerifier.VerifyFix<EscapeAnalyzer>(markup, mended);

    [Theory]
    [InlineData("n=94 of them; x = 20; a=b=c; 2+2=4")]
    [InlineData("a title\n=====\nand text")]
    [InlineData("rose 20% to 30%20 of 100%")]
    [InlineData("the key 7Hq2ZmXw%2FbT4cLr9Kd%2BsVn3Yp0%3D%3D of the form")]
    [InlineData("see https://example.com/a%20b?x=%E2%80%99&y=caf%C3%A9 and my%20file.pdf")]
    [InlineData("open C:\\new\\users\\u2019 or \\\\server\\x92")]
    [InlineData("a \\\" alone, and ¯\\_(ツ)_/¯")]
    [InlineData("write =A1 in the cell and =E8*2 below, then =DECIMAL(C2) and =BETA(3)")]
    [InlineData("a cell with <=\nand one with >=\nand !=\nand more")]
    [InlineData("~=~=~=~=~=\n~=~=~=~=~=\ntext")]
    [InlineData("\\ud83d alone and \\uZZZZ and \\x1b")]
    public void LeavesOthersAlone(string text) => AnalyzerVerifier.Verify<EscapeAnalyzer>(text);
}
