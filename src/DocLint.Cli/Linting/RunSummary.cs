using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Linting;

/// <summary>What is known when all files are done.</summary>
/// <param name="Files">Files that were linted.</param>
/// <param name="Notifications">In the order of their paths.</param>
/// <param name="Succeeded">False when an input could not be read or the configuration is wrong.</param>
internal sealed record RunSummary(int Files, RunNotification[] Notifications, bool Succeeded)
{
    /// <summary>The summary with all notifications of the run, which say whether it succeeded.</summary>
    public RunSummary With(RunNotification[] notifications)
    {
        bool succeeded = true;
        foreach (RunNotification notification in notifications)
            succeeded &= notification.Level != DiagnosticSeverity.Error;
        return this with { Notifications = notifications, Succeeded = succeeded };
    }
}
