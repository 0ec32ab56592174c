using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>Compiles <c>rules/typos/regions.txt</c>: a code, then the region's names and abbreviations, separated by tabs.</summary>
public sealed class RegionCompiler : ISectionCompiler
{
    public string Name => "typos.regions";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        var codes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string code, string[] names) in Read(rules))
        {
            foreach (string name in names)
            {
                codes.TryAdd(name.ToLowerInvariant(), code);
                string[] tokens = name.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
                // "N.Y." is left out: its letters stand everywhere, and each would call the rule.
                if (tokens[^1].Length > 1)
                    words.Add(tokens[^1], WordFlags.RegionName);
            }
        }

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
}
