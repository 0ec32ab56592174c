using DocLint.Core.Configuration;

namespace DocLint.Core.Suppression;

/// <summary>The configuration of suppressions.</summary>
public static class SuppressionOptions
{
    /// <summary>Whether <c>doclint_require_reason = true</c> demands a reason of every suppression.</summary>
    public static bool RequiresReason(this AnalyzerOptions options) =>
        string.Equals(options.Get("doclint_require_reason"), "true", StringComparison.OrdinalIgnoreCase);
}
