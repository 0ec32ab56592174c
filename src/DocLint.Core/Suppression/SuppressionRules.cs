using System.Collections.Immutable;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Core.Suppression;

/// <summary>The rules about suppressions; the engine reports them, no analyzer does.</summary>
public static class SuppressionRules
{
    public static readonly DiagnosticDescriptor Unused =
        new("DL0011", "Unused suppression", "'{0}' suppresses no finding of {1}", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public static readonly DiagnosticDescriptor WithoutReason =
        new("DL0012", "Suppression without a reason", "'{0}' gives no reason", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public static readonly DiagnosticDescriptor Expired =
        new("DL0013", "Expired suppression", "'{0}' is no longer suppressed: the entry expired on {1}", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public static readonly DiagnosticDescriptor Malformed =
        new("DL0014", "Malformed suppression", "'{0}' {1}", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Unused, WithoutReason, Expired, Malformed];

    /// <summary>What is wrong with the beginning of an id; null when a rule has it.</summary>
    public static string? FindRuleProblem(string selector, IReadOnlyCollection<string> ruleIds)
    {
        if (ruleIds.Any(id => id.StartsWith(selector, StringComparison.OrdinalIgnoreCase)))
            return null;
        string? nearest = NearestName.Find(selector.ToUpperInvariant(), ruleIds);
        return $"there is no rule '{selector}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?");
    }

    /// <summary>What an unused suppression was about, for its message.</summary>
    public static string Describe(string selector) => selector.Length == 0 ? "any rule" : selector;
}
