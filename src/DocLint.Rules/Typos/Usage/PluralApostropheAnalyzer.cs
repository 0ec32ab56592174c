using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Usage;

/// <summary>DL3009 for plurals: a possessive that nothing follows which could be possessed, where more than one is meant ("two boat's were sold").</summary>
internal sealed class PluralApostropheAnalyzer : DiagnosticAnalyzer
{
    private const int ShortestNoun = 4;
    private const int LongestNoun = 24;

    /// <summary>Digits of a number of things; more are a year's.</summary>
    private const int LongestNumber = 3;

    /// <summary>A possessive within so many words goes with this one: "of farmers', bakers' and the ferryman's rights".</summary>
    private const int Reach = 4;

    /// <summary>Nouns for whose house or shop the possessive stands alone, and those that make no plural.</summary>
    private static ReadOnlySpan<byte> Others =>
        ("mother father mum mom dad grandma grandpa granny grandad nana nanny uncle aunt auntie brother sister doctor dentist butcher baker barber chemist"u8
        + " hairdresser grocer greengrocer newsagent florist jeweller bookmaker women children people everyone everybody someone somebody anyone anybody nobody"u8
        + " else today yesterday tomorrow tonight another other that what there here where"u8);

    private static ReadOnlySpan<byte> Quantifiers => "several many few these those both numerous various countless"u8;

    /// <summary>Words before which two or more of a thing stand, but nothing that belongs to them.</summary>
    private static ReadOnlySpan<byte> Followers => "were are have had in on at from to for with without ago who that which by as than under over after before of will would could"u8;

    private static ReadOnlySpan<byte> Prepositions => "of despite for between by into to from against among about"u8;

    /// <summary>Words behind a bare possessive that are no one's: "despite warning's from".</summary>
    private static ReadOnlySpan<byte> BareFollowers => "were are from who which without than"u8;

    private static ReadOnlySpan<byte> Most => "most all"u8;

    private static ReadOnlySpan<byte> Auxiliaries => "would will could were are have"u8;

    /// <summary>"By ten dinner's on the table": the time of day.</summary>
    private static ReadOnlySpan<byte> TimePrepositions => "at by until till since of about around before after past"u8;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ConfusionAnalyzer.Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    /// <summary>Goes from one apostrophe to the next, which are rare, rather than from word to word.</summary>
    private static void Analyze(DocumentContext context)
    {
        ReadOnlySpan<byte> text = context.Text;
        for (int at = 0; text[at..].IndexOfAny((byte)'\'', (byte)0xE2) is >= 0 and int step; at++)
        {
            at += step;
            ReadOnlySpan<byte> rest = text[at..];
            int ending = rest.StartsWith("'s"u8) ? 2 : rest.StartsWith("’s"u8) ? 4 : 0;
            if (ending > 0 && at > ShortestNoun && !TypoText.IsAsciiLetter(TypoText.ByteAt(text, at + ending)) && TypoText.IsLower(text[at - 1]))
                AnalyzeWord(context, context.TokenBefore(at), at, at + ending);
        }
    }

    private static void AnalyzeWord(DocumentContext context, int index, int stemEnd, int end)
    {
        if (index < 1 || !IsNoun(context, index, end) || (!IsCounted(context, index) && !IsBare(context, index) && !IsMost(context, index)))
            return;
        Token token = context.Tokens[index];
        string plural = PluralOf(context.GetString(ProseSpan.FromBounds(token.Start, stemEnd)));
        ProseSpan span = context.SpanOf(index);
        if ((context.Words.FlagsOf(context.Words.LookupFolded(Encoding.UTF8.GetBytes(plural))) & WordFlags.Known) == 0
            || !context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(span) || TypoText.IsAloneInMarkup(context, span))
            return;
        context.Report(new Finding(ConfusionAnalyzer.Rule, span)
        {
            Arguments = [plural],
            Fix = TypoText.Replace($"Replace with '{plural}'", FixSafety.Unsafe, span, plural),
        });
    }

