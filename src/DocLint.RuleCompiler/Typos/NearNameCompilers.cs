using System.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>Compiles the regions and the well-known cities into a <see cref="NearNames"/> bitmap.</summary>
public sealed class NearPlaceCompiler : ISectionCompiler
{
    public string Name => "typos.near-places";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        IEnumerable<string> cities = rules.Find("typos", "places.txt").SelectMany(file => RulesFolder.ReadLines(file))
            .Select(line => line.Split('\t'))
            .Where(parts => parts[1] == "*")
            .Select(parts => parts[0]);
        return NearNames.Build(cities.Concat(RegionCompiler.Read(rules).SelectMany(region => region.Names)).Select(Fold));
    }

    internal static byte[] Fold(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        var folded = new byte[WordFolder.GetMaxLength(utf8.Length)];
        return folded[..WordFolder.Fold(utf8, folded)];
    }
}

/// <summary>Compiles all cities but those that are never meant into a <see cref="NearNames"/> bitmap.</summary>
public sealed class NearTownCompiler : ISectionCompiler
{
    public string Name => "typos.near-towns";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words) =>
        NearNames.Build(rules.Find("typos", "places.txt").SelectMany(file => RulesFolder.ReadLines(file))
            .Where(line => !line.EndsWith("\t1", StringComparison.Ordinal))
            .Select(line => NearPlaceCompiler.Fold(line[..line.IndexOf('\t', StringComparison.Ordinal)])), NearNames.BitsPerKey / 2);
}

/// <summary>Compiles the family names of <c>rules/typos/people.txt</c> into a <see cref="NearNames"/> bitmap.</summary>
public sealed class NearPeopleCompiler : ISectionCompiler
{
    public string Name => "typos.near-people";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words) =>
        NearNames.Build(rules.Find("typos", "people.txt").SelectMany(file => RulesFolder.ReadLines(file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => NearPlaceCompiler.Fold(line[(line.LastIndexOf(' ') + 1)..])));
}
