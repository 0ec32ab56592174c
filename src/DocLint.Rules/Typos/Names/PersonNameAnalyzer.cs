using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;
using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos.Names;

/// <summary>DL3005 for people: an unknown name one slip away from a well-known family name, behind its given name or a title.</summary>
internal sealed class PersonNameAnalyzer : DiagnosticAnalyzer
{
    private const int ShortestName = 4;
    private const int ShortestAfterTitle = 5;
    private const int LongestName = 24;

    /// <summary>A shorter family name behind a title alone is another person's but for a letter doubled or two swapped.</summary>
    private const int LongName = 7;

    private static readonly WorkerValue<Memo<string>> Memo = new(static () => new Memo<string>());

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [PlaceNameAnalyzer.Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterWordAction(WordFlags.Unknown, Analyze);

    private static void Analyze(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
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
            if (ClassTable.Find(people, given == 0 ? hash : TypoHashes.OfPair(given, hash)) != 0)
                return PlaceNames.RestoreCase(name, edits.Current);
        }

        return null;
    }
}
