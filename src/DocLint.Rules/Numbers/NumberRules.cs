using DocLint.Core.Diagnostics;

namespace DocLint.Rules.Numbers;

/// <summary>The rules for numbers without a source.</summary>
internal static class NumberRules
{
    /// <summary>The setting under which the doubtful is reported, too.</summary>
    public static readonly KeyValuePair<string, string> StrictMode = new("doclint_numbers.mode", "strict");

    private const string Unsourced = "'{0}' is {1} without a source{2}";

    public static readonly DiagnosticDescriptor Percentage = Make("DL4001", "Percentage without a source", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Money = Make("DL4002", "Sum of money without a source", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Count = Make("DL4003", "Count or measure without a source", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor SmallCount = Make("DL4004", "Small count without a source", DiagnosticSeverity.Note);
    public static readonly DiagnosticDescriptor Ratio = Make("DL4005", "Ratio or share without a source", DiagnosticSeverity.Note);
    public static readonly DiagnosticDescriptor Magnitude = MakeStrict("DL4006", "Vague magnitude without a source");
    public static readonly DiagnosticDescriptor VagueSource =
        new("DL4007", "Vague source", "'{0}' names nobody as the source of '{1}'", DiagnosticSeverity.Note) { Precision = RulePrecision.Medium };

    public static readonly DiagnosticDescriptor Record = MakeStrict("DL4008", "Figure of public record without a source");

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

    /// <summary>How a message names the claim.</summary>
    public static string Describe(ClaimKind kind) => kind switch
    {
        ClaimKind.Percentage => "a percentage",
        ClaimKind.Money => "a sum of money",
        ClaimKind.Measure => "a measure",
        ClaimKind.Ratio => "a ratio",
        ClaimKind.Magnitude => "a vague magnitude",
        ClaimKind.Record => "a figure of public record",
        _ => "a count",
    };

    private static DiagnosticDescriptor MakeStrict(string id, string title) =>
        Make(id, title, DiagnosticSeverity.Note) with { IsEnabledByDefault = false, EnabledBy = new(StrictMode.Key, StrictMode.Value) };

    private static DiagnosticDescriptor Make(string id, string title, DiagnosticSeverity severity) =>
        new(id, title, Unsourced, severity) { Precision = severity == DiagnosticSeverity.Warning ? RulePrecision.High : RulePrecision.Medium };
}
