using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using DocLint.Cli.Commands;
using DocLint.Cli.IO;

namespace DocLint.Cli;

/// <summary>Parses the arguments and runs the command they name.</summary>
internal static class CommandLine
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

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, ShellConsole console, IFileSystem fileSystem)
    {
        using var cancellation = new CancellationTokenSource();
        using IDisposable? interrupt = CancelOn(PosixSignal.SIGINT, cancellation);
        using IDisposable? terminate = CancelOn(PosixSignal.SIGTERM, cancellation);
        RootCommand root = CreateRoot(console, fileSystem, cancellation.Token);
        // "@file" is a path like any other.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
                console.Error.WriteLine($"doclint: {Describe(error)}");
            console.Error.WriteLine("doclint: see 'dotnet doclint --help'");
            return ExitCode.Failure;
        }

        return Invoke(parsed, console, cancellation.Token);
    }

    private static int Invoke(ParseResult parsed, ShellConsole console, CancellationToken cancellationToken)
    {
        try
        {
            // What the parser adds (help, version) writes to the streams of its configuration; our commands open their own.
            return parsed.Action == parsed.CommandResult.Command.Action && parsed.Action is SynchronousCommandLineAction command
                ? command.Invoke(parsed)
                : InvokeBuiltIn(parsed, console);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            console.Error.WriteLine("doclint: interrupted");
            return ExitCode.Failure;
        }
        catch (UsageException e)
        {
            console.Error.WriteLine($"doclint: {e.Message}");
            return ExitCode.Failure;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // Whoever read our output has read enough ("| head").
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"doclint: {IoErrors.Describe(e)}");
            return ExitCode.Failure;
        }
    }

    private static int InvokeBuiltIn(ParseResult parsed, ShellConsole console)
    {
        using TextWriter output = console.CreateWriter();
        int exitCode = parsed.Invoke(new InvocationConfiguration { Output = output, Error = console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        output.Flush();
        return exitCode;
    }

    private static RootCommand CreateRoot(ShellConsole console, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        var root = new RootCommand(Description);
        LintCommand.AddTo(root, console, fileSystem, cancellationToken);
        root.Add(RulesCommand.Create(console));
        root.Add(BaselineCommand.Create(console, fileSystem, cancellationToken));
        root.Add(ExplainCommand.Create(console));
        root.Add(LearnCommand.Create(console, fileSystem, cancellationToken));
        return root;
    }

    private static PosixSignalRegistration? CancelOn(PosixSignal signal, CancellationTokenSource cancellation)
    {
        try
        {
            return PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                cancellation.Cancel();
            });
        }
        catch (PlatformNotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The parser's sentence on one line, with the option that it is about.</summary>
    private static string Describe(ParseError error)
    {
        string message = string.Join(' ', error.Message.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        string? option = (error.SymbolResult as OptionResult)?.Option.Name;
        return option is null || message.Contains(option, StringComparison.Ordinal) ? message : $"{option}: {message}";
    }

    private static bool IsBrokenPipe(IOException e) => (e.HResult & 0xFFFF) is 32 or 109 or 232 || e.Message.Contains("Broken pipe", StringComparison.Ordinal);
}
