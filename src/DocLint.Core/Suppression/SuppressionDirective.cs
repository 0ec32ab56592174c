using System.Collections.Immutable;
using DocLint.Core.Text;

namespace DocLint.Core.Suppression;

/// <summary>What a suppression comment asks for.</summary>
public enum SuppressionKind
{
    /// <summary><c>doclint-disable</c>: from here to <c>doclint-enable</c> or the end of the file.</summary>
    Disable,

    /// <summary><c>doclint-enable</c>: ends what <see cref="Disable"/> began.</summary>
    Enable,

    /// <summary><c>doclint-disable-line</c>: findings that begin on the line of the comment.</summary>
    DisableLine,

    /// <summary><c>doclint-disable-next-line</c>: findings that begin on the next line that is not blank.</summary>
    DisableNextLine,

    /// <summary><c>doclint-disable-file</c>: the whole file, wherever the comment stands.</summary>
    DisableFile,

    /// <summary>A comment that begins with <c>doclint-</c> and is none of these.</summary>
    Unknown,
}

/// <summary>A suppression comment of a Markdown or HTML file.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Span">The comment in the source, from <c>&lt;!--</c> to <c>--&gt;</c>.</param>
/// <param name="Selectors">Ids or their beginnings, such as <c>DL3001</c> and <c>DL3</c>; empty for every rule.</param>
/// <param name="Reason">What stands after the colon; empty when nothing does.</param>
public sealed record SuppressionDirective(SuppressionKind Kind, TextSpan Span, ImmutableArray<string> Selectors, string Reason)
{
    /// <summary>Whether the comment speaks of a rule.</summary>
    public bool Covers(string ruleId) => SelectorOf(ruleId) >= -1;

    /// <summary>Returns the index of the selector that fits; -1 when the comment means every rule; -2 when none fits.</summary>
    internal int SelectorOf(string ruleId)
    {
        if (Selectors.IsEmpty)
        {
            return -1;
        }

        for (int i = 0; i < Selectors.Length; i++)
        {
            if (ruleId.StartsWith(Selectors[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -2;
    }
}
