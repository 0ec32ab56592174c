using DocLint.Core.Tokens;
using DocLint.Rules;

namespace DocLint.Tests.Typos;

/// <summary>Cross-checks the word data of the typos family.</summary>
public sealed class LexiconTests
{
    private static string[] Lines(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "rules", "typos", file)).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [InlineData("lexicon.txt")]
    [InlineData("lexicon-modern.txt")]
    [InlineData("misspellings.txt")]
    [InlineData("british.txt")]
    public void EntriesAreSortedAndUnique(string file)
    {
        string[] words = [.. Lines(file).Select(line => line.Split('\t')[0])];
        Assert.Equal(words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), words);
    }

    [Fact]
    public void NoMisspellingIsAKnownWordAndEveryCorrectionIs()
    {
        WordTable table = RuleData.Words;
        foreach (string[] entry in Lines("misspellings.txt").Select(line => line.Split('\t')))
        {
            WordFlags flags = table.FlagsOf(table.Lookup(System.Text.Encoding.UTF8.GetBytes(entry[0])));
            Assert.True((flags & WordFlags.Misspelling) != 0 && (flags & WordFlags.Known) == 0, $"'{entry[0]}' is known and misspelt");
            foreach (string word in entry[1].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            {
                string stem = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
                WordFlags right = table.FlagsOf(table.Lookup(System.Text.Encoding.UTF8.GetBytes(stem)));
                Assert.True((right & WordFlags.Known) != 0 && (right & WordFlags.Misspelling) == 0, $"'{word}' corrects '{entry[0]}' and is unknown");
            }
        }
    }

    /// <summary>A regional word that is in a lexicon, too, would be read as standard English.</summary>
    [Fact]
    public void RegionalWordsAreNeitherKnownNorMisspelt()
    {
        WordTable table = RuleData.Words;
        string[] words = [.. Lines("regional.words").Where(line => line[0] != '[').SelectMany(line => line.Split(' '))];
        Assert.NotEmpty(words);
        Assert.All(words, word =>
        {
            WordFlags flags = table.FlagsOf(table.Lookup(System.Text.Encoding.UTF8.GetBytes(word)));
            Assert.Equal(WordFlags.RegionalWord, flags & (WordFlags.RegionalWord | WordFlags.Misspelling));
            Assert.True((flags & (WordFlags.Known | WordFlags.ProperName)) != WordFlags.Known, $"'{word}' is in a lexicon");
        });
    }
}
