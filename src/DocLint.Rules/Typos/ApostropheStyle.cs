using DocLint.Core.Analysis;

namespace DocLint.Rules.Typos;

/// <summary>Which apostrophe a document writes; counted once, when first asked for.</summary>
internal sealed class ApostropheStyle
{
    private readonly bool _isCurly;

    private ApostropheStyle(DocumentContext context) => _isCurly = context.Text.Count("’"u8) > context.Text.Count((byte)'\'');

    /// <summary>Writes the apostrophes of a correction as the document writes its own.</summary>
    public static string Match(DocumentContext context, string correction) =>
        HasApostrophe(correction) && context.GetState(static c => new ApostropheStyle(c))._isCurly ? correction.Replace('\'', '’') : correction;

    // A loop: the framework's search by vectors loads more than a few words repay.
    private static bool HasApostrophe(string correction)
    {
        foreach (char character in correction)
        {
            if (character == '\'')
                return true;
        }

        return false;
    }
}
