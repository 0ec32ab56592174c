using System.Text;

namespace DocLint.Cli.IO;

/// <summary>The process's streams and surroundings, passed in so that tests can stand in for them.</summary>
internal sealed class ShellConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Full path of the folder that relative paths start from.</summary>
    public required string WorkingFolder { get; init; }

    public Func<string, string?> GetVariable { get; init; } = static _ => null;

    /// <summary>Tells the day, on which suppressions expire.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal; 80 where there is none.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The console of this process. Output is UTF-8 without a byte order mark, whatever the locale.</summary>
    public static ShellConsole Create() => new()
    {
        Output = Console.OpenStandardOutput(),
        Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
        OpenInput = Console.OpenStandardInput,
        WorkingFolder = Environment.CurrentDirectory,
        GetVariable = Environment.GetEnvironmentVariable,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 80 : Math.Max(40, Console.WindowWidth),
    };

    /// <summary>A buffered writer to the output; the caller flushes it.</summary>
    public TextWriter CreateWriter() => new StreamWriter(Output, Utf8, bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };
}
