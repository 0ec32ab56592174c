using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>Compiles <c>rules/typos/people.txt</c>: given name and family name, a blank between, into a table of pairs and of family names.</summary>
public sealed class PeopleCompiler : ISectionCompiler
{
    public string Name => "typos.people";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        var people = new Dictionary<ulong, int>();
        foreach (string file in rules.Find("typos", "people.txt"))
        {
            int number = 0;
            foreach (string line in RulesFolder.ReadLines(file))
            {
                number++;
                if (line.Length == 0 || line[0] == '#')
                    continue;
                int blank = line.LastIndexOf(' ');
                if (blank < 0)
                    throw new RuleSourceException(file, number, "expected a given name and a family name");
                string family = line[(blank + 1)..];
                people[TypoHashes.OfWord(family)] = 1;
                people[TypoHashes.OfPair(TypoHashes.OfWord(line[..line.IndexOf(' ', StringComparison.Ordinal)]), TypoHashes.OfWord(family))] = 1;
            }
        }

        return people.Count == 0 ? [] : ClassTable.Build(people);
    }
}
