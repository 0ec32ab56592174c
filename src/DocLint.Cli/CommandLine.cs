using DocLint.Cli.Commands;
using DocLint.Cli.IO;

namespace DocLint.Cli;

/// <summary>Runs the command that the arguments name.</summary>
internal static class CommandLine
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, ShellConsole console, IFileSystem fileSystem)
    {
        using var interrupts = new Interrupts();
        try
        {
            return PlainArguments.TryRead(args) is { } values
                ? LintCommand.Run(values, console, fileSystem, interrupts.Token, interrupts.Watch)
                : RunTree(args, console, fileSystem, interrupts);
        }
        catch (OperationCanceledException) when (interrupts.Token.IsCancellationRequested)
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

    private static int RunTree(string[] args, ShellConsole console, IFileSystem fileSystem, Interrupts interrupts)
    {
        interrupts.Watch();
        return new CommandTree(console, fileSystem, interrupts.Token).Run(WithPath(args));
    }

    /// <summary>The parser library takes a "[name]" that comes first for a directive of its own, of which there is no use here; "./[name]" is the same path.</summary>
    private static string[] WithPath(string[] args) =>
        args is [['[', ..] path, ..] && !path.StartsWith("[suggest", StringComparison.Ordinal) ? ["./" + path, .. args[1..]] : args;

    private static bool IsBrokenPipe(IOException e) => (e.HResult & 0xFFFF) is 32 or 109 or 232 || e.Message.Contains("Broken pipe", StringComparison.Ordinal);
}
