using System.Globalization;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>
/// Compiles <c>rules/typos/places.txt</c> (city, region, log2 of its population) into a table of city-in-region and of city alone (the
/// largest of that name); regions stand there with the largest class of all.
/// </summary>
public sealed class PlaceCompiler : ISectionCompiler
{
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
                Add(places, TypoHashes.OfPair(city, TypoHashes.OfWord(parts[1])), size);
                Add(places, city, size);
                int dash = parts[1].IndexOf('-', StringComparison.Ordinal);
                if (dash > 0)
                    Add(places, TypoHashes.OfPair(city, TypoHashes.OfWord(parts[1][..dash])), size);
            }
        }

        foreach (string name in RegionCompiler.Read(rules).SelectMany(region => region.Names))
            places[TypoHashes.OfWord(name)] = ClassTable.LargestClass;
        return places.Count == 0 ? [] : ClassTable.Build(places);
    }

    private static void Add(Dictionary<ulong, int> places, ulong key, int size) => places[key] = Math.Max(size, places.GetValueOrDefault(key));
}
