using System.CommandLine;
using DocLint.Cli.IO;
using DocLint.Cli.Reporting;
using DocLint.Rules;

namespace DocLint.Cli.Commands;

/// <summary><c>dotnet doclint rules</c>: lists the rules; <c>--markdown</c> writes the table of <c>rules/README.md</c>.</summary>
internal static class RulesCommand
{
    public static Command Create(ShellConsole console)
    {
        var markdown = new Option<bool>("--markdown") { Description = "Write the index of rules/README.md" };
        var command = new Command("rules", "List the rules") { markdown };
        command.SetAction(parsed =>
        {
            using TextWriter output = console.CreateWriter();
            if (parsed.GetValue(markdown))
                RuleTables.WriteMarkdown(output, RuleCatalog.Rules);
            else
                RuleTables.WriteText(output, RuleCatalog.Rules);
            return ExitCode.Clean;
        });
        return command;
    }
}
