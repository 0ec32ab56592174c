using DocLint.Core.Diagnostics;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers;

/// <summary>The rules for numbers without a source.</summary>
internal static class NumberRules
{
    /// <summary>The setting under which the doubtful is reported, too.</summary>
    public static readonly KeyValuePair<string, string> StrictMode = new("doclint_numbers.mode", "strict");

    public static readonly DiagnosticDescriptor Percentage = Make("DL4001", "Percentage without a source", "a percentage", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Money = Make("DL4002", "Sum of money without a source", "a sum of money", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Count = Make("DL4003", "Count or measure without a source", "a quantity", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SmallCount = Make("DL4004", "Small count without a source", "a small count", DiagnosticSeverity.Note);
    public static readonly DiagnosticDescriptor Ratio = Make("DL4005", "Ratio or share without a source", "a ratio", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Magnitude = MakeStrict("DL4006", "Vague magnitude without a source", "a vague magnitude");
    public static readonly DiagnosticDescriptor VagueSource =
        new("DL4007", "Vague source", "'{0}' names nobody as the source of '{1}'", DiagnosticSeverity.Note) { Precision = RulePrecision.Medium };

    public static readonly DiagnosticDescriptor Record = MakeStrict("DL4008", "Figure of public record without a source", "a figure of public record");

    public static DiagnosticDescriptor Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Percentage => Percentage,
        ClaimKind.Money => Money,
        ClaimKind.SmallCount => SmallCount,
        ClaimKind.Ratio => Ratio,
        ClaimKind.Magnitude => Magnitude,
        ClaimKind.Record => Record,
        _ => Count,
    };

    private static DiagnosticDescriptor MakeStrict(string id, string title, string claim) =>
        Make(id, title, claim, DiagnosticSeverity.Note) with { IsEnabledByDefault = false, EnabledBy = new(StrictMode.Key, StrictMode.Value) };

    /// <summary>How the properties of a finding name the claim. Written out: the names of an enumeration are read by reflection.</summary>
    public static string NameOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Percentage => "percentage",
        ClaimKind.Money => "money",
        ClaimKind.Count => "count",
        ClaimKind.SmallCount => "smallcount",
        ClaimKind.Measure => "measure",
        ClaimKind.Ratio => "ratio",
        ClaimKind.Magnitude => "magnitude",
        ClaimKind.Record => "record",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static DiagnosticDescriptor Make(string id, string title, string claim, DiagnosticSeverity severity) =>
        new(id, title, $"'{{0}}' is {claim} without a source{{1}}", severity) { Precision = severity == DiagnosticSeverity.Warning ? RulePrecision.High : RulePrecision.Medium };
}
