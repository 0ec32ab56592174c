using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Marks;

/// <summary>DL3008: a double quotation mark without its partner.</summary>
/// <remarks>
/// A quotation of several paragraphs opens each of them and closes the last; a pull quote may be broken over two lines. Both are
/// followed from block to block.
/// </remarks>
internal sealed class UnbalancedQuoteAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Marks in one block beyond which it is no prose.</summary>
    private const int MostMarks = 400;

    /// <summary>Blocks over which a quotation may run without a mark between.</summary>
    private const int LongestQuotation = 12;

    /// <summary>Digits of a length in inches; more are a year.</summary>
    private const int LongestInches = 2;

    /// <summary>Words of a heading or a picture's caption that stands between two paragraphs of a quotation, and how many such there may be.</summary>
    private const int LongestInterruption = 12;
    private const int MostInterruptions = 2;

    private static readonly DiagnosticDescriptor Rule =
        new("DL3008", "Unbalanced quotation mark", "{0} has no {1} quotation mark", DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private enum Direction
    {
        Opening,
        Closing,
    }

    private readonly record struct Mark(int Position, int Length, Direction Direction);

    /// <param name="Block">Index of its block.</param>
    private readonly record struct LooseMark(Mark Mark, int Block);

    private static void Analyze(DocumentContext context)
    {
        ReadOnlySpan<byte> text = context.Text;
        int next = NextMark(text, 0);
        if (!context.IsEnglish || next == text.Length)
            return;
        var marks = default(PooledList<Mark>);
        var loose = default(PooledList<LooseMark>);
        Mark? carried = null;
        int interruptions = 0;
        ReadOnlySpan<Block> blocks = context.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            // Most blocks hold no mark, and one search runs over many of them.
            ref readonly Block block = ref blocks[i];
            next = next < block.Start ? NextMark(text, block.Start) : next;
            if (next >= block.End && carried is null)
                continue;
            Collect(text, block, ref marks);
            if (marks.Count == 0 && (carried is null || (Interrupts(context, i) && ++interruptions <= MostInterruptions)))
                continue;
            interruptions = 0;
            carried = marks.Count > MostMarks || !context.IsEnglishBlock(i) ? null : Settle(block, i, marks.Span, carried, carried is { } open ? context.BlockAt(open.Position) : i, ref loose);
        }

        if (carried is { } last)
            loose.Add(new LooseMark(last, context.BlockAt(last.Position)));
        bool curlyStyle = loose.Count > 0 && IsCurlyStyle(context.Text);
        for (int i = 0; i < loose.Count; i++)
        {
            if (i + 1 < loose.Count && IsLongQuotation(context, loose.Items[i], loose.Items[i + 1]))
                i++;
            else
                Report(context, loose.Items[i].Mark, curlyStyle);
        }
    }

    /// <summary>Whether a block is a heading, a caption or the like, which no quotation goes on in but behind.</summary>
    private static bool Interrupts(DocumentContext context, int index)
    {
        ref readonly Block block = ref context.Blocks[index];
        return block.Kind is BlockKind.Heading or BlockKind.Caption or BlockKind.AltText
            || (block.TokenCount <= LongestInterruption && context.Text[block.End - 1] is not ((byte)'.' or (byte)'!' or (byte)'?' or (byte)','));
    }

    /// <summary>Where the next byte stands that may be a double quotation mark; the length of the text when there is none.</summary>
    private static int NextMark(ReadOnlySpan<byte> text, int from)
    {
        int step = text[from..].IndexOfAny((byte)'"', (byte)0xE2);
        return step < 0 ? text.Length : from + step;
    }

    /// <summary>A transcript that opens at the start of one paragraph and closes at the end of another, with none marked between.</summary>
    private static bool IsLongQuotation(DocumentContext context, LooseMark first, LooseMark second) =>
        first.Mark.Direction == Direction.Opening && second.Mark.Direction == Direction.Closing && second.Block - first.Block <= LongestQuotation
        && first.Mark.Position <= context.Blocks[first.Block].Start + 4 && second.Mark.Position + second.Mark.Length >= context.Blocks[second.Block].End - 2;

    /// <summary>Collects the marks of a block that have no partner; returns the one that a later block may close.</summary>
    private static Mark? Settle(in Block block, int index, ReadOnlySpan<Mark> marks, Mark? carried, int blockOfCarried, ref PooledList<LooseMark> loose)
    {
        int first = 0;
        if (carried is { } open)
        {
            if (marks.Length > 0 && marks[0].Direction == Direction.Closing)
                first = 1;
            else if (marks.Length == 0 || marks[0].Position > block.Start + 4)
                loose.Add(new LooseMark(open, blockOfCarried));
        }

        int opening = 0;
        for (int i = first; i < marks.Length; i++)
            opening += marks[i].Direction == Direction.Opening ? 1 : -1;
        return opening == 0 ? null : FindLoose(index, marks, first, ref loose);
    }

    private static Mark? FindLoose(int index, ReadOnlySpan<Mark> marks, int first, ref PooledList<LooseMark> loose)
    {
        Mark? open = null;
        for (int i = first; i < marks.Length; i++)
        {
            Mark mark = marks[i];
            if (mark.Direction == Direction.Closing)
            {
                if (open is null)
                    loose.Add(new LooseMark(mark, index));
                open = null;
                continue;
            }

            if (open is { } earlier)
                loose.Add(new LooseMark(earlier, index));
            open = mark;
        }

        return open;
    }

    /// <summary>True when curly marks outnumber straight ones.</summary>
    private static bool IsCurlyStyle(ReadOnlySpan<byte> text) => text.Count("“"u8) + text.Count("”"u8) > text.Count((byte)'"');

    private static void Report(DocumentContext context, Mark mark, bool curlyStyle)
    {
        ProseSpan span = new(mark.Position, mark.Length);
        if (!context.IsProse(span) || IsTranscript(context.Text[(mark.Position + mark.Length)..]) || (mark.Direction == Direction.Opening && (IsTeaser(context, mark.Position) || IsClosedByTwo(context, mark))))
            return;
        // A mark of the other style comes from a text that was pasted, with its partner somewhere or nowhere.
        bool pasted = mark.Length == 1 == curlyStyle, opens = mark.Direction == Direction.Opening;
        int missing = pasted ? -1 : opens ? MissingMark.FindClosing(context, mark.Position, span.End) : MissingMark.FindOpening(context, mark.Position, span.End);
        string partner = mark.Length == 1 ? "\"" : opens ? "”" : "“";
        context.Report(new Finding(Rule, missing < 0 ? span : MissingMark.WordAt(context, missing, isBefore: opens))
        {
            Arguments = [opens ? "closing" : "opening"],
            Severity = pasted ? DiagnosticSeverity.Note : null,
            Fix = missing < 0 || MissingMark.IsBesideMarkup(context, context.Blocks[context.BlockAt(mark.Position)], missing) ? null : TypoText.Replace($"Insert '{partner}'", FixSafety.Unsafe, new ProseSpan(missing, 0), partner),
            Related = missing < 0 ? default : [new RelatedSpan(span, opens ? "the quotation begins here" : "the quotation ends here")],
        });
    }

    /// <summary>"SMITH: Well, ...": each speaker of a transcript opens, and the last closes.</summary>
    private static bool IsTranscript(ReadOnlySpan<byte> after)
    {
        int letters = after.IndexOfAnyExceptInRange((byte)'A', (byte)'Z');
        return letters > 2 && after[letters] == (byte)':';
    }

    /// <summary>A teaser that is cut off in the middle ("...") took the closing mark with it.</summary>
    private static bool IsTeaser(DocumentContext context, int position)
    {
        Block block = context.Blocks[context.BlockAt(position)];
        ReadOnlySpan<byte> text = context.Text[block.Start..block.End];
        while (text is [.., (byte)' ' or (byte)')' or (byte)']' or (byte)'\n'] || text.EndsWith("\u00A0"u8))
            text = text[..^(text[^1] == 0xA0 ? 2 : 1)];
        return text.EndsWith("..."u8) || text.EndsWith("…"u8);
    }

    /// <summary>"The ferry'' is closed by two single marks.</summary>
    private static bool IsClosedByTwo(DocumentContext context, Mark mark)
    {
        Block block = context.Blocks[context.BlockAt(mark.Position)];
        ReadOnlySpan<byte> rest = context.Text[(mark.Position + mark.Length)..block.End];
        int next = rest.IndexOf((byte)'"');
        rest = next < 0 ? rest : rest[..next];
        int straight = rest.IndexOf("\'\'"u8), curly = rest.IndexOf("’’"u8), end = straight < 0 ? curly + 6 : straight + 2;
        return (straight > 0 || curly > 0) && (end >= rest.Length || !TypoText.IsAsciiLetter(rest[end]));
    }

    private static void Collect(ReadOnlySpan<byte> text, in Block block, ref PooledList<Mark> marks)
    {
        marks.Clear();
        bool open = false;
        for (int at = block.Start; at < block.End; at++)
        {
            int step = text[at..block.End].IndexOfAny((byte)'"', (byte)0xE2);
            if (step < 0 || marks.Count > MostMarks)
                return;
            at += step;
            ReadOnlySpan<byte> rest = text[at..block.End];
            bool straight = rest[0] == (byte)'"';
            if (rest.StartsWith("„"u8))
            {
                at += LowQuotationEnd(rest) - 1;
                continue;
            }

            // "Dead 2″": some programs that set a page turn the mark behind a digit into a double prime.
            bool closesAsPrime = open && rest.StartsWith("″"u8);
            if (!straight && !closesAsPrime && !rest.StartsWith("“"u8) && !rest.StartsWith("”"u8))
                continue;
            if (TypoText.ByteAt(text, at - 1) == (byte)'=')
            {
                // An attribute that was left from a page's markup: nothing here pairs.
                marks.Clear();
                return;
            }

            int length = straight ? 1 : 3;
            if (IsAloneInBrackets(text, at, length))
                continue;
            if ((straight || rest[2] == 0x9D) && (IsInch(text, at, open) || (straight && open && IsInchInQuotation(text, block, at))))
                continue;
            bool opensAsWritten = straight ? !open : rest[2] == 0x9C;
            Direction direction = closesAsPrime ? Direction.Closing : DirectionOf(text, block, at, length, opensAsWritten, open);
            open = direction == Direction.Opening;
            marks.Add(new Mark(at, length, direction));
            at += length - 1;
        }
    }

    /// <summary>"a double quotation mark (")": it is spoken of.</summary>
    private static bool IsAloneInBrackets(ReadOnlySpan<byte> text, int position, int length) =>
        TypoText.ByteAt(text, position - 1) is (byte)'(' or (byte)'\'' && TypoText.ByteAt(text, position + length) is (byte)')' or (byte)'\'' && text[position - 1] == (byte)'(' == (text[position + length] == (byte)')');

    /// <summary>„Wort“, „szó”: in languages that open at the foot of the line, what closes is the mark that opens elsewhere, or a straight one. The pair, or the mark alone.</summary>
    private static int LowQuotationEnd(ReadOnlySpan<byte> text)
    {
        int low = "„"u8.Length, next = text[low..].IndexOf("„"u8);
        ReadOnlySpan<byte> rest = next < 0 ? text[low..] : text.Slice(low, next);
        int left = rest.IndexOf("“"u8), right = rest.IndexOf("”"u8), curly = left < 0 || (right >= 0 && right < left) ? right : left;
        return curly >= 0 ? low + curly + 3 : low + rest.IndexOf((byte)'"') + 1;
    }

    /// <summary>6’2”, 5'11", a 27" screen, 5½": feet and inches.</summary>
    private static bool IsInch(ReadOnlySpan<byte> text, int position, bool open) =>
        EndsNumber(text[..position]) && (!open || HasFeet(text, position));

    private static bool EndsNumber(ReadOnlySpan<byte> text) =>
        text is [.., >= (byte)'0' and <= (byte)'9'] || text.EndsWith("½"u8) || text.EndsWith("¼"u8) || text.EndsWith("¾"u8);

    /// <summary>"He had a 12" ruler.": a word follows, and the next mark can only close what is open.</summary>
    private static bool IsInchInQuotation(ReadOnlySpan<byte> text, in Block block, int position)
    {
        if (!EndsNumber(text[..position]) || TypoText.IsDigit(TypoText.ByteAt(text, position - LongestInches - 1)))
            return false;
        ReadOnlySpan<byte> after = text[(position + 1)..block.End];
        if (after is not [(byte)' ', >= (byte)'a' and <= (byte)'z', ..])
            return false;
        int next = after.IndexOf((byte)'"');
        return next > 0 && after[next - 1] is not ((byte)' ' or (byte)'(' or (byte)'\n') && (next + 1 == after.Length || after[next + 1] is (byte)' ' or (byte)'\n' or (byte)',' or (byte)'.');
    }

    private static bool HasFeet(ReadOnlySpan<byte> text, int position)
    {
        ReadOnlySpan<byte> before = text[Math.Max(0, position - 8)..position];
        return before.IndexOf((byte)'\'') >= 0 || before.IndexOf("’"u8) >= 0 || before.IndexOf("′"u8) >= 0;
    }

    /// <summary>
    /// A mark opens at the start of a word and closes at its end, however it is written: many a text has ” at both ends. Where its place does
    /// not tell, the glyph does; straight marks take turns.
    /// </summary>
    private static Direction DirectionOf(ReadOnlySpan<byte> text, in Block block, int position, int length, bool opensAsWritten, bool open)
    {
        ReadOnlySpan<byte> before = text[block.Start..position], after = text[(position + length)..block.End];
        bool startsWord = before.IsEmpty || before[^1] is (byte)' ' or (byte)'(' or (byte)'[' or (byte)'-' or (byte)'\n' or (byte)'\t'
            || before.EndsWith("—"u8) || before.EndsWith("\u00A0"u8) || IsInvisible(before);
        bool endsWord = after.IsEmpty || after[0] is (byte)' ' or (byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)')' or (byte)'?' or (byte)'!' or (byte)'\n' or (byte)'-'
            || after.StartsWith("—"u8) || after.StartsWith("\u00A0"u8);
        if ((before.IsEmpty || (before.Length == 3 && IsInvisible(before))) && !after.IsEmpty)
            return Direction.Opening;
        // “From “ and a small letter behind it: the second cannot open one more.
        if (startsWord && endsWord && open && after is [(byte)' ', >= (byte)'a' and <= (byte)'z', ..])
            return Direction.Closing;
        bool opens = startsWord == endsWord ? opensAsWritten : startsWord;
        return opens ? Direction.Opening : Direction.Closing;
    }

    /// <summary>A mark of direction or a zero-width space, as posts of some sites begin with.</summary>
    private static bool IsInvisible(ReadOnlySpan<byte> before) =>
        before is [.., 0xE2, 0x80, (>= 0x8B and <= 0x8F) or (>= 0xAA and <= 0xAE)] or [.., 0xEF, 0xBB, 0xBF];
}
