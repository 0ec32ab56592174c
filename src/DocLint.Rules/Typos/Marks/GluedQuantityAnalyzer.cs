using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Marks;

/// <summary>DL3010: a number and its unit or noun without a space ("$1million", "12percent").</summary>
internal sealed class GluedQuantityAnalyzer : DiagnosticAnalyzer
{
    // Asked for few tokens, so that a search of bytes in place beats a set that every start would build.
    private static ReadOnlySpan<byte> Scales => " million billion trillion thousand hundred "u8;

    private static ReadOnlySpan<byte> Units =>
        (" percent dollars euros pounds people years year months weeks days hours"u8
        + " minutes seconds miles feet inches acres votes times per and of in to tonnes tons metres meters kilometres kilometers litres liters gallons"u8
        + " hectares grams kilos square cubic degrees cents rupees points seats jobs homes houses children men women students pupils patients cases deaths passengers members workers "u8);

    private static ReadOnlySpan<byte> Determiners => " the a an this that these those his her its their our my your all both each every any some one two three "u8;

    private static readonly DiagnosticDescriptor Rule =
        new("DL3010", "Glued quantity", "'{0}' lacks a space behind the number", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterNumberAction(Analyze);

    private static void Analyze(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        if (!token.Is(TokenShape.StartsWithDigit) || token.Is(TokenShape.NonAscii | TokenShape.Possessive) || !TypoText.IsLower(context.Text[token.End - 1]))
            return;
        ReadOnlySpan<byte> text = context.TextOf(index);
        int digits = text.IndexOfAnyExcept("0123456789.,"u8);
        if (digits <= 0)
            return;
        bool isScale = Contains(Scales, text[digits..]);
        if (!isScale && !Contains(Units, text[digits..]))
            return;
        ProseSpan span = context.SpanOf(index);
        byte before = TypoText.ByteAt(context.Text, token.Start - 1);
        if (text[digits..].SequenceEqual("in"u8) && !IsPreposition(context, index))
            return;
        // A book in quarto; from "4to 6" a space was lost.
        if (text.SequenceEqual("4to"u8) && !(TypoText.IsFollowed(context, index) && context.Tokens[index + 1].Is(TokenShape.StartsWithDigit)))
            return;
        if (TypoText.IsAsciiLetter(before) || before is (byte)'-' or (byte)'.' or (byte)'/' || !context.IsEnglishBlock(context.BlockOf(index)))
            return;
        // The dollar sign alone makes no identifier of "$1million".
        ProseSpan whole = before == (byte)'$' ? ProseSpan.FromBounds(span.Start - 1, span.End) : span;
        if ((before != (byte)'$' && !context.IsProse(span)) || (isScale && context.GetState(static c => new ScaleStyle(c)).IsGlued))
            return;
        context.Report(new Finding(Rule, whole)
        {
            Fix = TypoText.Replace("Insert a space", FixSafety.Safe, new ProseSpan(token.Start + digits, 0), " "),
        });
    }

    /// <summary>"16in the hall", but "21in wheels", "6ft 4in" and "a screen of 27in": inches as the British write them.</summary>
    private static bool IsPreposition(DocumentContext context, int index) =>
        TypoText.IsFollowed(context, index)
        && ((context.FlagsOf(index + 1) & (WordFlags.Month | WordFlags.Weekday)) != 0 || Contains(Determiners, context.TextOf(index + 1)));

    private static bool Contains(ReadOnlySpan<byte> list, ReadOnlySpan<byte> word)
    {
        for (int at = 0; list[at..].IndexOf(word) is var step and >= 0; at++)
        {
            at += step;
            if (list[at - 1] == (byte)' ' && list[at + word.Length] == (byte)' ')
                return true;
        }

        return false;
    }

    /// <summary>How the document writes its millions: some newspapers print "£1million" throughout.</summary>
    private sealed class ScaleStyle
    {
        public ScaleStyle(DocumentContext context)
        {
            int glued = 0, spaced = 0;
            ReadOnlySpan<Token> tokens = context.Tokens;
            for (int i = 0; i < tokens.Length && spaced == 0; i++)
            {
                ReadOnlySpan<byte> text = context.TextOf(i);
                if (tokens[i].Is(TokenShape.StartsWithDigit) && text.IndexOfAnyExcept("0123456789.,"u8) is > 0 and var digits && Contains(Scales, text[digits..]))
                    glued++;
                else if (i > 0 && tokens[i - 1].Is(TokenShape.StartsWithDigit) && (context.FlagsOf(i) & WordFlags.ScaleWord) != 0 && TypoText.IsFollowed(context, i - 1))
                    spaced++;
            }

            IsGlued = glued > 1 && spaced == 0;
        }

        /// <summary>More than one stands without a space, and none with one.</summary>
        public bool IsGlued { get; }
    }
}
