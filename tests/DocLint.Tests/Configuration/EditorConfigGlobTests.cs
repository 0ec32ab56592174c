using System.Diagnostics;
using DocLint.Core.Configuration;
using DocLint.Core.Globbing;

namespace DocLint.Tests.Configuration;

/// <summary>The rules of https://spec.editorconfig.org/#glob-expressions, one group each.</summary>
public sealed class EditorConfigGlobTests
{
    [Theory]
    [InlineData("*", "note.txt", true)]
    [InlineData("*", "a/b/note.txt", true)]
    [InlineData("*", ".hidden", true)]
    [InlineData("*.md", "note.md", true)]
    [InlineData("*.md", "deep/er/note.md", true)]
    [InlineData("*.md", ".md", true)]
    [InlineData("*.md", "note.mdx", false)]
    [InlineData("*.md", "note.MD", false)]
    [InlineData("no*e.md", "noe.md", true)]
    [InlineData("no*e.md", "nooooote.md", true)]
    [InlineData("no*e.md", "no/e.md", false)]
    [InlineData("n*o*e", "nottoe", true)]
    [InlineData("n*o*e", "note.", false)]
    public void AStarTakesAllButSlashes(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("news/**", "news/a.md", true)]
    [InlineData("news/**", "news/2024/05/a.md", true)]
    [InlineData("news/**", "news", false)]
    [InlineData("news/**", "old/news/a.md", false)]
    [InlineData("**/a.md", "a.md", true)]
    [InlineData("**/a.md", "x/y/a.md", true)]
    [InlineData("**/a.md", "ba.md", false)]
    [InlineData("x/**/z", "x/z", true)]
    [InlineData("x/**/z", "x/y/y/z", true)]
    [InlineData("x/**/z", "xy/z", false)]
    [InlineData("x/**/z", "x/yz", false)]
    [InlineData("x**z", "xz", true)]
    [InlineData("x**z", "x/y/z", true)]
    [InlineData("x**/z", "xy/z", true)]
    [InlineData("x**/z", "x/y/z", true)]
    [InlineData("x**/z", "x/yz", false)]
    [InlineData("x/**z", "x/yz", true)]
    [InlineData("x/**z", "x/y/yz", true)]
    [InlineData("x/**z", "xyz", false)]
    [InlineData("**", "any/thing", true)]
    [InlineData("**.md", "any/thing.md", true)]
    public void TwoStarsTakeSlashesToo(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("page?.txt", "page1.txt", true)]
    [InlineData("page?.txt", "pageé.txt", true)]
    [InlineData("page?.txt", "page🎈.txt", true)]
    [InlineData("page?.txt", "page.txt", false)]
    [InlineData("page?.txt", "page12.txt", false)]
    [InlineData("page?.txt", "page/.txt", false)]
    public void AQuestionMarkTakesOneCharacter(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("[xyz].txt", "y.txt", true)]
    [InlineData("[xyz].txt", "w.txt", false)]
    [InlineData("[xyz].txt", "xy.txt", false)]
    [InlineData("[!xyz].txt", "w.txt", true)]
    [InlineData("[!xyz].txt", "x.txt", false)]
    [InlineData("a[!x]b", "a/b", false)]
    [InlineData("[l-p].txt", "n.txt", true)]
    [InlineData("[l-p].txt", "q.txt", false)]
    [InlineData("[!l-p].txt", "q.txt", true)]
    [InlineData("[ab0-3].txt", "2.txt", true)]
    [InlineData("[-a].txt", "-.txt", true)]
    [InlineData("[a-].txt", "-.txt", true)]
    [InlineData("[a\\-c].txt", "b.txt", false)]
    [InlineData("[a\\-c].txt", "-.txt", true)]
    [InlineData("[p-l].txt", "n.txt", false)]
    [InlineData("[\\]a].txt", "].txt", true)]
    [InlineData("[]a].txt", "].txt", true)]
    [InlineData("[!\\]a].txt", "b.txt", true)]
    [InlineData("[ab]].txt", "b].txt", true)]
    [InlineData("[é🎈].txt", "🎈.txt", true)]
    [InlineData("[é🎈].txt", "🎉.txt", false)]
    [InlineData("[q*w{1..2}]", "*", true)]
    [InlineData("[q*w{1..2}]", "{", true)]
    [InlineData("[q*w{1..2}]", ".", true)]
    [InlineData("[q*w{1..2}]", "e", false)]
    [InlineData("a[b", "a[b", true)]
    [InlineData("a[b", "ab", false)]
    [InlineData("x[y/]z", "x[y/]z", true)]
    [InlineData("x[y/]z", "x/z", false)]
    [InlineData("x[y/]z", "deep/x[y/]z", false)]
    public void BracketsTakeOneOfTheirCharacters(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("*.{md,txt,html}", "a.txt", true)]
    [InlineData("*.{md,txt,html}", "b/a.html", true)]
    [InlineData("*.{md,txt,html}", "a.text", false)]
    [InlineData("{draft}.md", "{draft}.md", true)]
    [InlineData("{draft}.md", "draft.md", false)]
    [InlineData("{dr?ft}.md", "{drift}.md", true)]
    [InlineData("{}.md", "{}.md", true)]
    [InlineData("{}.md", ".md", false)]
    [InlineData("a{b,}.md", "a.md", true)]
    [InlineData("a{,b,,c}.md", "ac.md", true)]
    [InlineData("a{,b,,c}.md", "a,.md", false)]
    [InlineData("{one,{two},three}", "{two}", true)]
    [InlineData("{one,{two},three}", "three", true)]
    [InlineData("{one,{two},three}", "two", false)]
    [InlineData("{{a,b},c}d", "bd", true)]
    [InlineData("{{a,b},c}d", "cd", true)]
    [InlineData("{a,{b,c}}d", "cd", true)]
    [InlineData("{{a,b}}", "{a}", true)]
    [InlineData("{{a,b}}", "a", false)]
    [InlineData("{lead,s{*ry,ide}[12]}.md", "story1.md", true)]
    [InlineData("{lead,s{*ry,ide}[12]}.md", "side2.md", true)]
    [InlineData("{lead,s{*ry,ide}[12]}.md", "side3.md", false)]
    [InlineData("{a\\,b,c}.md", "a,b.md", true)]
    [InlineData("{a\\,b,c}.md", "b.md", false)]
    [InlineData("{a,\\}}.md", "}.md", true)]
    [InlineData("{[a,b],c}", ",", true)]
    [InlineData("news/{a,b/c}.md", "news/b/c.md", true)]
    [InlineData("{a/b,c}.md", "x/c.md", false)]
    public void BracesTakeOneOfTheirChoices(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("{.md", "{.md")]
    [InlineData("{{a,b}.md", "{{a,b}.md")]
    [InlineData("{},b}.md", "{},b}.md")]
    [InlineData("}{.md", "}{.md")]
    [InlineData("a}.md", "a}.md")]
    public void BracesThatDoNotPairUpStandForThemselves(string pattern, string path)
    {
        Check(pattern, path, expected: true);
        Check(pattern, ".md", expected: false);
        Check(pattern, "a.md", expected: false);
    }

