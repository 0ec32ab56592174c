using System.Collections.Immutable;
using System.Diagnostics;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Suppression;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Core.Analysis;

/// <summary>
/// The analyzers of one configuration, ready to run. It is immutable and serves all threads; what a document needs is in
/// its <see cref="DocumentContext"/>.
/// </summary>
public sealed class AnalyzerDriver
{
    private readonly AnalysisContext _registrations;
    private readonly WordTable _words;
    private readonly byte[] _kinds;

    /// <summary>For each set of flags the actions of a word in lower case, then those of one with an upper-case letter, as <see cref="WordLists"/> takes them.</summary>
    private readonly ulong[] _wordActions;
    private readonly AnalysisProfile? _profile;
    private readonly ImmutableArray<DiagnosticAnalyzer> _all;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;

    /// <param name="analyzers">All analyzers; those whose rules are all off do not run.</param>
    /// <param name="words">The word table, with the configuration's own words laid over it.</param>
    /// <param name="profile">Collects the time of each analyzer; null to run at full speed.</param>
    public AnalyzerDriver(ImmutableArray<DiagnosticAnalyzer> analyzers, WordTable words, AnalyzerOptions options, AnalysisProfile? profile = null)
    {
        Options = options;
        _all = analyzers;
        _words = words;
        _profile = profile;
        _registrations = new AnalysisContext(options, profile);
        var running = new DiagnosticAnalyzer[analyzers.Length];
        int count = 0;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            if (!HasEnabledRule(analyzer, options))
                continue;
            running[count++] = analyzer;
            // The name of a type is made by reflection.
            if (profile is not null)
                _registrations.Analyzer = analyzer.GetType().Name;
            analyzer.Initialize(_registrations);
        }

