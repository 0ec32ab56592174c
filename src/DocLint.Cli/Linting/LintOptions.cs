using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Linting;

/// <summary>What the command line asks for.</summary>
/// <remarks>Arrays, because a collection expression for a read-only list is a type of its own, with nine more behind it.</remarks>
internal sealed record LintOptions
{
    public string[] Paths { get; init; } = ["."];

    public string Format { get; init; } = "text";

    public string? OutputFile { get; init; }

    /// <summary>Further reports of the same run.</summary>
    public ReportFile[] Reports { get; init; } = [];

    /// <summary>Lowest level that makes the run fail; none never does.</summary>
    public DiagnosticSeverity FailOn { get; init; } = DiagnosticSeverity.Warning;

    public SeverityOverrides Overrides { get; init; } = SeverityOverrides.None;

    public string[] Include { get; init; } = [];

    public string[] Exclude { get; init; } = [];

    /// <summary>Threads.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    public string? StdinFileName { get; init; }

    public string? ConfigFile { get; init; }

    public bool NoConfig { get; init; }

    public bool Fix { get; init; }

    public bool FixUnsafe { get; init; }

    public bool Diff { get; init; }

    public bool Verbose { get; init; }

    public bool Quiet { get; init; }

    public bool NoColor { get; init; }

    /// <summary>Which findings count.</summary>
    public GateOptions Gate { get; init; } = new();
}

/// <summary>A report that is written to a file.</summary>
internal sealed class ReportFile(string format, string path)
{
    public string Format { get; } = format;

    public string Path { get; } = path;
}
