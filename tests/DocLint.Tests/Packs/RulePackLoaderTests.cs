using System.Text.Json;
using DocLint.Rules.Packs;

namespace DocLint.Tests.Packs;

public sealed class RulePackLoaderTests
{
    private const string Head = "id: HOUSE1\ntitle: House style\n";

    [Fact]
    public void ReadsAPhraseWithItsDefaults()
    {
        RulePack pack = RulePackLoader.Load("house.yml", Head + "phrases:\n  - text: brought to you by {Name}\n    match: Brought to you by Acme\n");
        Phrase phrase = Assert.Single(pack.Phrases);
        Assert.Equal("HOUSE1", pack.Id);
        Assert.Equal("warning", pack.Severity);
        Assert.True(pack.DeletesText);
        Assert.Equal((PhraseAnchor.Whole, PhraseScope.Line, 3), (phrase.Anchor, phrase.Scope, phrase.Weight));
        Assert.Equal(4, phrase.Line);
    }

    [Theory]
    [InlineData("title: x\n", 1, 1, "'id' is missing")]
    [InlineData("id: a b\ntitle: x\n", 1, 5, "'a b' is no rule id: letters, digits and hyphens")]
    [InlineData(Head + "severity: loud\n", 3, 11, "'loud' is not one of none, note, warning, error")]
    [InlineData(Head + "colour: red\n", 3, 1, "'colour' is no key here; known are id, title, message, severity, enabled, fix, phrases")]
    [InlineData(Head + "phrases: many\n", 3, 10, "'phrases' is a list")]
    [InlineData(Head + "phrases:\n  - match: a\n", 4, 5, "a phrase needs 'text'")]
    [InlineData(Head + "phrases:\n  - text: a\n", 4, 5, "a phrase needs at least one 'match' line")]
    [InlineData(Head + "phrases:\n  - text: (a|b\n    match: a\n", 4, 11, "'(' at 1 is not closed")]
    [InlineData(Head + "phrases:\n  - text: a {colour}\n    match: a\n", 4, 11, "'{colour}' at 3 is no known slot")]
    [InlineData(Head + "phrases:\n  - text: a {0,99} b\n    match: a\n", 4, 11, "'{0,99}' at 3 is no range of 0 to 12 words")]
    [InlineData(Head + "phrases:\n  - text: a ) b\n    match: a\n", 4, 11, "')' at 3 closes nothing")]
    [InlineData(Head + "phrases:\n  - text: a\n    weight: 9\n    match: a\n", 5, 13, "'weight' is a number from 1 to 4")]
    public void SaysWhatIsWrongAndWhere(string yaml, int line, int column, string problem)
    {
        var e = Assert.Throws<RulePackException>(() => RulePackLoader.Load("house.yml", yaml));
        Assert.Equal((line, column, problem), (e.Line, e.Column, e.Problem));
        Assert.Equal($"house.yml({line},{column}): {problem}", e.Message);
    }

    [Fact]
    public void AFileOfALanguageHoldsADocumentForEachRule()
    {
        var packs = RulePackLoader.LoadExtensions("xx.yml", "id: DL2001\nphrases:\n  - text: a\n    match: a\n---\nid: DL2002\nphrases:\n  - text: b\n    match: b\n");
        Assert.Equal(["DL2001", "DL2002"], packs.Select(pack => pack.Id));
        Assert.Equal([3, 8], packs.Select(pack => Assert.Single(pack.Phrases).Line));
    }

    [Fact]
    public void BrokenYamlHasAPlace()
    {
        var e = Assert.Throws<RulePackException>(() => RulePackLoader.Load("house.yml", Head + "phrases: [\n"));
        Assert.True(e.Line >= 3);
    }

    [Fact]
    public void SchemaKnowsTheSameKeys()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", "rulepack.schema.json")));
        JsonElement phrase = schema.RootElement.GetProperty("$defs").GetProperty("phrase").GetProperty("properties");
        Assert.Equal(RulePackLoader.PackKeys, schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.Equal(RulePackLoader.PhraseKeys, phrase.EnumerateObject().Select(property => property.Name));
    }
}
