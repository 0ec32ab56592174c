namespace DocLint.Core.Configuration;

/// <summary>All options. A family adds a line here and reads the value with <see cref="AnalyzerOptions"/>.</summary>
public static class KnownOptions
{
    public static IReadOnlyList<OptionDefinition> All { get; } =
    [
        OptionDefinition.Choice("doclint_language", "auto", "en", "none"),
        OptionDefinition.Choice("doclint_numbers.mode", "default", "strict"),
        OptionDefinition.Choice("doclint_require_reason", "true", "false"),
        OptionDefinition.File("doclint_rules"),
        OptionDefinition.File("doclint_typos.accept"),
        OptionDefinition.Choice("doclint_typos.locale", "en-US", "en-GB", "both"),
        OptionDefinition.File("doclint_typos.reject"),
    ];

    /// <summary>The option of a key in lower case; null when there is none.</summary>
    public static OptionDefinition? Find(string key)
    {
        foreach (OptionDefinition option in All)
        {
            if (option.Key == key)
                return option;
        }

        return null;
    }
}
