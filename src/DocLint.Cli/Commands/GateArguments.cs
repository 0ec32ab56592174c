using System.CommandLine;
using DocLint.Cli.Linting;

namespace DocLint.Cli.Commands;

/// <summary>The options that say which findings gate.</summary>
internal static class GateArguments
{
    private static readonly Option<string?> Baseline = new("--baseline") { Description = "Findings in this file are known: only others count", HelpName = "FILE" };

    private static readonly Option<string?> Since = new("--since") { Description = "Only lines that changed since COMMIT and HEAD parted count", HelpName = "COMMIT" };

    private static readonly Option<bool> Staged = new("--staged") { Description = "Lint what is staged; only staged lines count" };

    private static readonly Option<string?> SarifCategory = new("--sarif-category") { Description = "Category of the run for code scanning", HelpName = "NAME" };

    private static readonly Option<string> SarifSuppressed = new Option<string>("--sarif-suppressed")
    {
        Description = "Suppressed findings in SARIF; code scanning shows them as open alerts",
        DefaultValueFactory = _ => "keep",
    }.AcceptOnlyFromAmong("keep", "drop");

    public static IEnumerable<Option> All => [Baseline, Since, Staged, SarifCategory, SarifSuppressed];

    public static GateOptions Bind(ParseResult parsed) => new()
    {
        Baseline = parsed.GetValue(Baseline),
        Since = parsed.GetValue(Since),
        Staged = parsed.GetValue(Staged),
        SarifCategory = parsed.GetValue(SarifCategory),
        DropSuppressed = parsed.GetValue(SarifSuppressed) == "drop",
    };
}
