using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;
using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos.Names;

/// <summary>DL3005: a place whose name is one slip away from the one that is meant.</summary>
internal sealed class PlaceNameAnalyzer : DiagnosticAnalyzer
{
    /// <summary>A city that needs no region beside it; 260,000 people.</summary>
    private const int WellKnownCity = NearNames.WellKnownCity;

    /// <summary>The class of states and countries.</summary>
    private const int Region = ClassTable.LargestClass;

    private const int ShortestName = 5;

    /// <summary>Bytes from which on a slip of the region behind a town is told; shorter ones are abbreviations.</summary>
    private const int ShortestRegion = 4;

    /// <summary>Bytes from which on a clear slip of a state or country is told without a preposition.</summary>
    private const int ShortestAlone = 6;

    /// <summary>Bytes from which on any slip is told.</summary>
    private const int LongName = 7;

    /// <summary>The same without a preposition beside another capitalised word, which makes a person of it.</summary>
    private const int LongBesideName = 9;

    /// <summary>The same where the preposition is one of places alone: "in Britan".</summary>
    private const int ShortestInside = 6;

    private const int LongestRun = 5;

    /// <summary>Of ", N.M.".</summary>
    private const int InitialsLength = 6;

    /// <summary>Words of the longest name of a region.</summary>
    private const int RegionWords = 3;

    /// <summary>"in the".</summary>
    private const int WordsBeforeRegion = 2;

    internal static readonly DiagnosticDescriptor Rule =
        new("DL3005", "Misspelt place or person", "'{0}' is a misspelling of '{1}'", DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterWordAction(WordFlags.RegionName, AnalyzeCityBeforeRegion);
        context.RegisterWordAction(WordFlags.Unknown, AnalyzeUnknownName);
    }

    /// <summary>"Tuscon, Arizona": what stands before a region is a city of it. "Tucson, Arizoan": and what stands behind a city is its region.</summary>
    private static void AnalyzeCityBeforeRegion(DocumentContext context, int index)
    {
        if (!context.Tokens[index].Is(TokenShape.Capitalized | TokenShape.AllCaps))
            return;
        bool followsComma = FollowsComma(context, index);
        if (!followsComma && !FollowsIn(context, index))
            return;
        int first = FindRegion(context, index, out ReadOnlySpan<byte> regions);
        if (first < 0 && followsComma)
            ReportRegionBehindCity(context, index);
        if (first <= 0)
            return;
        ReadOnlySpan<Token> tokens = context.Tokens;
        bool touches = context.Text[tokens[first - 1].End..tokens[first].Start].SequenceEqual(", "u8);
        int end = touches ? first : EndBeforeIn(context, first);
        int run = end > 0 ? RunStart(context, end - 1) : end;
        if (run >= end || (!touches && (run == 0 || !IsPlacePreposition(context, run - 1) || !HasUnknown(context, run, end - 1))))
            return;
        for (int start = run; start < end; start++)
        {
            // "Russia, China": a list of countries.
            if (!PlaceNames.FindRegion(NameOf(context, start, end - 1)).IsEmpty)
                return;
        }

        ReadOnlySpan<byte> others = regions;
        while (!others.IsEmpty)
        {
            ReadOnlySpan<byte> region = PlaceNames.TakeCode(ref others);
            for (int start = run; start < end; start++)
            {
                if (PlaceNames.IsTown(NameOf(context, start, end - 1), region))
                    return;
            }
        }

        while (!regions.IsEmpty && !ReportNearTown(context, run, end, index, PlaceNames.TakeCode(ref regions)))
        {
        }
    }

