using DocLint.Rules.Packs;

namespace DocLint.Tests.Packs;

/// <summary>Every phrase of every pack finds its <c>match</c> lines and stays silent on its <c>clean</c> lines.</summary>
public sealed class RulePackTests
{
    private static readonly Dictionary<string, RulePack> Loaded = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "rules"), "DL*.yml", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => RulePackLoader.Load(file, File.ReadAllText(file)), StringComparer.Ordinal);

    public static TheoryData<string> Packs => [.. Loaded.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void ThereArePacks() => Assert.True(Loaded.Count >= 18);

    [Theory]
    [MemberData(nameof(Packs))]
    public void FileIsNamedAfterItsRule(string name) => Assert.Equal(name, Loaded[name].Id);

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
