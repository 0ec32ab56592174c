using System.Collections.Immutable;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using DocLint.Core.Text;

namespace DocLint.Core.Documents;

/// <summary>HTML by AngleSharp's tokenizer, whose ranges give the exact source of every token. No tree is built.</summary>
/// <remarks>
/// A tree builder would tell the tokenizer which state follows a tag (script data, RCDATA); <see cref="StateAfter"/> does that
/// here. Character references are decoded by us, each as one atomic segment of the source map.
/// </remarks>
public sealed class HtmlDocumentParser : IDocumentParser
{
    public ImmutableArray<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public Document Parse(SourceText source)
    {
        var positions = new Utf16Positions(source.Utf8);
        var prose = new ProseBuilder(source);
        Read(new HtmlProseReader(prose, positions, 0), positions.Text);
        return prose.ToDocument(DocumentFormat.Html);
    }

    /// <summary>Reads a page, or a stretch of raw HTML inside another format.</summary>
    internal static void Read(HtmlProseReader prose, string html)
    {
        using var tokenizer = new HtmlTokenizer(new AngleSharp.Text.TextSource(html), HtmlEntityProvider.Resolver)
        {
            IsNotConsumingCharacterReferences = true,
        };
        tokenizer.OnToken = (token, range) => Read(prose, token, range);
        HtmlToken current;
        while ((current = tokenizer.Get()).Type != HtmlTokenType.EndOfFile)
        {
            if (current.Type == HtmlTokenType.StartTag)
                tokenizer.State = StateAfter(current.Name);
        }

        prose.End();
    }

    internal static CharacterReferences References { get; } = new(HtmlEntityProvider.Resolver.GetSymbol);

    /// <param name="range">One-based UTF-16 positions; half-open.</param>
    private static void Read(HtmlProseReader prose, HtmlToken token, TextRange range)
    {
        int start = range.Start.Position - 1, end = range.End.Position - 1;
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                prose.ReadText(start, end);
                break;
            case HtmlTokenType.Comment:
                prose.ReadComment(start, end);
                break;
            case HtmlTokenType.StartTag:
                HtmlTagToken tag = token.AsTag();
                (bool isHidden, bool hasTitle) = ReadAttributes(tag);
                prose.ReadStartTag(token.Name, isHidden, hasTitle, tag.IsSelfClosing, start, end);
                break;
            case HtmlTokenType.EndTag:
                prose.ReadEndTag(token.Name, start, end);
                break;
        }
    }

    private static HtmlParseMode StateAfter(string name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    private static (bool IsHidden, bool HasTitle) ReadAttributes(HtmlTagToken tag)
    {
        bool isHidden = false, hasTitle = false;
        foreach (HtmlAttributeToken attribute in tag.Attributes)
        {
            isHidden |= attribute.Name == "hidden" || (attribute.Name == "aria-hidden" && attribute.Value == "true")
                || (attribute.Name == "style" && HidesByStyle(attribute.Value));
            hasTitle |= attribute.Name == "title";
        }

        return (isHidden, hasTitle);
    }

    private static bool HidesByStyle(string? style)
    {
        if (style is null)
            return false;
        string compact = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
