using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Text;

namespace DocLint.Core.Suppression;

/// <summary>An entry of <c>doclint.suppressions.yml</c>.</summary>
/// <param name="Path">A glob as <c>.editorconfig</c> writes them, relative to the folder of the file.</param>
/// <param name="Selectors">Ids or their beginnings; empty for every rule.</param>
/// <param name="Text">The found text, white space aside; null for any.</param>
/// <param name="Reason">May be empty.</param>
/// <param name="Expires">The last day on which the entry holds; null for ever.</param>
/// <param name="Span">Where the path stands in the file.</param>
public sealed record SuppressionEntry(string Path, ImmutableArray<string> Selectors, string? Text, string Reason, DateOnly? Expires, TextSpan Span)
{
    private readonly string? _text = Text is null ? null : Fold(Text);

    /// <summary>Whether the entry speaks of a finding in a file that its path fits.</summary>
    /// <param name="foundText">UTF-8 of the finding.</param>
    public bool Covers(string ruleId, ReadOnlySpan<byte> foundText)
    {
        bool fits = Selectors.IsEmpty || Selectors.Any(selector => ruleId.StartsWith(selector, StringComparison.OrdinalIgnoreCase));
        return fits && (_text is null || Fold(Encoding.UTF8.GetString(foundText)) == _text);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
