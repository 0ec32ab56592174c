using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>Compiles <c>rules/typos/british.txt</c> (British, American, a tab between) for a text that is to keep to American spelling.</summary>
public sealed class AmericanSpellingCompiler : ISectionCompiler
{
    public string Name => "typos.to-american";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        (string British, string American)[] pairs = [.. LocalePairs.Read(rules)];
        foreach ((string british, _) in pairs)
            words.Add(british, WordFlags.BritishSpelling);
        return pairs.Length == 0 ? [] : StringMap.Build(pairs.Select(pair => KeyValuePair.Create(pair.British, pair.American)));
    }
}
