using System.Text;
using DocLint.Cli;
using DocLint.Cli.IO;

namespace DocLint.Tests.Cli;

/// <summary>One run of the command line in this process, on real files.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <param name="clock">Tells the day; null for today.</param>
    public static CliRun In(string folder, TimeProvider? clock, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var console = new ShellConsole
        {
            Output = output,
            Error = error,
            OpenInput = static () => Stream.Null,
            WorkingFolder = folder,
            IsOutputTerminal = false,
            IsErrorTerminal = false,
            Width = 80,
            Clock = clock ?? TimeProvider.System,
        };
        int exitCode = CommandLine.Run(arguments, console, PhysicalFileSystem.Instance);
        return new CliRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static CliRun In(string folder, params string[] arguments) => In(folder, clock: null, arguments);
}
