using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>Compiles <c>rules/typos/bigrams.txt</c>: a word, then its followers, each with a class 1 to 9 behind its last letter.</summary>
public sealed class BigramCompiler : ISectionCompiler
{
    public string Name => "typos.bigrams";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        var pairs = new Dictionary<ulong, int>();
        foreach (string file in rules.Find("typos", "bigrams.txt"))
        {
            int number = 0;
            foreach (string line in RulesFolder.ReadLines(file))
            {
                number++;
                string[] parts = line.Split(' ');
                ulong first = TypoHashes.OfWord(parts[0]);
                foreach (string follower in parts.Skip(1))
                {
                    if (follower.Length < 2 || !char.IsAsciiDigit(follower[^1]))
                        throw new RuleSourceException(file, number, $"'{follower}' is no word with a class behind it");
                    pairs[TypoHashes.OfPair(first, TypoHashes.OfWord(follower[..^1]))] = follower[^1] - '0';
                }
            }
        }

        return pairs.Count == 0 ? [] : ClassTable.Build(pairs);
    }
}
