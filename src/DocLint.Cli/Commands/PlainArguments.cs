namespace DocLint.Cli.Commands;

/// <summary>
/// Reads the ordinary command line of the lint command: whole names of options, each with its value behind it, and paths. All else (help,
/// other commands, mistakes, short forms of the parser library) is left to that library, which is the judge of both; loading it and
/// telling it the options costs 15 ms of CPU, more than half of an empty program.
/// </summary>
internal static class PlainArguments
{
    private static readonly string[] OtherCommands = ["rules", "baseline", "explain", "learn"];

    /// <returns>null for what only the library may judge.</returns>
    public static OptionValues? TryRead(string[] args)
    {
        var values = new OptionValues();
        for (int i = 0; i < args.Length; i++)
        {
            string arg = args[i];
            if (!IsWord(arg))
                return null;
            if (arg[0] != '-' || arg.Length == 1)
            {
                values.AddPath(arg);
                continue;
            }

            string? next = i + 1 < args.Length ? args[i + 1] : null;
            if (Find(arg) is not { } option || (option.Kind != OptionKind.List && values.Has(option)))
                return null;
            if (option.Kind == OptionKind.Flag)
            {
                if (bool.TryParse(next, out _))
                    return null;
                values.Add(option, "true");
                continue;
            }

            if (next is null || next.StartsWith('-') || !IsWord(next) || (option.Choices is { } choices && !Contains(choices, next)))
                return null;
            values.Add(option, next);
            i++;
        }

        return values;
    }

    // "/h" asks for help on Windows, "[name]" is a directive of the library.
    private static bool IsWord(string arg) => arg.Length > 0 && arg[0] != '[' && arg is not ("/h" or "/?") && !Contains(OtherCommands, arg);

    // Not Array.IndexOf, which makes a comparer by reflection.
    private static bool Contains(string[] words, string word)
    {
        foreach (string other in words)
        {
            if (other == word)
                return true;
        }

        return false;
    }

    private static OptionSpec? Find(string name)
    {
        foreach (OptionSpec option in LintArguments.All)
        {
            if (option.Name == name || option.Alias == name)
                return option;
        }

        return null;
    }
}
