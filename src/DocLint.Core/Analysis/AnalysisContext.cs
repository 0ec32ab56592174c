using DocLint.Core.Configuration;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Core.Analysis;

/// <summary>
/// Where an analyzer subscribes to what the shared pass finds. An action runs in the order of the text; the kinds run in
/// the order of the methods below.
/// </summary>
public sealed class AnalysisContext
{
    private readonly AnalysisProfile? _profile;

    internal AnalysisContext(AnalyzerOptions options, AnalysisProfile? profile) => (Options, _profile) = (options, profile);

    /// <summary>The configuration that the analyzer is initialised for.</summary>
    public AnalyzerOptions Options { get; }

    /// <summary>Name of the analyzer that registers now.</summary>
    internal string Analyzer { get; set; } = string.Empty;

    internal ActionList<Action<DocumentContext>> SourceTextActions { get; } = new();

    internal ActionList<WordRegistration> WordActions { get; } = new();

    /// <summary>Flags whose words are hits without an action of their own.</summary>
    internal WordFlags WantedWords { get; private set; }

    internal ActionList<Action<DocumentContext, int>> NumberActions { get; } = new();

    internal ActionList<Action<DocumentContext, int>> RepeatedWordActions { get; } = new();

    internal ActionList<Action<DocumentContext, ProseSpan>> NonAsciiRunActions { get; } = new();

    internal ActionList<Action<DocumentContext, int>> PunctuationActions { get; } = new();

    internal ActionList<Action<DocumentContext, int>> SpecialByteActions { get; } = new();

    internal ActionList<Action<DocumentContext, int>> BlockActions { get; } = new();

    internal ActionList<Action<DocumentContext>> DocumentActions { get; } = new();

    /// <summary>Once for each file (or section of a large one): its raw source. Reports by <see cref="TextSpan"/>.</summary>
    public void RegisterSourceTextAction(Action<DocumentContext> action) => SourceTextActions.Add(Wrap(action));

    /// <summary>For each word that has one of the flags; the argument is its token index.</summary>
    public void RegisterWordAction(WordFlags anyOf, Action<DocumentContext, int> action) => Add(new WordRegistration(anyOf, false, Wrap(action)));

    /// <summary>For each word that has one of the flags and no upper-case letter.</summary>
    public void RegisterLowerCaseWordAction(WordFlags anyOf, Action<DocumentContext, int> action) => Add(new WordRegistration(anyOf, true, Wrap(action)));

    /// <summary>Puts the words that have one of the flags among <see cref="DocumentContext.Hits"/>, for an action on the block or document.</summary>
    public void RegisterWords(WordFlags anyOf) => WantedWords |= anyOf;

    /// <summary>For each token with a digit; the argument is its token index.</summary>
    public void RegisterNumberAction(Action<DocumentContext, int> action) => NumberActions.Add(Wrap(action));

    /// <summary>For each word that equals the word before it in any letter case, with only white space between; the argument is the second token's index.</summary>
    public void RegisterRepeatedWordAction(Action<DocumentContext, int> action) => RepeatedWordActions.Add(Wrap(action));

    /// <summary>For each maximal run of characters beyond ASCII, but for runs of ordinary typographic punctuation and no-break spaces.</summary>
    public void RegisterNonAsciiRunAction(Action<DocumentContext, ProseSpan> action) => NonAsciiRunActions.Add(Wrap(action));

    /// <summary>
    /// For each punctuation mark or quote in an unusual place, by its byte position: <c>. , ; : ! ?</c> with a letter or digit on both
    /// sides or after a blank; a closing ” or ’ after a blank; a straight " between white space.
    /// </summary>
    public void RegisterPunctuationAction(Action<DocumentContext, int> action) => PunctuationActions.Add(Wrap(action));

    /// <summary>For each <c>&amp; % \ =</c> and control character (but tab and line ends), by its byte position.</summary>
    public void RegisterSpecialByteAction(Action<DocumentContext, int> action) => SpecialByteActions.Add(Wrap(action));

    /// <summary>For each block; the argument is its index.</summary>
    public void RegisterBlockAction(Action<DocumentContext, int> action) => BlockActions.Add(Wrap(action));

    /// <summary>Once for each document, after all others.</summary>
    public void RegisterDocumentAction(Action<DocumentContext> action) => DocumentActions.Add(Wrap(action));

    private void Add(WordRegistration registration)
    {
        if (WordActions.Items.Length == WordLists.MostActions)
            throw new InvalidOperationException($"{Analyzer}: there are {WordLists.MostActions} actions on words already; use one for several sets of flags");
        WordActions.Add(registration);
    }

    private Action<DocumentContext> Wrap(Action<DocumentContext> action) => _profile?.Wrap(Analyzer, action) ?? action;

    private Action<DocumentContext, T> Wrap<T>(Action<DocumentContext, T> action) => _profile?.Wrap(Analyzer, action) ?? action;
}

/// <summary>An action and the words that it is for. A class, because lists of our own structs are compiled at every start.</summary>
internal sealed class WordRegistration(WordFlags anyOf, bool lowerCaseOnly, Action<DocumentContext, int> action)
{
    public WordFlags AnyOf { get; } = anyOf;

    public bool LowerCaseOnly { get; } = lowerCaseOnly;

    public Action<DocumentContext, int> Action { get; } = action;
}
