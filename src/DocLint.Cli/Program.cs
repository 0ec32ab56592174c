using DocLint.Cli;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Cli.Reporting;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules;

var paths = new List<string>();
string? outputFile = null;
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--output")
        outputFile = args[++i];
    else if (args[i] == "--format")
        i++;
    else
        paths.Add(args[i]);
}

AnalyzerDriver driver = RuleCatalog.CreateDriver(AnalyzerOptions.Default);
var inputs = paths
    .SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(DocumentParsers.IsKnown)
        : [path])
    .Order(StringComparer.Ordinal)
    .Select(path => new LintInput(Path.GetFullPath(path), path.Replace('\\', '/'), IsNamed: true))
    .ToList();
using Stream output = outputFile is null ? Console.OpenStandardOutput() : File.Create(outputFile);
var reporter = new SarifReporter(output);
reporter.Begin();
int loud = 0;
RunSummary summary = new LintPipeline(PhysicalFileSystem.Instance, _ => driver, Environment.ProcessorCount).Run(inputs, result =>
{
    loud += result.Diagnostics.Count(d => d.Severity >= DiagnosticSeverity.Warning);
    reporter.Report(result);
}, CancellationToken.None);
reporter.End(summary);
return summary.Succeeded ? (loud > 0 ? ExitCode.Findings : ExitCode.Clean) : ExitCode.Failure;
