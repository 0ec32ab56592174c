namespace DocLint.RuleCompiler.Typos;

/// <summary>Reads <c>british.txt</c>.</summary>
internal static class LocalePairs
{
    public static IEnumerable<(string British, string American)> Read(RulesFolder rules)
    {
        foreach (string file in rules.Find("typos", "british.txt"))
        {
            int number = 0;
            foreach (string line in RulesFolder.ReadLines(file))
            {
                number++;
                string[] sides = line.Split('\t');
                if (sides.Length != 2)
                    throw new RuleSourceException(file, number, "expected the British and the American spelling, a tab between");
                yield return (sides[0], sides[1]);
            }
        }
    }
}
