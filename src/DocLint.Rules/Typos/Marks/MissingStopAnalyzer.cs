using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Marks;

/// <summary>DL3014: a paragraph of sentences whose last one has no full stop, in a text that ends all others with one.</summary>
internal sealed class MissingStopAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("DL3014", "Missing full stop", "'{0}' ends the paragraph without a full stop", DiagnosticSeverity.Note);

    /// <summary>Words from which on a paragraph is no heading or caption.</summary>
    private const int ShortestParagraph = 12;

    /// <summary>Paragraphs with a stop from which on one without is a slip, and as many again for each further one.</summary>
    private const int FewestClosed = 5;

    /// <summary>Words from which on the last sentence is none of a heading that lost its line.</summary>
    private const int ShortestSentence = 6;

    /// <summary>Words before the end among which are those of a credit or a link.</summary>
    private const int CreditWords = 4;

    /// <summary>What begins an example, a list, a picture or a table.</summary>
    private static ReadOnlySpan<byte> Others => "<pre|<div|<ul|<ol|<dl|<table|<blockquote|<figure|<img|<math|```|~~~|\n    "u8;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(DocumentContext context)
    {
        int closed = 0, open = 0;
        List<int>? found = null;
        for (int i = 0; i < context.Blocks.Length; i++)
        {
            if (!IsParagraph(context.Blocks[i]))
                continue;
            if (IsClosed(context, i))
            {
                closed++;
                continue;
            }

            open++;
            if (IsSlip(context, i))
                (found ??= []).Add(i);
        }

        // Two amid the text are captions.
        if (found is null || open * FewestClosed > closed || found.Count(i => !EndsQuoted(context, i)) > 1)
            return;
        foreach (int i in found)
            Report(context, context.Blocks[i]);
    }

    private static bool EndsQuoted(DocumentContext context, int index) =>
        context.Text[context.Blocks[index].Start..context.Blocks[index].End].TrimEnd(" \n\r\t"u8) is [.., (byte)'"' or 0x9D];

    private static bool IsParagraph(in Block block) => block.Kind == BlockKind.Paragraph && block.TokenCount >= ShortestParagraph;

    /// <summary>Ends with a mark, which need not be a stop; what ends with a capital or a figure is a name, or a row of them.</summary>
    private static bool IsClosed(DocumentContext context, int index)
    {
        byte last = TypoText.ByteAt(context.Text, EndOf(context.Text, context.Blocks[index]) - 1);
        return !TypoText.IsAsciiLetter(last) && !TypoText.IsDigit(last);
    }

    /// <summary>A teaser, a deck and a caption have no stop, but no paragraphs of the text both before and behind them, either.</summary>
    private static bool IsWithinText(DocumentContext context, int index) =>
        index > 0 && index + 1 < context.Blocks.Length && IsParagraph(context.Blocks[index - 1]) && IsParagraph(context.Blocks[index + 1])
        && IsClosed(context, index - 1) && IsClosed(context, index + 1) && !LeadsToOther(context, index);

    /// <summary>"… of the form", and then an example or a list: what stands between two paragraphs of markup may end the sentence.</summary>
    private static bool LeadsToOther(DocumentContext context, int index)
    {
        if (context.Document.Map.IsIdentity)
            return false;
        int end = context.Document.Map.ToSource(new ProseSpan(context.Blocks[index].End - 1, 1)).End, start = context.Document.Map.ToSource(new ProseSpan(context.Blocks[index + 1].Start, 1)).Start;
        ReadOnlySpan<byte> between = context.Source.Utf8[end..Math.Max(end, start)];
        ReadOnlySpan<byte> others = Others;
        while (!others.IsEmpty)
        {
            if (between.IndexOf(ByteFields.Take(ref others, (byte)'|')) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Behind the last letter or mark of a paragraph, its closing quotation mark aside.</summary>
    private static int EndOf(ReadOnlySpan<byte> text, in Block block)
    {
        ReadOnlySpan<byte> rest = text[block.Start..block.End].TrimEnd(" \n\r\t"u8);
        if (rest is [.., (byte)'"'])
            rest = rest[..^1];
        else if (rest.EndsWith("”"u8))
            rest = rest[..^"”"u8.Length];
        return block.Start + rest.Length;
    }

    /// <summary>Ends with a word of every day behind another sentence, in a quotation or amid the text; not with a credit, an invitation or an address.</summary>
    private static bool IsSlip(DocumentContext context, int index)
    {
        Block block = context.Blocks[index];
        int end = EndOf(context.Text, block), last = context.TokenBefore(end);
        // A line that ends within a paragraph is wrapped, or a verse.
        if (last < block.FirstToken || context.Tokens[last].End != end || context.Tokens[last].Shape != TokenShape.None || context.Text[block.Start..end].Contains((byte)'\n')
            || (context.FlagsOf(last) & (WordFlags.Known | WordFlags.Abbreviation)) != WordFlags.Known || TypoText.ByteAt(context.Text, context.Tokens[last].Start - 1) != (byte)' ')
            return false;
        // What ends with "of" was cut.
        if (!EndsQuoted(context, index) && ((context.FlagsOf(last) & (WordFlags.EnglishFunction | WordFlags.IndefiniteArticle)) != 0 || !IsWithinText(context, index)))
            return false;
        for (int i = Math.Max(block.FirstToken, last - CreditWords); i <= last; i++)
        {
            if ((context.FlagsOf(i) & (WordFlags.Credit | WordFlags.Network | WordFlags.CallToAction)) != 0)
                return false;
        }

        int sentence = LastSentence(context.Text[block.Start..end]);
        return sentence > 0 && last - context.TokenBefore(block.Start + sentence) >= ShortestSentence;
    }

    /// <summary>Where the last sentence begins that another one stands before: "It rained. We", "“Yes,” she said. “We"; 0 for none.</summary>
    private static int LastSentence(ReadOnlySpan<byte> text)
    {
        int last = 0;
        bool isSure = false;
        for (int at = 0; text[at..].IndexOfAny((byte)'.', (byte)'?', (byte)'!') is >= 0 and int step; at += step + 1)
        {
            ReadOnlySpan<byte> before = text[..(at + step)], behind = text[(at + step + 1)..];
            behind = behind is [(byte)'"', ..] ? behind[1..] : behind.StartsWith("”"u8) ? behind["”"u8.Length..] : behind;
            if (behind is not [(byte)' ', ..])
                continue;
            behind = behind[1..];
            behind = behind is [(byte)'"', ..] ? behind[1..] : behind.StartsWith("“"u8) ? behind["“"u8.Length..] : behind;
            if (behind.IsEmpty || !TypoText.IsUpper(behind[0]))
                continue;
            // "Lt. Rendall" may end none.
            isSure |= before is [.., var third, var second, var first] && TypoText.IsLower(third) && TypoText.IsLower(second) && TypoText.IsLower(first);
            last = text.Length - behind.Length;
        }

        return isSure ? last : 0;
    }

    private static void Report(DocumentContext context, in Block block)
    {
        int end = EndOf(context.Text, block), last = context.TokenBefore(end);
        ProseSpan span = context.SpanOf(last);
        if (!context.IsEnglishBlock(context.BlockOf(last)) || !context.IsProse(span))
            return;
        context.Report(new Finding(Rule, span)
        {
            Fix = new ProseFix("Insert a full stop", FixSafety.Unsafe, [new ProseEdit(new ProseSpan(end, 0), ".")]),
        });
    }
}
