namespace DocLint.Core.Suppression;

/// <summary>Tells known findings from new ones, file by file, and what is left of the baseline after the run.</summary>
/// <remarks>
/// Findings match by path, rule and fingerprint. Files have to come in the order of the report: a baseline file that is
/// gone is given to the first file that is not in the baseline and has at least half of its runs of words.
/// </remarks>
public sealed class BaselineMatcher
{
    private const double SameFile = 0.5;

    private readonly Baseline _baseline;
    private readonly Dictionary<uint, List<BaselineFile>> _missingBySketch = [];
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<(string RuleId, ulong Fingerprint), int>> _matched = new(StringComparer.Ordinal);
    private BaselineFile? _file;
    private Dictionary<(string RuleId, ulong Fingerprint), int> _counts = [];

    /// <summary>Starts a run against a baseline.</summary>
    /// <param name="baseline">What is known.</param>
    /// <param name="exists">Whether a path of the baseline is still a file.</param>
    public BaselineMatcher(Baseline baseline, Func<string, bool> exists)
    {
        _baseline = baseline;
        foreach (BaselineFile file in baseline.Files.Where(file => !exists(file.Path)))
        {
            _missing.Add(file.Path);
            foreach (uint value in file.Content?.Values ?? [])
            {
                if (!_missingBySketch.TryGetValue(value, out List<BaselineFile>? files))
                {
                    _missingBySketch.Add(value, files = []);
                }

                files.Add(file);
            }
        }
    }

    /// <summary>Baseline paths by the path that the file has now.</summary>
    public IReadOnlyDictionary<string, string> Moves => _moves;

    /// <summary>Begins the next file.</summary>
    /// <param name="path">Its path, relative to the root of the run.</param>
    /// <param name="utf8">Its text; read only when a moved file has to be known again.</param>
    public void BeginFile(string path, ReadOnlySpan<byte> utf8)
    {
        _file = _baseline.Find(path);
        if (_file is null && _missingBySketch.Count > 0 && FindMoved(ContentSketch.Create(utf8)) is { } moved)
        {
            _file = moved;
            _missing.Remove(moved.Path);
            _moves[path] = moved.Path;
        }

        _counts = [];
        if (_file is not null)
        {
            _matched[_file.Path] = _counts;
        }
    }

    /// <summary>Whether a finding of the current file is known; each entry answers as often as it was counted.</summary>
    public bool IsKnown(string ruleId, ulong fingerprint)
    {
        if (_file is null)
        {
            return false;
        }

        (string RuleId, ulong Fingerprint) key = (ruleId, fingerprint);
        int count = _counts.GetValueOrDefault(key);
        bool known = count < _file.CountOf(ruleId, fingerprint);
        _counts[key] = count + (known ? 1 : 0);
        return known;
    }

    /// <summary>Returns what the run did not find again.</summary>
    /// <param name="wasRun">Whether a rule was enabled; entries of other rules are kept.</param>
    /// <returns>The path as the baseline has it, and the entry with the number of findings that are gone.</returns>
    public IEnumerable<(string Path, BaselineEntry Entry)> Mended(Func<string, bool> wasRun)
    {
        foreach (BaselineFile file in _baseline.Files)
        {
            if (!_matched.TryGetValue(file.Path, out Dictionary<(string, ulong), int>? counts) && !_missing.Contains(file.Path))
            {
                continue;
            }

            foreach (BaselineEntry entry in file.Entries.Where(entry => wasRun(entry.RuleId)))
            {
                int left = entry.Count - (counts?.GetValueOrDefault((entry.RuleId, entry.Fingerprint)) ?? 0);
                if (left > 0)
                {
                    yield return (file.Path, entry with { Count = left });
                }
            }
        }
    }

    private BaselineFile? FindMoved(ContentSketch sketch)
    {
        var candidates = sketch.Values.SelectMany(value => _missingBySketch.GetValueOrDefault(value, []));
        return candidates.Where(file => _missing.Contains(file.Path)).Distinct()
            .Select(file => (File: file, Similarity: file.Content!.Similarity(sketch)))
            .Where(static pair => pair.Similarity >= SameFile)
            .OrderByDescending(static pair => pair.Similarity).ThenBy(static pair => pair.File.Path, StringComparer.Ordinal)
            .Select(static pair => pair.File).FirstOrDefault();
    }
}
