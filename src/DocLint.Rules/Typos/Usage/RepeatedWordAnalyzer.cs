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

    private static ReadOnlySpan<byte> Particles => "in on by for with over through up off at to from about"u8;

    private static ReadOnlySpan<byte> VerbsOfIn =>
        ("log logs logged logging sign signs signed signing check checks checked checking move moves moved moving drop drops dropped come comes came coming go goes went"u8
        + " gone going get gets got getting weigh weighed phone phoned call called calling tune tuned settle settled plug plugged break breaks broke broken set sets step"u8
        + " stepped fly flew flies flown join joined joining cave caved"u8);

    private static ReadOnlySpan<byte> VerbsOfOn =>
        ("go goes went gone going carry carries carried carrying move moves moved moving pass passed log logs logged logging sign signed signing turn turns turned turning"u8
        + " switch switches switched switching hang hung drag drags dragged drove drive drives driving walk walked press"u8
        + " pressed push pushed travel travelled clock clocked"u8);

    /// <summary>Adjectives that are said twice for their weight, or by a slip: somebody has to look.</summary>
    private static ReadOnlySpan<byte> Emphatic => "bad big clever cold dark deep dear good hard high hot little long low nice old poor quick sad slow small sweet tiny wild young"u8;

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
            Fix = TypoText.Replace("Delete the repeated word", isMarkedUp || MayBeMeant(context, index) ? FixSafety.Unsafe : TypoText.SafetyAt(context, span.Start), ProseSpan.FromBounds(first.End, second.End), string.Empty),
            Related = [new RelatedSpan(context.SpanOf(index - 1), "the first of the two")],
        });
    }

    /// <summary>Adjectives, and what may end one clause and begin another.</summary>
    private static bool MayBeMeant(DocumentContext context, int index) =>
        context.TextOf(index) is var word && (WordSet.IndexOf(Emphatic, word) >= 0 || TypoText.Equals(word, "that"u8) || TypoText.Equals(word, "is"u8));

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
        if (Auxiliaries.IsDoubled(context, index) || IsGiven(context, index) || IsParticleAndPreposition(context, index) || IsObjectAndSubject(context, index))
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

    /// <summary>"said that that the pier": a determiner behind the second leaves it no noun; but "it was that that the mayor opposed".</summary>
    private static bool BeginsClauseTwice(DocumentContext context, int index) =>
        index > 1 && !Auxiliaries.IsVerb(context, index - 2) && TypoText.IsFollowed(context, index) && TypoText.Equals(context.TextOf(index), "that"u8) && WordSet.IndexOf(Determiners, context.TextOf(index + 1)) >= 0;

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

    /// <summary>
    /// "log in in May", "what goes on on the bridge", "the road he drove on on Friday": the first belongs to the verb before it, the second to what follows.
    /// </summary>
    private static bool IsParticleAndPreposition(DocumentContext context, int index)
    {
        if (index < 2 || index + 1 >= context.Tokens.Length || !TypoText.IsFollowed(context, index - 2) || !TypoText.IsFollowed(context, index))
            return false;
        ReadOnlySpan<byte> word = context.TextOf(index), verb = context.TextOf(index - 2);
        if (WordSet.IndexOf(Particles, word) < 0)
            return false;
        bool isPhrasal = TypoText.Equals(word, "in"u8) ? WordSet.IndexOf(VerbsOfIn, verb) >= 0 : TypoText.Equals(word, "on"u8) && WordSet.IndexOf(VerbsOfOn, verb) >= 0;
        return isPhrasal || IsStranded(context, index);
    }

    /// <summary>"the road he drove on", "which they came by": a clause that says more of a noun has its preposition at its end.</summary>
    private static bool IsStranded(DocumentContext context, int index)
    {
        if (index < 5 || WordSet.IndexOf("he she they we I you"u8, context.TextOf(index - 3)) < 0 || (context.FlagsOf(index - 2) & WordFlags.EnglishFunction) != 0)
            return false;
        return WordSet.IndexOf("which whom"u8, context.TextOf(index - 4)) >= 0
            || (WordSet.IndexOf("the a an this that these those his her their our my every any no"u8, context.TextOf(index - 5)) >= 0
                && TypoText.IsFollowed(context, index - 5) && TypoText.IsFollowed(context, index - 4) && context.Tokens[index - 4].Shape == TokenShape.None);
    }

    /// <summary>"In laying it before you you will be asked": a clause that ends in a pronoun, and one that begins with it, as was written without a comma.</summary>
    private static bool IsObjectAndSubject(DocumentContext context, int index)
    {
        if (index < 2 || WordSet.IndexOf("it you"u8, context.TextOf(index)) < 0 || !TypoText.IsFollowed(context, index - 2) || !TypoText.IsFollowed(context, index))
            return false;
        return WordSet.IndexOf("of for to with before from by in on at upon within without"u8, context.TextOf(index - 2)) >= 0
            && WordSet.IndexOf("is are was were will would can could may might must should has have had shall be"u8, context.TextOf(index + 1)) >= 0;
    }

    /// <summary>"Share share", or one on the next line: the labels of two buttons, with nothing else on their lines.</summary>
    private static bool IsLabel(ReadOnlySpan<byte> text, int start, int end) =>
        (start == 0 || text[start - 1] == (byte)'\n') && (end == text.Length || text[end] is (byte)'\n' or (byte)'\r');

    /// <summary>Three times the same is said on purpose ("la la la", "go go go").</summary>
    private static bool IsRun(DocumentContext context, int index) =>
        (index > 1 && TypoText.Equals(context.TextOf(index - 2), context.TextOf(index)))
        || (index + 1 < context.Tokens.Length && TypoText.Equals(context.TextOf(index + 1), context.TextOf(index)));
}
