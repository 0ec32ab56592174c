namespace DocLint.Cli.Commands;

/// <summary>What follows the name of an option.</summary>
internal enum OptionKind
{
    /// <summary>Nothing.</summary>
    Flag,

    /// <summary>One value.</summary>
    Value,

    /// <summary>One value; the option may be given again.</summary>
    List,
}

/// <summary>An option of the lint command: the one place for what its readers, <see cref="PlainArguments"/> and the parser library, know of it.</summary>
internal sealed class OptionSpec(string name, OptionKind kind, string description)
{
    public string Name => name;

    public OptionKind Kind => kind;

    public string Description => description;

    public string? Alias { get; init; }

    /// <summary>How the help names the value; null for <see cref="Choices"/>.</summary>
    public string? HelpName { get; init; }

    /// <summary>The value of an option that is not given.</summary>
    public string? Default { get; init; }

    /// <summary>The only values; null for any.</summary>
    public string[]? Choices { get; init; }
}
