using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>The damaged stretches of a document, worked out once, when the first doubtful character is met.</summary>
internal sealed class DocumentDamage
{
    private DocumentDamage(DocumentContext context)
    {
        List<Damage> found = DamageScan.Scan(context.Text, position => IsEnglishAt(context, position));
        Found = found.Count == 0 ? Empty<Damage>.Array : [.. found];
    }

    /// <summary>In order, without overlaps.</summary>
    public Damage[] Found { get; }

    public static DocumentDamage Of(DocumentContext context) => context.GetState(static c => new DocumentDamage(c));

    /// <summary>Whether a byte position lies in a damaged stretch.</summary>
    public bool Covers(int position)
    {
        int low = 0, high = Found.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Found[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Found.Length && Found[low].Start <= position;
    }

    public static bool IsEnglishAt(DocumentContext context, int position)
    {
        int block = context.BlockAt(position);
        return block >= 0 && context.IsEnglishBlock(block);
    }
}
