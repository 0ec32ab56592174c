using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos;

/// <summary>DL3010: a number and its unit or noun without a space ("$1million", "12percent").</summary>
internal sealed class GluedQuantityAnalyzer : DiagnosticAnalyzer
{
    // Asked for few tokens, so that a search of bytes in place beats a set that every start would build.
    private static ReadOnlySpan<byte> Units =>
        (" million billion trillion thousand hundred percent dollars euros pounds people years year months weeks days hours"u8
        + " minutes seconds miles feet inches acres votes times per and of in to "u8);

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
        if (digits <= 0 || !IsUnit(text[digits..]))
            return;
        ProseSpan span = context.SpanOf(index);
        byte before = TypoText.ByteAt(context.Text, token.Start - 1);
        if (text[digits..].SequenceEqual("in"u8) && IsInches(context, index))
            return;
        if (TypoText.IsAsciiLetter(before) || before is (byte)'-' or (byte)'.' or (byte)'/' || !context.IsEnglishBlock(context.BlockOf(index)))
            return;
        // The dollar sign alone makes no identifier of "$1million".
        ProseSpan whole = before == (byte)'$' ? ProseSpan.FromBounds(span.Start - 1, span.End) : span;
        if (before != (byte)'$' && !context.IsProse(span))
            return;
        context.Report(new Finding(Rule, whole)
        {
            Fix = TypoText.Replace("Insert a space", FixSafety.Safe, new ProseSpan(token.Start + digits, 0), " "),
        });
    }

    /// <summary>"6ft 4in": inches behind feet.</summary>
    private static bool IsInches(DocumentContext context, int index) =>
        index > 0 && (context.TextOf(index - 1).EndsWith("ft"u8) || context.TextOf(index - 1).EndsWith("foot"u8) || context.TextOf(index - 1).EndsWith("feet"u8));

    private static bool IsUnit(ReadOnlySpan<byte> letters)
    {
        ReadOnlySpan<byte> units = Units;
        for (int at = 0; units[at..].IndexOf(letters) is var step and >= 0; at++)
        {
            at += step;
            if (units[at - 1] == (byte)' ' && units[at + letters.Length] == (byte)' ')
                return true;
        }

        return false;
    }
}
