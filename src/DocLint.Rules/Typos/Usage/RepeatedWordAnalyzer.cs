using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos.Usage;

/// <summary>DL3002: one word twice in a row.</summary>
internal sealed class RepeatedWordAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("DL3002", "Repeated word", "'{0}' is repeated", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    /// <summary>The class of frequency of words that few texts hold.</summary>
    private const int RarelyWritten = 2;

    /// <summary>Function words that are also words of programs: statements, operators, names of parameters.</summary>
    private static ReadOnlySpan<byte> Keywords => "a and as at by do else for from if in is no not of off on or out then to until up while with"u8;

    private static ReadOnlySpan<byte> Determiners => "the a an his their there these those its our my"u8;

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
        ProseSpan span = new(second.Start, second.Length), gap = ProseSpan.FromBounds(first.End, second.Start);
        bool isFunctionWord = (context.FlagsOf(index) & WordFlags.EnglishFunction) != 0, isMarkedUp = IsMarkedUp(context, index);
        // "the month <em>month</em>", a headword below the entry that ends in it: what stands on both sides of such a border are two uses.
        if (isMarkedUp ? !isFunctionWord || IsKeyword(context, index) : !isFunctionWord && IsOtherLine(context, gap))
            return;
        if (!context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(ProseSpan.FromBounds(first.Start, second.End)) || OtherSpeech.IsSic(context, index))
            return;
        context.Report(new Finding(Rule, span)
        {
            Fix = TypoText.Replace("Delete the repeated word", isMarkedUp ? FixSafety.Unsafe : TypoText.SafetyAt(context, span.Start), ProseSpan.FromBounds(first.End, second.End), string.Empty),
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

    /// <summary>Whether a tag, a comment, a mark of emphasis or a hard break stands between the two.</summary>
    private static bool IsMarkedUp(DocumentContext context, int index)
    {
        if (context.Document.Map.IsIdentity)
            return false;
        Token first = context.Tokens[index - 1], second = context.Tokens[index];
        if (context.Text[first.End..second.Start].Contains((byte)'\n'))
            return true;
        int start = context.Document.Map.ToSource(context.SpanOf(index - 1)).End, end = context.Document.Map.ToSource(context.SpanOf(index)).Start;
        if (start > end)
            return true;
        ReadOnlySpan<byte> source = context.Source.Utf8[start..end];
        int line = source.LastIndexOf((byte)'\n') + 1;
        // A quotation's ">" begins its lines.
        return source[..line].ContainsAny(TypoText.MarkupBytes) || source[line..].TrimStart("> \t"u8).ContainsAny(TypoText.MarkupBytes);
    }

    /// <summary>"for &lt;a>for&lt;/a> loops": a function word that is alone in its element.</summary>
    private static bool IsKeyword(DocumentContext context, int index) =>
        WordSet.IndexOf(Keywords, context.TextOf(index)) >= 0
        && (TypoText.IsAloneInMarkup(context, context.SpanOf(index - 1)) || TypoText.IsAloneInMarkup(context, context.SpanOf(index)));

    /// <summary>Whether the second word begins a line that is indented in another way than the line of the first.</summary>
    private static bool IsOtherLine(DocumentContext context, ProseSpan gap)
    {
        ReadOnlySpan<byte> text = context.Text;
        if (!context.TextOf(gap).Contains((byte)'\n'))
            return false;
        int line = text[..gap.Start].LastIndexOf((byte)'\n') + 1, indent = text[line..gap.Start].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return indent != gap.End - 1 - (gap.Start + context.TextOf(gap).LastIndexOf((byte)'\n'));
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
        if (name || ((flags & (WordFlags.Repeatable | WordFlags.Unknown)) != 0 && (flags & WordFlags.Misspelling) == 0 && !BeginsClauseTwice(context, index)))
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
        // "configure configure.in"; "surprise, surprise", "(cough cough)", "Ok ok."
        if (after == (byte)'.' && TypoText.IsAsciiLetter(TypoText.ByteAt(text, second.End + 1)) && (flags & WordFlags.EnglishFunction) == 0)
            return true;
        if ((flags & WordFlags.EnglishFunction) == 0 && IsAlone(context, first.Start, second.End))
            return true;
        ReadOnlySpan<byte> gap = text[first.End..second.Start];
        return gap.Contains((byte)'\t') || gap.Length > 3 || IsRun(context, index) || IsLabel(text, first.Start, second.End);
    }

    /// <summary>"said that that the pier": a determiner behind the second leaves it no noun.</summary>
    private static bool BeginsClauseTwice(DocumentContext context, int index) =>
        TypoText.IsFollowed(context, index) && TypoText.Equals(context.TextOf(index), "that"u8) && WordSet.IndexOf(Determiners, context.TextOf(index + 1)) >= 0;

    /// <summary>Whether the two stand between marks on both sides, with nothing else.</summary>
    private static bool IsAlone(DocumentContext context, int start, int end)
    {
        ReadOnlySpan<byte> before = context.Text[..start].TrimEnd(" "u8);
        return (before.IsEmpty || before[^1] is (byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)'!' or (byte)'?' or (byte)'(' or (byte)'-' or (byte)'\n' || before.EndsWith("—"u8))
            && (end == context.Text.Length || context.Text[end] is (byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)'!' or (byte)'?' or (byte)')' or (byte)'\n' or (byte)'\r');
    }

    /// <summary>"gave her her coat", "told you you would": to whom, and whose or what.</summary>
    private static bool IsGiven(DocumentContext context, int index)
    {
        return index > 1 && (TypoText.Equals(context.TextOf(index), "her"u8) || TypoText.Equals(context.TextOf(index), "you"u8)) && TypoText.IsFollowed(context, index - 2)
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
