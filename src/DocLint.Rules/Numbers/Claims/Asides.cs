using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Sources that are set aside by a comma or a preposition: ", state invoices show.", "by its president's account".</summary>
internal static class Asides
{
    /// <summary>Words between the comma and the verb at the most.</summary>
    private const int LongestSubject = 12;

    /// <summary>Words between the preposition and the noun at the most.</summary>
    private const int LongestOwner = 5;

    /// <summary>What begins another clause than that of who says it.</summary>
    private static readonly WordSet OtherClauses = new("which who whom whose that where when while and but or so as if because though although with to"u8);

    private static readonly WordSet Be = new("is are was were be been being"u8);

    private static readonly WordSet Determiners = new("a an the this that no its his her their"u8);

    private static readonly WordSet Plurals = new("they we i you people police data"u8);

    private static readonly WordSet Irregular = new("said found wrote told thought put forecast heard"u8);

    private static readonly WordSet AlsoNouns = new("reports claims states estimates notes projects details documents credits hopes promises pledges forecasts figures counts records points values rates places lists reviews posts shares releases issues replies tweets tracks cites measures"u8);

    private static readonly WordSet Reckonings = new("estimate estimates count reckoning calculation calculations tally account inventory figures numbers projection projections analysis accounting admission census measure spreadsheet tracker list register ledger logbook yearbook"u8);

    /// <summary>Those that things stand on or in; what is counted is not done by them.</summary>
    private static readonly WordSet Writs = new("tracker list register ledger logbook yearbook"u8);

    private static readonly WordSet Owners = new("its his her their our my own official last latest"u8);

    private static readonly WordSet Have = new("has had"u8);

    private static readonly WordSet Telling = new("told tells informed assured reminded"u8);

    private static readonly WordSet Moves = new("up down"u8);

    private static readonly WordSet Objects = new("it them the its his her their"u8);

    private static readonly WordSet Articles = new("a an"u8);

    private static readonly WordSet Senders = new("to from by sent issued published"u8);

    private static readonly WordSet Writings = new("statement email interview letter post tweet newsletter memorandum release bulletin notice circular"u8);

    /// <summary>A comma, who says it, and the verb at the end of its clause, whatever else the verb may mean elsewhere.</summary>
    public static bool Says(DocumentContext context, int token, in Sentence sentence)
    {
        ReadOnlySpan<byte> after = context.Text[context.Tokens[token].End..sentence.End];
        if (!(after.IsEmpty || after[0] is (byte)'.' or (byte)',' or (byte)';' or (byte)':' || after.StartsWith("”"u8) || after.StartsWith(" —"u8) || after.StartsWith(" –"u8)))
        {
            return false;
        }

        int first = FirstOfClause(context, token, sentence);
        return first >= 0 && first < token && MayBeVerb(context, first, token) && !context.IsWord(first, OtherClauses) && !context.IsWord(token - 1, Determiners) && !context.IsWord(token - 1, Be);
    }

    /// <summary>Whether a verb of speech, and whom it is said to, ends its sentence behind a comma: ", the mayor told the council."</summary>
    public static bool Closes(DocumentContext context, int token, in Sentence sentence)
    {
        const int listener = 6;
        if (token + listener < sentence.EndToken || FirstOfClause(context, token, sentence) is not (>= 0 and int first) || context.IsWord(first, OtherClauses))
        {
            return false;
        }

        return token + 1 == sentence.EndToken || (context.IsWord(token, Telling) && context.Between(context.Tokens[token].End, context.Tokens[sentence.EndToken - 1].Start).IndexOfAny((byte)',', (byte)';', (byte)':') < 0);
    }

    /// <summary>"state invoices show", "Aske writes", but "a steady figure" and "its best estimates": what may be a noun needs a subject that fits it.</summary>
    private static bool MayBeVerb(DocumentContext context, int first, int token)
    {
        ReadOnlySpan<byte> verb = context.TextOf(token), subject = context.StemOf(token - 1);
        // "figures supplied to us by the trade body show"
        bool isPlural = subject[^1] == (byte)'s' || context.IsWord(token - 1, Plurals) || (first < token - 2 && context.Has(first, WordFlags.DocumentNoun));
        return verb.EndsWith("ed"u8) || context.IsWord(token, Irregular)
            || (verb[^1] == (byte)'s' ? !context.IsWord(token, AlsoNouns) || context.IsCapitalized(token - 1) || context.Has(token - 1, WordFlags.SourceNoun | WordFlags.DocumentNoun) : isPlural);
    }

