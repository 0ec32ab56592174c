using DocLint.Core.Configuration;

namespace DocLint.Tests.Configuration;

public sealed class EditorConfigFileTests
{
    [Theory]
    [InlineData("root = true", true)]
    [InlineData("ROOT=True", true)]
    [InlineData("  root  =  TRUE  ", true)]
    [InlineData("\uFEFFroot = true", true)]
    [InlineData("# top\n\n; x\nroot = true\n[*]\n", true)]
    [InlineData("root = true # the top", true)]
    [InlineData("root = false", false)]
    [InlineData("root = true\nroot = false", false)]
    [InlineData("[*]\nroot = true", false)]
    [InlineData("root true", false)]
    [InlineData("", false)]
    public void RootCountsBeforeTheFirstSection(string text, bool expected) => Assert.Equal(expected, EditorConfigFile.Parse("/x", text).IsRoot);

    [Theory]
    [InlineData("[*]\ndoclint_language=en", "doclint_language=en@2")]
    [InlineData("[*]\r\ndoclint_language = en\r\n", "doclint_language=en@2")]
    [InlineData("# note\r[*]\rdoclint_language = en\r", "doclint_language=en@3")]
    [InlineData("[*]\r\n\rdoclint_language = en\n", "doclint_language=en@3")]
    [InlineData("[*]\n\n# note\n  DocLint_Language =\ten  ", "doclint_language=en@4")]
    [InlineData("[*]\ndoclint_typos.accept = My Words; v#2.txt", "doclint_typos.accept=My Words; v#2.txt@2")]
    [InlineData("[*]\ndoclint_typos.accept = a = b", "doclint_typos.accept=a = b@2")]
    [InlineData("[*]\ndoclint_typos.accept =", "doclint_typos.accept=@2")]
    [InlineData("[*]\nindent_size = 4\ncharset = utf-8", "")]
    [InlineData("[*]\n#doclint_language = en\n;doclint_language = en", "")]
    public void KeysOfOursAreRead(string text, string expected)
    {
        EditorConfigFile file = EditorConfigFile.Parse("/x", text);
        Assert.Equal(expected, string.Join(' ', file.Sections.SelectMany(section => section.Properties).Select(p => $"{p.Key}={p.Value}@{p.Line}")));
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData("[*.md]", "a.md", true)]
    [InlineData("  [*.md]\t", "a.md", true)]
    [InlineData("[ a b ]", " a b ", true)]
    [InlineData("[[ab]]", "b", true)]
    [InlineData("[a#b;c.md]", "a#b;c.md", true)]
    public void SectionNamesReachFromTheFirstToTheLastBracket(string header, string path, bool expected)
    {
        EditorConfigFile file = EditorConfigFile.Parse("/x", header + "\ndoclint_language = en");
        Assert.Equal(expected, Assert.Single(file.Sections).Glob.IsMatch(path));
    }

    [Theory]
    [InlineData("doclint_language = en", 1, "before the first section")]
    [InlineData("[*]\ndoclint_language: en", 2, "write 'key = value'")]
    [InlineData("[*.md] # articles\ndoclint_language = en", 1, "a comment needs a line of its own")]
    [InlineData("\n[*.md\ndoclint_language = en", 2, "must end with ']'")]
    [InlineData("[*]\ndotnet_diagnostic.DL3001.severity = none", 2, "'doclint_diagnostic.DL3001.severity'")]
    [InlineData("[*]\ndotnet_diagnostic.dl9999.severity", 2, "'doclint_diagnostic.dl9999.severity'")]
    public void LinesWithoutEffectAreReported(string text, int line, string message)
    {
        EditorConfigFile file = EditorConfigFile.Parse("/x", text);
        Assert.Empty(file.Sections);
        ConfigurationDiagnostic diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal(("/x", line), (diagnostic.File, diagnostic.Line));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MistakesThatAreNotOursAreNotReported() => Assert.Empty(EditorConfigFile.Parse(
        "/x", "hello\n[*.md\nindent_size 4\n= 3\ndotnet_diagnostic.CA1001.severity = none\ndotnet_diagnostic.DLL001.severity = none\ndotnet_diagnostic.DL\n").Diagnostics);

    [Fact]
    public void TooLongASectionNameIsReported()
    {
        EditorConfigFile file = EditorConfigFile.Parse("/x", "[" + new string('a', EditorConfigGlob.MaximumLength + 1) + "]\ndoclint_language = en");
        Assert.Empty(file.Sections);
        Assert.Contains("longer than", Assert.Single(file.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RandomTextNeverThrows()
    {
        var random = new Random(5);
        string[] pieces = ["[", "]", "*", "doclint_", "language", "=", "\n", "\r", "#", ";", " ", "root", "true", "{", "}", "\0", "é", "\uFEFF"];
        for (int i = 0; i < 5000; i++)
            _ = EditorConfigFile.Parse("/x", string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)])));
    }
}
