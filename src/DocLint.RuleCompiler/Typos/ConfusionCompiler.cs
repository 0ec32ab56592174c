using System.Globalization;
using DocLint.Core.Tokens;
using DocLint.Rules.Packs;
using DocLint.Rules.Typos.Data;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DocLint.RuleCompiler.Typos;

/// <summary>
/// Compiles <c>rules/typos/confusions*.yml</c>: patterns of confused words with the words around them. A line is a
/// pattern (see <see cref="ConfusionImage"/>): wrong words, right words, elements before, elements behind, except, except-next, after, before, level, words of the wrong
/// phrase before its last, with tabs between.
/// </summary>
public sealed class ConfusionCompiler : ISectionCompiler
{
    private static readonly string[] Keys = ["except", "except-next", "after", "before", "level"];

    public string Name => "typos.confusions";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        var lines = new List<string>();
        foreach (string file in rules.Find("typos", "confusions*.yml"))
            CompileFile(file, words, lines);
        SortedDictionary<string, int> frequencies = LexiconCompiler.ReadClasses(rules);
        return ConfusionImage.Build(lines, word => PhraseTriggers.Cost(word, stem => frequencies.GetValueOrDefault(stem)));
    }

    private static void CompileFile(string file, WordTableBuilder words, List<string> lines)
    {
        var yaml = new YamlStream();
        try
        {
            using var reader = new StreamReader(file);
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new RuleSourceException(file, (int)e.Start.Line, e.Message);
        }

        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var lists = ((YamlMappingNode)root["lists"]).ToDictionary(
            pair => "{" + pair.Key + "}", pair => string.Join('|', pair.Value.ToString().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
        foreach (YamlNode entry in (YamlSequenceNode)root["confusions"])
            CompileEntry(file, (YamlMappingNode)entry, lists, words, lines);
    }

    private static void CompileEntry(string file, YamlMappingNode entry, Dictionary<string, string> lists, WordTableBuilder words, List<string> lines)
    {
        int line = (int)entry.Start.Line;
        string[] elements = Expand(entry["pattern"].ToString(), lists).Split(' ');
        int at = Array.FindIndex(elements, element => element.StartsWith('['));
        // A correction may hold a blank ("[alot>a lot]").
        int end = Array.FindIndex(elements, element => element.EndsWith(']'));
        if (at < 0 || end < at)
            throw new RuleSourceException(file, line, "the pattern has no [wrong>right]");
        string[] sides = string.Join(' ', elements[at..(end + 1)])[1..^1].Split('>');
        if (sides.Length != 2 || sides[0].Split('|').Length != sides[1].Split('|').Length)
            throw new RuleSourceException(file, line, "[wrong>right] needs as many corrections as words");
        string[] context =
        [
            string.Join(' ', elements[..at]), string.Join(' ', elements[(end + 1)..]),
            .. Keys.Select(key => entry.Children.TryGetValue(key, out YamlNode? value) ? Expand(value.ToString(), lists) : string.Empty),
        ];
        if (entry.Children.Keys.FirstOrDefault(key => !Keys.Contains(key.ToString()) && key.ToString() is not ("pattern" or "reports" or "clean")) is { } unknown)
            throw new RuleSourceException(file, line, $"unknown key '{unknown}'");
        if (context[^1] is not ("" or "note" or "unsafe"))
            throw new RuleSourceException(file, line, $"'{context[^1]}' is no level: 'note', 'unsafe' (a warning whose fix somebody has to look at) or none");
        if (!sides[0].Contains(' ', StringComparison.Ordinal))
            AddLine(sides[0], sides[1], context, 0, words, lines);
        else
            AddPhrases(sides, context, words, lines);
    }

    /// <summary>Adds wrong phrases ("[over night>overnight]") one by one: each is found by its last word, and the others stand before it.</summary>
    private static void AddPhrases(string[] sides, string[] context, WordTableBuilder words, List<string> lines)
    {
        foreach ((string phrase, string right) in sides[0].Split('|').Zip(sides[1].Split('|')))
        {
            string[] parts = phrase.Split(' ');
            string[] fields = [$"{context[0]} {string.Join(' ', parts[..^1])}".Trim(), .. context[1..]];
            AddLine(parts[^1], right, fields, parts.Length - 1, words, lines);
        }
    }

    private static void AddLine(string wrong, string right, string[] context, int wordsBefore, WordTableBuilder words, List<string> lines)
    {
        foreach (string word in wrong.Split('|'))
            // The table knows a possessive by its stem, and "it's" looks like one.
            words.Add(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word, WordFlags.Confusable);
        lines.Add(string.Join('\t', [wrong, right, .. context, wordsBefore.ToString(CultureInfo.InvariantCulture)]));
    }

    private static string Expand(string pattern, Dictionary<string, string> lists)
    {
        foreach ((string name, string alternatives) in lists)
            pattern = pattern.Replace(name, alternatives, StringComparison.Ordinal);
        return pattern;
    }
}
