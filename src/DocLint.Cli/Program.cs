using DocLint.Cli;
using DocLint.Cli.IO;

ShellConsole console;
try
{
    console = ShellConsole.Create();
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    // The shell stands in a folder that was deleted, or that may not be read.
    Console.Error.WriteLine($"doclint: the working folder cannot be used: {IoErrors.Describe(e)}; change to another one");
    return ExitCode.Failure;
}

return ProcessEnd.With(CommandLine.Run(args, console, PhysicalFileSystem.Instance));
