using System.Runtime.CompilerServices;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos;

/// <summary>What several typo rules ask of the text around a word.</summary>
internal static class TypoText
{
    private const WordFlags NoSentenceEnd = WordFlags.Abbreviation | WordFlags.EndingAbbreviation | WordFlags.PersonTitle;

    /// <summary>Hits that are looked through for a second use of a word; more than any article has.</summary>
    public const int MostHits = 20_000;

    /// <summary>What marks text up in a source: "&lt;em>", "**", "[a link](…)".</summary>
    public static ReadOnlySpan<byte> MarkupBytes => "<>*_[]()~`"u8;

    /// <summary>Writes a correction in the letter case of what it replaces.</summary>
    public static string MatchCase(TokenShape shape, string correction)
    {
        bool isAllCaps = (shape & (TokenShape.AllCaps | TokenShape.Capitalized)) == TokenShape.AllCaps;
        return isAllCaps || (shape & TokenShape.Capitalized) != 0 ? ToUpper(correction, isAllCaps ? correction.Length : 1) : correction;
    }

    // By itself: the framework's letter case takes long to load, and most corrections are in lower case.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ToUpper(string text, int length)
    {
        length = Math.Min(length, text.Length);
        return text[..length].ToUpperInvariant() + text[length..];
    }

    /// <summary>Safe, but unsafe in quoted speech: what somebody wrote or said is not for us to change unseen.</summary>
    public static FixSafety SafetyAt(DocumentContext context, int position) =>
        IsInQuotation(context, position) ? FixSafety.Unsafe : FixSafety.Safe;

    public static ProseFix Replace(string title, FixSafety safety, ProseSpan span, string text) => new(title, safety, [new ProseEdit(span, text)]);

    /// <summary>True when the word holds letters beyond ASCII; the ’ of its possessive is none.</summary>
    public static bool HasAccents(DocumentContext context, in Token token) =>
        token.Is(TokenShape.NonAscii)
        && (!token.Is(TokenShape.Possessive) || !Ascii.IsValid(context.TextOf(MisspellingAnalyzer.StemSpan(context, token))));

    /// <summary>True when a quotation of the same block is open before the position, or the block is one.</summary>
    public static bool IsInQuotation(DocumentContext context, int position)
    {
        int index = context.BlockAt(position);
        if (index < 0)
            return false;
        Block block = context.Blocks[index];
        return block.Kind == BlockKind.Quotation || OpenQuotation.IsAt(context.Text[block.Start..block.End], position - block.Start);
    }

    /// <summary>"for &lt;code>for&lt;/code> loops", "**build,win**": what is alone in its element is spoken of, or a name.</summary>
    public static bool IsAloneInMarkup(DocumentContext context, ProseSpan span)
    {
        if (context.Document.Map.IsIdentity)
            return false;
        TextSpan source = context.Document.Map.ToSource(span);
        return MarkupBytes.Contains(ByteAt(context.Source.Utf8, source.Start - 1)) && MarkupBytes.Contains(ByteAt(context.Source.Utf8, source.End));
    }

    /// <summary>True when the word begins a sentence (or a block, a quotation, a list item).</summary>
    public static bool StartsSentence(DocumentContext context, int token)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (token == 0 || context.BlockOf(token) != context.BlockOf(token - 1))
            return true;
        ReadOnlySpan<byte> gap = context.Text[tokens[token - 1].End..tokens[token].Start];
        // "Mr. Rendall", "James B. Rendall".
        if (gap.SequenceEqual(". "u8) && (tokens[token - 1].Length == 1 || (context.FlagsOf(token - 1) & NoSentenceEnd) != 0))
            return false;
        return gap.IndexOfAny(".!?:;"u8) >= 0 || gap.IndexOf((byte)'"') >= 0 || gap.IndexOf("“"u8) >= 0 || gap.IndexOf("”"u8) >= 0
            || gap.IndexOf("•"u8) >= 0 || gap.IndexOf("—"u8) >= 0;
    }

    /// <summary>True when only one blank (or no-break space) stands between a token and the next, both in one block.</summary>
    public static bool IsFollowed(DocumentContext context, int token)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (token + 1 >= tokens.Length)
            return false;
        ReadOnlySpan<byte> gap = context.Text[tokens[token].End..tokens[token + 1].Start];
        return gap.SequenceEqual(" "u8) || gap.SequenceEqual("\u00A0"u8);
    }

    /// <summary>True for a word between hyphens in a chain of four and more words: the address of a page, or a name for a file.</summary>
    public static bool IsInSlug(DocumentContext context, int token)
    {
        const int fewest = 4;
        int first = token, last = token;
        while (token - first < fewest && IsHyphened(context, first - 1))
            first--;
        while (last - first < fewest && IsHyphened(context, last))
            last++;
        return last - first + 1 >= fewest;
    }

    /// <summary>True when only a hyphen stands between a token and the next.</summary>
    public static bool IsHyphened(DocumentContext context, int token) =>
        token >= 0 && token + 1 < context.Tokens.Length && context.Text[context.Tokens[token].End..context.Tokens[token + 1].Start] is [(byte)'-'];

    public static bool Equals(ReadOnlySpan<byte> word, ReadOnlySpan<byte> other) => AsciiText.EqualsIgnoreCase(word, other);

    public static bool IsAsciiLetter(byte value) => (value | 0x20) is >= (byte)'a' and <= (byte)'z';

    public static bool IsUpper(byte value) => value is >= (byte)'A' and <= (byte)'Z';

    public static bool IsLower(byte value) => value is >= (byte)'a' and <= (byte)'z';

    public static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    public static byte ByteAt(ReadOnlySpan<byte> text, int position) => (uint)position < (uint)text.Length ? text[position] : (byte)0;
}
