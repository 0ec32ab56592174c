using DocLint.Cli.Linting;

namespace DocLint.Cli.Commands;

/// <summary>The options that say which findings gate.</summary>
internal static class GateArguments
{
    public static readonly OptionSpec Baseline = new("--baseline", OptionKind.Value, "Findings in this file are known: only others count") { HelpName = "FILE" };

    public static readonly OptionSpec Since = new("--since", OptionKind.Value, "Only lines that changed since COMMIT and HEAD parted count") { HelpName = "COMMIT" };

    public static readonly OptionSpec Staged = new("--staged", OptionKind.Flag, "Lint what is staged; only staged lines count");

    public static readonly OptionSpec SarifCategory = new("--sarif-category", OptionKind.Value, "Category of the run for code scanning") { HelpName = "NAME" };

    public static readonly OptionSpec SarifSuppressed = new("--sarif-suppressed", OptionKind.Value, "Suppressed findings in SARIF; code scanning shows them as open alerts")
    {
        Default = "keep",
        Choices = ["keep", "drop"],
    };

    public static GateOptions Bind(OptionValues values) => new()
    {
        Baseline = values.Get(Baseline),
        Since = values.Get(Since),
        Staged = values.Has(Staged),
        SarifCategory = values.Get(SarifCategory),
        DropSuppressed = values.Get(SarifSuppressed) == "drop",
    };
}
