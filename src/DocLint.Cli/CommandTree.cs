using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using DocLint.Cli.Commands;
using DocLint.Cli.IO;

namespace DocLint.Cli;

/// <summary>All commands and options as the parser library knows them, which writes the help and finds the mistakes.</summary>
internal sealed class CommandTree
{
    private const string Description = """
        Finds encoding artifacts, boilerplate leftovers, typos and unsourced numbers in news text.

        Examples:
          dotnet doclint                                lint the .txt, .md and .html files below this folder
          dotnet doclint articles/today.md              lint one file
          dotnet doclint articles --fix                 apply the safe fixes
          dotnet doclint . -f sarif -o doclint.sarif    write SARIF for code scanning
          cat story.txt | dotnet doclint - --stdin-filename story.txt
          dotnet doclint explain DL3001                 what a rule finds, and why

        Exit code: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or an input that could not be read.
        """;

    private readonly ShellConsole _console;
    private readonly RootCommand _root = new(Description);
    private readonly LibraryArguments _lint;

    public CommandTree(ShellConsole console, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        _console = console;
        _lint = LintCommand.AddTo(_root, console, fileSystem, cancellationToken);
        _root.Add(RulesCommand.Create(console));
        _root.Add(BaselineCommand.Create(console, fileSystem, cancellationToken));
        _root.Add(ExplainCommand.Create(console));
        _root.Add(LearnCommand.Create(console, fileSystem, cancellationToken));
    }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string[] args)
    {
        ParseResult parsed = Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
                _console.Error.WriteLine($"doclint: {Describe(error)}");
            _console.Error.WriteLine("doclint: see 'dotnet doclint --help'");
            return ExitCode.Failure;
        }

        // What the parser adds (help, version) writes to the streams of its configuration; our commands open their own.
        return parsed.Action == parsed.CommandResult.Command.Action && parsed.Action is SynchronousCommandLineAction command
            ? command.Invoke(parsed)
            : InvokeBuiltIn(parsed);
    }

    /// <summary>What the library reads where a lint command stands.</summary>
    /// <returns>null for another command, for help, and for mistakes.</returns>
    internal OptionValues? Read(string[] args)
    {
        ParseResult parsed = Parse(args);
        return parsed.Errors.Count == 0 && parsed.Action == _root.Action ? _lint.Read(parsed) : null;
    }

    // "@file" is a path like any other.
    private ParseResult Parse(string[] args) => _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private int InvokeBuiltIn(ParseResult parsed)
    {
        using TextWriter output = _console.CreateWriter();
        int exitCode = parsed.Invoke(new InvocationConfiguration { Output = output, Error = _console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        output.Flush();
        return exitCode;
    }

    /// <summary>The parser's sentence on one line, with the option that it is about.</summary>
    private static string Describe(ParseError error)
    {
        string message = string.Join(' ', error.Message.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        string? option = (error.SymbolResult as OptionResult)?.Option.Name;
        return option is null || message.Contains(option, StringComparison.Ordinal) ? message : $"{option}: {message}";
    }
}
