using DocLint.Rules.Encodings.Escapes;
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
    [InlineData("She ran home.{|DL1015:\\n\\n|}The house was dark.{|DL1015:\\n\\n|}No one came", "She ran home.\n\nThe house was dark.\n\nNo one came")]
    [InlineData("The sky {|DL1015:\\u2013|} grey since noon", "The sky – grey since noon")]
    [InlineData("the{|DL1014:%20|}council{|DL1014:%2C%20|}which met", "the council, which met")]
    public void MendsEscapes(string markup, string mended) => AnalyzerVerifier.VerifyFix<EscapeAnalyzer>(markup, mended);

    [Theory]
    [InlineData("n=94 of them; x = 20; a=b=c; 2+2=4")]
    [InlineData("a title\n=====\nand text")]
    [InlineData("rose 20% to 30%20 of 100%")]
    [InlineData("the key 7Hq2ZmXw%2FbT4cLr9Kd%2BsVn3Yp0%3D%3D of the form")]
    [InlineData("see https://example.com/a%20b?x=%E2%80%99&y=caf%C3%A9 and my%20file.pdf")]
    [InlineData("rows of \\n\\n\\n\\n here, and \\u2019\\u0001\\ud800\\u2019 there")]
    [InlineData("open C:\\new\\users\\u2019 or \\\\server\\x92")]
    [InlineData("a \\\" alone, and ¯\\_(ツ)_/¯")]
    [InlineData("write =A1 in the cell and =E8*2 below, then =DECIMAL(C2) and =BETA(3)")]
    [InlineData("a cell with <=\nand one with >=\nand !=\nand more")]
    [InlineData("~=~=~=~=~=\n~=~=~=~=~=\ntext")]
    [InlineData("a picture of width=93 and height=85, at quality=97, for instance")]
    [InlineData("<table width=93 align=left>\n<td height=86 size=94>\nset b>=9800 and a=97px")]
    [InlineData("options:\nname =\n  value\nother =\n  value")]
    [InlineData("let total =\ncount(a=1) + count(b = 2)\nlet rest =\ntotal - c = d")]
    [InlineData("the area (AB+CD=AD+CB) of (AE+CF=AC+EF)")]
    [InlineData("=-=-=-=-=\n=-=-=-=-=\ntext -s=\nmore -t=\nmore")]
    [InlineData("print \"the end.\\n\"; say \"one\\n\", \"two.\\n\"")]
    [InlineData("a file keeps \\n where it was not \\r\\n before")]
    [InlineData("run \"grep \\\"red\\\" list\" and \"sort \\\"blue\\\" list\"")]
    [InlineData("from \\u4E00 to \\u8DFF, or \"\\xe9\" in [A-Za-z\\xc0-\\xd6]")]
    [InlineData("the bytes \"\\xe2\\x80\\x98so\\xe2\\x80\\x99\" of a string")]
    [InlineData("written as \"%C3%B6\", 'red%20and%20blue', (%25) or %D0%BF%D1%83")]
    [InlineData("count in the \"%5d\" format, with '%32W' or tree%3A3+leaf%3Anone")]
    [InlineData("It replaces \\u2019 with a plain mark, and \\u00e9 stands for the letter.")]
    [InlineData("In JSON the pound is \\u00a3.")]
    [InlineData("\\ud83d alone and \\uZZZZ and \\x1b")]
    public void LeavesOthersAlone(string text) => AnalyzerVerifier.Verify<EscapeAnalyzer>(text);
}
