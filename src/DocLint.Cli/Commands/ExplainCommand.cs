using System.CommandLine;
using DocLint.Cli.IO;
using DocLint.Core.Diagnostics;
using DocLint.Rules;

namespace DocLint.Cli.Commands;

/// <summary><c>dotnet doclint explain ID</c>: prints a rule's help page.</summary>
internal static class ExplainCommand
{
    public static Command Create(ShellConsole console)
    {
        var id = new Argument<string>("RULE") { Description = "A rule's id, such as DL3001" };
        var command = new Command("explain", "Print what a rule finds, why, and what to do") { id };
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(id).ToUpperInvariant(), console));
        return command;
    }

    private static int Explain(string id, ShellConsole console)
    {
        if (RuleData.GetHelpPage(id) is not { } page)
        {
            IEnumerable<string> near = RuleCatalog.Rules.Select(rule => rule.Id).Where(known => id.Length >= 3 && known.StartsWith(id[..3], StringComparison.Ordinal)).Take(40);
            string hint = string.Join(' ', near);
            throw new UsageException($"there is no rule '{id}'; " + (hint.Length > 0 ? $"of its family there are {hint}" : "'dotnet doclint rules' lists them"));
        }

        DiagnosticDescriptor? rule = RuleCatalog.Rules.FirstOrDefault(rule => rule.Id == id);
        using TextWriter output = console.CreateWriter();
        output.WriteLine(page.TrimEnd());
        if (rule is not null)
        {
            output.WriteLine();
            output.WriteLine($"Level: {Reporting.SeverityNames.Of(rule.DefaultSeverity)}{(rule.IsEnabledByDefault ? "" : ", off by default")}. "
                + $"Change it in .editorconfig: doclint_diagnostic.{id}.severity = none|note|warning|error");
        }

        return ExitCode.Clean;
    }
}
