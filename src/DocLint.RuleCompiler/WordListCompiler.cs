using System.Text;
using DocLint.Core.Tokens;

namespace DocLint.RuleCompiler;

/// <summary>
/// Reads the word lists <c>rules/**/*.words</c>: <c>[flag-name]</c> opens a section, then come words separated by white space;
/// <c>#</c> begins a comment.
/// </summary>
public static class WordListCompiler
{
    private static readonly Dictionary<string, WordFlags> FlagsByName =
        Enum.GetValues<WordFlags>().Where(flag => flag != WordFlags.None).ToDictionary(flag => ToKebabCase(flag.ToString()), StringComparer.Ordinal);

    public static void AddAll(RulesFolder rules, WordTableBuilder words)
    {
        foreach (string file in rules.Find(null, "*.words"))
            Add(file, words);
    }

    private static void Add(string file, WordTableBuilder words)
    {
        var flag = WordFlags.None;
        int number = 0;
        foreach (string raw in RulesFolder.ReadLines(file))
        {
            number++;
            int comment = raw.IndexOf('#', StringComparison.Ordinal);
            string line = (comment < 0 ? raw : raw[..comment]).Trim();
            if (line.StartsWith('['))
            {
                if (!line.EndsWith(']') || !FlagsByName.TryGetValue(line[1..^1], out flag))
                    throw new RuleSourceException(file, number, $"'{line}' names no flag; the flags are the members of WordFlags in kebab-case");
                continue;
            }

            foreach (string word in line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (flag == WordFlags.None)
                    throw new RuleSourceException(file, number, "words before the first [flag-name]");
                words.Add(word, flag);
            }
        }
    }

    private static string ToKebabCase(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
