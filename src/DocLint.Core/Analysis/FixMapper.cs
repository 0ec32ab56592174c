using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Core.Analysis;

/// <summary>Maps a fix from prose to source. A fix that cannot be mapped exactly is dropped: better none than a spoilt text.</summary>
internal static class FixMapper
{
    private const string MarkdownCharacters = "*_~`[]<>\\|";

    /// <summary>What means something in HTML or Markdown, or ends an attribute.</summary>
    private const string MarkupCharacters = "&\"' " + MarkdownCharacters;

    public static CodeFix? Map(DocumentContext context, ProseFix? fix)
    {
        if (fix is null)
            return null;
        return context.Document.Format == DocumentFormat.PlainText ? MapPlain(context.Document, fix) : MapMarkup(context, fix);
    }

    // By itself, and without a builder, whose code is made anew for each type: 0.3 ms of a start.
    private static CodeFix? MapPlain(Document document, ProseFix fix)
    {
        var changes = new TextChange[fix.Edits.Length];
        for (int i = 0; i < changes.Length; i++)
        {
            ProseEdit edit = fix.Edits[i];
            if (!document.Map.CanEdit(edit.Span))
                return null;
            changes[i] = new TextChange(document.Map.ToSource(edit.Span), edit.NewText);
        }

        return new CodeFix(fix.Title, fix.Safety, ImmutableCollectionsMarshal.AsImmutableArray(changes));
    }

    private static CodeFix? MapMarkup(DocumentContext context, ProseFix fix)
    {
        Document document = context.Document;
        var changes = ImmutableArray.CreateBuilder<TextChange>(fix.Edits.Length);
        foreach (ProseEdit edit in fix.Edits)
        {
            bool isDeletion = edit.NewText.Length == 0;
            if (isDeletion && TryDeleteBlocks(context, edit.Span, changes))
                continue;
            ProseSpan span = document.Map.CanEdit(edit.Span) || !isDeletion ? edit.Span : Trimmed(context.Text, edit.Span);
            if (!document.Map.CanEdit(span) || (isDeletion && (span.Length == 0 || EmptiesLink(context.Links, span))))
                return null;
            TextSpan source = document.Map.ToSource(span);
            // Where an invisible character goes, the marks around it are the author's.
            if (isDeletion && document.Format == DocumentFormat.Markdown && context.TextOf(span).ContainsAnyInRange((byte)'!', (byte)'~'))
            {
                source = WithEmphasis(context.Source.Utf8, source);
                if (MakesStructure(context.Source.Utf8, source))
                    return null;
            }

            if (Escape(context, span, source, edit.NewText) is not { } text)
                return null;
            changes.Add(new TextChange(source, text));
        }

        return new CodeFix(fix.Title, fix.Safety, changes.ToImmutable());
    }

