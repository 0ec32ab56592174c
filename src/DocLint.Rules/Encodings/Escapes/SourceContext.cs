using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Encodings.Escapes;

/// <summary>What stands around a piece of the prose in the source of a page.</summary>
internal static class SourceContext
{
    /// <summary>Elements that mark up a piece of a line.</summary>
    private static readonly string[] Inline = ["a", "b", "button", "code", "em", "i", "s", "span", "strong", "tt"];

    /// <summary>Whether the span is the whole content of an element.</summary>
    public static bool IsWholeElement(DocumentContext context, ProseSpan span) => StartTag(context, span).Length > 0;

    /// <summary>Whether the span is the whole content of an element that stands in a line, such as <c>&lt;i&gt;</c>: fonts of icons are used so.</summary>
    public static bool IsWholeInlineElement(DocumentContext context, ProseSpan span)
    {
        ReadOnlySpan<byte> tag = StartTag(context, span);
        foreach (string name in Inline)
        {
            if (tag.Length > name.Length + 1 && tag[name.Length + 1] is (byte)' ' or (byte)'>' or (byte)'\n' && IsName(tag[1..(name.Length + 1)], name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the span is the whole content of a cell of a table.</summary>
    public static bool IsWholeCell(DocumentContext context, ProseSpan span)
    {
        ReadOnlySpan<byte> tag = StartTag(context, span);
        return tag.Length > 3 && (tag[1] | 0x20) == 't' && (tag[2] | 0x20) is 'd' or 'h' && tag[3] is (byte)' ' or (byte)'>' or (byte)'\n';
    }

    /// <summary>The tag before a span that an end tag follows; empty where something else stands on one side.</summary>
    private static ReadOnlySpan<byte> StartTag(DocumentContext context, ProseSpan span)
    {
        ReadOnlySpan<byte> source = context.Source.Utf8;
        TextSpan place = context.Document.Map.ToSource(span);
        ReadOnlySpan<byte> before = source[..place.Start].TrimEnd(" \t\r\n"u8), after = source[place.End..].TrimStart(" \t\r\n"u8);
        if (before is not [.., (byte)'>'] || !after.StartsWith("</"u8))
            return default;
        int start = before.LastIndexOf((byte)'<');
        return start < 0 || before[start..] is [_, (byte)'/', ..] ? default : before[start..];
    }

    private static bool IsName(ReadOnlySpan<byte> tag, string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if ((tag[i] | 0x20) != name[i])
                return false;
        }

        return true;
    }
}