    [Theory]
    [InlineData("{3..12}", "3", true)]
    [InlineData("{3..12}", "12", true)]
    [InlineData("{3..12}", "2", false)]
    [InlineData("{3..12}", "13", false)]
    [InlineData("{3..12}", "07", false)]
    [InlineData("{3..12}", "7a", false)]
    [InlineData("{3..12}", "-7", false)]
    [InlineData("{-2..2}", "-2", true)]
    [InlineData("{-2..2}", "0", true)]
    [InlineData("{-2..2}", "-0", false)]
    [InlineData("{-2..2}", "-3", false)]
    [InlineData("part{1..20}.md", "part17.md", true)]
    [InlineData("part{1..20}0.md", "part10.md", true)]
    [InlineData("part{1..20}0.md", "part200.md", true)]
    [InlineData("part{1..20}.md", "part.md", false)]
    [InlineData("{12..3}", "5", false)]
    [InlineData("{12..3}", "{12..3}", true)]
    [InlineData("{5..5}", "5", false)]
    [InlineData("{a..c}", "b", false)]
    [InlineData("{a..c}", "{a..c}", true)]
    [InlineData("{1..999999999999999999999999}", "5", false)]
    [InlineData("{1..9}", "99999999999999999999999999999999", false)]
    public void BracesTakeANumberOfARange(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("a\\?", "a?", true)]
    [InlineData("\\[a]", "[a]", true)]
    [InlineData("\\[a]", "a", false)]
    [InlineData("\\{a,b}", "a", false)]
    [InlineData("a\\\\b", "a\\b", true)]
    [InlineData("a\\", "a\\", true)]
    [InlineData("\\#a", "#a", true)]
    public void ABackslashEscapes(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Theory]
    [InlineData("news/*.md", "news/a.md", true)]
    [InlineData("news/*.md", "old/news/a.md", false)]
    [InlineData("news/*.md", "news/old/a.md", false)]
    [InlineData("/news/*.md", "news/a.md", true)]
    [InlineData("/*.md", "a.md", true)]
    [InlineData("/*.md", "news/a.md", false)]
    [InlineData("a.md", "news/a.md", true)]
    [InlineData("news/", "news", false)]
    [InlineData("news/", "news/a.md", false)]
    [InlineData("two words/*.md", "two words/a b.md", true)]
    [InlineData("日本/*.md", "日本/記事.md", true)]
    public void ASlashTiesTheGlobToTheFolderOfItsFile(string pattern, string path, bool expected) => Check(pattern, path, expected);

