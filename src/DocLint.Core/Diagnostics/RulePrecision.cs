namespace DocLint.Core.Diagnostics;

/// <summary>How often a finding of a rule is right; the names are those that code scanning knows.</summary>
public enum RulePrecision
{
    Low,
    Medium,
    High,
    VeryHigh,
}
