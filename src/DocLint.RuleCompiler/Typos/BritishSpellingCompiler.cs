using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>The reverse of <see cref="AmericanSpellingCompiler"/>, for British spelling. "-ize" is British, too (Oxford), and stays.</summary>
public sealed class BritishSpellingCompiler : ISectionCompiler
{
    public string Name => "typos.to-british";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        (string British, string American)[] pairs =
        [
            .. LocalePairs.Read(rules).Where(pair => !pair.American.Contains("iz", StringComparison.Ordinal)).DistinctBy(pair => pair.American, StringComparer.Ordinal),
        ];
        foreach ((_, string american) in pairs)
            words.Add(american, WordFlags.AmericanSpelling);
        return pairs.Length == 0 ? [] : StringMap.Build(pairs.Select(pair => KeyValuePair.Create(pair.American, pair.British)));
    }
}
