using System.Collections.Immutable;
using DocLint.Core.Diagnostics;

namespace DocLint.Core.Configuration;

/// <summary>Checks the keys and values of an <c>.editorconfig</c> and says what would be right.</summary>
/// <param name="ruleIds">Every known id; asked for only when a file names a rule.</param>
public sealed class ConfigurationValidator(Func<IReadOnlyCollection<string>> ruleIds)
{
    /// <summary>The value that takes a key's effect away.</summary>
    public const string Unset = "unset";

    internal const string RulePrefix = "doclint_diagnostic.";
    private const string FamilyPrefix = "doclint_family.";
    private const string SeveritySuffix = ".severity";

    private static readonly string[] SeverityNames = ["none", "silent", "note", "suggestion", "warning", "error", "default"];

    /// <summary>The value as <see cref="AnalyzerOptions.Get"/> is to return it; null, with a diagnostic, when key or value is wrong.</summary>
    public string? Normalize(EditorConfigProperty property, string file, ICollection<ConfigurationDiagnostic> diagnostics)
    {
        string? problem = FindKeyProblem(property.Key);
        string? value = null;
        if (problem is null)
            (value, problem) = NormalizeValue(property);
        if (problem is not null)
            diagnostics.Add(new ConfigurationDiagnostic(file, property.Line, problem, DiagnosticSeverity.Warning));
        return value;
    }

    private string? FindKeyProblem(string key)
    {
        if (KnownOptions.Find(key) is not null)
            return null;
        if (key.EndsWith(SeveritySuffix, StringComparison.Ordinal) && key.LastIndexOf(SeveritySuffix, StringComparison.Ordinal) is var end)
        {
            if (key.StartsWith(RulePrefix, StringComparison.Ordinal) && end > RulePrefix.Length)
                return FindRuleProblem(key[RulePrefix.Length..end].ToUpperInvariant());
            if (key.StartsWith(FamilyPrefix, StringComparison.Ordinal) && end > FamilyPrefix.Length)
                return FindFamilyProblem(key[FamilyPrefix.Length..end]);
        }

        IEnumerable<string> known =
        [
            .. KnownOptions.All.Select(option => option.Key),
            .. AnalyzerOptions.Families.Select(family => FamilyPrefix + family + SeveritySuffix),
            .. ruleIds().Select(id => RulePrefix + id.ToLowerInvariant() + SeveritySuffix),
        ];
        return $"there is no option '{key}'" + Suggest(NearestName.Find(key, known)?.Replace(RulePrefix + "dl", RulePrefix + "DL", StringComparison.Ordinal));
    }

    // The ids of the run itself, DL0nnn, belong to no analyzer.
    private string? FindRuleProblem(string id)
    {
        if (ruleIds().Contains(id, StringComparer.OrdinalIgnoreCase) || (id.Length == 6 && id.StartsWith("DL0", StringComparison.Ordinal)))
            return null;
        bool isFamily = id.Length == 3 && id.StartsWith("DL", StringComparison.Ordinal) && id[2] - '0' is >= 0 and var digit && digit < AnalyzerOptions.Families.Length;
        return $"there is no rule '{id}'" + Suggest(isFamily
            ? FamilyPrefix + AnalyzerOptions.Families[id[2] - '0'] + SeveritySuffix
            : NearestName.Find(id, ruleIds()));
    }

    private static string? FindFamilyProblem(string family) => AnalyzerOptions.Families.Contains(family, StringComparer.Ordinal)
        ? null
        : $"there is no family '{family}': it is one of {string.Join(", ", AnalyzerOptions.Families)}" + Suggest(NearestName.Find(family, AnalyzerOptions.Families));

    private static (string? Value, string? Problem) NormalizeValue(EditorConfigProperty property)
    {
        OptionDefinition? option = KnownOptions.Find(property.Key);
        string value = option is { Values.Count: 0 } ? property.Value : EditorConfigReader.WithoutComment(property.Value).ToString();
        if (value.Equals(Unset, StringComparison.OrdinalIgnoreCase) || (value.Length == 0 && option is { IsFile: true }))
            return (Unset, null);
        if (value.Length == 0)
            return (null, $"'{property.Key}' has no value: {Expected(option)}");
        if (option is null)
        {
            value = value.ToLowerInvariant();
            return AnalyzerOptions.TryParseSeverity(value, out _)
                ? (value, null)
                : (null, $"'{value}' is no severity: {Expected(option)}" + Suggest(NearestName.Find(value, SeverityNames)));
        }

        if (option.Values.Count == 0)
            return (value, null);
        string? match = option.Values.FirstOrDefault(known => known.Equals(value, StringComparison.OrdinalIgnoreCase));
        return match is null
            ? (null, $"'{value}' is no value of '{property.Key}': {Expected(option)}" + Suggest(NearestName.Find(value, option.Values)))
            : (match, null);
    }

    private static string Expected(OptionDefinition? option) => "write " + (option is null ? "none, note, warning or error" : string.Join(" or ", option.Values));

    private static string Suggest(string? name) => name is null ? "" : $"; did you mean '{name}'?";
}
