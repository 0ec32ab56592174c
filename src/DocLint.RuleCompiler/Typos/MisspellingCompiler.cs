using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>Compiles the map of common misspellings, <c>rules/typos/misspellings.txt</c>: <c>wrong right</c>, several corrections separated by commas.</summary>
public sealed class MisspellingCompiler : ISectionCompiler
{
    public string Name => "typos.misspellings";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        (string Wrong, string Right)[] entries = [.. Read(rules)];
        foreach ((string wrong, _) in entries)
            words.Add(wrong, WordFlags.Misspelling);
        return entries.Length == 0 ? [] : StringMap.Build(entries.Select(entry => KeyValuePair.Create(entry.Wrong, entry.Right)));
    }

    /// <summary>The entries in the order of the file.</summary>
    internal static IEnumerable<(string Wrong, string Right)> Read(RulesFolder rules)
    {
        foreach (string file in rules.Find("typos", "misspellings.txt"))
        {
            int number = 0;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (string line in RulesFolder.ReadLines(file))
            {
                number++;
                if (line.Length == 0 || line[0] == '#')
                    continue;
                int blank = line.IndexOf('\t', StringComparison.Ordinal);
                if (blank <= 0 || blank == line.Length - 1)
                    throw new RuleSourceException(file, number, "expected the misspelling, a tab and the correction");
                if (!seen.Add(line[..blank]))
                    throw new RuleSourceException(file, number, $"'{line[..blank]}' stands here twice");
                yield return (line[..blank], line[(blank + 1)..]);
            }
        }
    }
}
