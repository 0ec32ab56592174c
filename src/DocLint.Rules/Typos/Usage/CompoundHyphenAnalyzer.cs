using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Usage;

/// <summary>DL3009 for compounds that begin with a number: "46 year-old", "a five year plan" and "twenty two" lack their hyphens.</summary>
internal sealed class CompoundHyphenAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Digits of an age or a count; more are a year's.</summary>
    private const int LongestNumber = 3;

    /// <summary>Bytes from which on a word behind a unit is a noun or its adjective.</summary>
    private const int ShortestNoun = 4;

    private static ReadOnlySpan<byte> Ages => "year month week day"u8;

    private static ReadOnlySpan<byte> PluralAges => "years months weeks days"u8;

    /// <summary>Units whose singular behind more than one makes an adjective of the two.</summary>
    private static ReadOnlySpan<byte> Units => "year month week day hour minute mile point metre meter kilometre kilometer acre storey bedroom"u8;

    private static ReadOnlySpan<byte> Determiners => "a an the his her its their this that my our another"u8;

    private static ReadOnlySpan<byte> Tens => "twenty thirty forty fifty sixty seventy eighty ninety"u8;

    private static ReadOnlySpan<byte> Teens => "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"u8;

    private static ReadOnlySpan<byte> Ones => "one two three four five six seven eight nine"u8;

    /// <summary>Verbs behind which an age is told: "he is 16 years old".</summary>
    private static ReadOnlySpan<byte> Copulas => "is was are were be been he's she's it's i'm they're turned just only now"u8;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ConfusionAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterNumberAction(Analyze);
        context.RegisterWordAction(WordFlags.NumberWord, AnalyzeWord);
    }

    private static void AnalyzeWord(DocumentContext context, int index)
    {
        if (index + 1 < context.Tokens.Length && (context.FlagsOf(index + 1) & (WordFlags.TimeUnit | WordFlags.MeasureUnit | WordFlags.NumberWord)) != 0)
            Analyze(context, index);
    }

    private static void Analyze(DocumentContext context, int index)
    {
        if (index + 1 >= context.Tokens.Length || !IsCount(context, index))
            return;
        bool isHyphened = TypoText.IsHyphened(context, index);
        if (!isHyphened && !TypoText.IsFollowed(context, index))
            return;
        ReadOnlySpan<byte> unit = context.TextOf(index + 1);
        if (WordSet.IndexOf(Ages, unit) >= 0 && IsOld(context, index + 1))
            ReportAge(context, index, isHyphened);
        else if (WordSet.IndexOf(PluralAges, unit) >= 0 && IsOld(context, index + 1) && TypoText.IsHyphened(context, index + 1))
            ReportYearsOld(context, index, unit[..^1]);
        else if (!isHyphened && WordSet.IndexOf(Units, unit) >= 0)
            ReportUnit(context, index);
        else if (!isHyphened && WordSet.IndexOf(Tens, context.TextOf(index)) >= 0 && WordSet.IndexOf(Ones, unit) >= 0)
            ReportTens(context, index);
    }

    /// <summary>Two or more, in figures without a mark or in words.</summary>
    private static bool IsCount(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        ReadOnlySpan<byte> word = context.TextOf(index);
        if (!token.Is(TokenShape.HasDigit))
            return token.Shape is TokenShape.None or TokenShape.Capitalized && (WordSet.IndexOf(Ones[4..], word) >= 0 || WordSet.IndexOf(Teens, word) >= 0 || WordSet.IndexOf(Tens, word) >= 0);
        return word.Length <= LongestNumber && word.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && !word.SequenceEqual("1"u8)
            && TypoText.ByteAt(context.Text, token.Start - 1) is 0 or (byte)' ' or (byte)'\n' or (byte)'"' or (byte)'(' or 0x9C;
    }

    private static bool IsOld(DocumentContext context, int unit) =>
        unit + 1 < context.Tokens.Length && (TypoText.IsFollowed(context, unit) || TypoText.IsHyphened(context, unit))
        && context.TextOf(unit + 1) is var word && (word.SequenceEqual("old"u8) || word.SequenceEqual("olds"u8));

    /// <summary>"46 year-old", "20-year old" and "five year old": behind more than one, a single year makes a compound of the three.</summary>
    private static void ReportAge(DocumentContext context, int index, bool isHyphened)
    {
        bool isOldHyphened = TypoText.IsHyphened(context, index + 1);
        // "15 day-old chicks" are fifteen, each a day old.
        bool mayCount = !isHyphened && isOldHyphened && index + 3 < context.Tokens.Length && IsPlural(context, index + 3);
        if (!mayCount && (!isHyphened || !isOldHyphened))
            Report(context, index, index + 2, Join(context, index, index + 2, "-"), isSure: context.TextOf(index + 1).SequenceEqual("year"u8));
    }

    /// <summary>Whether a word may name more than one thing: all that ends in "s", and a few.</summary>
    private static bool IsPlural(DocumentContext context, int index) =>
        context.TextOf(index) is [.., (byte)'s'] || WordSet.IndexOf("men women children people cattle sheep geese mice fish calves"u8, context.TextOf(index)) >= 0;

    /// <summary>"He is 16-years-old" tells an age, and "a 16-years-old boy" has a compound.</summary>
    private static void ReportYearsOld(DocumentContext context, int index, ReadOnlySpan<byte> singular)
    {
        if (context.TextOf(index + 2).Length != "old".Length)
            return;
        bool isTold = index > 0 && TypoText.IsFollowed(context, index - 1) && WordSet.IndexOf(Copulas, context.TextOf(index - 1)) >= 0;
        string number = context.GetString(context.SpanOf(index));
        Report(context, index, index + 2, isTold ? Join(context, index, index + 2, " ") : $"{number}-{ShortText.Decode(singular)}-old", isSure: false);
    }

    /// <summary>"A five year plan", "the 16 point win".</summary>
    private static void ReportUnit(DocumentContext context, int index)
    {
        if (index == 0 || index + 2 >= context.Tokens.Length || !TypoText.IsFollowed(context, index - 1) || !TypoText.IsFollowed(context, index + 1)
            || WordSet.IndexOf(Determiners, context.TextOf(index - 1)) < 0)
            return;
        Token noun = context.Tokens[index + 2];
        bool isNoun = noun.Shape == TokenShape.None && noun.Length >= ShortestNoun && (context.FlagsOf(index + 2) & (WordFlags.Known | WordFlags.EnglishFunction | WordFlags.NumberWord)) == WordFlags.Known;
        // "The 12 day trips" are twelve.
        if (isNoun && !IsPlural(context, index + 2))
            Report(context, index, index + 1, Join(context, index, index + 1, "-"), isSure: false);
    }

    /// <summary>"Twenty two boats", but neither "nineteen twenty two" nor "twenty two-day tickets".</summary>
    private static void ReportTens(DocumentContext context, int index)
    {
        // "Thirty One" is a road.
        if (context.Tokens[index + 1].Shape != TokenShape.None || TypoText.IsHyphened(context, index + 1) || (index > 0 && IsNumeral(context, index - 1)) || (index + 2 < context.Tokens.Length && IsNumeral(context, index + 2)))
            return;
        Report(context, index, index + 1, Join(context, index, index + 1, "-"), isSure: false);
    }

    private static bool IsNumeral(DocumentContext context, int index) =>
        context.Tokens[index].Is(TokenShape.HasDigit) || (context.FlagsOf(index) & (WordFlags.NumberWord | WordFlags.ScaleWord)) != 0;

    private static string Join(DocumentContext context, int first, int last, string mark)
    {
        var words = new string[last - first + 1];
        for (int i = first; i <= last; i++)
            words[i - first] = context.GetString(context.SpanOf(i));
        return string.Join(mark, words);
    }

    private static void Report(DocumentContext context, int first, int last, string right, bool isSure)
    {
        ProseSpan span = ProseSpan.FromBounds(context.Tokens[first].Start, context.Tokens[last].End);
        if (!context.IsEnglishBlock(context.BlockOf(first)) || !context.IsProse(span) || TypoText.IsAloneInMarkup(context, span))
            return;
        context.Report(new Finding(ConfusionAnalyzer.Rule, span)
        {
            Arguments = [right],
            Fix = TypoText.Replace($"Replace with '{right}'", isSure ? TypoText.SafetyAt(context, span.Start) : FixSafety.Unsafe, span, right),
        });
    }
}
