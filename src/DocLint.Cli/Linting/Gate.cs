using System.Collections.Immutable;
using DocLint.Cli.Git;
using DocLint.Core.Diagnostics;
using DocLint.Core.Suppression;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>Marks each finding with what the baseline and the change say of it. Results have to pass in the order of the report.</summary>
internal sealed class Gate
{
    private readonly ReportRoot _root;
    private readonly Dictionary<string, ChangedLines>? _changes;
    private readonly BaselineMatcher? _baseline;
    private ChangedLines _lines = ChangedLines.Nothing;
    private int _lineFeeds;

    /// <param name="changes">The changed lines by path, relative to the root; null when every line counts.</param>
    /// <param name="baseline">null when there is none.</param>
    public Gate(ReportRoot root, Dictionary<string, ChangedLines>? changes, BaselineMatcher? baseline)
    {
        _root = root;
        _changes = changes;
        _baseline = baseline;
    }

    /// <summary>Findings that do not count, because the baseline knows them.</summary>
    public long Known { get; private set; }

    /// <summary>Findings that do not count, because something suppresses them.</summary>
    public long Suppressed { get; private set; }

    /// <summary>Findings that do not count, because their lines did not change.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Whether a file can have findings that count.</summary>
    public bool Concerns(LintInput input) => _changes is null || input.FullPath is null || _changes.ContainsKey(_root.PathOf(input));

    /// <summary>Returns the result with its findings marked.</summary>
    public DocumentResult Mark(DocumentResult result)
    {
        if (_changes is null && _baseline is null)
        {
            foreach (Diagnostic diagnostic in result.Diagnostics)
                Suppressed += diagnostic.Suppression is null ? 0 : 1;
            return result;
        }

        return MarkAll(result);
    }

    // By itself: a run without a baseline or a change loads nothing of it.
    private DocumentResult MarkAll(DocumentResult result)
    {
        if (result.IsFirstSection)
            Begin(result);
        var marked = ImmutableArray.CreateBuilder<Diagnostic>(result.Diagnostics.Length);
        int position = 0;
        int lineFeeds = _lineFeeds;
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            ReadOnlySpan<byte> text = result.Source.Utf8;
            lineFeeds += text[position..diagnostic.Span.Start].Count((byte)'\n');
            position = diagnostic.Span.Start;
            marked.Add(Mark(diagnostic, lineFeeds, text));
        }

        _lineFeeds += _lines.Ranges.Count > 0 ? result.Source.Utf8.Count((byte)'\n') : 0;
        return result with { Diagnostics = marked.MoveToImmutable() };
    }

    private void Begin(DocumentResult result)
    {
        string path = _root.PathOf(result.Input);
        _baseline?.BeginFile(path, result.Source.Utf8);
        _lineFeeds = 0;
        _lines = _changes is null || result.Input.FullPath is null ? ChangedLines.Everything : _changes.GetValueOrDefault(path, ChangedLines.Nothing);
    }

    // git ends a line at "\n" alone, so its line numbers are counted here and not taken from the source.
    private Diagnostic Mark(Diagnostic diagnostic, int lineFeeds, ReadOnlySpan<byte> text)
    {
        TextSpan span = diagnostic.Span;
        ReadOnlySpan<byte> found = text.Slice(span.Start, span.Length);
        if (diagnostic.Suppression is not null)
        {
            Suppressed++;
            return diagnostic;
        }

        BaselineState state = BaselineState.None;
        if (_baseline is not null)
            state = _baseline.IsKnown(diagnostic.Id, Fingerprint.Compute(diagnostic.Id, found)) ? BaselineState.Unchanged : BaselineState.New;
        int last = lineFeeds + (found.Length > 1 ? found[..^1].Count((byte)'\n') : 0);
        bool isOutside = !_lines.Intersects(lineFeeds + 1, last + 1);
        Known += state == BaselineState.Unchanged ? 1 : 0;
        Unchanged += isOutside && state != BaselineState.Unchanged ? 1 : 0;
        return diagnostic.With(state, isOutside);
    }
}
