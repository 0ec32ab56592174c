using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>
/// Compiles <c>rules/typos/people.txt</c>: given name and family name, a blank between, into a table of pairs and of family names. A hyphen before
/// them says that the family name alone tells nobody.
/// </summary>
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
                string given = line[(line[0] == '-' ? 1 : 0)..line.IndexOf(' ', StringComparison.Ordinal)], family = line[(blank + 1)..];
                ulong key = TypoHashes.OfWord(family);
                people[key] = line[0] != '-' || people.GetValueOrDefault(key) == PersonNameClass.Alone ? PersonNameClass.Alone : PersonNameClass.WithGivenName;
                people[TypoHashes.OfPair(TypoHashes.OfWord(given), key)] = PersonNameClass.Alone;
            }
        }

        return people.Count == 0 ? [] : ClassTable.Build(people);
    }
}
