using System.Buffers;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace DocLint.Core.Documents;

/// <summary>
/// Bare links begin with a letter ("http", "www."), so that Markdig stops at each h, f, m, t and w of a text, and asks whether a link is
/// there. Where a paragraph holds none, this goes on to the next mark; what comes out is the same.
/// </summary>
internal sealed class MarkdownPlainText : InlineParser
{
    private static readonly object HasLinks = new();
    private static readonly object HasNoLinks = new();

    /// <summary>What other parsers begin with.</summary>
    private SearchValues<char>? _marks;

    private MarkdownPlainText(char[] letters) => OpeningCharacters = letters;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // Only goes on with a text that Markdig has begun.
        if (processor.Inline is not LiteralInline literal || !ReferenceEquals(literal.Content.Text, slice.Text) || literal.Content.End + 1 != slice.Start)
            return false;
        ref object state = ref processor.ParserStates[Index];
        state ??= MayHoldLinks(slice.AsSpan()) ? HasLinks : HasNoLinks;
        if (ReferenceEquals(state, HasLinks))
            return false;
        ReadOnlySpan<char> text = slice.AsSpan();
        int length = text.IndexOfAny(_marks ??= FindMarks(processor.Parsers)), next = length < 0 ? text.Length : length;
        // Markdig leaves the blanks before a line end to the line end.
        length = length >= 0 && text[length] is '\n' or '\r' ? text[..length].TrimEnd(' ').Length : next;
        literal.Content.End = slice.Start + length - 1;
        literal.Span.End = processor.GetSourcePosition(literal.Content.End);
        slice.Start += next;
        return true;
    }

    /// <summary>Whether a text has what all links that stand bare hold.</summary>
    private static bool MayHoldLinks(ReadOnlySpan<char> text) =>
        text.Contains("ww.", StringComparison.OrdinalIgnoreCase)
        || (text.IndexOf(':') >= 0 && (text.Contains("://", StringComparison.Ordinal)
            || text.Contains("mailto:", StringComparison.OrdinalIgnoreCase) || text.Contains("tel:", StringComparison.OrdinalIgnoreCase)));

    private static SearchValues<char> FindMarks(InlineParserList parsers)
    {
        var marks = new char[parsers.OpeningCharacters.Length];
        int count = 0;
        foreach (char c in parsers.OpeningCharacters)
        {
            if (IsMark(parsers.GetParsersForOpeningCharacter(c)!))
                marks[count++] = c;
        }

        return SearchValues.Create(marks.AsSpan(0, count));
    }

    private static bool IsMark(InlineParser[] parsers)
    {
        foreach (InlineParser parser in parsers)
        {
            if (parser is not (AutoLinkParser or MarkdownPlainText))
                return true;
        }

        return false;
    }

    /// <summary>To be used after the extension for bare links.</summary>
    internal sealed class Extension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            if (pipeline.InlineParsers.FindExact<AutoLinkParser>() is { OpeningCharacters: { } letters })
                pipeline.InlineParsers.Insert(0, new MarkdownPlainText(letters));
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
