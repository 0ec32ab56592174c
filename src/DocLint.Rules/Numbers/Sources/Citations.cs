using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>Links and footnote marks, which the reader can follow to the source, and the marks of a study's results.</summary>
internal static class Citations
{
    /// <summary>What a mark of either kind has in it, but for the two phrases.</summary>
    private static ReadOnlySpan<byte> Signs => "[<=%"u8;

    public static bool Has(DocumentContext context, in Sentence sentence)
    {
        ReadOnlySpan<byte> text = context.Text[sentence.Start..sentence.End];
        return HasLink(context.Links, sentence) || (text.IndexOfAny(Signs) >= 0 && (HasFootnoteMark(text) || HasStatistic(text)))
            || text.IndexOf("control group"u8) >= 0 || text.IndexOf("placebo"u8) >= 0;
    }

    /// <summary>"(P&lt;0.05)", "95% CI": nobody but a study has these, nor a control group.</summary>
    private static bool HasStatistic(ReadOnlySpan<byte> text) =>
        text.IndexOf("P<0"u8) >= 0 || text.IndexOf("p<0"u8) >= 0 || text.IndexOf("P < 0"u8) >= 0 || text.IndexOf("p < 0"u8) >= 0 || text.IndexOf("P=0"u8) >= 0
        || text.IndexOf("% CI "u8) >= 0;

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
