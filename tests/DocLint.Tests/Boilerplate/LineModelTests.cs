using DocLint.Rules;
using DocLint.Rules.Boilerplate;

namespace DocLint.Tests.Boilerplate;

public sealed class LineModelTests
{
    [Fact]
    public void WeightsAreInTheOrderOfTheFeatures()
    {
        string[] names =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "rules", "boilerplate", "line-model.tsv"))
                .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')[0]),
        ];
        Assert.Equal([.. Enum.GetValues<LineFeature>().Select(LineModel.NameOf), .. LineContext.Names.Select(name => "context:" + name)], names);
        Assert.Equal(((2 * LineModel.FeatureCount) + LineContext.Count) * sizeof(float), RuleData.Section("boilerplate-model").Length);
    }

    [Fact]
    public void FeatureSetHoldsEveryFeature()
    {
        foreach (LineFeature feature in Enum.GetValues<LineFeature>())
        {
            var set = default(LineFeatureSet);
            set.Add(feature);
            var weights = new float[192];
            weights[(int)feature] = 2.5f;
            Assert.True(set.Has(feature));
            Assert.Equal(2.5f, set.Dot(weights));
            Assert.All(Enum.GetValues<LineFeature>().Where(other => other != feature), other => Assert.False(set.Has(other)));
        }
    }

    [Fact]
    public void ContextKnowsWhereTheProseIs()
    {
        FirstPass[] lines =
        [
            Line(2, 0.9f), Line(3, 0.8f), Line(40, 0.01f, isProse: true), Line(5, 0.4f), Line(60, 0.01f, isProse: true), Line(1, 0.7f),
        ];
        var context = new LineContext(lines);
        Span<float> values = stackalloc float[LineContext.Count];
        context.Fill(3, values);
        Assert.Equal(1f, values[Array.IndexOf(LineContext.Names, "between-prose")]);
        Assert.Equal(0f, values[Array.IndexOf(LineContext.Names, "no-prose-before")]);
        context.Fill(0, values);
        Assert.Equal(1f, values[Array.IndexOf(LineContext.Names, "short-no-prose-before")]);
        Assert.Equal(0.8f, values[Array.IndexOf(LineContext.Names, "next")], 4);
        context.Fill(5, values);
        Assert.Equal(1f, values[Array.IndexOf(LineContext.Names, "no-prose-after")]);
        Assert.Equal(1f, values[Array.IndexOf(LineContext.Names, "last-line")]);
    }

    private static FirstPass Line(int words, float probability, bool isProse = false) => new(words, true, isProse, 0f, probability, 0f, 0);
}
