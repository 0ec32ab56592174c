namespace DocLint.Core.Suppression;

/// <summary>Findings that are known and do not gate, by file.</summary>
public sealed class Baseline
{
    private readonly SortedDictionary<string, BaselineFile> _files = new(StringComparer.Ordinal);

    /// <summary>The files in ordinal order of their paths.</summary>
    public IReadOnlyCollection<BaselineFile> Files => _files.Values;

    /// <summary>The number of findings.</summary>
    public int Count => _files.Values.Sum(static file => file.Entries.Sum(static entry => entry.Count));

    /// <summary>Returns the file of a path, relative to the root of the run and with "/"; null when it has no finding.</summary>
    public BaselineFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Returns the file of a path, and makes it when it is not there.</summary>
    public BaselineFile GetOrAdd(string path)
    {
        if (!_files.TryGetValue(path, out BaselineFile? file))
        {
            _files.Add(path, file = new BaselineFile(path));
        }

        return file;
    }
}

/// <summary>The known findings of one file.</summary>
public sealed class BaselineFile(string path)
{
    private static readonly Comparer<(string RuleId, ulong Fingerprint)> Order = Comparer<(string RuleId, ulong Fingerprint)>.Create(
        static (x, y) => string.CompareOrdinal(x.RuleId, y.RuleId) is var order and not 0 ? order : x.Fingerprint.CompareTo(y.Fingerprint));

    private readonly SortedDictionary<(string RuleId, ulong Fingerprint), BaselineEntry> _entries = new(Order);

    /// <summary>Relative to the root of the run, with "/".</summary>
    public string Path { get; } = path;

    /// <summary>What the text was like, so that the file is known again elsewhere; null when nobody said.</summary>
    public ContentSketch? Content { get; set; }

    /// <summary>The entries, ordered by rule and fingerprint.</summary>
    public IReadOnlyCollection<BaselineEntry> Entries => _entries.Values;

    /// <summary>Adds findings; equal ones are counted.</summary>
    public void Add(BaselineEntry entry)
    {
        (string RuleId, ulong Fingerprint) key = (entry.RuleId, entry.Fingerprint);
        _entries[key] = _entries.TryGetValue(key, out BaselineEntry? known) ? known with { Count = known.Count + entry.Count } : entry;
    }

    /// <summary>Returns how many equal findings are known.</summary>
    public int CountOf(string ruleId, ulong fingerprint) =>
        _entries.TryGetValue((ruleId, fingerprint), out BaselineEntry? entry) ? entry.Count : 0;
}

/// <summary>Equal findings of one rule in one file.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Fingerprint">See <see cref="Diagnostics.Fingerprint"/>.</param>
/// <param name="Count">How often it is known, at least 1.</param>
/// <param name="Text">The found text, shortened; for readers only.</param>
public sealed record BaselineEntry(string RuleId, ulong Fingerprint, int Count, string Text);
