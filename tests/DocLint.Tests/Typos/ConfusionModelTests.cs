using System.Globalization;
using System.Text;
using DocLint.Rules.Typos;
using DocLint.Rules.Typos.Data;
using DocLint.Rules.Typos.Usage;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

/// <summary>What the models of confused words say of words in their context.</summary>
public sealed class ConfusionModelTests
{
    private static readonly Dictionary<string, (string First, string Second, int Bias, string[] Least, Dictionary<string, int> Weights)> Written = ReadModel();
    private static readonly HashSet<string> Functions = [.. Lines().First(line => line.StartsWith("functions\t", StringComparison.Ordinal)).Split('\t')[1].Split(' ')];

    /// <summary>Two words before, the written word, two behind; "." is the end of a clause.</summary>
    public static TheoryData<string, string> Uses => new()
    {
        { "it's its", ". . Its easy to" },
        { "it's its", ". . Its roof is" },
        { "it's its", "bridge lost it's railing in" },
        { "it's its", "thinks that it's raining again" },
        { "than then", "more harm then good ." },
        { "than then", "left and then came back" },
        { "build built", "hall was build by the" },
        { "build built", "want to build a hall" },
        { "their there", "are three their , ." },
        { "their there", "sold 3 their Parker friends" },
        { "their there", "'s mayor's their running quickly" },
        { "than then", ", , then \" ." },
    };

    [Theory, MemberData(nameof(Uses))]
    public void ScoreIsThatOfTheWrittenModel(string pair, string use)
    {
        string[] words = use.Split(' ');
        (string first, string second, int bias, string[] least, Dictionary<string, int> weights) = Written[pair];
        string word = words[2].ToLowerInvariant();
        int sign = word == first ? -1 : 1, expected = sign * (bias + Features(words).Sum(feature => weights.GetValueOrDefault(feature)));
        Span<ulong> around = stackalloc ulong[ContextFeature.Words], classes = stackalloc ulong[ContextFeature.Words], keys = stackalloc ulong[ContextFeature.Kinds.Length];
        var model = new ConfusionModelImage(TypoData.ConfusionModel);
        for (int i = 0; i < ContextFeature.Words; i++)
            (around[i], classes[i]) = (WordOf(Neighbours(words)[i]), WordOf(ClassOf(Neighbours(words)[i])));
        ContextFeature.Fill(around, classes, keys);
        string leastOfWord = least[word == first ? 0 : 1];
        bool found = false;
        foreach (ref readonly ConfusionCandidate candidate in model.Find(TypoHashes.OfWord(word)))
        {
            if (Encoding.UTF8.GetString(model.RightOf(candidate)) != (word == first ? second : first))
                continue;
            int score = candidate.Bias;
            foreach (ulong key in keys)
                score += candidate.Sign * model.WeightOf(ContextFeature.OfPair(key, candidate.Pair));
            Assert.Equal(expected, score);
            Assert.Equal(int.Parse(leastOfWord, CultureInfo.InvariantCulture), candidate.Least);
            found = true;
        }

        Assert.Equal(leastOfWord != "-", found);
    }

    [Fact]
    public void ReportsWhatFitsNowhere()
    {
        AnalyzerVerifier.VerifyFix<ConfusionAnalyzer>("The ferry terminal can be [|build|] in a year.", "The ferry terminal can be built in a year.");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("[|Its|] easy to say that the ferry does more harm [|then|] good.");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("<p>The ferry <b>can be</b> [|build|] in a year.</p>", "a.html");
    }

    [Fact]
    public void TellsAQuotedWordAHalfAndACutLineFromAUse()
    {
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("The sign says \"build\". A then-record sum can be build-up. It does more harm \"then\" good.");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("The ferry terminal can be build");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("The prices were higher then than they are today, and there was more then.");
        AnalyzerVerifier.Verify<ConfusionAnalyzer>("The ferry can be `build` in a year, and can be Build in a year.", "a.md");
    }

    [Fact]
    public void EndingsAreThoseOfTheFile()
    {
        IEnumerable<string> classes = Written.Values.SelectMany(model => model.Weights.Keys).SelectMany(feature => feature.Split(' ').Skip(1)).Where(word => word.StartsWith('~'));
        Assert.All(classes.Distinct(), name => Assert.NotEqual(0ul, ContextFeature.ClassNamed(name)));
        Assert.Equal(ContextFeature.ClassNamed("~ing"), ContextFeature.ClassOf("sailing"u8, hasCapital: false));
        Assert.Equal(ContextFeature.ClassNamed("~"), ContextFeature.ClassOf("king"u8, hasCapital: false));
        Assert.Equal(ContextFeature.ClassNamed("~N"), ContextFeature.ClassOf("Sailing"u8, hasCapital: true));
        Assert.Equal(0ul, ContextFeature.ClassNamed("ing"));
    }

    private static IEnumerable<string> Features(string[] words)
    {
        string[] n = [.. Neighbours(words).Select(word => word.ToLowerInvariant())], c = [.. Neighbours(words).Select(ClassOf)];
        return [$"l {n[1]}", $"r {n[2]}", $"L {n[0]} {n[1]}", $"R {n[2]} {n[3]}", $"E {n[1]} {n[2]}", $"u {c[1]} {c[2]}", $"w {c[2]} {c[3]}", $"v {c[0]} {c[1]}"];
    }

    /// <summary>Without possessive endings; a number is "#".</summary>
    private static string[] Neighbours(string[] words) =>
        [.. new[] { words[0], words[1], words[3], words[4] }.Select(word => char.IsAsciiDigit(word[0]) ? "#" : word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 2 ? word[..^2] : word)];

    private static string ClassOf(string word)
    {
        string folded = word.ToLowerInvariant();
        string[] endings = ["ing", "ed", "ly", "est", "er", "ion", "ous", "al", "ful", "able", "s"];
        return word is "." or "," or "#" or "\"" || Functions.Contains(folded) ? folded
            : char.IsUpper(word[0]) ? "~N"
            : "~" + endings.FirstOrDefault(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal), "");
    }

    private static ulong WordOf(string text) => text switch
    {
        "." => ContextFeature.End,
        "," => ContextFeature.Comma,
        "\"" => ContextFeature.Mark,
        "#" => ContextFeature.Number,
        _ => ContextFeature.ClassNamed(text) is > 0 and var named ? named : TypoHashes.OfWord(text),
    };

    private static Dictionary<string, (string First, string Second, int Bias, string[] Least, Dictionary<string, int> Weights)> ReadModel()
    {
        var models = new Dictionary<string, (string, string, int, string[], Dictionary<string, int>)>(StringComparer.Ordinal);
        Dictionary<string, int> weights = [];
        foreach (string[] fields in Lines().Select(line => line.Split('\t')).Where(fields => fields[0] != "functions"))
        {
            if (fields[0] == "pair")
                models[string.Join(' ', fields[1..3].Order(StringComparer.Ordinal))] = (fields[1], fields[2], int.Parse(fields[3], CultureInfo.InvariantCulture), fields[4..], weights = []);
            else
                weights[fields[0]] = int.Parse(fields[1], CultureInfo.InvariantCulture);
        }

        return models;
    }

    private static IEnumerable<string> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "rules", "typos", "confusion-model.txt")).Where(line => line.Length > 0 && !line.StartsWith('#'));
}
