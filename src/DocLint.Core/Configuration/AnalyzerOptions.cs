using System.Collections.Immutable;
using DocLint.Core.Diagnostics;

namespace DocLint.Core.Configuration;

/// <summary>The resolved configuration of one set of paths. Values that analyzers derive from it are made once and kept.</summary>
public sealed class AnalyzerOptions
{
    public static readonly AnalyzerOptions Default = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Families by their digit; the names are those of <c>doclint_family.NAME.severity</c> and of the folders of <c>rules/</c>.</summary>
    public static readonly ImmutableArray<string> Families = ["run", "encoding", "boilerplate", "typos", "numbers"];

    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly SeverityOverrides _overrides;
    private readonly IReadOnlyDictionary<string, OptionFile>? _files;
    private readonly Dictionary<string, object> _derived = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _severities = new(StringComparer.Ordinal);
    private HashSet<ConfigurationDiagnostic>? _diagnostics;

    /// <param name="values">Keys in lower case (<c>doclint_typos.locale</c>) with their values.</param>
    /// <param name="overrides">What the command line says; it beats the values.</param>
    /// <param name="files">The files that values name, by key.</param>
    public AnalyzerOptions(
        IReadOnlyDictionary<string, string> values, SeverityOverrides? overrides = null, IReadOnlyDictionary<string, OptionFile>? files = null)
    {
        _values = values;
        _overrides = overrides ?? SeverityOverrides.None;
        _files = files;
    }

    /// <summary>The value of a key in lower case; null when it is not set, or set to "unset".</summary>
    public string? Get(string key) => _values.TryGetValue(key, out string? value) && value != "unset" ? value : null;

    /// <summary>The file that an option names (<c>doclint_typos.accept</c>); null when it is not set, or could not be read, which is reported.</summary>
    public OptionFile? GetFile(string key) => _files?.GetValueOrDefault(key);

    /// <summary>Reports a mistake in a file that an option names, found while a value is derived from it. The same one is kept once.</summary>
    public void Report(ConfigurationDiagnostic diagnostic)
    {
        lock (_derived)
            (_diagnostics ??= []).Add(diagnostic);
    }

    /// <summary>What was reported so far, in no order.</summary>
    public IReadOnlyCollection<ConfigurationDiagnostic> Diagnostics
    {
        get
        {
            lock (_derived)
                return _diagnostics is null ? [] : [.. _diagnostics];
        }
    }

    /// <summary>Every key and value.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Makes a value once for this configuration. Two threads may make it at once; one result is kept.</summary>
    public T GetOrAdd<T>(string cacheKey, Func<AnalyzerOptions, T> make)
        where T : class
    {
        lock (_derived)
        {
            if (_derived.TryGetValue(cacheKey, out object? known))
                return (T)known;
        }

        T made = make(this);
        lock (_derived)
        {
            _derived.TryAdd(cacheKey, made);
            return (T)_derived[cacheKey];
        }
    }

    /// <summary>The level of a rule: command line, then the rule's key, then its family's, then its own.</summary>
    public DiagnosticSeverity GetSeverity(DiagnosticDescriptor rule)
    {
        // The boxes are few, and a map of strings to objects needs no compiling at start; nor does a lock, as a concurrent map would.
        lock (_severities)
        {
            if (!_severities.TryGetValue(rule.Id, out object? known))
                _severities.Add(rule.Id, known = ResolveSeverity(rule));
            return (DiagnosticSeverity)known;
        }
    }

    private DiagnosticSeverity ResolveSeverity(DiagnosticDescriptor rule)
    {
        if (!_overrides.IsSelected(rule.Id))
            return DiagnosticSeverity.None;
        if (_overrides.TryGet(rule.Id, out DiagnosticSeverity severity))
            return severity;
        if (_values.Count > 0 && TryConfigure(rule, out severity))
            return severity;
        bool enabled = rule.IsEnabledByDefault || _overrides.SelectsExactly(rule.Id) || (rule.EnabledBy is { } mode && Get(mode.Key) == mode.Value);
        return enabled ? rule.DefaultSeverity : DiagnosticSeverity.None;
    }

    private bool TryConfigure(DiagnosticDescriptor rule, out DiagnosticSeverity severity)
    {
        string id = rule.Id.ToLowerInvariant();
        return TryParseSeverity(Get($"doclint_diagnostic.{id}.severity"), rule, out severity)
            || (rule.Family < Families.Length && TryParseSeverity(Get($"doclint_family.{Families[rule.Family]}.severity"), rule, out severity));
    }

    /// <summary>Reads a level as <c>.editorconfig</c> writes it, Roslyn's names included.</summary>
    public static bool TryParseSeverity(string? text, out DiagnosticSeverity? severity)
    {
        (bool known, severity) = text?.ToLowerInvariant() switch
        {
            "none" or "silent" or "off" => (true, DiagnosticSeverity.None),
            "note" or "suggestion" or "info" => (true, DiagnosticSeverity.Note),
            "warning" => (true, DiagnosticSeverity.Warning),
            "error" => (true, DiagnosticSeverity.Error),
            "default" => (true, (DiagnosticSeverity?)null),
            _ => (false, null),
        };
        return known;
    }

    private static bool TryParseSeverity(string? text, DiagnosticDescriptor rule, out DiagnosticSeverity severity)
    {
        bool known = TryParseSeverity(text, out DiagnosticSeverity? parsed);
        severity = parsed ?? rule.DefaultSeverity;
        return known;
    }
}
