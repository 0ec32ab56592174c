using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Tokens;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate;

/// <summary>A user's own pack (<c>doclint_rules = house.yml</c>): more phrases for one of the boilerplate rules.</summary>
internal sealed class HousePack
{
    private const string Key = "doclint_rules";

    private static readonly HousePack None = new(null, -1, []);

    private readonly byte[] _image;

    private HousePack(RulePack? pack, int index, byte[] image)
    {
        Pack = pack;
        Index = index;
        _image = image;
    }

    /// <summary>Null when the configuration names no pack, or one with a mistake, which is reported.</summary>
    public RulePack? Pack { get; }

    /// <summary>Index of the built-in pack whose rule it extends.</summary>
    public int Index { get; }

    public PackReader Reader => new(_image);

    /// <summary>The pack of a configuration, compiled once.</summary>
    public static HousePack Of(AnalyzerOptions options) => options.GetFile(Key) is null ? None : options.GetOrAdd("boilerplate.house-pack", Load);

    /// <summary>Lays the trigger words of the configuration's pack over the table.</summary>
    public static WordTable Apply(WordTable words, AnalyzerOptions options)
    {
        var house = Of(options);
        if (house.Pack is null)
        {
            return words;
        }

        var writer = new PackImageWriter();
        writer.Add(house.Pack);
        return words.With([.. writer.LineTriggers.Union(writer.ProseTriggers, StringComparer.Ordinal).Select(word => new WordChange(word, WordFlags.User))]);
    }

    private static HousePack Load(AnalyzerOptions options)
    {
        var file = options.GetFile(Key)!;
        try
        {
            var pack = RulePackLoader.Load(file.Path, file.Text);
            var index = BoilerplatePacks.BuiltIn.Descriptors.IndexOf(BoilerplatePacks.BuiltIn.Descriptors.FirstOrDefault(rule => rule.Id == pack.Id)!);
            if (index < 0)
            {
                throw new RulePackException(file.Path, 1, 1, $"'{pack.Id}' is no boilerplate rule; a pack extends one of DL2001 to DL2020");
            }

            var writer = new PackImageWriter();
            writer.Add(pack);
            return new HousePack(pack, index, writer.ToImage());
        }
        catch (RulePackException e)
        {
            options.Report(new ConfigurationDiagnostic(file.Path, e.Line, e.Problem, DiagnosticSeverity.Error, e.Column));
            return None;
        }
    }
}
