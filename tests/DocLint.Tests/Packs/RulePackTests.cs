using DocLint.Rules.Packs;

namespace DocLint.Tests.Packs;

/// <summary>Every phrase of every pack finds its <c>match</c> lines and stays silent on its <c>clean</c> lines.</summary>
public sealed class RulePackTests
{
    /// <summary>More alternatives of one choice could use up the steps of an attempt before the last is tried.</summary>
    private const int MostAlternatives = 220;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "rules", "boilerplate");

    /// <summary>By file name, or by language and rule ("de/DL2001").</summary>
    private static readonly Dictionary<string, RulePack> Loaded = Rules().Concat(Languages()).ToDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Packs => [.. Loaded.Keys.Order(StringComparer.Ordinal)];

    private static IEnumerable<KeyValuePair<string, RulePack>> Rules() =>
        from file in Directory.EnumerateFiles(Folder, "DL*.yml")
        select KeyValuePair.Create(Path.GetFileNameWithoutExtension(file), RulePackLoader.Load(file, File.ReadAllText(file)));

    private static IEnumerable<KeyValuePair<string, RulePack>> Languages() =>
        from file in Directory.EnumerateFiles(Path.Combine(Folder, "languages"), "*.yml")
        from pack in RulePackLoader.LoadExtensions(file, File.ReadAllText(file))
        select KeyValuePair.Create($"{Path.GetFileNameWithoutExtension(file)}/{pack.Id}", pack);

    [Fact]
    public void ThereArePacks()
    {
        Assert.True(Rules().Count() >= 18);
        Assert.NotEmpty(Languages());
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void FileIsNamedAfterItsRule(string name) => Assert.Equal(name.Split('/')[^1], Loaded[name].Id);

    [Theory]
    [MemberData(nameof(Packs))]
    public void EveryAlternativeCanBeTried(string name)
    {
        var templates = Loaded[name].Phrases.SelectMany(phrase => phrase.Templates.Concat(phrase.Guards));
        Assert.All(templates, template => Assert.InRange(PhraseTemplate.Parse(template).Max(MostAlternativesOf), 0, MostAlternatives));
    }

    private static int MostAlternativesOf(PhraseNode node) => node is ChoiceNode choice
        ? Math.Max(choice.Alternatives.Length, choice.Alternatives.SelectMany(nodes => nodes).Select(MostAlternativesOf).DefaultIfEmpty().Max())
        : 0;

    [Theory]
    [MemberData(nameof(Packs))]
    public void EveryPhraseFindsItsLines(string name)
    {
        var probe = new PhraseProbe(Loaded[name]);
        string[] missed =
        [
            .. from phrase in Loaded[name].Phrases
               from line in phrase.Matches
               where !probe.LinesOf(line).Contains(phrase.Line)
               select $"{name}.yml({phrase.Line}): {line}",
        ];
        Assert.Empty(missed);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void EveryPhraseIsSilentOnItsNearMisses(string name)
    {
        var probe = new PhraseProbe(Loaded[name]);
        string[] wrong =
        [
            .. from phrase in Loaded[name].Phrases
               from line in phrase.Clean
               where probe.LinesOf(line).Contains(phrase.Line)
               select $"{name}.yml({phrase.Line}): {line}",
        ];
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void EveryPhraseHasANearMiss(string name) =>
        Assert.All(Loaded[name].Phrases, phrase => Assert.False(phrase.Clean.IsEmpty, $"{name}.yml({phrase.Line}) has no 'clean' line"));
}