    /// <summary>"by its president's account", "on the watchdog's own calculations", "by the last official inventory".</summary>
    public static bool Reckons(DocumentContext context, int token, in Sentence sentence)
    {
        if (!context.IsWord(token, Reckonings))
        {
            return false;
        }

        // "by the count of the tracking firm"
        bool isOwned = token + 1 < sentence.EndToken && context.HashOf(token + 1) == Word.Of;
        for (int i = token - 1; i >= Math.Max(sentence.FirstToken, token - LongestOwner); i--)
        {
            if (context.HashOf(i) is Word.By or Word.On)
            {
                return isOwned && (context.HashOf(i) == Word.On || !context.IsWord(token, Writs) || context.Tokens[token - 1].Is(TokenShape.Possessive) || i + 3 < token);
            }

            isOwned |= context.IsWord(i, Owners) || context.Tokens[i].Is(TokenShape.Possessive);
        }

        return false;
    }

    /// <summary>"The pollster has his support at 41 percent", "the treasurers' society has it at £3.9bn": who has it so is named.</summary>
    public static bool HasAt(DocumentContext context, int token, in Sentence sentence)
    {
        const int reach = 7;
        bool moved = context.HashOf(token) == Word.To && token > sentence.FirstToken && context.IsWord(token - 1, Moves);
        if ((context.HashOf(token) != Word.At && !moved) || token + 1 >= sentence.EndToken
            || !(context.HasDigit(token + 1) || context.Has(token + 1, WordFlags.NumberWord | WordFlags.HedgeWord)))
        {
            return false;
        }

        int first = Math.Max(sentence.FirstToken + 1, token - reach);
        int has = context.FindWord(first, token - 1, Have);
        return has < token - 1 && context.IsWord(has + 1, Objects)
            && (context.Has(has - 1, WordFlags.SourceNoun | WordFlags.DocumentNoun) || (context.IsCapitalized(has - 1) && (has - 1 > sentence.FirstToken || context.Has(has - 1, WordFlags.Unknown | WordFlags.ProperName))))
            && !context.Between(context.Tokens[has].End, context.Tokens[token].Start).Contains((byte)',');
    }

    /// <summary>"In a statement by his secretary, he ...": what the sentence tells is from there.</summary>
    public static bool IsInWriting(DocumentContext context, int token, in Sentence sentence)
    {
        const int adjectives = 2;
        if (!context.IsWord(token, Writings))
        {
            return false;
        }

        int article = token - 1;
        while (article > sentence.FirstToken && token - article <= adjectives && !context.IsWord(article, Articles))
        {
            article--;
        }

        int preposition = article - 1;
        return preposition >= sentence.FirstToken && context.HashOf(preposition) == Word.In && context.IsWord(article, Articles)
            && (preposition == sentence.FirstToken || (token + 1 < sentence.EndToken && context.IsWord(token + 1, Senders)) || context.Text[..context.Tokens[preposition].Start].EndsWith(", "u8));
    }

    /// <summary>The word behind the comma or dash before a verb, when nothing but words stands between; -1 when there is none near.</summary>
    private static int FirstOfClause(DocumentContext context, int token, in Sentence sentence)
    {
        for (int i = token; i > sentence.FirstToken && i > token - LongestSubject; i--)
        {
            ReadOnlySpan<byte> gap = context.Between(context.Tokens[i - 1].End, context.Tokens[i].Start);
            if (gap.StartsWith(", "u8) || gap.StartsWith("), "u8) || gap.StartsWith(",” "u8) || gap.StartsWith(" — "u8) || gap.StartsWith(" – "u8))
            {
                return i;
            }

            if (!TokenExtensions.IsOneSpace(gap) && !gap.SequenceEqual("-"u8) && !gap.SequenceEqual(". "u8))
            {
                return -1;
            }
        }

        return -1;
    }
}
