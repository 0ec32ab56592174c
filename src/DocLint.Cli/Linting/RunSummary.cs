using System.Collections.Immutable;

namespace DocLint.Cli.Linting;

/// <summary>What is known when all files are done.</summary>
/// <param name="Files">Files that were linted.</param>
/// <param name="Notifications">In the order of their paths.</param>
/// <param name="Succeeded">False when an input could not be read or the configuration is wrong.</param>
internal sealed record RunSummary(int Files, ImmutableArray<RunNotification> Notifications, bool Succeeded);
