using System.Globalization;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Tests.Boilerplate;

public sealed class LineModelTests
{
    public static TheoryData<bool> Models => [true, false];

    [Theory, MemberData(nameof(Models))]
    public void ModelIsInTheOrderOfFeaturesAndContextNumbers(bool isEnglish)
    {
        string[][] rows =
        [
            .. Rows(isEnglish).Select(line => line.Split('\t')),
        ];
        Assert.Equal(Enum.GetValues<LineFeature>().Select(feature => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(feature.ToString())), rows.Where(row => row[0] == "feature").Select(row => row[1]));
        Assert.Equal(LineContext.Names, rows.Where(row => row[0] == "context").Select(row => row[1]));
    }

    [Theory, MemberData(nameof(Models))]
    public void CompiledModelIsTheWrittenOne(bool isEnglish)
    {
        string[][] trees =
        [
            .. Rows(isEnglish)
                .Where(line => line.StartsWith("tree\t", StringComparison.Ordinal)).Select(line => line.Split('\t')[1..]),
        ];
        LineModel model = BoilerplatePacks.ModelOf(isEnglish);
        Assert.Equal(trees.Length, model.TreeCount);
        for (int i = 0; i < trees.Length; i++)
        {
            var names = new List<string>();
            foreach (ushort test in model.Tests.Slice(i * LineModel.Leaves, 7))
                names.Add(model.NameOf(test));
            Assert.Equal(trees[i][..7], names);
            Assert.Equal(trees[i][7..].Select(leaf => float.Parse(leaf, CultureInfo.InvariantCulture)), model.LeafValues.Slice(i * LineModel.Leaves, LineModel.Leaves).ToArray());
        }
    }

    [Theory, MemberData(nameof(Models))]
    public void WordsHaveTheWrittenWeights(bool isEnglish)
    {
        (string Word, float Weight)[] written =
        [
            .. Rows(isEnglish)
                .Where(line => line.StartsWith("word\t", StringComparison.Ordinal)).Select(line => line.Split('\t'))
                .Select(row => (row[1], float.Parse(row[2], CultureInfo.InvariantCulture))),
        ];
        Assert.NotEmpty(written);
        LineWords words = BoilerplatePacks.ModelOf(isEnglish).Words;
        foreach ((string word, float weight) in written)
            Assert.Equal(weight, words.Sum([Hash(word)]));
    }

    [Fact]
    public void WeightsOfWordsAddUp()
    {
        // "b" begins where "a" does, and lies behind it; what follows is not asked for.
        ulong a = 5UL << 61 | 1, b = 5UL << 61 | 2, c = 5UL << 61 | 3, number = 0;
        var words = new LineWords([0, 0, 0, 0, 0, (1 << 8) | 64, (2 << 8) | 0xE0, 0]);
        Assert.Equal(2f, words.Sum([a]));
        Assert.Equal(-1f, words.Sum([b]));
        Assert.Equal(3f, words.Sum([a, b, c, number, a]));
        Assert.Equal(0f, words.Sum([]));
    }

    [Fact]
    public void LastSlotGoesOnAtTheFirst()
    {
        ulong a = 3UL << 62 | 7, b = 3UL << 62 | 9;
        var words = new LineWords([(9 << 8) | 32, 0, 0, (7 << 8) | 32]);
        Assert.Equal(2f, words.Sum([a, b]));
    }

    [Fact]
    public void ScoreFollowsTheAnswers()
    {
        LineModel model = BoilerplatePacks.ModelOf(isEnglish: true);
        var answers = new byte[model.TestCount];
        float atNo = model.Score(answers);
        float all = atNo;
        for (int i = 0; i < model.TreeCount; i++)
            all += model.LeafValues[((i + 1) * LineModel.Leaves) - 1] - model.LeafValues[i * LineModel.Leaves];
        Array.Fill(answers, (byte)1);
        Assert.Equal(all, model.Score(answers), tolerance: 0.001f);
        Assert.NotEqual(all, atNo, tolerance: 0.001f);
    }

    [Fact]
    public void ReasonsAreTheAnswersThatCountMost()
    {
        LineModel model = BoilerplatePacks.ModelOf(isEnglish: true);
        var features = default(LineFeatureSet);
        features.Add(LineFeature.Always);
        features.Add(LineFeature.StrongPhrase);
        features.Add(LineFeature.NewsletterPhrase);
        var answers = new byte[model.TestCount];
        model.Answer(features, new float[LineContext.Count], answers);
        Assert.Equal(1, answers[(int)LineFeature.StrongPhrase]);
        Assert.Equal(0, answers[(int)LineFeature.EndsSentence]);
        string[] reasons = LineReasons.Strongest(model, answers).Split(", ");
        Assert.Contains("strong-phrase", reasons);
        Assert.DoesNotContain("always", reasons);
        Assert.InRange(reasons.Distinct().Count(), 1, 3);
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

    /// <summary>train.py made the numbers of the fixture: what the model learnt from must be what the rule shows it.</summary>
    [Fact]
    public void ContextIsThatOfTheTraining()
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Boilerplate", "line-context.tsv"));
        string[][][] documents = [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Rows)];
        Assert.True(documents.Length >= 4);
        foreach (string[][] rows in documents)
        {
            var context = new LineContext([.. rows.Select(Line)]);
            var values = new float[LineContext.Count];
            for (int i = 0; i < rows.Length; i++)
            {
                context.Fill(i, values);
                for (int k = 0; k < values.Length; k++)
                    Assert.True(Math.Abs(Number(rows[i][6 + k]) - values[k]) < 1e-3, $"{LineContext.Names[k]} of line {i} of {rows.Length}: {rows[i][6 + k]}, not {values[k]}");
            }
        }
    }

    /// <summary>The rows of the file of a model.</summary>
    private static IEnumerable<string> Rows(bool isEnglish) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "rules", "boilerplate", isEnglish ? "line-model.tsv" : "line-model-other.tsv"))
            .Where(line => !line.StartsWith('#'));

    private static ulong Hash(string word) => WordHash.Compute(System.Text.Encoding.UTF8.GetBytes(word));

    private static string[][] Rows(string document) =>
        [.. document.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split('\t'))];

    private static FirstPass Line(string[] row) =>
        new((int)Number(row[0]), row[1] == "1", row[2] == "1", row[3] == "1", Number(row[4]), (int)Number(row[5]));

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
