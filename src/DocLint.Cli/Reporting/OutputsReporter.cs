using System.Globalization;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting;

/// <summary>Writes the counts of a run as <c>name=number</c> lines, the form of <c>GITHUB_OUTPUT</c>.</summary>
internal sealed class OutputsReporter(TextWriter output) : IReporter
{
    private readonly long[] _counts = new long[4];

    public void Begin()
    {
    }

    public void Report(DocumentResult result)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
            _counts[(int)diagnostic.Severity] += diagnostic.Counts ? 1 : 0;
    }

    public void End(RunSummary summary)
    {
        Write("findings", _counts.Sum());
        Write("errors", _counts[(int)DiagnosticSeverity.Error]);
        Write("warnings", _counts[(int)DiagnosticSeverity.Warning]);
        Write("notes", _counts[(int)DiagnosticSeverity.Note]);
        Write("files", summary.Files);
        output.Flush();
    }

    private void Write(string name, long count) => output.Write(string.Create(CultureInfo.InvariantCulture, $"{name}={count}\n"));
}
