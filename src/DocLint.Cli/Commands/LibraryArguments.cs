using System.CommandLine;

namespace DocLint.Cli.Commands;

/// <summary>Paths and options of the lint command as the parser library knows them.</summary>
internal sealed class LibraryArguments
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = LintArguments.PathsDescription, Arity = ArgumentArity.ZeroOrMore };
    private readonly OptionSpec[] _specs;
    private readonly Option[] _options;

    /// <summary>Adds paths and options to a command.</summary>
    public LibraryArguments(Command command, OptionSpec[] options)
    {
        command.Add(_paths);
        _specs = options;
        _options = Array.ConvertAll(options, Create);
        foreach (Option option in _options)
            command.Add(option);
    }

    public OptionValues Read(ParseResult parsed)
    {
        var values = new OptionValues();
        foreach (string path in parsed.GetValue(_paths) ?? [])
            values.AddPath(path);
        for (int i = 0; i < _options.Length; i++)
        {
            foreach (string value in Read(parsed, _options[i]))
                values.Add(_specs[i], value);
        }

        return values;
    }

    private static string[] Read(ParseResult parsed, Option option) => option switch
    {
        Option<bool> flag => parsed.GetValue(flag) ? ["true"] : [],
        Option<string[]> list => parsed.GetValue(list) ?? [],
        _ => parsed.GetValue((Option<string>)option) is { } value ? [value] : [],
    };

    private static Option Create(OptionSpec spec) => spec.Kind switch
    {
        OptionKind.Flag => new Option<bool>(spec.Name, Aliases(spec)) { Description = spec.Description },
        OptionKind.List => new Option<string[]>(spec.Name, Aliases(spec)) { Description = spec.Description, HelpName = spec.HelpName },
        _ => CreateValue(spec),
    };

    private static Option<string> CreateValue(OptionSpec spec)
    {
        var option = new Option<string>(spec.Name, Aliases(spec)) { Description = spec.Description, HelpName = spec.HelpName };
        if (spec.Default is { } value)
            option.DefaultValueFactory = _ => value;
        return spec.Choices is null ? option : option.AcceptOnlyFromAmong(spec.Choices);
    }

    private static string[] Aliases(OptionSpec spec) => spec.Alias is null ? [] : [spec.Alias];
}