    /// <summary>
    /// Behind the last word of the name in "from Tuscon in Arizona", "near Tuscon, in the Arizona desert"; 0 when a region is not told so. Behind "in" a
    /// person may stand before "in", so that a preposition has to say that it is a place.
    /// </summary>
    private static int EndBeforeIn(DocumentContext context, int region)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        int word = region - 1;
        if (word > 1 && IsWord(context, word, "the"u8))
            word--;
        if (word < 1 || !IsWord(context, word, "in"u8))
            return 0;
        return context.Text[tokens[word - 1].End..tokens[word].Start] is [(byte)' '] or [(byte)',', (byte)' '] ? word : 0;
    }

    private static bool IsWord(DocumentContext context, int index, ReadOnlySpan<byte> word) =>
        TypoText.IsFollowed(context, index) && context.TextOf(index).SequenceEqual(word);

    /// <summary>Whether "in" or "in the" stands before one of the words with which a region may begin that ends with a token: mostly none does.</summary>
    private static bool FollowsIn(DocumentContext context, int last)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<byte> text = context.Text;
        for (int first = Math.Max(2, last - RegionWords + 1); first <= last; first++)
        {
            int start = tokens[first].Start;
            if (start > 3 && text[(start - 4)..start] is [(byte)' ', (byte)'i', (byte)'n', (byte)' '] or [(byte)'t', (byte)'h', (byte)'e', (byte)' '] && EndBeforeIn(context, first) > 0)
                return true;
        }

        return false;
    }

    private static bool ReportNearTown(DocumentContext context, int run, int first, int last, ReadOnlySpan<byte> region)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        bool hasOneSpelling = PlaceNames.HasOneSpelling(region);
        // "Bowen, Victoria Wood and Kent Tate" are people.
        if (!hasOneSpelling && !IsPlaceEnd(context, last, last))
            return false;
        for (int start = run; start < first; start++)
        {
            ProseSpan span = ProseSpan.FromBounds(tokens[start].Start, tokens[first - 1].End);
            TownNameKind kind = HasUnknown(context, start, first - 1) ? TownNameKind.Unknown
                : first - run == 1 && IsRareName(context, start) ? TownNameKind.Rare : TownNameKind.Known;
            if (span.Length < ShortestName || (kind != TownNameKind.Unknown && start > run))
                continue;
            // "Nova Londres, Brazil" is no slip of Londrina; "In Londrna, Brazil" is.
            if (!hasOneSpelling && start > run && (start > run + 1 || !TypoText.StartsSentence(context, run)))
                break;
            if (PlaceNames.FindNearTown(context, context.TextOf(span), region, kind) is { } city
                && (hasOneSpelling || kind == TownNameKind.Rare || IsWrittenOnce(context, start, first - 1)))
            {
                Report(context, span, city);
                return true;
            }
        }

        return false;
    }

    /// <summary>"Penzance, Cornwal": what stands behind a town and a comma, and ends there, is one slip away from a region that has this town.</summary>
    private static bool ReportRegionBehindCity(DocumentContext context, int index)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        int first = index;
        while (first > 0 && index - first < RegionWords - 1 && tokens[first - 1].Is(TokenShape.Capitalized)
            && (TypoText.IsFollowed(context, first - 1) || (tokens[first - 1].Length == 2 && IsNameGap(context, first - 1))))
            first--;
        if (first == 0 || !context.Text[tokens[first - 1].End..tokens[first].Start].SequenceEqual(", "u8) || !tokens[first - 1].Is(TokenShape.Capitalized))
            return false;
        int last = index;
        while (last + 1 < tokens.Length && last - first < RegionWords && tokens[last + 1].Is(TokenShape.Capitalized | TokenShape.MixedCase) && TypoText.IsFollowed(context, last))
            last++;
        ProseSpan span = ProseSpan.FromBounds(tokens[first].Start, MisspellingAnalyzer.StemSpan(context, tokens[last]).End);
        if (last - first >= RegionWords || span.Length < ShortestRegion || !PlaceNames.FindRegion(context.TextOf(span)).IsEmpty)
            return false;
        bool mayBePerson = first == last && !HasUnknown(context, first, last);
        for (int start = RunStart(context, first - 1); start < first; start++)
        {
            // "Burton, Cornwell and Preston, Kenton" are people.
            if (mayBePerson && (start == 0 || !IsPlacePreposition(context, start - 1)))
                continue;
            if (PlaceNames.FindNearRegion(context.TextOf(span), TypoHashes.OfWord(NameOf(context, start, first - 1))) is { } region)
            {
                Report(context, span, region);
                return true;
            }
        }

        return false;
    }

    /// <summary>"Albuquerqe, N.M.": the last word of a region's initials, whose letters are too many to ask for a town before each; 0 for none.</summary>
    private static int FindInitials(DocumentContext context, int index)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        int start = tokens[index].End;
        if (context.Text[start..] is not [(byte)',', (byte)' ', _, (byte)'.', _, (byte)'.', ..])
            return 0;
        int last = index;
        while (last + 1 < tokens.Length && tokens[last + 1].Start < start + InitialsLength)
            last++;
        return tokens[last].End is var end && (end == start + InitialsLength || end == start + InitialsLength - 1) ? last : 0;
    }

    private static bool IsWrittenOnce(DocumentContext context, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if ((context.FlagsOf(i) & WordFlags.Unknown) != 0 && !HitCounts.IsWrittenOnce(context, i))
                return false;
        }

        return true;
    }

    /// <summary>"Malda, India": what a name there is a slip of is a town of that region, if anything.</summary>
    private static bool StandsBeforeRegion(DocumentContext context, int index)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (index + 1 >= tokens.Length)
            return false;
        ReadOnlySpan<byte> gap = context.Text[tokens[index].End..tokens[index + 1].Start];
        bool hasComma = gap.SequenceEqual(", "u8);
        if (!hasComma && (!gap.SequenceEqual(" "u8) || !context.TextOf(index + 1).SequenceEqual("in"u8)))
            return false;
        for (int last = index + 1; last < Math.Min(tokens.Length, index + 1 + WordsBeforeRegion + RegionWords); last++)
        {
            if ((context.FlagsOf(last) & WordFlags.RegionName) != 0 && FindRegion(context, last, out _) is > 0 and var first
                && ((hasComma && first == index + 1) || EndBeforeIn(context, first) == index + 1))
                return true;
        }

        return false;
    }

    /// <summary>Whether ", " stands before one of the words with which a region may begin that ends with a token: mostly none does.</summary>
    private static bool FollowsComma(DocumentContext context, int last)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<byte> text = context.Text;
        for (int first = Math.Max(1, last - RegionWords + 1); first <= last; first++)
        {
            int start = tokens[first].Start;
            if (start - tokens[first - 1].End == 2 && text[start - 2] == (byte)',' && text[start - 1] == (byte)' ')
                return true;
        }

        return false;
    }

    /// <summary>"in Pensylvania": an unknown name beside a preposition, one slip away from a region or a large city.</summary>
    private static void AnalyzeUnknownName(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        if (!token.Is(TokenShape.Capitalized | TokenShape.AllCaps) || TypoText.HasAccents(context, token) || token.Length < ShortestRegion)
            return;
        if (FindInitials(context, index) is > 0 and int initials)
        {
            AnalyzeCityBeforeRegion(context, initials);
            return;
        }

        if (index == 0 || !token.Is(TokenShape.Capitalized))
            return;
        if (FollowsComma(context, index) && ReportRegionBehindCity(context, index))
            return;
        if (token.Length < ShortestName || StandsBeforeRegion(context, index))
            return;
        int start = index;
        bool alone = token.Length >= ShortestAlone && !IsBesideName(context, index) && !IsCredit(context, index);
        bool afterPreposition = IsPlacePreposition(context, index - 1);
        // "la Louisiane", "Torneo di Viareggio".
        if (OtherSpeech.IsBesideForeign(context, index))
            return;
        if (!afterPreposition && !alone)
        {
            // "in San Fransisco", "in Londn, England" is the other rule's.
            bool second = index > 1 && context.Tokens[index - 1].Is(TokenShape.Capitalized) && TypoText.IsFollowed(context, index - 1) && IsPlacePreposition(context, index - 2);
            if (!second)
                return;
            start = index - 1;
        }

        ProseSpan stem = MisspellingAnalyzer.StemSpan(context, token);
        ProseSpan span = ProseSpan.FromBounds(context.Tokens[start].Start, stem.End);
        if (!alone && !IsPlaceEnd(context, index, start))
            return;
        bool isInside = afterPreposition && IsInside(context, index - 1);
        int shortest = isInside ? ShortestInside : !afterPreposition && alone && IsBesideCapital(context, index) ? LongBesideName : LongName;
        string? place = PlaceNames.FindNearCity(context, context.TextOf(span), alone && !afterPreposition ? Region : WellKnownCity, shortest);
        if (place is null)
            return;
        // "Panata ko 'to": a capital that only a sentence of another language gives.
        bool isOther = TypoText.StartsSentence(context, start) && OtherSpeech.WeighNear(context, index) > 0;
        if (!isOther && HitCounts.IsWrittenOnce(context, index))
            Report(context, span, place, isSure: isInside && span.Length >= LongName);
    }

    /// <param name="isSure">Whether what stands around the name leaves no other reading: then the fix is safe.</param>
    internal static void Report(DocumentContext context, ProseSpan span, string place, bool isSure = true)
    {
        if (!context.IsEnglishBlock(context.BlockAt(span.Start)) || !context.IsProse(span) || UserWords.IsAccepted(context, span))
            return;
        context.Report(new Finding(Rule, span)
        {
            Arguments = [place],
            Fix = TypoText.Replace($"Replace with '{place}'", isSure ? TypoText.SafetyAt(context, span.Start) : FixSafety.Unsafe, span, place),
        });
    }

    /// <summary>The first token of the region's name that ends with a token; -1 when it is none.</summary>
    private static int FindRegion(DocumentContext context, int last, out ReadOnlySpan<byte> code)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        bool dotted = TypoText.ByteAt(context.Text, tokens[last].End) == (byte)'.';
        for (int first = Math.Max(0, last - RegionWords + 1); first <= last; first++)
        {
            code = PlaceNames.FindRegion(context.Text[tokens[first].Start..tokens[last].End]);
            if (code.IsEmpty && dotted)
                code = PlaceNames.FindRegion(context.Text[tokens[first].Start..(tokens[last].End + 1)]);
            if (!code.IsEmpty)
                return first;
        }

        code = default;
        return -1;
    }

    /// <summary>The first of the capitalised words that end with a token: "St. Louis", "Winston-Salem", and "WINSTON-SALEM" of a dateline.</summary>
    private static int RunStart(DocumentContext context, int last)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        int first = last;
        if (tokens[last].Is(TokenShape.AllCaps) && tokens[last].Length > 1)
        {
            while (first > 0 && last - first + 1 < LongestRun && IsNameGap(context, first - 1) && tokens[first - 1].Is(TokenShape.AllCaps))
                first--;
            return first;
        }

        while (first > 0 && last - first + 1 < LongestRun && IsNameGap(context, first - 1)
            && (tokens[first - 1].Is(TokenShape.Capitalized) || IsParticle(context, first - 1)))
            first--;
        while (first < last && !tokens[first].Is(TokenShape.Capitalized))
            first++;
        return tokens[first].Is(TokenShape.Capitalized) ? first : last + 1;
    }

    /// <summary>A word in lower case within a name: "Port-au-Prince", "Rio de Janeiro".</summary>
    private static bool IsParticle(DocumentContext context, int index) =>
        context.Text[context.Tokens[index].End] == (byte)'-'
            ? index > 0 && context.Tokens[index].Length <= 4 && context.Text[context.Tokens[index].Start - 1] == (byte)'-'
            : context.TextOf(index) is var word
                && (word.SequenceEqual("de"u8) || word.SequenceEqual("do"u8) || word.SequenceEqual("da"u8) || word.SequenceEqual("del"u8) || word.SequenceEqual("di"u8)
                    || word.SequenceEqual("la"u8) || word.SequenceEqual("upon"u8) || word.SequenceEqual("am"u8));

    /// <summary>Whether a token and the next may be parts of one name: "St. Louis", "Winston-Salem".</summary>
    private static bool IsNameGap(DocumentContext context, int index) =>
        TypoText.IsFollowed(context, index)
        || context.Text[context.Tokens[index].End..context.Tokens[index + 1].Start] is [(byte)'-'] or [(byte)'.', (byte)' '];

    private static ReadOnlySpan<byte> NameOf(DocumentContext context, int first, int last) =>
        context.Text[context.Tokens[first].Start..context.Tokens[last].End];

    private static bool HasUnknown(DocumentContext context, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if ((context.FlagsOf(i) & WordFlags.Unknown) != 0)
                return true;
        }

        return false;
    }

    /// <summary>A name that is a place elsewhere or nowhere: "Tuscon" is some village's name, too, and still no city of Arizona.</summary>
    private static bool IsRareName(DocumentContext context, int index) =>
        (context.FlagsOf(index) & WordFlags.ProperName) != 0 && context.Tokens[index].Entry.Frequency == 0;

    /// <summary>Places are followed by a stop, a comma, a lower-case word; a person's second name is capitalised.</summary>
    private static bool IsPlaceEnd(DocumentContext context, int index, int start)
    {
        if (index + 1 >= context.Tokens.Length || start < index)
            return true;
        return !(TypoText.IsFollowed(context, index) && context.Tokens[index + 1].Is(TokenShape.Capitalized | TokenShape.MixedCase));
    }

    private static bool IsPlacePreposition(DocumentContext context, int index) =>
        TypoText.IsFollowed(context, index)
        && context.TextOf(index) is var word
        && (word.SequenceEqual("in"u8) || word.SequenceEqual("In"u8) || word.SequenceEqual("from"u8) || word.SequenceEqual("of"u8) || word.SequenceEqual("to"u8)
            || word.SequenceEqual("near"u8) || word.SequenceEqual("across"u8) || word.SequenceEqual("outside"u8) || word.SequenceEqual("around"u8)
            || word.SequenceEqual("throughout"u8) || word.SequenceEqual("into"u8) || word.SequenceEqual("at"u8) || word.SequenceEqual("between"u8)
            || word.SequenceEqual("southern"u8) || word.SequenceEqual("northern"u8) || word.SequenceEqual("eastern"u8) || word.SequenceEqual("western"u8)
            || word.SequenceEqual("central"u8) || word.SequenceEqual("downtown"u8) || word.SequenceEqual("rural"u8));

    /// <summary>A preposition that stands before places more than before people: not "of", "to", "from", "between".</summary>
    private static bool IsInside(DocumentContext context, int index) =>
        context.TextOf(index) is var word
        && !(word.SequenceEqual("of"u8) || word.SequenceEqual("to"u8) || word.SequenceEqual("from"u8) || word.SequenceEqual("between"u8) || word.SequenceEqual("at"u8));

    /// <summary>"Israfel Brown": a capital behind it, or before it within the sentence. "The Germny" has none.</summary>
    private static bool IsBesideCapital(DocumentContext context, int index) =>
        (TypoText.IsFollowed(context, index) && context.Tokens[index + 1].Is(TokenShape.Capitalized))
        || (TypoText.IsFollowed(context, index - 1) && context.Tokens[index - 1].Is(TokenShape.Capitalized) && (context.FlagsOf(index - 1) & WordFlags.EnglishFunction) == 0);

    /// <summary>"(Nadir Izrael)", "By Nadir Izrael": a credit of two words is a person.</summary>
    private static bool IsCredit(DocumentContext context, int index)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (index == 0 || !tokens[index - 1].Is(TokenShape.Capitalized) || !TypoText.IsFollowed(context, index - 1))
            return false;
        byte before = TypoText.ByteAt(context.Text, tokens[index - 1].Start - 1), after = TypoText.ByteAt(context.Text, tokens[index].End);
        return (before == (byte)'(' && after is (byte)')' or (byte)'/' or (byte)',')
            || (index > 1 && TypoText.IsFollowed(context, index - 2) && TypoText.Equals(context.TextOf(index - 2), "by"u8));
    }

    /// <summary>True when another name stands before or behind: a person's, more likely. "The Washingtno Post" and "Nazi Germny" are none.</summary>
    private static bool IsBesideName(DocumentContext context, int index) =>
        (TypoText.IsFollowed(context, index - 1) && IsOtherName(context, index - 1)) || (TypoText.IsFollowed(context, index) && IsOtherName(context, index + 1));

    private static bool IsOtherName(DocumentContext context, int index) =>
        context.Tokens[index].Is(TokenShape.MixedCase)
        || (context.Tokens[index].Is(TokenShape.Capitalized) && (context.FlagsOf(index) & (WordFlags.Unknown | WordFlags.ProperName)) != 0);
}