    [Fact]
    public void HostilePatternsTakeLinearTime()
    {
        var clock = Stopwatch.StartNew();
        string path = new('a', 2000);
        Check(string.Concat(Enumerable.Repeat("*a", 500)) + "b", path, expected: false);
        Check(string.Concat(Enumerable.Repeat("**a", 500)) + "b", path, expected: false);
        Check(string.Concat(Enumerable.Repeat("{a,aa}", 500)) + "b", path, expected: false);
        Check(string.Concat(Enumerable.Repeat("{", 500)) + "a,b" + string.Concat(Enumerable.Repeat(",c}", 500)), "b", expected: true);
        Check("{" + string.Join(',', Enumerable.Range(0, 700)) + "}", "699", expected: true);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }

    [Fact]
    public void LongPatternsAreRefused()
    {
        Assert.NotNull(EditorConfigGlob.TryParse(new string('a', 1024)));
        Assert.Null(EditorConfigGlob.TryParse(new string('a', EditorConfigGlob.MaximumLength + 1)));
    }

    [Fact]
    public void RandomPatternsMatchTheSameByBitsAndByRows()
    {
        var random = new Random(11);
        const string Alphabet = "ab/*?[]!-{},.\\12\ud83c\udf88é";
        int matches = 0;
        for (int i = 0; i < 50_000; i++)
        {
            string pattern = Make(random.Next(14));
            string path = Make(random.Next(6));
            GlobProgram program = EditorConfigGlobCompiler.Compile(pattern);
            bool isMatch = program.IsMatch(path);
            matches += isMatch ? 1 : 0;
            Assert.True(isMatch == program.IsMatchByRows(path), $"{pattern} on {path}");
        }

        Assert.True(matches > 500, $"{matches} matches show little");

        string Make(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
    }

    private static void Check(string pattern, string path, bool expected) => Assert.Equal(expected, EditorConfigGlob.TryParse(pattern)!.IsMatch(path));
}
