using System.Collections.Immutable;
using System.Globalization;
using DocLint.Cli.IO;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Suppression;
using DocLint.Core.Text;
using DocLint.Rules;
using DocLint.Rules.Suppressions;

namespace DocLint.Cli.Linting;

/// <summary>The suppressions of <c>doclint.suppressions.yml</c> at the root of the run. Threads may ask it at once.</summary>
internal sealed class SuppressionList
{
    private const string FileName = "doclint.suppressions.yml";

    private readonly SuppressionEntry[] _entries;
    private readonly EditorConfigGlob?[] _files;
    private readonly bool[] _used;
    private readonly bool[] _seen;
    private readonly DateOnly _today;
    private readonly ReportRoot _root;
    private readonly string? _text;
    private readonly bool _readsAll;

    private SuppressionList(ReportRoot root, string? text, SuppressionEntry[] entries, DateOnly today, bool readsAll)
    {
        _readsAll = readsAll;
        _root = root;
        _text = text;
        _today = today;
        _entries = entries;
        _files = new EditorConfigGlob?[entries.Length];
        for (int i = 0; i < _files.Length; i++)
            _files[i] = EditorConfigGlob.TryParse(entries[i].Path);
        _used = new bool[entries.Length];
        _seen = new bool[entries.Length];
    }

    /// <summary>What is wrong with the file.</summary>
    public RunNotification[] Notifications { get; private init; } = [];

    /// <summary>Reads the file, if there is one.</summary>
    /// <param name="clock">Tells the day: entries that expired before are not applied.</param>
    /// <param name="readsAll">Whether the run reads all files below the root: else a file that it does not read may need what it finds unused.</param>
    public static SuppressionList Read(ReportRoot root, IFileSystem fileSystem, TimeProvider clock, bool readsAll)
    {
        string path = Path.Combine(root.Folder, FileName);
        return fileSystem.FileExists(path) ? Read(root, fileSystem, path, clock, readsAll) : new SuppressionList(root, text: null, [], default, readsAll);
    }

    // By itself, so that a run without the file asks for no clock.
    private static SuppressionList Read(ReportRoot root, IFileSystem fileSystem, string path, TimeProvider clock, bool readsAll) =>
        Read(root, fileSystem, path, DateOnly.FromDateTime(clock.GetLocalNow().Date), readsAll);

    private static SuppressionList Read(ReportRoot root, IFileSystem fileSystem, string path, DateOnly today, bool readsAll)
    {
        string shown = DisplayPath.Relative(root.WorkingFolder, path);
        var problems = new List<(int Line, int Column, string Message)>();
        SuppressionEntry[] entries = [];
        string text = "";
        try
        {
            text = fileSystem.ReadText(path);
            entries = SuppressionFileLoader.Load(text, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add((0, 0, $"cannot be read: {IoErrors.Describe(e)}"));
        }

        return new SuppressionList(root, text, entries, today, readsAll)
        {
            Notifications = [.. problems.Select(p => new RunNotification("DL0014", DiagnosticSeverity.Warning, p.Message, shown, p.Line, p.Column))],
        };
    }

    /// <summary>Marks the findings of a file that an entry covers.</summary>
    public ImmutableArray<Diagnostic> Apply(LintInput input, ImmutableArray<Diagnostic> diagnostics)
    {
        return _entries.Length == 0 ? diagnostics : ApplyEntries(input, diagnostics);
    }

    // By itself, so that a run without the file loads nothing of it.
    private ImmutableArray<Diagnostic> ApplyEntries(LintInput input, ImmutableArray<Diagnostic> diagnostics)
    {
        string path = _root.PathOf(input);
        int[] fitting = [.. Enumerable.Range(0, _entries.Length).Where(i => _files[i]?.IsMatch(path) == true)];
        if (fitting.Length == 0)
            return diagnostics;
        foreach (int index in fitting)
            Volatile.Write(ref _seen[index], true);
        return [.. diagnostics.Select(diagnostic => Apply(diagnostic, fitting))];
    }

    /// <summary>The findings about the file itself; null when there are none.</summary>
    public DocumentResult? Check(ConfigurationResolver configuration) => _text is null ? null : Check(_text, configuration);

    private DocumentResult? Check(string text, ConfigurationResolver configuration)
    {
        LintInput input = Input;
        AnalyzerOptions options = configuration.Resolve(input);
        SourceText source = SourceText.FromString(input.DisplayPath, text);
        ImmutableArray<Diagnostic> found = [.. Problems(source, options).OrderBy(d => d.Span.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
        return found.IsEmpty ? null : new DocumentResult(input, source, found, IsLastSection: true);
    }

    /// <summary>The file, as an input.</summary>
    public LintInput Input
    {
        get
        {
            string full = Path.Combine(_root.Folder, FileName);
            return new LintInput(full, DisplayPath.Relative(_root.WorkingFolder, full).Replace('\\', '/'), IsNamed: true);
        }
    }

    private Diagnostic Apply(Diagnostic diagnostic, int[] fitting)
    {
        if (diagnostic.Suppression is not null || diagnostic.Descriptor.Family == 0)
            return diagnostic;
        ReadOnlySpan<byte> found = diagnostic.Source.Utf8.Slice(diagnostic.Span.Start, diagnostic.Span.Length);
        foreach (int index in fitting)
        {
            SuppressionEntry entry = _entries[index];
            if (IsExpired(entry) || !entry.Covers(diagnostic.Id, found))
                continue;
            Volatile.Write(ref _used[index], true);
            return diagnostic.With(new FindingSuppression(IsInSource: false, entry.Reason));
        }

        return diagnostic;
    }

    /// <summary>"news/a.txt": one that was linted is all that it fits. A name without a folder fits files in any.</summary>
    private static bool IsOneFile(string path) => path.AsSpan().IndexOfAny("*?[{\\") < 0 && path.Contains('/', StringComparison.Ordinal);

    private bool IsExpired(SuppressionEntry entry) => entry.Expires < _today;

    private IEnumerable<Diagnostic> Problems(SourceText source, AnalyzerOptions options)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            SuppressionEntry entry = _entries[i];
            if (IsExpired(entry))
                yield return Create(source, options, entry, SuppressionRules.Expired, entry.Expires!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            else if (_seen[i] && !_used[i] && (_readsAll || IsOneFile(entry.Path)) && WasRun(entry, options))
                yield return Create(source, options, entry, SuppressionRules.Unused, entry.Selectors.IsEmpty ? "any rule" : string.Join(", ", entry.Selectors));
            if (entry.Reason.Length == 0 && options.RequiresReason())
                yield return Create(source, options, entry, SuppressionRules.WithoutReason);
        }
    }

    // Of a rule that the command line or the configuration turned off, nothing can be said.
    private static bool WasRun(SuppressionEntry entry, AnalyzerOptions options) => RuleCatalog.Rules.Any(rule =>
        (entry.Selectors.IsEmpty || entry.Selectors.Any(s => rule.Id.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
        && options.GetSeverity(rule) != DiagnosticSeverity.None);

    private static Diagnostic Create(SourceText source, AnalyzerOptions options, SuppressionEntry entry, DiagnosticDescriptor rule, params string[] arguments) => new()
    {
        Descriptor = rule,
        Span = entry.Span,
        Source = source,
        Severity = options.GetSeverity(rule),
        Arguments = [.. arguments],
    };
}
