using System.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>Compiles <c>rules/typos/regions.txt</c>: a code, then the region's names and abbreviations, separated by tabs.</summary>
/// <remarks>
/// Names that are one slip away from a region's last word ("Sommerset") are flagged like it: what a town stands before may be misspelt, too.
/// </remarks>
public sealed class RegionCompiler : ISectionCompiler
{
    /// <summary>The shortest last word whose neighbours are flagged: of shorter ones there are too many.</summary>
    private const int ShortestWord = 5;

    public string Name => "typos.regions";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        var codes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var last = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string code, string[] names) in Read(rules))
        {
            foreach (string name in names)
            {
                string folded = name.ToLowerInvariant();
                codes[folded] = codes.TryGetValue(folded, out string? other) ? $"{other} {code}" : code;
                string[] tokens = name.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
                // "N.Y." is left out: its letters stand everywhere, and each would call the rule.
                if (tokens[^1].Length > 1)
                {
                    words.Add(tokens[^1], WordFlags.RegionName);
                    if (tokens[^1].Length >= ShortestWord)
                        last.Add(tokens[^1].ToLowerInvariant());
                }
            }
        }

        foreach (string name in NamesNear(rules, last))
            words.Add(name, WordFlags.RegionName);
        return codes.Count == 0 ? [] : StringMap.Build(codes);
    }

    internal static IEnumerable<(string Code, string[] Names)> Read(RulesFolder rules)
    {
        foreach (string file in rules.Find("typos", "regions.txt"))
        {
            int number = 0;
            foreach (string line in RulesFolder.ReadLines(file))
            {
                number++;
                if (line.Length == 0 || line[0] == '#')
                    continue;
                string[] parts = line.Split('\t');
                if (parts.Length < 2)
                    throw new RuleSourceException(file, number, "expected a code and names, with tabs between");
                yield return (parts[0], parts[1..]);
            }
        }
    }

    /// <summary>The known names that are one slip away from one of some words.</summary>
    private static IEnumerable<string> NamesNear(RulesFolder rules, HashSet<string> words)
    {
        byte[] near = NearNames.Build(words.Select(NearPlaceCompiler.Fold));
        IEnumerable<string> names = rules.Find("typos", "names.words").SelectMany(file => RulesFolder.ReadLines(file))
            .Where(line => line.Length > 0 && line[0] is not ('#' or '['))
            .SelectMany(line => line.Split(' '));
        foreach (string name in names.Where(name => name.Length >= ShortestWord - 1 && !words.Contains(name) && NearNames.MayBeNear(near, NearPlaceCompiler.Fold(name))))
        {
            if (IsNear(NearPlaceCompiler.Fold(name), words))
                yield return name;
        }
    }

    private static bool IsNear(byte[] name, HashSet<string> words)
    {
        var edits = new SingleEdits(name, new byte[name.Length + 1]);
        while (edits.MoveNext())
        {
            if (edits.Current[0] == name[0] && words.Contains(Encoding.UTF8.GetString(edits.Current)))
                return true;
        }

        return false;
    }
}
