using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;
using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos.Names;

/// <summary>DL3005 for people: an unknown name one slip away from a well-known family name, behind its given name or a title; or from the given name before it.</summary>
internal sealed class PersonNameAnalyzer : DiagnosticAnalyzer
{
    private const int ShortestName = 4;
    private const int ShortestAfterTitle = 5;
    private const int ShortestGivenName = 5;
    private const int LongestName = 24;

    /// <summary>A shorter family name behind a title alone is another person's but for a letter doubled or two swapped.</summary>
    private const int LongName = 7;

    private static readonly WorkerValue<Memo<string>> Memo = new(static () => new Memo<string>());

    /// <summary>The same of given names.</summary>
    private static readonly WorkerValue<Memo<string>> GivenMemo = new(static () => new Memo<string>());

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [PlaceNameAnalyzer.Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterWordAction(WordFlags.Unknown, Analyze);

    private static void Analyze(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        if (token.Is(TokenShape.Capitalized) && token.Length is >= ShortestGivenName and <= LongestName && !token.Is(TokenShape.Possessive | TokenShape.NonAscii)
            && index + 1 < context.Tokens.Length && context.Tokens[index + 1].Is(TokenShape.Capitalized | TokenShape.MixedCase) && TypoText.IsFollowed(context, index)
            && FindNearGiven(context, index) is { } given)
        {
            PlaceNameAnalyzer.Report(context, context.SpanOf(index), given, isSure: false);
            return;
        }

        AnalyzeFamilyName(context, index, token);
    }

    private static void AnalyzeFamilyName(DocumentContext context, int index, in Token token)
    {
        if (index == 0 || !token.Is(TokenShape.Capitalized | TokenShape.MixedCase) || token.Is(TokenShape.AllCaps) || TypoText.HasAccents(context, token))
            return;
        Token before = context.Tokens[index - 1];
        if (!before.Is(TokenShape.Capitalized) || token.Start - before.End > 2)
            return;
        bool title = (context.FlagsOf(index - 1) & WordFlags.PersonTitle) != 0;
        ReadOnlySpan<byte> gap = context.Text[before.End..token.Start];
        if (!gap.SequenceEqual(" "u8) && !(title && gap.SequenceEqual(". "u8)))
            return;
        ProseSpan span = MisspellingAnalyzer.StemSpan(context, token);
        if (span.Length > LongestName || span.Length < (title ? ShortestAfterTitle : ShortestName))
            return;
        ulong given = title ? 0 : TypoHashes.OfWord(context.TextOf(index - 1));
        if (FindNear(context, context.TextOf(span), given) is { } person)
            PlaceNameAnalyzer.Report(context, span, person, isSure: !title);
    }

    /// <summary>The given name that a word before a known family name is a slip of.</summary>
    private static string? FindNearGiven(DocumentContext context, int index)
    {
        ulong family = context.HashOf(index + 1);
        if (ClassTable.Find(TypoData.People, family) == 0)
            return null;
        Memo<string> memo = GivenMemo.Of(context);
        ulong key = WordHash.Mix(WordHash.Compute(context.TextOf(index)), family);
        return memo.TryGet(key, out string? known) ? known : memo.Set(key, SearchGiven(context.TextOf(index), family));
    }

    private static string? SearchGiven(ReadOnlySpan<byte> name, ulong family)
    {
        ReadOnlySpan<byte> people = TypoData.People;
        Span<byte> folded = stackalloc byte[WordFolder.GetMaxLength(LongestName)], buffer = stackalloc byte[LongestName * 2];
        folded = folded[..WordFolder.Fold(name, folded)];
        var edits = new SingleEdits(folded, buffer);
        while (edits.MoveNext())
        {
            // Names of other alphabets are spelt in several ways: "Qasem", "Yuliya". Those of another language differ at the end ("Vladimira") or the beginning.
            bool isLonger = edits.Current.Length > folded.Length;
            if (edits.Current[0] == folded[0] && edits.Current[^1] == folded[^1] && !IsOtherForm(isLonger ? edits.Current : folded, isLonger ? folded : edits.Current) && ClassTable.Find(people, TypoHashes.OfPair(WordHash.Compute(edits.Current), family)) != 0)
                return PlaceNames.RestoreCase(name, edits.Current);
        }

        return null;
    }

    /// <summary>Whether two names of other alphabets differ as their spellings do: by another vowel ("Muammar"), a letter twice, or a "y", "i" or "h".</summary>
    private static bool IsOtherForm(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter)
    {
        int at = longer.CommonPrefixLength(shorter);
        byte letter = longer[at];
        if (longer.Length == shorter.Length)
            return IsVowel(letter) && IsVowel(shorter[at]);
        return letter is (byte)'y' or (byte)'i' or (byte)'h' || (at > 0 && letter == longer[at - 1]);
    }

    private static bool IsVowel(byte letter) => letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';

    /// <param name="given">The hash of the given name that must belong to the family name; 0 for none.</param>
    private static string? FindNear(DocumentContext context, ReadOnlySpan<byte> name, ulong given)
    {
        Memo<string> memo = Memo.Of(context);
        ulong key = WordHash.Mix(WordHash.Compute(name), given);
        return memo.TryGet(key, out string? known) ? known : memo.Set(key, Search(name, given));
    }

    private static string? Search(ReadOnlySpan<byte> name, ulong given)
    {
        Span<byte> folded = stackalloc byte[WordFolder.GetMaxLength(LongestName)], buffer = stackalloc byte[LongestName * 2];
        folded = folded[..WordFolder.Fold(name, folded)];
        if (!NearNames.MayBeNear(TypoData.NearPeople, folded))
            return null;
        ReadOnlySpan<byte> people = TypoData.People;
        // A plural or possessive without its apostrophe ("the Obamas") is a form, and no slip.
        if (folded[^1] == (byte)'s' && ClassTable.Find(people, WordHash.Compute(folded[..^1])) != 0)
            return null;
        var edits = new SingleEdits(folded, buffer);
        while (edits.MoveNext())
        {
            // Nobody gets the first letter of a famous name wrong but by swapping it.
            if (edits.Current[0] != folded[0] && edits.Current[0] != folded[1])
                continue;
            ulong hash = WordHash.Compute(edits.Current);
            bool isLonger = edits.Current.Length >= folded.Length;
            if (NameVariantAnalyzer.AreSheAndHe(isLonger ? edits.Current : folded, isLonger ? folded : edits.Current))
                continue;
            if (given == 0 && (ErrorCost.IsOtherLetter(folded, edits.Current) || (folded.Length < LongName && !TownPrior.IsClearSlip(folded, edits.Current))))
                continue;
            if (ClassTable.Find(people, given == 0 ? hash : TypoHashes.OfPair(given, hash)) == PersonNameClass.Alone)
                return PlaceNames.RestoreCase(name, edits.Current);
        }

        return null;
    }
}