    private static bool IsNoun(DocumentContext context, int index, int end)
    {
        Token token = context.Tokens[index];
        WordFlags flags = context.FlagsOf(index);
        return token.End == end && token.Is(TokenShape.Possessive) && !token.Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase | TokenShape.HasDigit)
            && context.StemOf(index) is { Length: >= ShortestNoun and <= LongestNoun } stem && stem[^1] != (byte)'s' && WordSet.IndexOf(Others, stem) < 0
            && (flags & (WordFlags.Known | WordFlags.EnglishFunction | WordFlags.NumberWord | WordFlags.ProperName)) == WordFlags.Known
            && TypoText.ByteAt(context.Text, token.Start - 1) == (byte)' ';
    }

    /// <summary>"Two boat's were", "several new boat's.": a number, perhaps an adjective, and nothing behind that could be theirs.</summary>
    private static bool IsCounted(DocumentContext context, int index)
    {
        if (!EndsClause(context, index) && !IsFollowedBy(context, index, Followers))
            return false;
        if (!TypoText.IsFollowed(context, index - 1))
            return false;
        if (IsNumber(context, index - 1))
            return true;
        bool isAdjective = context.Tokens[index - 1].Shape == TokenShape.None && (context.FlagsOf(index - 1) & (WordFlags.Known | WordFlags.EnglishFunction)) == WordFlags.Known;
        return isAdjective && index > 1 && TypoText.IsFollowed(context, index - 2) && IsNumber(context, index - 2);
    }

    private static bool IsNumber(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        ReadOnlySpan<byte> word = context.TextOf(index);
        bool isNumber = token.Is(TokenShape.HasDigit)
            ? word.Length <= LongestNumber && word.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && !word.SequenceEqual("1"u8) && TypoText.ByteAt(context.Text, token.Start - 1) == (byte)' '
            : WordSet.IndexOf(Quantifiers, word) >= 0 || ((context.FlagsOf(index) & WordFlags.NumberWord) != 0 && IsCardinal(word));
        return isNumber && (index == 0 || WordSet.IndexOf(TimePrepositions, context.TextOf(index - 1)) < 0);
    }

    private static bool IsCardinal(ReadOnlySpan<byte> word) =>
        WordSet.IndexOf("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty"u8, word) >= 0;

    /// <summary>"Loved by student's,", "tonnes of banana's were": no article makes it one thing, and nothing behind it is its.</summary>
    private static bool IsBare(DocumentContext context, int index) =>
        TypoText.IsFollowed(context, index - 1) && WordSet.IndexOf(Prepositions, context.TextOf(index - 1)) >= 0
        && (EndsClause(context, index) || IsFollowedBy(context, index, BareFollowers)) && !IsInList(context, index);

    /// <summary>"Most passenger's would": what many do.</summary>
    private static bool IsMost(DocumentContext context, int index) =>
        TypoText.IsFollowed(context, index - 1) && WordSet.IndexOf(Most, context.TextOf(index - 1)) >= 0 && IsFollowedBy(context, index, Auxiliaries);

    private static bool IsInList(DocumentContext context, int index)
    {
        for (int i = Math.Max(0, index - Reach); i <= Math.Min(index + Reach, context.Tokens.Length - 1); i++)
        {
            if (i != index && (context.Tokens[i].Is(TokenShape.Possessive) || TypoText.ByteAt(context.Text, context.Tokens[i].End) == (byte)'\''))
                return true;
        }

        return false;
    }

    private static bool IsFollowedBy(DocumentContext context, int index, ReadOnlySpan<byte> words) =>
        TypoText.IsFollowed(context, index) && WordSet.IndexOf(words, context.TextOf(index + 1)) >= 0;

    private static bool EndsClause(DocumentContext context, int index) =>
        TypoText.ByteAt(context.Text, context.Tokens[index].End) is (byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)'?' or (byte)'!';

    private static string PluralOf(string noun) => noun switch
    {
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        [.., 'x'] or [.., 'c' or 's', 'h'] => noun + "es",
        _ => noun + "s",
    };
}