        _analyzers = ImmutableArray.Create(running, 0, count);
        _wordActions = new ulong[2 * words.FlagSets.Length];
        _kinds = new byte[words.FlagSets.Length];
        for (int set = 0; set < _kinds.Length; set++)
        {
            var flags = (WordFlags)words.FlagSets[set];
            _wordActions[2 * set] = FindWordActions(flags, upperCase: false);
            _wordActions[2 * set + 1] = FindWordActions(flags, upperCase: true);
            bool hasAction = _wordActions[2 * set] != 0;
            _kinds[set] = (byte)((hasAction || (flags & _registrations.WantedWords) != 0 ? FlagSetKinds.Subscribed : 0)
                | ((flags & WordFlags.EnglishFunction) != 0 ? FlagSetKinds.English : 0)
                | ((flags & WordFlags.ForeignFunction) != 0 ? FlagSetKinds.Foreign : 0));
        }
    }

    public AnalyzerOptions Options { get; }

    private static bool HasEnabledRule(DiagnosticAnalyzer analyzer, AnalyzerOptions options)
    {
        foreach (DiagnosticDescriptor rule in analyzer.SupportedDiagnostics)
        {
            if (options.GetSeverity(rule) != DiagnosticSeverity.None)
                return true;
        }

        return false;
    }

    private ulong FindWordActions(WordFlags flags, bool upperCase)
    {
        ReadOnlySpan<WordRegistration> all = _registrations.WordActions.Items;
        ulong actions = 0;
        for (int i = 0; i < all.Length; i++)
            actions |= IsWanted(all[i], flags, upperCase) ? 1ul << i : 0;
        return actions;
    }

    private static bool IsWanted(WordRegistration registration, WordFlags flags, bool upperCase) =>
        (registration.AnyOf & flags) != 0 && !(upperCase && registration.LowerCaseOnly);

    /// <summary>The analyzers that run.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers => _analyzers;

    /// <summary>Analyses one document.</summary>
    /// <param name="context">The worker's context; it is used again for the next document.</param>
    /// <returns>Diagnostics by start, end and id.</returns>
    public ImmutableArray<Diagnostic> Analyze(Document document, DocumentContext context)
    {
        ImmutableArray<Diagnostic> found = [];
        Analyze([document], [context], new Span<ImmutableArray<Diagnostic>>(ref found));
        return found;
    }

    /// <summary>
    /// Analyses several documents side by side: each analyzer sees all of them before the next one sees the first, so that its code and
    /// tables are fetched once. For documents of a few kilobytes that saves a fifth of the time.
    /// </summary>
    /// <param name="contexts">One of the worker's for each document; they are used again for the next ones.</param>
    /// <param name="found">Receives, for each document, its diagnostics by start, end and id.</param>
    public void Analyze(ReadOnlySpan<Document> documents, ReadOnlySpan<DocumentContext> contexts, Span<ImmutableArray<Diagnostic>> found)
    {
        contexts = contexts[..documents.Length];
        long start = _profile is null ? 0 : Stopwatch.GetTimestamp();
        for (int i = 0; i < documents.Length; i++)
            contexts[i].Load(documents[i], _words, _kinds, Options);
        _profile?.Add("(scan)", start);
        RunActions(contexts);
        for (int i = 0; i < documents.Length; i++)
            found[i] = SuppressionFilter.Apply(contexts[i], contexts[i].Collector.TakeSorted(), IsEnabled, GetRuleIds);
    }

    // Whether an enabled rule has an id that begins so.
    private bool IsEnabled(string prefix) => _analyzers.Any(analyzer => analyzer.SupportedDiagnostics.Any(
        rule => rule.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Options.GetSeverity(rule) != DiagnosticSeverity.None));

    // Asked for by suppressions alone.
    private IReadOnlyCollection<string> GetRuleIds() => [.. _all.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal)];

    private void RunActions(ReadOnlySpan<DocumentContext> contexts)
    {
        Run(_registrations.SourceTextActions, contexts);
        foreach (DocumentContext context in contexts)
            RunWordActions(context);
        foreach (DocumentContext context in contexts)
            Run(_registrations.NumberActions, context, context.Numbers);
        foreach (DocumentContext context in contexts)
            RunRepeatedWordActions(context);
        foreach (DocumentContext context in contexts)
            RunNonAsciiRunActions(context);
        foreach (DocumentContext context in contexts)
        {
            Run(_registrations.PunctuationActions, context, context.Scan.Punctuation.Span);
            Run(_registrations.SpecialByteActions, context, context.Scan.SpecialBytes.Span);
        }

        foreach (Action<DocumentContext, int> action in _registrations.BlockActions.Items)
        {
            foreach (DocumentContext context in contexts)
            {
                for (int i = 0; i < context.Blocks.Length; i++)
                    action(context, i);
            }
        }

        Run(_registrations.DocumentActions, contexts);
    }

    private void RunWordActions(DocumentContext context)
    {
        ReadOnlySpan<WordRegistration> actions = _registrations.WordActions.Items;
        ReadOnlySpan<int> hits = context.Hits;
        var words = WordLists.Of(context, actions.Length);
        while (!hits.IsEmpty)
        {
            int part = Math.Min(hits.Length, WordLists.MostWords);
            words.Fill(hits[..part], context.Tokens, _wordActions);
            hits = hits[part..];
            for (int i = 0; i < actions.Length; i++)
            {
                Action<DocumentContext, int> action = actions[i].Action;
                foreach (int word in words.For(i))
                    action(context, word);
            }
        }
    }

    private void RunRepeatedWordActions(DocumentContext context)
    {
        foreach (int repeat in context.Scan.Repeats.Span)
        {
            if (IsWhiteSpaceBetween(context, repeat))
                Run(_registrations.RepeatedWordActions, context, [repeat]);
        }
    }

    private void RunNonAsciiRunActions(DocumentContext context)
    {
        foreach (Action<DocumentContext, ProseSpan> action in _registrations.NonAsciiRunActions.Items)
        {
            foreach (ProseSpan span in context.Scan.NonAsciiRuns.Span)
                action(context, span);
        }
    }

    private static void Run(ActionList<Action<DocumentContext>> actions, ReadOnlySpan<DocumentContext> contexts)
    {
        foreach (Action<DocumentContext> action in actions.Items)
        {
            foreach (DocumentContext context in contexts)
                action(context);
        }
    }

    private static void Run(ActionList<Action<DocumentContext, int>> actions, DocumentContext context, ReadOnlySpan<int> arguments)
    {
        foreach (Action<DocumentContext, int> action in actions.Items)
        {
            foreach (int argument in arguments)
                action(context, argument);
        }
    }

    private static bool IsWhiteSpaceBetween(DocumentContext context, int token)
    {
        if (context.BlockOf(token - 1) != context.BlockOf(token))
            return false;
        ReadOnlySpan<byte> gap = context.Text[context.Tokens[token - 1].End..context.Tokens[token].Start];
        while (!gap.IsEmpty)
        {
            int length = gap[0] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' ? 1 : gap.StartsWith("\u00A0"u8) ? 2 : 0;
            if (length == 0)
                return false;
            gap = gap[length..];
        }

        return true;
    }
}
