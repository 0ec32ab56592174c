using DocLint.Cli.IO;
using DocLint.Cli.Linting;

namespace DocLint.Cli.Reporting;

/// <summary>Makes the reporter of a format. One line here adds an output format.</summary>
internal static class ReporterFactory
{
    public static readonly IReadOnlyList<string> Formats = ["text", "sarif", "json"];

    /// <param name="isTerminal">True when <paramref name="output"/> is the console that somebody looks at.</param>
    public static IReporter Create(string format, Stream output, bool isTerminal, LintOptions options, ShellConsole console) => format switch
    {
        "sarif" => new SarifReporter(output),
        "json" => new JsonReporter(output),
        _ => new TextReporter(output, TextStyle.Create(options, console, isTerminal)),
    };
}
