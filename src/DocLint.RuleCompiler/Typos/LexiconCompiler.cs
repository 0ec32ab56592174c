using System.Globalization;
using System.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>
/// Adds the words of <c>rules/typos/lexicon*.txt</c> to the table (a word a line, its frequency class behind a tab), and compiles
/// the frequent ones into the index of candidates for corrections.
/// </summary>
public sealed class LexiconCompiler : ISectionCompiler
{
    /// <summary>Words of this class and above may be proposed; the lowest at which the index still numbers them with 16 bits.</summary>
    private const int LowestClass = 3;

    /// <summary>From this class on a slip of two letters is looked for.</summary>
    private const int FrequentClass = 8;

    private const int LongestWord = 48;

    public string Name => "typos.candidates";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        HashSet<string> misspelt = ReadMisspelt(rules);
        SortedDictionary<string, int> classes = ReadClasses(rules);
        foreach ((string word, int frequency) in classes)
            words.Add(word, WordFlags.Known, frequency);
        foreach (string name in words.Words.Where(word => (words.GetFlags(word) & WordFlags.ProperName) != 0 && !misspelt.Contains(word)).ToArray())
            words.Add(name, WordFlags.Known);

        byte[][] candidates =
        [
            .. classes.Where(pair => IsCandidate(pair.Key, pair.Value) && (words.GetFlags(pair.Key) & WordFlags.RareWord) == 0)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(CandidateIndex.MaxWords)
                .Select(pair => Encoding.ASCII.GetBytes(pair.Key)),
        ];
        int deep = candidates.Count(word => classes[Encoding.ASCII.GetString(word)] >= FrequentClass);
        return candidates.Length == 0 ? [] : CandidateIndex.Build(candidates, deep);
    }

    /// <summary>The frequency class of each word of the lexicon.</summary>
    /// <exception cref="RuleSourceException">A line is none of a lexicon.</exception>
    internal static SortedDictionary<string, int> ReadClasses(RulesFolder rules)
    {
        HashSet<string> misspelt = ReadMisspelt(rules);
        var classes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string file in rules.Find("typos", "lexicon*.txt"))
            Read(file, misspelt, classes);
        return classes;
    }

    private static HashSet<string> ReadMisspelt(RulesFolder rules) => [.. MisspellingCompiler.Read(rules).Select(entry => entry.Wrong)];

    private static bool IsCandidate(string word, int frequency) =>
        frequency >= LowestClass && word.Length is > 1 and < LongestWord && Ascii.IsValid(word);

    private static void Read(string file, HashSet<string> misspelt, SortedDictionary<string, int> classes)
    {
        int number = 0;
        foreach (string line in RulesFolder.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            string word = tab < 0 ? line : line[..tab];
            int frequency = 0;
            if (tab >= 0 && (!int.TryParse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture, out frequency) || frequency > 15))
                throw new RuleSourceException(file, number, $"'{line[(tab + 1)..]}' is no frequency class from 0 to 15");
            if (!misspelt.Contains(word))
                classes[word] = Math.Max(frequency, classes.GetValueOrDefault(word));
        }
    }
}
