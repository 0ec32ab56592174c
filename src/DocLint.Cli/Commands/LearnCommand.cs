using System.CommandLine;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Rules.Boilerplate.Census;

namespace DocLint.Cli.Commands;

/// <summary><c>dotnet doclint learn PATH...</c>: proposes a pack from the lines that the documents of a folder repeat.</summary>
internal static class LearnCommand
{
    public static Command Create(ShellConsole console, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders with articles of one site", Arity = ArgumentArity.OneOrMore };
        var command = new Command("learn", "Propose a rule pack from lines that stand in several documents of a folder") { paths };
        command.SetAction(parsed => Learn(parsed.GetRequiredValue(paths), console, fileSystem, cancellationToken));
        return command;
    }

    private static int Learn(string[] paths, ShellConsole console, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        LintInput[] inputs = new FileDiscovery(fileSystem, console.WorkingFolder, new LintOptions { Paths = paths }, cancellationToken).Find(paths);
        LineCensus census = CensusLinter.Count(inputs, fileSystem, keepsText: true, cancellationToken);
        using TextWriter output = console.CreateWriter();
        output.Write(PackProposal.Write(census, inputs.Length));
        return ExitCode.Clean;
    }
}
