using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;
using DocLint.Core.Suppression;

namespace DocLint.Cli.Reporting;

/// <summary>Collects the findings of a run as a baseline, and compares them with the one that was there.</summary>
internal sealed class BaselineRecorder(ReportRoot root, Baseline old, Func<string, bool> exists) : IReporter
{
    private readonly BaselineMatcher _matcher = new(old, exists);
    private readonly HashSet<string> _linted = new(StringComparer.Ordinal);
    private BaselineFile? _file;

    public bool WantsUncounted => true;

    /// <summary>What the run found, but for suppressed findings.</summary>
    public Baseline Found { get; } = new();

    /// <summary>Findings that the old baseline does not know.</summary>
    public int NewCount { get; private set; }

    /// <summary>False when an input could not be read.</summary>
    public bool Succeeded { get; private set; }

    public void Begin()
    {
    }

    public void Report(DocumentResult result)
    {
        if (result.IsFirstSection)
        {
            string path = root.PathOf(result.Input);
            _linted.Add(path);
            _matcher.BeginFile(path, result.Source.Utf8);
            _file = Found.GetOrAdd(path);
            _file.Content = ContentSketch.Create(result.Source.Utf8);
        }

        foreach (Diagnostic diagnostic in result.Diagnostics.Where(static d => d.Suppression is null))
        {
            ReadOnlySpan<byte> text = result.Source.Utf8.Slice(diagnostic.Span.Start, diagnostic.Span.Length);
            ulong fingerprint = Fingerprint.Compute(diagnostic.Id, text);
            NewCount += _matcher.IsKnown(diagnostic.Id, fingerprint) ? 0 : 1;
            _file!.Add(new BaselineEntry(diagnostic.Id, fingerprint, 1, Encoding.UTF8.GetString(text[..Math.Min(text.Length, 512)])));
        }
    }

    public void End(RunSummary summary) => Succeeded = summary.Succeeded;

    /// <summary>What the old baseline knew and the run did not find again.</summary>
    public IEnumerable<(string Path, BaselineEntry Entry)> Mended(Func<string, bool> wasRun) => _matcher.Mended(wasRun);

    /// <summary>The findings of the run, and what the old baseline knows of files and rules that were not part of it.</summary>
    public Baseline Update(Func<string, bool> wasRun)
    {
        foreach (BaselineFile file in old.Files)
        {
            bool wasLinted = _linted.Contains(file.Path);
            if (!wasLinted && !exists(file.Path))
                continue;
            foreach (BaselineEntry entry in file.Entries.Where(entry => !wasLinted || !wasRun(entry.RuleId)))
                Found.GetOrAdd(file.Path).Add(entry);
            if (!wasLinted)
                Found.GetOrAdd(file.Path).Content = file.Content;
        }

        return Found;
    }

    /// <summary>The old baseline without what was mended, under the paths that files have now.</summary>
    public Baseline Prune(Func<string, bool> wasRun)
    {
        Dictionary<string, string> moved = _matcher.Moves.ToDictionary(static move => move.Value, static move => move.Key, StringComparer.Ordinal);
        var mended = Mended(wasRun).ToDictionary(static m => (m.Path, m.Entry.RuleId, m.Entry.Fingerprint), static m => m.Entry.Count);
        var pruned = new Baseline();
        foreach (BaselineFile file in old.Files)
        {
            string path = moved.GetValueOrDefault(file.Path, file.Path);
            foreach (BaselineEntry entry in file.Entries)
            {
                int left = entry.Count - mended.GetValueOrDefault((file.Path, entry.RuleId, entry.Fingerprint));
                if (left == 0)
                    continue;
                BaselineFile kept = pruned.GetOrAdd(path);
                kept.Add(entry with { Count = left });
                kept.Content = Found.Find(path)?.Content ?? file.Content;
            }
        }

        return pruned;
    }
}
