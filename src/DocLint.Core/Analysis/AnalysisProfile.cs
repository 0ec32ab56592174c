using System.Collections.Concurrent;
using System.Diagnostics;

namespace DocLint.Core.Analysis;

/// <summary>Time by stage and by analyzer, summed over threads; what <c>--verbose</c> prints so that the author of a slow rule sees it.</summary>
public sealed class AnalysisProfile
{
    private readonly ConcurrentDictionary<string, long> _ticks = new(StringComparer.Ordinal);

    /// <summary>Time by name of stage or analyzer, longest first.</summary>
    public IReadOnlyList<KeyValuePair<string, TimeSpan>> Times =>
        [.. _ticks.Select(pair => KeyValuePair.Create(pair.Key, Stopwatch.GetElapsedTime(0, pair.Value))).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>Adds the time since <paramref name="start"/>, a <see cref="Stopwatch"/> timestamp.</summary>
    public void Add(string name, long start)
    {
        long elapsed = Stopwatch.GetTimestamp() - start;
        _ticks.AddOrUpdate(name, elapsed, (_, sum) => sum + elapsed);
    }

    internal Action<DocumentContext> Wrap(string name, Action<DocumentContext> action) => context =>
    {
        long start = Stopwatch.GetTimestamp();
        action(context);
        Add(name, start);
    };

    internal Action<DocumentContext, T> Wrap<T>(string name, Action<DocumentContext, T> action) => (context, argument) =>
    {
        long start = Stopwatch.GetTimestamp();
        action(context, argument);
        Add(name, start);
    };
}
