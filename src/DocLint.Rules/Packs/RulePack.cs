using System.Collections.Immutable;

namespace DocLint.Rules.Packs;

/// <summary>Where in its scope (a line or a sentence) a phrase has to stand.</summary>
internal enum PhraseAnchor { Whole, Start, End, Anywhere }

/// <summary>What a phrase is looked for in, and what is reported when it is found.</summary>
internal enum PhraseScope { Line, Sentence }

/// <summary>A rule that is data: a list of phrases that share an id, a message and a severity.</summary>
/// <param name="Severity">"none", "note", "warning" or "error".</param>
/// <param name="DeletesText">Whether the fix of a finding deletes what was found.</param>
internal sealed record RulePack(
    string Id, string Title, string Message, string Severity, bool IsEnabled, bool DeletesText, ImmutableArray<Phrase> Phrases);

/// <summary>One phrase of a pack, with its own examples.</summary>
/// <param name="Weight">1 (a hint, needs the line model's agreement) to 4 (always reported).</param>
/// <param name="Longest">Most words a line may have for the phrase to be looked for in it.</param>
/// <param name="Templates">One or more templates; see <see cref="PhraseTemplate"/> for the notation.</param>
/// <param name="Guards">Templates that, found anywhere in the same scope, keep the phrase silent.</param>
/// <param name="Matches">Lines the phrase has to find.</param>
/// <param name="Clean">Lines it has to stay silent on.</param>
/// <param name="Line">One-based line of the pack file, for messages.</param>
internal sealed record Phrase(
    ImmutableArray<string> Templates, PhraseAnchor Anchor, PhraseScope Scope, int Weight, int Longest,
    ImmutableArray<string> Guards, ImmutableArray<string> Matches, ImmutableArray<string> Clean, int Line);

/// <summary>A mistake in a pack: what, and where (one-based line and column).</summary>
internal sealed class RulePackException(string path, int line, int column, string message)
    : Exception($"{path}({line},{column}): {message}")
{
    public string Path { get; } = path;
    public int Line { get; } = line;
    public int Column { get; } = column;
    public string Problem { get; } = message;
}
