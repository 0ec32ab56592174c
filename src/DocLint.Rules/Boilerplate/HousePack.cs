using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Census;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate;

/// <summary>A user's own pack (<c>doclint_rules = house.yml</c>): more phrases for one of the boilerplate rules.</summary>
internal sealed class HousePack
{
    private const string Key = "doclint_rules";

    private static readonly HousePack None = new(null, RepeatedLineAnalyzer.Rule, []);

    /// <summary>The rules that a pack can extend. A rule that is off by default is on where a pack names it.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
        [.. BoilerplatePacks.BuiltIn.Descriptors, RepeatedLineAnalyzer.Rule with { IsEnabledByDefault = true, EnabledBy = null }];

    private readonly byte[] _image;

    private HousePack(RulePack? pack, DiagnosticDescriptor rule, byte[] image)
    {
        Pack = pack;
        Rule = rule;
        _image = image;
    }

    /// <summary>Null when the configuration names no pack, or one with a mistake, which is reported.</summary>
    public RulePack? Pack { get; }

    /// <summary>The rule that it extends.</summary>
    public DiagnosticDescriptor Rule { get; }

    public PackReader Reader => new(_image);

    /// <summary>The pack of a configuration, compiled once.</summary>
    public static HousePack Of(AnalyzerOptions options) => options.GetFile(Key) is null ? None : options.GetOrAdd("boilerplate.house-pack", Load);

    /// <summary>Lays the trigger words of the configuration's pack over the table.</summary>
    public static WordTable Apply(WordTable words, AnalyzerOptions options)
    {
        return Of(options).Pack is { } pack ? Apply(words, pack) : words;
    }

    // Not inlined, so that a configuration without a pack does not load what compiles one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WordTable Apply(WordTable words, RulePack pack)
    {
        var writer = new PackImageWriter(RuleData.FrequencyOf);
        writer.Add(pack);
        return words.With([.. writer.Triggers().Keys.Select(word => new WordChange(word, WordFlags.User))]);
    }

    private static bool ReportWrongExamples(AnalyzerOptions options, OptionFile file, RulePack pack, byte[] image)
    {
        var hasWrong = false;
        foreach (var (line, problem) in PackExamples.FindWrong(pack, Apply(RuleData.Words, pack), image))
        {
            options.Report(new ConfigurationDiagnostic(file.Path, line, problem, DiagnosticSeverity.Error));
            hasWrong = true;
        }

        return hasWrong;
    }

    private static HousePack Load(AnalyzerOptions options)
    {
        var file = options.GetFile(Key)!;
        try
        {
            var pack = RulePackLoader.Load(file.Path, file.Text);
            var rule = Rules.FirstOrDefault(rule => rule.Id == pack.Id);
            if (rule is null)
            {
                throw new RulePackException(file.Path, 1, 1, $"'{pack.Id}' is no boilerplate rule; a pack extends one of DL2001 to DL2020");
            }

            var writer = new PackImageWriter(RuleData.FrequencyOf);
            writer.Add(pack);
            var image = writer.ToImage();
            return ReportWrongExamples(options, file, pack, image) ? None : new HousePack(pack, rule, image);
        }
        catch (RulePackException e)
        {
            options.Report(new ConfigurationDiagnostic(file.Path, e.Line, e.Problem, DiagnosticSeverity.Error, e.Column));
            return None;
        }
    }
}
