using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Typos;

/// <summary>Tells what an author marked up word by word.</summary>
internal static class MarkupText
{
    /// <summary>
    /// Whether a word is the whole of a link, a cell or another element, as names, terms and labels are. Emphasis does not count, which stresses a word as
    /// often.
    /// </summary>
    public static bool IsWhole(DocumentContext context, ProseSpan word)
    {
        TextSpan span = context.Document.Map.ToSource(word);
        ReadOnlySpan<byte> source = context.Source.Utf8;
        ReadOnlySpan<byte> before = source[..span.Start], after = source[span.End..];
        if (before.EndsWith("["u8))
            return after.StartsWith("]("u8) || after.StartsWith("]["u8);
        return ElementAround(before, after) is { IsEmpty: false } name && !IsEmphasis(name);
    }

    /// <summary>Whether a word stands alone in italics or bold print, as foreign words and terms do.</summary>
    public static bool IsEmphasized(DocumentContext context, ProseSpan word)
    {
        TextSpan span = context.Document.Map.ToSource(word);
        ReadOnlySpan<byte> source = context.Source.Utf8;
        ReadOnlySpan<byte> before = source[..span.Start], after = source[span.End..];
        if (before is [.., (byte)'*' or (byte)'_'] && after is [(byte)'*' or (byte)'_', ..])
            return before[^1] == after[0];
        return IsEmphasis(ElementAround(before, after));
    }

    private static bool IsEmphasis(ReadOnlySpan<byte> element) => WordSet.IndexOf("i em b strong cite"u8, element) >= 0;

    /// <summary>The name of the element whose opening tag ends one text and whose closing tag begins the other; empty when there is none.</summary>
    private static ReadOnlySpan<byte> ElementAround(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (before is not [.., (byte)'>'] || after is not [(byte)'<', (byte)'/', ..])
            return default;
        int open = before.LastIndexOf((byte)'<');
        ReadOnlySpan<byte> tag = open < 0 ? default : before[(open + 1)..];
        int name = tag.IndexOfAny(" >\n\t"u8);
        return name > 0 && TypoText.IsAsciiLetter(tag[0]) ? tag[..name] : default;
    }
}
