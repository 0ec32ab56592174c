using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using Spectre.Console;

namespace DocLint.Cli.Reporting;

/// <summary>A progress bar on standard error, for long runs whose report goes elsewhere; findings on the same terminal would break it up.</summary>
internal static class ProgressDisplay
{
    /// <summary>Fewer files are done before anybody looks.</summary>
    private const int FewestFiles = 500;

    public static bool IsWanted(LintOptions options, ShellConsole console, int files) =>
        files >= FewestFiles && console.IsErrorTerminal && !options.Quiet && (options.OutputFile is not null || !console.IsOutputTerminal);

    /// <summary>Runs <paramref name="work"/>, which calls its argument once for each finished file.</summary>
    public static RunSummary Run(ShellConsole console, int files, Func<Action, RunSummary> work)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask($"{files} files", maxValue: files);
                return work(() => task.Increment(1));
            });
    }
}
