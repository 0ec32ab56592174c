using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Marks;

/// <summary>DL3004: a space too many before a mark or closing quote, or one too few behind a comma.</summary>
internal sealed class PunctuationSpacingAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule =
        new("DL3004", "Stray or missing space at punctuation", "'{0}' {1}", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    /// <summary>Letters of what may be one sign of capitals and a mark; longer, they are words.</summary>
    private const int LongestSign = 6;

    /// <summary>Bytes to each side in which a list of keywords is looked for.</summary>
    private const int KeywordReach = 400;

    /// <summary>Bytes of blanks before a mark beyond which it stands in a column.</summary>
    private const int WidestBlank = 2;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterPunctuationAction(Analyze);

    private static void Analyze(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        byte mark = text[position];
        bool blankBefore = BlankLength(text, position) > 0;
        if (mark is (byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)'!' or (byte)'?')
        {
            if (blankBefore && MisplacedSpace.IsAt(context, position))
                ReportMisplaced(context, position);
            else if (blankBefore)
                ReportStray(context, position);
            else if (mark is (byte)',' or (byte)';' or (byte)'?' or (byte)'!')
                ReportMissing(context, position);
        }
        else if (mark == (byte)'"')
        {
            ReportStraightQuote(context, position);
        }
        else if (text[position..].StartsWith("”"u8) && blankBefore)
        {
            ReportClosingQuote(context, position);
        }
    }

    /// <summary>"the campaign , which": the space goes. A spaced ellipsis, a decimal and a smiley stay.</summary>
    private static void ReportStray(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        int blank = BlankLength(text, position);
        byte before = TypoText.ByteAt(text, position - blank - 1), after = TypoText.ByteAt(text, position + 1);
        bool afterWord = TypoText.IsAsciiLetter(before) || TypoText.IsDigit(before) || before is (byte)')' or (byte)'%' or (byte)'"' || EndsWithClosingQuote(text[..(position - blank)]);
        bool ends = after is 0 or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'"' || (after == (byte)')' && text[position] is (byte)'.' or (byte)',' or (byte)'!' or (byte)'?') || text[(position + 1)..].StartsWith("”"u8) || text[(position + 1)..].StartsWith("\u00A0"u8);
        if (!afterWord || !ends || text[position] == (byte)':' && !IsProseColon(context, position))
            return;
        // ". . ." and "? ?": what follows the blank is one more mark.
        ReadOnlySpan<byte> rest = text[(position + 1)..].TrimStart(" "u8);
        if (blank > WidestBlank || IsSpokenOf(context, position) || (!rest.IsEmpty && rest[0] is (byte)'.' or (byte)',' or (byte)'!' or (byte)'?' or (byte)':' or (byte)';'))
            return;
        if (context.GetState(static c => new SpacedMarks(c)).IsStyle(text[position]))
            return;
        ProseSpan gap = ProseSpan.FromBounds(position - blank, position);
        // "the section named ! layout", "one ; two" in code: no sentence ends at the mark.
        bool isUnclear = text[position] is (byte)'!' or (byte)'?' or (byte)';' && !rest.IsEmpty && TypoText.IsLower(rest[0]) && rest.Length < text.Length - position - 1;
        Report(context, ProseSpan.FromBounds(gap.Start, position + 1), "has a space before the mark", gap, string.Empty, isUnclear ? FixSafety.Unsafe : FixSafety.Safe);
    }

    /// <summary>"the &lt;a>?&lt;/a> operator"; "Thank you &lt;b>&lt;/b>!", where a name is filled in.</summary>
    private static bool IsSpokenOf(DocumentContext context, int position)
    {
        if (context.Document.Map.IsIdentity)
            return false;
        ReadOnlySpan<byte> source = context.Source.Utf8;
        int mark = context.Document.Map.ToSource(new ProseSpan(position, 1)).Start, blank = context.Document.Map.ToSource(new ProseSpan(position - 1, 1)).End;
        return TypoText.IsAloneInMarkup(context, new ProseSpan(position, 1)) || (mark > blank && source[blank..mark].IndexOf("></"u8) >= 0);
    }

    private static void ReportMisplaced(DocumentContext context, int position)
    {
        ProseSpan span = ProseSpan.FromBounds(position - BlankLength(context.Text, position), position + 1);
        Report(context, span, "has its space before the mark", span, (char)context.Text[position] + " ");
    }

    /// <summary>A colon after a blank is French or a table; in prose a word stands before it and a sentence behind it.</summary>
    private static bool IsProseColon(DocumentContext context, int position) =>
        TypoText.ByteAt(context.Text, position + 1) == (byte)' ' && TypoText.IsLower(TypoText.ByteAt(context.Text, position + 2))
        && context.Blocks[Math.Max(0, context.BlockAt(position))].TokenCount > 12;

    /// <summary>"a liar,rampant": two known words glued by a mark.</summary>
    private static void ReportMissing(DocumentContext context, int position)
    {
        int index = context.TokenBefore(position);
        if (index < 0 || index + 1 >= context.Tokens.Length)
            return;
        Token left = context.Tokens[index], right = context.Tokens[index + 1];
        bool lower = context.Text[position] is (byte)',' or (byte)';' || right.Shape == TokenShape.None;
        if (left.End != position || right.Start != position + 1 || !IsPlainWord(context, index) || !IsPlainWord(context, index + 1) || !lower)
            return;
        // "TL;DR", "tl;dr"
        bool sign = (left.Is(TokenShape.AllCaps) && right.Is(TokenShape.AllCaps)) || TypoText.Equals(context.Text[left.Start..right.End], "tl;dr"u8);
        if (sign && left.Length + right.Length < LongestSign)
            return;
        // "O,P,Q", "red,green,blue" as a list of values, "de,la": one glue is a slip, several are a notation.
        byte next = TypoText.ByteAt(context.Text, right.End), previous = TypoText.ByteAt(context.Text, left.Start - 1);
        bool notation = next is (byte)',' or (byte)':' or (byte)';' or (byte)'!' && !IsBlank(TypoText.ByteAt(context.Text, right.End + 1))
            || previous is (byte)',' or (byte)':' or (byte)';' or (byte)'=' or (byte)'!' or (byte)'&';
        // "(offset,length)" and '"name,size"' are data, too.
        bool enclosed = previous is (byte)'(' or (byte)'[' or (byte)'{' or (byte)'<' or (byte)'"' or (byte)'\'' && next is (byte)')' or (byte)']' or (byte)'}' or (byte)'>' or (byte)'"' or (byte)'\'';
        ProseSpan pair = ProseSpan.FromBounds(left.Start, right.End);
        if (notation || enclosed || TypoText.IsAloneInMarkup(context, pair) || IsLabel(context, pair) || IsKeywordList(context, position))
            return;
        // "First!er", "tax?cut": a mark that stands for something else; "Deny,Allow", "KEY,VALUE", "win,node-gyp": names in a row.
        bool isUnclear = context.Text[position] is (byte)'!' or (byte)'?' || next == (byte)'-' || (left.Is(TokenShape.AllCaps) && right.Is(TokenShape.AllCaps));
        Report(context, pair, "lacks a space behind the mark", new ProseSpan(position + 1, 0), " ", isUnclear ? FixSafety.Unsafe : FixSafety.Safe);
    }

    /// <summary>"- build,win: a new script", "self-only,import-clean", and what fills a cell.</summary>
    private static bool IsLabel(DocumentContext context, ProseSpan pair)
    {
        ReadOnlySpan<byte> text = context.Text, before = text[..pair.Start].TrimEnd(" "u8);
        byte next = TypoText.ByteAt(text, pair.End);
        bool first = before is [] or [.., (byte)'\n' or (byte)'-' or (byte)'*' or (byte)')' or (byte)']'];
        return next == (byte)'-' ? TypoText.ByteAt(text, pair.Start - 1) == (byte)'-' : first && next is (byte)':' or (byte)'\n' or 0;
    }

    /// <summary>"Houston,Tom Jones,Space": commas without blanks are how a block is written that has more of them than others; so is JSON.</summary>
    private static bool IsKeywordList(DocumentContext context, int position)
    {
        int index = context.BlockAt(position);
        if (index < 0 || context.Text[position] != (byte)',')
            return false;
        int start = Math.Max(context.Blocks[index].Start, position - KeywordReach), end = Math.Min(context.Blocks[index].End, position + KeywordReach);
        ReadOnlySpan<byte> text = context.Text[start..Math.Max(start, end)];
        if (text.IndexOf("\":\""u8) >= 0)
            return true;
        int glued = 0, spaced = 0;
        for (int at = 0; text[at..].IndexOf((byte)',') is var step and >= 0; at += step + 1)
        {
            byte after = TypoText.ByteAt(text, at + step + 1);
            glued += TypoText.IsAsciiLetter(after) ? 1 : 0;
            spaced += IsBlank(after) ? 1 : 0;
        }

        return glued > 1 && glued > spaced;
    }

    private static bool IsPlainWord(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        return token.IsWord && (token.Length > 1 || context.Text[token.Start] is (byte)'a' or (byte)'I')
            && (context.FlagsOf(index) & WordFlags.Unknown) == 0 && !token.Is(TokenShape.MixedCase);
    }

    /// <summary>" ” ": the space before a closing quote goes, unless the mark opens what follows.</summary>
    private static void ReportClosingQuote(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        int blank = BlankLength(text, position);
        byte before = TypoText.ByteAt(text, position - blank - 1), after = TypoText.ByteAt(text, position + 3);
        if (TypoText.IsAsciiLetter(after) || TypoText.IsDigit(after) || TypoText.IsDigit(before) && !IsOpen(context, position - blank))
            return;
        if (IsLiteral(text[..(position - blank)], "“"u8, after))
            return;
        bool closes = TypoText.IsAsciiLetter(before) || before is (byte)'.' or (byte)',' or (byte)'?' or (byte)'!' or (byte)')' || TypoText.IsDigit(before)
            || text[..(position - blank)].EndsWith("…"u8) || text[..(position - blank)].EndsWith("—"u8);
        if (!closes)
            return;
        ProseSpan gap = ProseSpan.FromBounds(position - blank, position);
        Report(context, ProseSpan.FromBounds(gap.Start, position + 3), "has a space before the closing quote", gap, string.Empty);
    }

    private static bool IsOpen(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> before = context.Text[Math.Max(0, position - 1000)..position];
        return before.LastIndexOf("“"u8) > before.LastIndexOf("”"u8);
    }

    /// <summary>A straight quote between blanks closes when one is open in its block, else it opens.</summary>
    private static void ReportStraightQuote(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        int index = context.BlockAt(position);
        if (index < 0 || position >= context.Blocks[index].End)
            return;
        Block block = new(context.Blocks[index].Start, context.Blocks[index].End);
        if (position - block.Start > 4000)
            return;
        int quotes = text[block.Start..position].Count((byte)'"');
        int all = quotes + text[position..Math.Min(block.End, position + 4000)].Count((byte)'"');
        if ((all & 1) != 0)
            return;
        int blank = BlankLength(text, position);
        // A thin space between a quotation and the one inside it is set on purpose.
        ReadOnlySpan<byte> before = text[..(position - blank)];
        if (before.EndsWith("'"u8) || before.EndsWith("’"u8))
            return;
        if ((quotes & 1) != 0 && blank > 0 && position - blank > block.Start)
        {
            if (IsLiteral(text[block.Start..(position - blank)], "\""u8, TypoText.ByteAt(text, position + 1)))
                return;
            ProseSpan gap = ProseSpan.FromBounds(position - blank, position);
            Report(context, ProseSpan.FromBounds(gap.Start, position + 1), "has a space before the closing quote", gap, string.Empty);
        }
        else if ((quotes & 1) == 0 && position + 2 < block.End && text[position + 1] == (byte)' ')
        {
            // 'she said. " The crews': the mark may close what was quoted before.
            bool mayClose = before.TrimEnd(" \n\r"u8) is [.., (byte)'.' or (byte)',' or (byte)'!' or (byte)'?'];
            Report(context, new ProseSpan(position, 2), "has a space behind the opening quote", new ProseSpan(position + 1, 1), string.Empty, mayClose ? FixSafety.Unsafe : FixSafety.Safe);
        }
    }

    /// <summary>The line that begins with “From ”: one word and a blank are quoted as they are.</summary>
    private static bool IsLiteral(ReadOnlySpan<byte> before, ReadOnlySpan<byte> mark, byte after)
    {
        if (!IsBlank(after) && after != (byte)')')
            return false;
        ReadOnlySpan<byte> quoted = before[(before.LastIndexOf(mark) + mark.Length)..];
        return !quoted.IsEmpty && quoted.Length < before.Length && TypoText.IsAsciiLetter(quoted[^1]) && quoted.IndexOf((byte)' ') < 0;
    }

    private readonly record struct Block(int Start, int End);

    private static void Report(DocumentContext context, ProseSpan span, string problem, ProseSpan edited, string text, FixSafety safety = FixSafety.Safe)
    {
        int block = context.BlockAt(span.Start);
        if (block < 0 || !context.IsEnglishBlock(block) || !context.IsProse(span) || span.Start < context.Blocks[block].Start || IsLayout(context, edited))
            return;
        context.Report(new Finding(Rule, span)
        {
            Arguments = [problem],
            // A space is nobody's words: the fix is safe in quotations, too.
            Fix = TypoText.Replace(text.Length switch { 0 => "Delete the space", 1 => "Insert a space", _ => "Move the space behind the mark" }, safety, edited, text),
        });
    }

    /// <summary>Whether a space is how the source of a page is laid out: "&lt;a&gt;London&lt;/a&gt;", a new line, and the comma.</summary>
    private static bool IsLayout(DocumentContext context, ProseSpan space) =>
        context.Document.Format == DocumentFormat.Html && space.Length > 0
        && context.SourceOf(space).IndexOfAny((byte)'\n', (byte)'<') >= 0;

    private static bool EndsWithClosingQuote(ReadOnlySpan<byte> text) => text.EndsWith("”"u8) || text.EndsWith("’"u8);

    private static bool IsBlank(byte value) => value is 0 or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>Bytes of blanks and no-break spaces before a position.</summary>
    private static int BlankLength(ReadOnlySpan<byte> text, int position)
    {
        int start = position;
        while (start > 0 && position - start < 8)
        {
            if (text[start - 1] == (byte)' ')
                start--;
            else if (text[..start].EndsWith("\u00A0"u8))
                start -= 2;
            else
                break;
        }

        return position - start;
    }
}
