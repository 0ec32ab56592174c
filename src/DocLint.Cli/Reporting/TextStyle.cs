using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting;

/// <summary>How the text report looks: width, colour, how much of it.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Color">True to write ANSI colours.</param>
/// <param name="Quiet">True for one line a finding and nothing else.</param>
internal sealed record TextStyle(int Width, bool Color, bool Quiet, bool Verbose)
{
    /// <summary>Colour needs a terminal, and nobody who asked for none (<c>--no-color</c>, NO_COLOR, TERM=dumb).</summary>
    public static TextStyle Create(LintOptions options, ShellConsole console, bool isTerminal)
    {
        bool color = isTerminal && !options.NoColor && string.IsNullOrEmpty(console.GetVariable("NO_COLOR")) && SupportsAnsi(console);
        return new TextStyle(isTerminal ? console.Width : 80, color, options.Quiet, options.Verbose);
    }

    public string Paint(string text, string ansi) => Color ? $"\u001b[{ansi}m{text}\u001b[0m" : text;

    public string Paint(string text, DiagnosticSeverity severity) => Paint(text, severity switch
    {
        DiagnosticSeverity.Error => "1;31",
        DiagnosticSeverity.Warning => "33",
        _ => "36",
    });

    /// <summary>Asks Spectre.Console, which knows the terminals; it is loaded only when there is one.</summary>
    private static bool SupportsAnsi(ShellConsole console) =>
        console.GetVariable("TERM") != "dumb" && Spectre.Console.AnsiConsole.Profile.Capabilities.Ansi;
}
