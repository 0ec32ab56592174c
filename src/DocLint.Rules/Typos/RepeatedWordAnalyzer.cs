using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos;

/// <summary>DL3002: one word twice in a row.</summary>
internal sealed class RepeatedWordAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("DL3002", "Repeated word", "'{0}' is repeated", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    /// <summary>The class of frequency of words that few texts hold.</summary>
    private const int RarelyWritten = 2;

    private static ReadOnlySpan<byte> Giving =>
        ("give gives gave given giving tell told telling show showed shown hand handed send sent sending bring brought buy bought lend lent offer offered"u8
        + " pay paid cost costs costing teach taught leave left make made deny denied win won earn earned grant granted get got return returned pass passed"u8
        + " deal dealt save saved spare spared owe owes owed promise promised read serve served wish wished"u8);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterRepeatedWordAction(Analyze);

    private static void Analyze(DocumentContext context, int index)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        Token first = tokens[index - 1], second = tokens[index];
        if (!context.TextOf(index).SequenceEqual(context.TextOf(index - 1)) && !IsSameWord(context, index))
            return;
        if (IsIntended(context, index))
            return;
        ProseSpan span = new(second.Start, second.Length);
        if (!context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(ProseSpan.FromBounds(first.Start, second.End)) || OtherSpeech.IsSic(context, index))
            return;
        context.Report(new Finding(Rule, span)
        {
            Fix = TypoText.Replace("Delete the repeated word", TypoText.SafetyAt(context, span.Start), ProseSpan.FromBounds(first.End, second.End), string.Empty),
            Related = [new RelatedSpan(context.SpanOf(index - 1), "the first of the two")],
        });
    }

    /// <summary>"The the", but neither "US us" nor "May may".</summary>
    private static bool IsSameWord(DocumentContext context, int index)
    {
        Token first = context.Tokens[index - 1], second = context.Tokens[index];
        return first.Is(TokenShape.Capitalized) && !first.Is(TokenShape.AllCaps) && second.Shape == TokenShape.None
            && TypoText.StartsSentence(context, index - 1) && TypoText.Equals(context.TextOf(index - 1), context.TextOf(index))
            && (context.FlagsOf(index) & (WordFlags.Month | WordFlags.ProperName)) == 0;
    }

    private static bool IsIntended(DocumentContext context, int index)
    {
        ReadOnlySpan<byte> text = context.Text;
        Token first = context.Tokens[index - 1], second = context.Tokens[index];
        WordFlags flags = context.FlagsOf(index);
        // "Duran Duran", "Sirhan Sirhan", a heading over a text that begins alike; a unit or a letter of a list.
        // A word that hardly anybody writes is doubled on purpose, too: "boda boda", "gado gado".
        if (second.Shape == TokenShape.None && second.Entry.Exists && second.Entry.Frequency <= RarelyWritten && (flags & WordFlags.EnglishFunction) == 0)
            return true;
        bool name = (flags & (WordFlags.ProperName | WordFlags.EnglishFunction)) == WordFlags.ProperName;
        if (name || ((flags & (WordFlags.Repeatable | WordFlags.Unknown)) != 0 && (flags & WordFlags.Misspelling) == 0))
            return true;
        if (second.Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase) && first.Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase))
            return true;
        if (second.Length == 1 && text[second.Start] is not ((byte)'a' or (byte)'I' or (byte)'A'))
            return true;
        if (Auxiliaries.IsDoubled(context, index) || IsGiven(context, index))
            return true;
        // More than one blank is a table or a layout; a hyphen, an apostrophe or a point goes with another reading ("on-on", "to to-do").
        byte before = TypoText.ByteAt(text, first.Start - 1), after = TypoText.ByteAt(text, second.End);
        if (before == (byte)'-' || after == (byte)'-' || second.Is(TokenShape.Possessive))
            return true;
        ReadOnlySpan<byte> gap = text[first.End..second.Start];
        return gap.Contains((byte)'\t') || gap.Length > 3 || IsRun(context, index) || IsLabel(text, first.Start, second.End);
    }

    /// <summary>"gave her her coat": to whom, and whose.</summary>
    private static bool IsGiven(DocumentContext context, int index)
    {
        return index > 1 && TypoText.Equals(context.TextOf(index), "her"u8) && TypoText.IsFollowed(context, index - 2)
            && WordSet.IndexOf(Giving, context.TextOf(index - 2)) >= 0;
    }

    /// <summary>"Share share", or one on the next line: the labels of two buttons, with nothing else on their lines.</summary>
    private static bool IsLabel(ReadOnlySpan<byte> text, int start, int end) =>
        (start == 0 || text[start - 1] == (byte)'\n') && (end == text.Length || text[end] is (byte)'\n' or (byte)'\r');

    /// <summary>Three times the same is said on purpose ("la la la", "go go go").</summary>
    private static bool IsRun(DocumentContext context, int index) =>
        (index > 1 && TypoText.Equals(context.TextOf(index - 2), context.TextOf(index)))
        || (index + 1 < context.Tokens.Length && TypoText.Equals(context.TextOf(index + 1), context.TextOf(index)));
}
