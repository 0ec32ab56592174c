using System.Text;

namespace DocLint.Cli.IO;

/// <summary>The process's streams and surroundings, passed in so that tests can stand in for them.</summary>
internal sealed class ShellConsole
{
    private readonly bool? _isOutputTerminal;
    private readonly bool? _isErrorTerminal;
    private readonly int? _width;
    private Stream? _output;
    private TextWriter? _error;

    // The streams of the process are opened when they are asked for: a run whose report goes to a file, and that has nothing to say, uses none,
    // and loads no System.Console.
    public Stream Output
    {
        get => _output ??= new StandardOutput();
        init => _output = value;
    }

    public TextWriter Error
    {
        get => _error ??= new StreamWriter(Console.OpenStandardError(), CreateUtf8()) { AutoFlush = true };
        init => _error = value;
    }

    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Full path of the folder that relative paths start from.</summary>
    public required string WorkingFolder { get; init; }

    public Func<string, string?> GetVariable { get; init; } = static _ => null;

    /// <summary>Tells the day, on which suppressions expire.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool IsOutputTerminal
    {
        get => _isOutputTerminal ?? ShellTerminal.HasOutput;
        init => _isOutputTerminal = value;
    }

    public bool IsErrorTerminal
    {
        get => _isErrorTerminal ?? ShellTerminal.HasError;
        init => _isErrorTerminal = value;
    }

    /// <summary>Columns of the terminal; 80 where there is none.</summary>
    public int Width
    {
        get => _width ?? (Console.IsOutputRedirected ? 80 : Math.Max(40, Console.WindowWidth));
        init => _width = value;
    }

    /// <summary>The console of this process. Output is UTF-8 without a byte order mark, whatever the locale.</summary>
    public static ShellConsole Create() => new()
    {
        OpenInput = StandardInput.Open,
        WorkingFolder = IO.WorkingFolder.Read(),
        GetVariable = Environment.GetEnvironmentVariable,
    };

    /// <summary>A buffered writer to the output; the caller flushes it.</summary>
    public TextWriter CreateWriter() => new StreamWriter(Output, CreateUtf8(), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };

    private static UTF8Encoding CreateUtf8() => new(encoderShouldEmitUTF8Identifier: false);
}
