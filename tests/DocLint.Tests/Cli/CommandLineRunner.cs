using System.Text;
using DocLint.Cli;
using DocLint.Cli.IO;

namespace DocLint.Tests.Cli;

/// <summary>Runs the tool in this process, as a shell would in a folder.</summary>
internal static class CommandLineRunner
{
    internal sealed record Outcome(int ExitCode, string Output, string Error);

    public static Outcome Run(string folder, params string[] args) => RunWithInput(folder, [], args);

    public static Outcome RunWithInput(string folder, byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ShellConsole
        {
            Output = output,
            Error = error,
            OpenInput = () => new MemoryStream(input),
            WorkingFolder = folder,
            IsOutputTerminal = false,
            IsErrorTerminal = false,
            Width = 80,
        };
        int exitCode = CommandLine.Run(args, console, PhysicalFileSystem.Instance);
        return new Outcome(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
