using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Marks;

/// <summary>DL3003: a sentence that ends without a space behind it ("difference.An alliance").</summary>
internal sealed class SentenceSpacingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("DL3003", "Missing space between sentences", "'{0}' lacks a space between two sentences", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterPunctuationAction(Analyze);

    private static void Analyze(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        if (text[position] is not ((byte)'.' or (byte)'!' or (byte)'?'))
            return;
        int index = context.TokenBefore(position);
        if (index < 0 || index + 1 >= context.Tokens.Length)
            return;
        Token left = context.Tokens[index], right = context.Tokens[index + 1];
        if (left.End != position || right.Start != position + 1 || !AreSentences(context, index))
            return;
        ProseSpan span = ProseSpan.FromBounds(left.Start, right.End);
        if (!context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(span) || IsOtherElement(context, position, right.Start))
            return;
        if (text[position] == (byte)'.' && QualifiedNames.Contain(context, index))
            return;
        context.Report(new Finding(Rule, span)
        {
            Fix = new ProseFix("Insert a space", TypoText.SafetyAt(context, position), [new ProseEdit(new ProseSpan(position + 1, 0), " ")]),
        });
    }

    /// <summary>"free.&lt;/span&gt;&lt;span&gt;Register": what begins with a tag stands apart on the page.</summary>
    private static bool IsOtherElement(DocumentContext context, int position, int next)
    {
        if (context.Document.Format != DocumentFormat.Html)
            return false;
        TextSpan mark = context.Document.Map.ToSource(new ProseSpan(position, 1)), word = context.Document.Map.ToSource(new ProseSpan(next, 1));
        ReadOnlySpan<byte> between = context.Source.Utf8[mark.End..word.Start];
        int tag = between.LastIndexOf((byte)'<');
        return tag >= 0 && tag + 1 < between.Length && between[tag + 1] != (byte)'/';
    }

    private static bool AreSentences(DocumentContext context, int index)
    {
        Token left = context.Tokens[index], right = context.Tokens[index + 1];
        ReadOnlySpan<byte> text = context.Text;
        if (!right.Is(TokenShape.Capitalized) || right.Is(TokenShape.Possessive) && right.Length < 4)
            return false;
        WordFlags before = context.FlagsOf(index), after = context.FlagsOf(index + 1);
        // Words on both sides: neither "U.S.", "Ph.D", "St.John", "Node.Js" nor "example.Com".
        bool wordLeft = left.IsWord ? left.Length > 1 && (before & (WordFlags.Abbreviation | WordFlags.EndingAbbreviation | WordFlags.Unknown)) == 0
                && ((before & WordFlags.PersonTitle) == 0 || !left.Is(TokenShape.Capitalized))
            : left.Is(TokenShape.StartsWithDigit) && left.Length > 1;
        // "section 6.7.5.A".
        if (right.Length == 1 && left.Is(TokenShape.HasDigit))
            return false;
        // "GLib.Socket", "version 4.0.Xi": a sentence that begins with a function word may stand behind such a name.
        if ((after & WordFlags.EnglishFunction) == 0 && (left.Is(TokenShape.MixedCase) || (left.Is(TokenShape.HasDigit) && context.TextOf(index).Contains((byte)'.'))))
            return false;
        bool wordRight = right.IsWord && (right.Length > 1 ? (after & WordFlags.Unknown) == 0 || text[left.End] != (byte)'.' : TextIsIOrA(text[right.Start]));
        if (!wordLeft || !wordRight)
            return false;
        // The sentence goes on: a single glued pair at the end of a chunk with a further point is a name ("Yahoo.Com.au").
        byte next = TypoText.ByteAt(text, right.End);
        if (next == (byte)'.' && TypoText.IsAsciiLetter(TypoText.ByteAt(text, right.End + 1)))
            return false;
        byte previous = TypoText.ByteAt(text, left.Start - 1);
        if (IsDomainEnding(context.TextOf(index + 1)) || previous is (byte)'.' or (byte)'/' or (byte)'@' or (byte)'#' or (byte)'_')
            return false;
        return !left.Is(TokenShape.Capitalized | TokenShape.MixedCase) || IsEverydayWord(after) || !LooksLikeName(context, index);
    }

    /// <summary>"Booking.Com", "ASP.Net", "Node.Js".</summary>
    internal static bool IsDomainEnding(ReadOnlySpan<byte> word) =>
        TypoText.Equals(word, "com"u8) || TypoText.Equals(word, "net"u8) || TypoText.Equals(word, "org"u8) || TypoText.Equals(word, "co"u8)
        || TypoText.Equals(word, "gov"u8) || TypoText.Equals(word, "edu"u8) || TypoText.Equals(word, "js"u8) || TypoText.Equals(word, "io"u8)
        || TypoText.Equals(word, "tv"u8) || TypoText.Equals(word, "uk"u8) || TypoText.Equals(word, "ai"u8) || TypoText.Equals(word, "doc"u8);

    private static bool TextIsIOrA(byte letter) => letter is (byte)'I' or (byte)'A';

    private static bool IsEverydayWord(WordFlags flags) => (flags & WordFlags.EnglishFunction) != 0;

    /// <summary>Two capitalised words glued by a point at the start of a sentence could be a product or a firm ("Booking.Com", "Will.I.Am").</summary>
    private static bool LooksLikeName(DocumentContext context, int index) =>
        (context.FlagsOf(index + 1) & WordFlags.Known) == 0 || context.Tokens[index + 1].Entry.Frequency < 7;
}
