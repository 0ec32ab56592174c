using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Usage;

/// <summary>Where a clause begins and ends, and which clauses take a form of a verb that elsewhere is a slip.</summary>
internal static class ClauseReading
{
    private static ReadOnlySpan<byte> Subjects => "i I we you he she it they"u8;

    private static ReadOnlySpan<byte> Determiners => "a all an any each every her his its my no one our some the their these this those your"u8;

    private static ReadOnlySpan<byte> Auxiliaries => "could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't"u8;

    private static ReadOnlySpan<byte> Demands =>
        ("asked asking better crucial demand demanded demanding demands essential imperative important insist insisted insistence insisting insists lest necessary order"u8
        + " ordered prefer preferred proposal propose proposed proposes recommend recommended recommends request requested requests require required requires suggest"u8
        + " suggested suggesting suggestion suggests urge urged urges vital"u8);

    /// <summary>Verbs that take a clause without "that": "he says they have came" is none that says more of a noun.</summary>
    private static ReadOnlySpan<byte> Reporting =>
        ("added admit admits admitted believe believed believes claim claimed claims feel felt find found hear heard hope hoped hopes insisted insists knew know knows"u8
        + " learned now reckon reckoned say saying says said suspect think thinking thinks thought told understand understood wish wished today yesterday then"u8);

    private static ReadOnlySpan<byte> Sayings => "added adds admitted argued asked claimed explained insisted replied reported said say saying says think told warned wrote"u8;

    public static bool Begins(DocumentContext context, int index)
    {
        if (index == 0 || TypoText.StartsSentence(context, index))
            return true;
        ReadOnlySpan<byte> gap = context.Text[context.Tokens[index - 1].End..context.Tokens[index].Start];
        return gap is [(byte)',' or (byte)';' or (byte)':', (byte)' '];
    }

    public static bool Ends(DocumentContext context, int index)
    {
        ReadOnlySpan<byte> rest = context.Text[context.Tokens[index].End..];
        // The line end of a wrapped paragraph ends nothing.
        if (rest is [(byte)'\n' or (byte)'\r', ..] && context.Document.Map.IsIdentity && context.Tokens[index].End < context.Blocks[context.BlockOf(index)].End)
            return false;
        if (rest is [(byte)',', ..])
            return !IsRow(context, index);
        return rest.IsEmpty || rest[0] is (byte)'.' or (byte)';' or (byte)':' or (byte)'?' or (byte)'!' or (byte)'"' or (byte)'\n' or (byte)'\r' || rest.StartsWith("”"u8);
    }

    /// <summary>"They insisted she become", "vital that the team lead": what somebody asks for has the plain form.</summary>
    public static bool IsDemanded(DocumentContext context, int index)
    {
        int subject = index - 1;
        if (subject < 1 || !TypoText.IsFollowed(context, subject))
            return false;
        if (!Is(context, subject, Subjects))
            subject = IsNounPhrase(context, subject) ? FirstOfPhrase(context, subject) : subject;
        subject -= subject > 1 && Is(context, subject - 1, "that"u8) ? 1 : 0;
        return subject > 0 && TypoText.IsFollowed(context, subject - 1) && Is(context, subject - 1, Demands);
    }

    /// <summary>"the few friends I have came", "what didn't became clear": a clause that ends in an auxiliary says more of a noun, and its verb follows.</summary>
    public static bool IsBehindRelative(DocumentContext context, int index)
    {
        int auxiliary = index - 1;
        if (auxiliary < 2 || !TypoText.IsFollowed(context, auxiliary) || !Is(context, auxiliary, Auxiliaries) || !TypoText.IsFollowed(context, auxiliary - 1))
            return false;
        if (Is(context, auxiliary - 1, "or what whatever"u8))
            return true;
        int noun = Is(context, auxiliary - 1, Subjects) ? auxiliary - 2 : IsNounPhrase(context, auxiliary - 1) ? FirstOfPhrase(context, auxiliary - 1) - 1 : -1;
        return noun >= 0 && TypoText.IsFollowed(context, noun) && IsContent(context, noun) && !Is(context, noun, Reporting) && !Is(context, noun, Demands);
    }

    /// <summary>"small, rural schools": a comma that parts words of one kind; "too small, residents said" has none.</summary>
    private static bool IsRow(DocumentContext context, int index)
    {
        int next = index + 1;
        if (next + 1 >= context.Tokens.Length || context.Text[context.Tokens[index].End..context.Tokens[next].Start] is not [(byte)',', (byte)' '])
            return false;
        return IsContent(context, next) && !context.TextOf(next).EndsWith("ly"u8) && !(TypoText.IsFollowed(context, next) && Is(context, next + 1, Sayings))
            && !Is(context, next, Sayings);
    }

    private static bool IsNounPhrase(DocumentContext context, int noun) => noun > 1 && IsContent(context, noun) && FirstOfPhrase(context, noun) < noun;

    /// <summary>The determiner before a noun, or before one word and the noun; the noun when it has none.</summary>
    private static int FirstOfPhrase(DocumentContext context, int noun)
    {
        if (!TypoText.IsFollowed(context, noun - 1))
            return noun;
        if (Is(context, noun - 1, Determiners))
            return noun - 1;
        return noun > 1 && IsContent(context, noun - 1) && TypoText.IsFollowed(context, noun - 2) && Is(context, noun - 2, Determiners) ? noun - 2 : noun;
    }

    /// <summary>A word in small letters that is no function word.</summary>
    private static bool IsContent(DocumentContext context, int index) =>
        (context.Tokens[index].Shape & (TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase | TokenShape.HasDigit)) == 0
        && (context.FlagsOf(index) & WordFlags.EnglishFunction) == 0;

    private static bool Is(DocumentContext context, int index, ReadOnlySpan<byte> words) => WordSet.IndexOf(words, context.TextOf(index)) >= 0;
}
