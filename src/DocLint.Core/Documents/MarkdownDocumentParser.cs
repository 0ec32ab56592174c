using System.Collections.Immutable;
using DocLint.Core.Text;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocLint.Core.Documents;

/// <summary>Markdown by Markdig: paragraphs, headings, lists, tables, footnotes and alt text are prose; code, front matter, link targets, raw HTML are not.</summary>
public sealed class MarkdownDocumentParser : IDocumentParser
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public ImmutableArray<string> Extensions { get; } = [".md", ".markdown", ".mdown"];

    // By constructors: the builder's own methods make extensions by reflection, which costs the start 2 ms.
    private static MarkdownPipeline CreatePipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.Extensions.Add(new YamlFrontMatterExtension());
        builder.Extensions.Add(new PipeTableExtension());
        builder.Extensions.Add(new GridTableExtension());
        builder.Extensions.Add(new FootnoteExtension());
        builder.Extensions.Add(new TaskListExtension());
        builder.Extensions.Add(new AutoLinkExtension(new AutoLinkOptions()));
        builder.Extensions.Add(new EmphasisExtraExtension());
        builder.Extensions.Add(new MarkdownPlainText.Extension());
        return builder.Build();
    }

    /// <summary>Marks in a row beyond which Markdig gives up (">"), or takes time that grows with their square ("["), and nobody wrote them.</summary>
    private const int DeepestNesting = 100;

    public Document Parse(SourceText source)
    {
        if (IsTooDeep(source.Utf8))
            return Document.FromPlainText(source);
        var positions = new Utf16Positions(source.Utf8);
        var reader = new Reader(source, positions);
        try
        {
            reader.Read(Markdown.Parse(positions.Text, Pipeline));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Markdig gives up on blocks nested more than about a hundred deep; the text is linted as it stands.
            return Document.FromPlainText(source);
        }

        return reader.ToDocument();
    }

    /// <summary>Whether many ">" or "[" stand in a row, with nothing but spaces between.</summary>
    private static bool IsTooDeep(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int first = text.IndexOfAny((byte)'>', (byte)'[');
            if (first < 0)
                return false;
            int end = first, marks = 0;
            for (; end < text.Length && (text[end] == text[first] || text[end] == (byte)' '); end++)
                marks += text[end] == text[first] ? 1 : 0;
            if (marks > DeepestNesting)
                return true;
            text = text[end..];
        }
    }

    /// <remarks>A class, because lists of it then need no code of their own that every run would compile at its start.</remarks>
    private sealed record FootnoteText(LeafBlock Block, BlockKind Kind);

    /// <summary>Walks the tree in source order.</summary>
    private sealed class Reader(SourceText source, Utf16Positions positions)
    {
        private readonly ProseBuilder _prose = new(source);
        private readonly string _text = positions.Text;
        private readonly Queue<LinkInline> _images = new();
        private Queue<FootnoteText>? _footnotes;

        public Document ToDocument() => _prose.ToDocument(DocumentFormat.Markdown);

        /// <summary>Reads the blocks with text in the order of the source; Markdig moves footnotes to the end, by their first mention.</summary>
        public void Read(MarkdownDocument document)
        {
            var footnotes = new List<FootnoteText>();
            foreach (Markdig.Syntax.Block block in document)
            {
                if (block is FootnoteGroup group)
                    Collect(group, BlockKind.Paragraph, footnotes);
            }

            if (footnotes.Count > 0)
                _footnotes = new Queue<FootnoteText>(footnotes.OrderBy(static footnote => footnote.Block.Span.Start));
            ReadBlocks(document, BlockKind.Paragraph);
            ReadFootnotes(int.MaxValue);
        }

        private static void Collect(ContainerBlock container, BlockKind kind, List<FootnoteText> leaves)
        {
            foreach (Markdig.Syntax.Block block in container)
            {
                if (IsText(block))
                    leaves.Add(new FootnoteText((LeafBlock)block, kind));
                else if (block is ContainerBlock inner)
                    Collect(inner, KindOf(inner, kind), leaves);
            }
        }

        private static bool IsText(Markdig.Syntax.Block block) => block is LeafBlock { Inline: not null } or HtmlBlock;

        // Not by way of a list: it grows beyond what the collector keeps with the young, and marks the whole tree each time.
        private void ReadBlocks(ContainerBlock container, BlockKind kind)
        {
            foreach (Markdig.Syntax.Block block in container)
            {
                if (IsText(block))
                {
                    ReadFootnotes(block.Span.Start);
                    ReadText((LeafBlock)block, kind);
                }
                else if (block is ContainerBlock inner and not (LinkReferenceDefinitionGroup or FootnoteGroup))
                {
                    ReadBlocks(inner, KindOf(inner, kind));
                }
            }
        }

        /// <summary>Reads the footnotes that stand before a position of the source.</summary>
        private void ReadFootnotes(int end)
        {
            while (_footnotes is not null && _footnotes.TryPeek(out FootnoteText? next) && next.Block.Span.Start < end)
            {
                _footnotes.Dequeue();
                ReadText(next.Block, next.Kind);
            }
        }

        private void ReadText(LeafBlock block, BlockKind kind)
        {
            if (block is HtmlBlock html)
                ReadHtml(html);
            else
                ReadLeaf(block, block.Inline!, block is HeadingBlock ? BlockKind.Heading : kind);
        }

        /// <summary>A block of raw HTML holds prose, too; comments, scripts and styles it skips as in a page.</summary>
        private void ReadHtml(HtmlBlock block)
        {
            if (block.Span.IsEmpty)
                return;
            TextSpan span = positions.ToSpan(block.Span.Start, Math.Min(_text.Length, block.Span.End + 1));
            HtmlDocumentParser.CreateReader(_prose, source).Read(span.Start, span.End);
        }

        /// <summary>Comments in a stretch of raw HTML inside a paragraph.</summary>
        private void ReadComments(int start, int end)
        {
            while (start < end)
            {
                int open = _text.IndexOf("<!--", start, end - start, StringComparison.Ordinal);
                int close = open < 0 ? -1 : _text.IndexOf("-->", open, end - open, StringComparison.Ordinal);
                if (close < 0)
                    return;
                _prose.AddComment(positions.ToSpan(open, close + 3));
                start = close + 3;
            }
        }

        private static BlockKind KindOf(ContainerBlock block, BlockKind outer) => block switch
        {
            ListItemBlock => block.Parent is ListBlock { IsOrdered: true } ? BlockKind.NumberedItem : BlockKind.ListItem,
            QuoteBlock => BlockKind.Quotation,
            TableCell => BlockKind.TableCell,
            Footnote => BlockKind.Footnote,
            _ => outer,
        };

        private void ReadLeaf(Markdig.Syntax.Block block, ContainerInline inline, BlockKind kind)
        {
            _prose.BeginBlock(kind, OuterOf(block, inline, kind));
            ReadInlines(inline);
            _prose.EndBlock();
            while (_images.TryDequeue(out LinkInline? image))
            {
                _prose.BeginBlock(BlockKind.AltText);
                ReadInlines(image);
                _prose.EndBlock();
            }
        }

        /// <summary>
        /// The lines of a paragraph or heading, with the blank line after them where one stands before them, too: deleting them leaves
        /// well-formed Markdown. A list item that holds one paragraph goes as a whole. A table cell, a quotation, and what shares its first
        /// line with the mark of a list or footnote that stays have no such source.
        /// </summary>
        private TextSpan OuterOf(Markdig.Syntax.Block block, ContainerInline inline, BlockKind kind)
        {
            Markdig.Syntax.Block whole = block.Parent is ListItemBlock { Count: 1 } item ? item : block;
            if (kind is BlockKind.TableCell or BlockKind.Quotation or BlockKind.Footnote || whole.Span.IsEmpty || inline.FirstChild is not { } first)
                return default;
            int start = LineStart(first.Span.Start);
            int mark = Math.Max(start, whole.Span.Start);
            // Definitions of links belong to the paragraph that they stand before.
            bool hasLinesBefore = start > LineStart(whole.Span.Start);
            if ((hasLinesBefore && whole != block) || !_text.AsSpan(start, mark - start).Trim("> \t").IsEmpty)
                return default;
            // An item's own span can reach into the blank line behind it.
            int end = LineEnd(Math.Min(_text.Length, block.Span.End + 1));
            int next = SkipLine(end);
            if (IsBlankBefore(start))
                return positions.ToSpan(start, whole == block ? SkipBlankLine(next) : next);
            // The blank line behind stays, and where there is none the lines before and behind would become one paragraph.
            bool isAlone = whole == block || block.Parent!.Parent is ListBlock { Count: 1 };
            return isAlone && next < _text.Length && SkipBlankLine(next) == next && !StartsBlock(next) ? default : positions.ToSpan(start, end);
        }

        /// <summary>Whether a line is a heading or an item, which no paragraph takes in.</summary>
        private bool StartsBlock(int lineStart) =>
            _text.AsSpan(lineStart).TrimStart(" \t>") is ['#', '#' or ' ', ..] or ['-' or '*' or '+', ' ', ..];

        private int LineStart(int at) => at == 0 ? 0 : _text.AsSpan(0, at).LastIndexOfAny('\n', '\r') + 1;

        private bool IsBlankBefore(int lineStart)
        {
            if (lineStart == 0)
                return true;
            int end = lineStart - (_text[lineStart - 1] == '\n' && lineStart > 1 && _text[lineStart - 2] == '\r' ? 2 : 1);
            int start = LineStart(end);
            return _text.AsSpan(start, end - start).Trim().IsEmpty;
        }

        private int LineEnd(int at)
        {
            int length = _text.AsSpan(at).IndexOfAny('\n', '\r');
            return length < 0 ? _text.Length : at + length;
        }

        private int SkipLine(int at)
        {
            int end = LineEnd(at);
            if (end == _text.Length)
                return end;
            return end + (_text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? 2 : 1);
        }

        private int SkipBlankLine(int at)
        {
            int next = SkipLine(at);
            return _text.AsSpan(at, next - at).Trim().IsEmpty ? next : at;
        }

        private void ReadInlines(ContainerInline container)
        {
            List<string>? unclosed = null;
            for (Inline? inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is HtmlInline open && FindEnd(open, ref unclosed) is { } close)
                {
                    _prose.AppendOpaque(positions.ToSpan(open.Span.Start, Math.Min(_text.Length, close.Span.End + 1)));
                    inline = close;
                }
                else
                {
                    ReadInline(inline);
                }
            }
        }

        /// <summary>The end tag of an element of raw HTML whose content is no prose; null where there is no such element.</summary>
        /// <param name="unclosed">Names that no end tag was found of, so that it is not looked for again.</param>
        private static HtmlInline? FindEnd(HtmlInline open, ref List<string>? unclosed)
        {
            string name = TagName(open.Tag, "<");
            if ((!HtmlElements.IsOpaque(name) && !HtmlElements.IsSkipped(name)) || unclosed?.Contains(name) == true)
                return null;
            for (Inline? inline = open.NextSibling; inline is not null; inline = inline.NextSibling)
            {
                if (inline is HtmlInline close && TagName(close.Tag, "</") == name)
                    return close;
            }

            (unclosed ??= []).Add(name);
            return null;
        }

        private static string TagName(string tag, string start)
        {
            if (!tag.StartsWith(start, StringComparison.Ordinal))
                return string.Empty;
            int end = start.Length;
            while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
                end++;
            return tag[start.Length..end].ToLowerInvariant();
        }

        private void ReadInline(Inline inline)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    ReadLiteral(literal);
                    break;
                case HtmlEntityInline entity:
                    _prose.AppendAtomic(System.Text.Encoding.UTF8.GetBytes(entity.Transcoded.ToString()), SpanOf(entity));
                    break;
                case LineBreakInline { IsHard: true } hard:
                    _prose.AppendAtomic("\n"u8, SpanOf(hard));
                    break;
                case LineBreakInline soft:
                    ReadSoftBreak(soft);
                    break;
                case LinkInline { IsImage: true } image:
                    _images.Enqueue(image);
                    _prose.AppendOpaque(SpanOf(image));
                    break;
                case LinkInline { IsAutoLink: true } url:
                    _prose.AppendOpaque(SpanOf(url));
                    break;
                case HtmlInline raw:
                    ReadTag(raw);
                    break;
                case TaskList or FootnoteLink { IsBackLink: true }:
                    break;
                case FootnoteLink or AutolinkInline or CodeInline:
                    int mark = _prose.Length;
                    _prose.AppendOpaque(SpanOf(inline));
                    if (inline is not CodeInline)
                        _prose.AddLink(mark);
                    break;
                case ContainerInline inner:
                    int start = _prose.Length;
                    ReadInlines(inner);
                    if (inner is LinkInline)
                        _prose.AddLink(start);
                    break;
                default:
                    _prose.AppendOpaque(SpanOf(inline));
                    break;
            }
        }

        /// <summary>A tag or comment inside a sentence means what it means in a page.</summary>
        private void ReadTag(HtmlInline raw)
        {
            switch (TagName(raw.Tag, "<"))
            {
                case "br" when !_prose.IsAtBlockStart:
                    _prose.AppendAtomic("\n"u8, SpanOf(raw));
                    break;
                case "sup" when _prose.EndsInDigit:
                    _prose.AppendAtomic("^"u8, SpanOf(raw));
                    break;
                default:
                    ReadComments(raw.Span.Start, raw.Span.End + 1);
                    break;
            }
        }

        /// <summary>
        /// A literal's span is its source; its text can be one unit shorter (a backslash escape). Anything else that differs (a NUL, which
        /// Markdig replaces) is one atomic segment.
        /// </summary>
        private void ReadLiteral(LiteralInline literal)
        {
            if (literal.Span.IsEmpty)
                return;
            ReadOnlySpan<char> raw = _text.AsSpan(literal.Span.Start, literal.Span.Length);
            ReadOnlySpan<char> content = literal.Content.AsSpan();
            int skip = FindContent(raw, content);
            if (skip >= 0)
                _prose.AppendVerbatim(positions.ToSpan(literal.Span.Start + skip, literal.Span.Start + skip + content.Length));
            else
                _prose.AppendAtomic(System.Text.Encoding.UTF8.GetBytes(content.ToString()), SpanOf(literal));
        }

        /// <summary>Where the text of a literal stands in its source; -1 when it is not there as it is.</summary>
        private static int FindContent(ReadOnlySpan<char> raw, ReadOnlySpan<char> content)
        {
            if (raw.SequenceEqual(content))
                return 0;
            if (raw.Length == content.Length + 1 && raw[0] == '\\' && raw[1..].SequenceEqual(content))
                return 1;
            // In a cell of a pipe table the span covers the padding, too.
            int at = raw.IndexOf(content);
            if (at < 0 || !raw[(at + content.Length)..].Trim(" \t|").IsEmpty)
                return -1;
            ReadOnlySpan<char> before = raw is ['\\', ..] && at == 1 ? [] : raw[..at];
            return before.Trim(" \t|").IsEmpty ? at : -1;
        }

        /// <summary>A soft break is one space, which stands for the line end and what begins the next line (indentation, ">").</summary>
        private void ReadSoftBreak(LineBreakInline soft)
        {
            int end = soft.Span.Start;
            while (end < _text.Length && _text[end] is '\r' or '\n')
                end++;
            _prose.AppendAtomic(" "u8, positions.ToSpan(soft.Span.Start, Math.Max(end, soft.Span.End + 1)));
        }

        private TextSpan SpanOf(Inline inline) => positions.ToSpan(inline.Span.Start, Math.Min(_text.Length, inline.Span.End + 1));
    }
}
