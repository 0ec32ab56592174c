using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers;

/// <summary>Links and footnote marks: the reader can follow them to the source.</summary>
internal static class Citations
{
    public static bool Has(DocumentContext context, in Sentence sentence) =>
        HasLink(context.Links, sentence) || HasFootnoteMark(context.Text[sentence.Start..sentence.End]);

    /// <summary>Links are in order, so the first one that ends behind the sentence's start decides.</summary>
    private static bool HasLink(ReadOnlySpan<ProseSpan> links, in Sentence sentence)
    {
        int low = 0;
        int high = links.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = links[middle].End <= sentence.Start ? (middle + 1, high) : (low, middle);
        }

        return low < links.Length && links[low].Start < sentence.End;
    }

    /// <summary>"[1]", "[^note]".</summary>
    private static bool HasFootnoteMark(ReadOnlySpan<byte> text)
    {
        for (int at = text.IndexOf((byte)'['); at >= 0;)
        {
            ReadOnlySpan<byte> rest = text[(at + 1)..];
            if (rest.Length > 1 && (rest[0] is >= (byte)'0' and <= (byte)'9' or (byte)'^'))
            {
                return true;
            }

            int next = rest.IndexOf((byte)'[');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