    /// <summary>The span without the blanks at its ends, between which and its text the markup may lie.</summary>
    private static ProseSpan Trimmed(ReadOnlySpan<byte> text, ProseSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && text[start] == (byte)' ')
            start++;
        while (start < end && text[end - 1] == (byte)' ')
            end--;
        return ProseSpan.FromBounds(start, end);
    }

    /// <summary>A link whose text is deleted would stay behind, empty.</summary>
    private static bool EmptiesLink(ReadOnlySpan<ProseSpan> links, ProseSpan span)
    {
        int low = 0, high = links.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (links[middle].Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < links.Length && links[low].Length > 0 && links[low].End <= span.End;
    }

    /// <summary>With the marks of an emphasis that has no other text: "****" would stay behind.</summary>
    private static TextSpan WithEmphasis(ReadOnlySpan<byte> source, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start > 0 && end < source.Length && source[start - 1] == source[end] && source[end] is (byte)'*' or (byte)'_' or (byte)'~')
            (start, end) = (start - 1, end + 1);
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>"Read more. # Title": whether what stays of a paragraph would be a heading, an item or a quotation when its beginning is deleted.</summary>
    private static bool MakesStructure(ReadOnlySpan<byte> source, TextSpan deleted)
    {
        ReadOnlySpan<byte> before = source[..deleted.Start], rest = source[deleted.End..];
        bool isAtStart = before.TrimEnd((byte)' ') is [] or [.., (byte)'\n'];
        int digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return isAtStart && (rest is [(byte)'#' or (byte)'-' or (byte)'+' or (byte)'>' or (byte)'*', (byte)' ' or (byte)'#', ..]
            || (digits > 0 && rest[digits..] is [(byte)'.' or (byte)')', (byte)' ', ..]));
    }

    /// <summary>When an edit deletes whole blocks, their elements go with them, so that no empty paragraph or list mark is left.</summary>
    private static bool TryDeleteBlocks(DocumentContext context, ProseSpan span, ImmutableArray<TextChange>.Builder changes)
    {
        ReadOnlySpan<Block> blocks = context.Blocks;
        int first = Math.Max(0, context.BlockAt(span.Start));
        if (first < blocks.Length && blocks[first].Start < span.Start)
            first++;
        int end = first;
        while (end < blocks.Length && blocks[end].End <= span.End)
        {
            if (blocks[end].Outer.Length == 0)
                return false;
            end++;
        }

        bool cutsNext = end < blocks.Length && blocks[end].Start < span.End;
        bool cutsFirst = first > 0 && blocks[first - 1].End > span.Start;
        if (end == first || cutsNext || cutsFirst)
            return false;
        for (int i = first; i < end; i++)
        {
            if (i == first || blocks[i].Outer.Start >= changes[^1].Span.End)
                changes.Add(new TextChange(WithLineEnd(context.Source.Utf8, blocks[i].Outer), string.Empty));
        }

        return true;
    }

    /// <summary>An element that stands alone on its lines is deleted with the line end, so that no empty line stays behind.</summary>
    private static TextSpan WithLineEnd(ReadOnlySpan<byte> source, TextSpan outer)
    {
        int start = outer.Start, end = outer.End;
        while (start > 0 && source[start - 1] is (byte)' ' or (byte)'\t')
            start--;
        while (end < source.Length && source[end] is (byte)' ' or (byte)'\t')
            end++;
        bool atLineStart = start == 0 || source[start - 1] is (byte)'\n' or (byte)'\r';
        if (!atLineStart || end == source.Length || source[end] is not ((byte)'\n' or (byte)'\r'))
            return outer;
        end += source[end] == (byte)'\r' && end + 1 < source.Length && source[end + 1] == (byte)'\n' ? 2 : 1;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text as the source writes it; null where it cannot be written.</summary>
    private static string? Escape(DocumentContext context, ProseSpan span, TextSpan source, string text)
    {
        if (text.AsSpan().IndexOfAny(MarkupCharacters) < 0)
            return text;
        ReadOnlySpan<byte> utf8 = context.Source.Utf8;
        bool isHtml = context.Document.Format == DocumentFormat.Html;
        char quote = QuoteAround(context, span);
        // A value without quotes ends at a blank.
        if (quote == '=')
            return null;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            bool isMarkup = c is '"' or '\'' ? c == quote
                : isHtml ? c is '&' or '<' or '>'
                // What stood there before is the author's markup, or none.
                : MarkdownCharacters.Contains(c) && !utf8[source.Start..source.End].Contains((byte)c);
            if (isMarkup)
                escaped.Append("&#").Append((int)c).Append(';');
            else
                escaped.Append(c);
        }

        return escaped.Replace("&#38;", "&amp;").Replace("&#60;", "&lt;").Replace("&#62;", "&gt;").Replace("&#34;", "&quot;").ToString();
    }

    /// <summary>What encloses the alt text that a span lies in: a quotation mark, a bracket, or "=" when nothing does; NUL outside of such text.</summary>
    private static char QuoteAround(DocumentContext context, ProseSpan span)
    {
        int index = context.BlockAt(span.Start);
        if (index < 0 || context.Blocks[index].Kind != BlockKind.AltText)
            return '\0';
        int at = context.Document.Map.ToSource(new ProseSpan(context.Blocks[index].Start, 1)).Start;
        ReadOnlySpan<byte> before = context.Source.Utf8[..at].TrimEnd(" \t\r\n\f"u8);
        return before.IsEmpty ? '\0' : (char)before[^1];
    }
}
