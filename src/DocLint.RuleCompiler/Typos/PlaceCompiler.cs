using System.Globalization;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>
/// Compiles <c>rules/typos/places.txt</c> (city, region or * for anywhere, log2 of its population) into a table of city-in-region,
/// city-in-country and city alone; regions stand there with the largest classes of all.
/// </summary>
public sealed class PlaceCompiler : ISectionCompiler
{
    /// <summary>The class of a first-level division abroad that is named with a preposition before it: less than states and countries.</summary>
    private const int LesserRegion = ClassTable.LargestClass - 1;

    /// <summary>Letters from which on a name is like no word but itself, and from which on a lesser region is told without a town before it.</summary>
    private const int LongName = 9, LesserName = 7;

    public string Name => "typos.places";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        var places = new Dictionary<ulong, int>();
        foreach (string file in rules.Find("typos", "places.txt"))
        {
            int number = 0;
            foreach (string line in RulesFolder.ReadLines(file))
            {
                number++;
                string[] parts = line.Split('\t');
                if (parts.Length != 3 || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int size))
                    throw new RuleSourceException(file, number, "expected city, region and size, with tabs between");
                ulong city = TypoHashes.OfWord(parts[0]);
                if (parts[1] == "*")
                {
                    Add(places, city, size);
                    continue;
                }

                Add(places, TypoHashes.OfPair(city, TypoHashes.OfWord(parts[1])), size);
                int dash = parts[1].IndexOf('-', StringComparison.Ordinal);
                if (dash > 0)
                    Add(places, TypoHashes.OfPair(city, TypoHashes.OfWord(parts[1][..dash])), size);
            }
        }

        foreach ((string code, string[] names) in RegionCompiler.Read(rules))
        {
            bool isLesser = code.Contains('-', StringComparison.Ordinal) && !code.StartsWith("US-", StringComparison.Ordinal) && !code.StartsWith("CA-", StringComparison.Ordinal);
            foreach (string name in names.Where(name => !isLesser || name.Length >= LesserName))
                Add(places, TypoHashes.OfWord(name), isLesser && name.Length < LongName ? LesserRegion : ClassTable.LargestClass);
        }

        return places.Count == 0 ? [] : ClassTable.Build(places);
    }

    private static void Add(Dictionary<ulong, int> places, ulong key, int size) => places[key] = Math.Max(size, places.GetValueOrDefault(key));
}
