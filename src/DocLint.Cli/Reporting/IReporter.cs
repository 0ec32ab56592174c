using DocLint.Cli.Linting;

namespace DocLint.Cli.Reporting;

/// <summary>Writes one form of report while the run goes on. Calls come from one thread at a time, in order.</summary>
internal interface IReporter
{
    void Begin();

    void Report(DocumentResult result);

    void End(RunSummary summary);
}
