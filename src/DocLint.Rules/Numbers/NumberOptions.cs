using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers;

/// <summary>What a configuration asks of the family.</summary>
/// <param name="Lowest">The lowest grade that any rule wants.</param>
/// <param name="IsStrict">True for <c>doclint_numbers.mode = strict</c>.</param>
internal sealed record NumberOptions(ClaimGrade Lowest, bool IsStrict)
{
    public static NumberOptions Of(AnalyzerOptions options) => options.GetOrAdd("numbers", Make);

    /// <summary>Claims of the lowest grade are for strict mode, or for whoever turns on one of its rules.</summary>
    public bool Wants(Claim claim) => claim.Grade > ClaimGrade.Strict || IsStrict || claim.Kind is ClaimKind.Magnitude or ClaimKind.Record;

    private static NumberOptions Make(AnalyzerOptions options)
    {
        bool strict = options.Get(NumberRules.StrictMode.Key) == NumberRules.StrictMode.Value;
        bool all = strict || options.GetSeverity(NumberRules.Magnitude) != DiagnosticSeverity.None
            || options.GetSeverity(NumberRules.Record) != DiagnosticSeverity.None;
        return new NumberOptions(all ? ClaimGrade.Strict : ClaimGrade.Note, strict);
    }
}
