using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>DL3001: a word of the list of common misspellings.</summary>
internal sealed class MisspellingAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Misspellings that are small words of another language: Czech "above".</summary>
    private static ReadOnlySpan<byte> InPlaceNames => "nad"u8;

    /// <summary>Bytes from which on no name is written like a common misspelling.</summary>
    private const int LongWord = 8;

    /// <summary>Bytes from which on a word in capitals is no abbreviation.</summary>
    private const int ShortestInCaps = 6;

    /// <summary>Words near one that are no English, from which on it may be dialect.</summary>
    private const int FewStrange = 2;

    /// <summary>Hits to each side that tell what a word is here, a name or a spelling: an article has fewer, and a list of misspellings takes linear time.</summary>
    private const int NearHits = 300;

    /// <summary>Bytes before and behind them that tell as much.</summary>
    private const int NearBytes = 16 * 1024;

    /// <summary>Uses from which on a spelling is a writer's own.</summary>
    private const int FewestOfSpelling = 3;

    private const int LongestCorrection = 40;

    /// <summary>Words between a title and the name at the most, the name included.</summary>
    private const int LongestName = 3;

    private static readonly DiagnosticDescriptor Rule =
        new("DL3001", "Misspelling", "'{0}' is a misspelling of '{1}'", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterWordAction(WordFlags.Misspelling, Analyze);

    private static void Analyze(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        WordFlags flags = context.FlagsOf(index);
        ProseSpan span = StemSpan(context, token);
        if (!context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(span) || IsForeign(context, index - 1) || IsForeign(context, index + 1))
            return;
        if ((flags & WordFlags.User) != 0 && UserWords.Of(context.Options).IsRejected(context.GetString(span), out string preferred))
        {
            ReportRejected(context, span, token.Shape, preferred);
            return;
        }

        // "alabamas-nick-doesnt-want": the address of a page.
        if (TypoText.IsInSlug(context, index))
            return;
        // "isnt(a, b)" is a function.
        if (IsInForeignName(context, index) || TypoText.ByteAt(context.Text, token.End) == (byte)'(' || UserWords.IsAccepted(context, span) || token.Is(TokenShape.MixedCase) || OtherSpeech.IsSic(context, index))
            return;
        ReadOnlySpan<byte> value = StringMap.Find(RuleData.Section("typos.misspellings"), TypoHashes.OfWord(context.TextOf(span)));
        // Of words in capitals only the names of datelines are told: "ALBUQUERQE, N.M." The others may be keywords.
        if (token.Is(TokenShape.AllCaps) && (value.IsEmpty || token.Length < ShortestInCaps || !TypoText.IsUpper(value[0])))
            return;
        if (value.IsEmpty || (token.Is(TokenShape.Capitalized) && !MayBeCapitalised(context, index, flags, value)) || IsClipped(context, token, value))
            return;
        string[] corrections = ShortText.Decode(value).Split(", ");
        for (int i = 0; i < corrections.Length; i++)
            corrections[i] = ApostropheStyle.Match(context, TypoText.MatchCase(token.Shape, corrections[i]));
        bool isWanted = IsElided(context.Text, span.End) || MarkupText.IsWhole(context, span) || MarkupText.IsEmphasized(context, span) || IsSpelling(context, index, corrections[0]);
        FixSafety safety = corrections.Length > 1 || isWanted || OtherSpeech.WeighNear(context, index) >= FewStrange ? FixSafety.Unsafe : TypoText.SafetyAt(context, span.Start);
        context.Report(new Finding(Rule, span)
        {
            Arguments = [string.Join("' or '", corrections)],
            Fix = TypoText.Replace($"Replace with '{corrections[0]}'", safety, span, corrections[0]),
        });
    }

    /// <summary>"hav’ to": the apostrophe says that a sound was left out. One that closes a quotation has a mark or the end before or behind it.</summary>
    private static bool IsElided(ReadOnlySpan<byte> text, int end) =>
        text[end..] is [(byte)'\'', (byte)' ', _, ..] or [0xE2, 0x80, 0x99, (byte)' ', _, ..] && TypoText.IsLower(text[end] == (byte)'\'' ? text[end + 2] : TypoText.ByteAt(text, end + 4));

    /// <summary>"employes", as some newspapers wrote it: who writes a word so again and again, and never in the other way, spells it so.</summary>
    private static bool IsSpelling(DocumentContext context, int index, string correction)
    {
        // Asked once for each word of a document.
        Memo<object> known = context.GetState(static _ => new Memo<object>());
        ulong hash = context.Hashes[index];
        return (known.TryGet(hash, out object? answer) ? answer : known.Set(hash, IsSpelling(context, index, hash, correction) ? known : null)) is not null;
    }

    private static bool IsSpelling(DocumentContext context, int index, ulong hash, string correction)
    {
        ReadOnlySpan<int> near = HitsNear(context, index);
        int uses = 0;
        foreach (int hit in near)
            uses += context.Hashes[hit] == hash ? 1 : 0;
        if (uses < FewestOfSpelling || correction.Length > LongestCorrection)
            return false;
        Span<byte> right = stackalloc byte[LongestCorrection * 3];
        right = right[..Encoding.UTF8.GetBytes(correction, right)];
        int start = Math.Max(0, context.Tokens[near[0]].Start - NearBytes), end = Math.Min(context.Text.Length, context.Tokens[near[^1]].End + NearBytes);
        return context.Text[start..end].IndexOf(right) < 0;
    }

    private static ReadOnlySpan<int> HitsNear(DocumentContext context, int index)
    {
        ReadOnlySpan<int> hits = context.Hits;
        int at = Math.Max(0, hits.BinarySearch(index));
        return hits[Math.Max(0, at - NearHits)..Math.Min(hits.Length, at + NearHits)];
    }

    private static void ReportRejected(DocumentContext context, ProseSpan span, TokenShape shape, string correction)
    {
        string right = shape == TokenShape.None ? correction : TypoText.MatchCase(shape, correction);
        context.Report(new Finding(Rule, span)
        {
            Arguments = [right.Length == 0 ? "another word" : right],
            Fix = right.Length == 0 ? null : TypoText.Replace($"Replace with '{right}'", TypoText.SafetyAt(context, span.Start), span, right),
        });
    }

    /// <summary>"Brandys nad Labem", but not "Smith nad Jones": a small word of another language between two names, the second no word and no family name.</summary>
    private static bool IsInForeignName(DocumentContext context, int index)
    {
        if (WordSet.IndexOf(InPlaceNames, context.TextOf(index)) < 0 || index == 0 || index + 1 == context.Tokens.Length
            || !context.Tokens[index - 1].Is(TokenShape.Capitalized) || !context.Tokens[index + 1].Is(TokenShape.Capitalized))
        {
            return false;
        }

        WordFlags next = context.FlagsOf(index + 1);
        return (next & WordFlags.KnownSurname) == 0 && (next & (WordFlags.Known | WordFlags.ProperName)) != WordFlags.Known;
    }

    /// <summary>A capital makes a name of a short word, but where a sentence begins; "Goverment Accountability Office" is none.</summary>
    private static bool MayBeCapitalised(DocumentContext context, int index, WordFlags flags, ReadOnlySpan<byte> correction)
    {
        if (IsPartOfName(context, index) || IsPerson(context, index) || IsBehindGivenName(context, index, correction))
            return false;
        if ((flags & WordFlags.ProperName) != 0)
            return TypoText.StartsSentence(context, index) && (context.Words.FlagsOf(context.Words.Lookup(correction)) & WordFlags.EnglishFunction) != 0;
        return context.Tokens[index].Length >= LongWord || TypoText.IsUpper(correction[0]) || TypoText.StartsSentence(context, index);
    }

    /// <summary>"goin'": the apostrophe says that a sound was left out, and so does somebody who is quoted with it.</summary>
    private static bool IsClipped(DocumentContext context, in Token token, ReadOnlySpan<byte> correction)
    {
        ReadOnlySpan<byte> word = context.Text[token.Start..token.End], after = context.Text[token.End..];
        return correction.Length == word.Length + 1 && correction.EndsWith("ing"u8) && word.EndsWith("in"u8)
            && (after.StartsWith("'"u8) || after.StartsWith("’"u8) || TypoText.IsInQuotation(context, token.Start));
    }

    /// <summary>"Occurence-Smith": a hyphen between two capitalised words makes a family name of them.</summary>
    private static bool IsPartOfName(DocumentContext context, int index) =>
        IsDoubleName(context, index - 1) || IsDoubleName(context, index);

    /// <summary>"Dr Bellweather", and then Bellweather anywhere in the article.</summary>
    private static bool IsPerson(DocumentContext context, int index)
    {
        ulong hash = context.Hashes[index];
        foreach (int hit in HitsNear(context, index))
        {
            if (context.Hashes[hit] == hash && context.Tokens[hit].Is(TokenShape.Capitalized) && IsBehindTitle(context, hit))
                return true;
        }

        return false;
    }

    /// <summary>"Nadja Prefered", and Prefered again: a given name before it, in no other place than that of a name. "Plymouth Univesity" stands there once.</summary>
    private static bool IsBehindGivenName(DocumentContext context, int index, ReadOnlySpan<byte> correction) =>
        index > 0 && context.Tokens[index - 1].Is(TokenShape.Capitalized | TokenShape.MixedCase) && TypoText.IsFollowed(context, index - 1)
        && (context.FlagsOf(index - 1) & (WordFlags.Unknown | WordFlags.ProperName)) != 0 && (context.FlagsOf(index - 1) & (WordFlags.RegionName | WordFlags.PersonTitle)) == 0
        && !TypoText.IsUpper(correction[0]) && IsEndOfName(context, index) && IsRepeated(context, index);

    private static bool IsRepeated(DocumentContext context, int index)
    {
        ulong hash = context.Hashes[index];
        int uses = 0;
        foreach (int hit in HitsNear(context, index))
            uses += context.Hashes[hit] == hash && context.Tokens[hit].Is(TokenShape.Capitalized) ? 1 : 0;
        return uses > 1;
    }

    private static bool IsEndOfName(DocumentContext context, int index) =>
        !TypoText.IsFollowed(context, index) || !context.Tokens[index + 1].Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase);

    private static bool IsBehindTitle(DocumentContext context, int index)
    {
        for (int i = index - 1; i >= 0 && i >= index - LongestName && context.Tokens[i].Is(TokenShape.Capitalized); i--)
        {
            if ((context.FlagsOf(i) & WordFlags.PersonTitle) != 0)
                return context.BlockOf(i) == context.BlockOf(index) && context.Text[context.Tokens[i].End..context.Tokens[index].Start].IndexOfAny(",;:!?\n"u8) < 0;
        }

        return false;
    }

    private static bool IsDoubleName(DocumentContext context, int left) =>
        TypoText.IsHyphened(context, left) && context.Tokens[left].Is(TokenShape.Capitalized) && context.Tokens[left + 1].Is(TokenShape.Capitalized);

    /// <summary>The word without its possessive ending.</summary>
    internal static ProseSpan StemSpan(DocumentContext context, in Token token)
    {
        if (!token.Is(TokenShape.Possessive))
            return new ProseSpan(token.Start, token.Length);
        int ending = context.Text[token.End - 2] == (byte)'\'' ? 2 : 4;
        return new ProseSpan(token.Start, token.Length - ending);
    }

    private static bool IsForeign(DocumentContext context, int index) =>
        (uint)index < (uint)context.Tokens.Length && (context.FlagsOf(index) & WordFlags.ForeignFunction) != 0;
}
