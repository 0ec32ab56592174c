using System.Globalization;
using System.Runtime.CompilerServices;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos;

/// <summary>
/// The words of <c>doclint_typos.accept</c> and <c>doclint_typos.reject</c>: one a line, <c>#</c> begins a comment. "foo" stands for every
/// letter case, "iFoo" for this one; "foo*" for every word that begins so. A rejected word may name its correction: "foo -> bar".
/// </summary>
internal sealed class UserWords
{
    private const string AcceptKey = "doclint_typos.accept";
    private const string RejectKey = "doclint_typos.reject";

    /// <summary>Endings that a rejected "foo*" is looked for with; the table knows whole words only.</summary>
    private static readonly string[] Endings = ["", "s", "es", "d", "ed", "ing", "er", "ers", "ly", "ment", "ments", "ion", "ions", "al", "able"];

    private readonly HashSet<string> _acceptedAnyCase = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acceptedExact = new(StringComparer.Ordinal);
    private readonly List<string> _acceptedBeginnings = [];
    private readonly Dictionary<string, string> _rejected = new(StringComparer.Ordinal);

    private UserWords(AnalyzerOptions options)
    {
        foreach (string entry in Read(options, AcceptKey))
            Accept(entry);
        foreach (string entry in Read(options, RejectKey))
            Reject(entry);
    }

    /// <summary>The words of a configuration, read once.</summary>
    public static UserWords Of(AnalyzerOptions options) => options.GetOrAdd("typos.user-words", static o => new UserWords(o));

    /// <summary>The table with the configuration's rejected words in it.</summary>
    public static WordTable Apply(WordTable words, AnalyzerOptions options) => options.GetFile(RejectKey) is null ? words : Of(options).Reject(words);

    // Not inlined, so that a configuration without rejected words loads no LINQ.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WordTable Reject(WordTable words) => words.With(
        _rejected.Keys.Order(StringComparer.Ordinal).Select(word => new WordChange(word, WordFlags.Misspelling, WordFlags.Known | WordFlags.ProperName)));

    /// <summary>True when the configuration accepts the written word.</summary>
    public static bool IsAccepted(DocumentContext context, ProseSpan span) =>
        context.Options.GetFile(AcceptKey) is not null && Of(context.Options).IsAccepted(context.GetString(span));

    private bool IsAccepted(string word)
    {
        if (_acceptedAnyCase.Count == 0 && _acceptedExact.Count == 0 && _acceptedBeginnings.Count == 0)
            return false;
        string lower = word.ToLowerInvariant();
        return _acceptedExact.Contains(word) || _acceptedAnyCase.Contains(lower)
            || _acceptedBeginnings.Exists(beginning => lower.StartsWith(beginning, StringComparison.Ordinal));
    }

    /// <summary>True when the word is rejected; the correction is empty when none is named.</summary>
    public bool IsRejected(string word, out string correction)
    {
        if (_rejected.TryGetValue(word, out string? exact) || _rejected.TryGetValue(word.ToLowerInvariant(), out exact))
        {
            correction = exact;
            return true;
        }

        correction = string.Empty;
        return false;
    }

    private static IEnumerable<string> Read(AnalyzerOptions options, string key)
    {
        foreach (string line in (options.GetFile(key)?.Text ?? string.Empty).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string entry = (comment < 0 ? line : line[..comment]).Trim().Replace('’', '\'');
            if (entry.Length > 0)
                yield return entry;
        }
    }

    private void Accept(string entry)
    {
        if (entry.EndsWith('*'))
            _acceptedBeginnings.Add(entry[..^1].ToLowerInvariant());
        else if (entry.Any(char.IsUpper))
            _acceptedExact.Add(entry);
        else
            _acceptedAnyCase.Add(entry.ToLower(CultureInfo.InvariantCulture));
    }

    private void Reject(string entry)
    {
        string[] sides = entry.Split("->", 2, StringSplitOptions.TrimEntries);
        string correction = sides.Length > 1 ? sides[1] : string.Empty;
        if (!sides[0].EndsWith('*'))
        {
            _rejected[sides[0]] = correction;
            return;
        }

        foreach (string ending in Endings)
            _rejected[sides[0][..^1] + ending] = correction.Length == 0 ? correction : correction.TrimEnd('*') + ending;
    }
}
