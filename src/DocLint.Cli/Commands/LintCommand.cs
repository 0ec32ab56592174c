using System.CommandLine;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;

namespace DocLint.Cli.Commands;

/// <summary><c>dotnet doclint [PATH...]</c>: lints.</summary>
internal static class LintCommand
{
    /// <param name="beforeLongWork">Called, more than once perhaps, when the run may take longer than a moment.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">The arguments mean nothing, or contradict each other.</exception>
    public static int Run(OptionValues values, ShellConsole console, IFileSystem fileSystem, CancellationToken cancellationToken, Action? beforeLongWork = null)
    {
        LintOptions options = LintArguments.Bind(values);
        foreach (string path in options.Paths)
            CheckPath(path, console, fileSystem);
        return new LintRun(options, console, fileSystem).Execute(cancellationToken, beforeLongWork);
    }

    /// <returns>Reads the arguments of the command.</returns>
    public static LibraryArguments AddTo(Command command, ShellConsole console, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        var arguments = new LibraryArguments(command, LintArguments.All);
        command.SetAction(parsed => Run(arguments.Read(parsed), console, fileSystem, cancellationToken));
        return arguments;
    }

    /// <summary>A mistyped option reads as a path; say which it is.</summary>
    private static void CheckPath(string path, ShellConsole console, IFileSystem fileSystem)
    {
        if (path is not ['-', _, ..])
            return;
        string full = Path.GetFullPath(path, console.WorkingFolder);
        if (!fileSystem.FileExists(full) && !fileSystem.DirectoryExists(full))
            throw new UsageException($"there is no option '{path}'; see 'dotnet doclint --help'");
    }
}
