using DocLint.Cli.Linting;

namespace DocLint.Cli.Reporting;

/// <summary>Writes one form of report while the run goes on. Calls come from one thread at a time, in order.</summary>
internal interface IReporter
{
    /// <summary>Whether findings that do not count (suppressed, known, outside the change) are reported, too.</summary>
    bool WantsUncounted => false;

    void Begin();

    void Report(DocumentResult result);

    void End(RunSummary summary);
}
