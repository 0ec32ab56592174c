using System.Runtime.CompilerServices;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;
using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos.Names;

/// <summary>The compiled places: cities with their regions and sizes, and the names of the regions.</summary>
internal static class PlaceNames
{
    private const int LongestName = 40;

    /// <summary>Bytes from which on a name without its last letter is a slip.</summary>
    private const int LongName = 8;

    /// <summary>The length of a country's code.</summary>
    private const int CountryCode = 2;

    private static readonly WorkerValue<Memo<string>> Memo = new(static () => new Memo<string>());

    /// <summary>The code of a region by its name ("Arizona", "Ariz."), or codes with blanks between when several have it; empty when none has.</summary>
    public static ReadOnlySpan<byte> FindRegion(ReadOnlySpan<byte> name) =>
        name.Length > LongestName ? default : StringMap.Find(TypoData.Regions, TypoHashes.OfWord(name));

    /// <summary>The first of some codes, and the others.</summary>
    public static ReadOnlySpan<byte> TakeCode(ref ReadOnlySpan<byte> codes) => ByteFields.Take(ref codes, (byte)' ');

    /// <summary>log2 of the population of a city, in a region when a code is given; 0 when there is none of that name.</summary>
    public static int FindCity(ReadOnlySpan<byte> name, ReadOnlySpan<byte> region) =>
        ClassTable.Find(TypoData.Places, region.IsEmpty ? TypoHashes.OfWord(name) : TypoHashes.OfPair(TypoHashes.OfWord(name), TypoHashes.OfWord(region)));

    /// <summary>Whether a town of a region, or of its country, has the name, be it in another language.</summary>
    public static bool IsTown(ReadOnlySpan<byte> name, ReadOnlySpan<byte> region) =>
        FindCity(name, region) > 0 || (region.Length > CountryCode && !HasOneSpelling(region) && FindCity(name, region[..CountryCode]) > 0);

    /// <summary>Cities of other continents go by several names, as Seville and Sevilla, so that a known one is never a slip of another.</summary>
    public static bool HasOneSpelling(ReadOnlySpan<byte> region) => region.StartsWith("US"u8) || region.StartsWith("CA"u8);

    /// <summary>The largest city that is known everywhere, or region, whose name is one slip away; null when none has the size.</summary>
    /// <param name="shortest">Bytes from which on the name may be any slip that <see cref="IsOtherName"/> lets through, and no clear one only.</param>
    public static string? FindNearCity(DocumentContext context, ReadOnlySpan<byte> name, int smallest, int shortest)
    {
        if (name.Length > LongestName)
            return null;
        Memo<string> memo = Memo.Of(context);
        ulong key = WordHash.Mix(WordHash.Compute(name), (uint)(smallest | (shortest << 8)));
        return memo.TryGet(key, out string? known) ? known : memo.Set(key, SearchCity(name, smallest, shortest));
    }

    /// <summary>The largest town of a region whose name is one slip away; null when none is so large that it must be meant.</summary>
    public static string? FindNearTown(DocumentContext context, ReadOnlySpan<byte> name, ReadOnlySpan<byte> region, TownNameKind kind)
    {
        if (name.Length > LongestName)
            return null;
        Memo<string> memo = Memo.Of(context);
        ulong regionHash = TypoHashes.OfWord(region);
        ulong key = WordHash.Mix(WordHash.Compute(name), regionHash + (uint)kind);
        return memo.TryGet(key, out string? known) ? known : memo.Set(key, SearchTown(name, region, regionHash, kind));
    }

    /// <summary>The region whose name is one slip away, and of which a town is; null when there is none.</summary>
    /// <param name="townHash">The <see cref="TypoHashes.OfWord(ReadOnlySpan{byte})"/> of the town's name.</param>
    [SkipLocalsInit]
    public static string? FindNearRegion(ReadOnlySpan<byte> name, ulong townHash)
    {
        if (name.Length > LongestName)
            return null;
        Span<byte> folded = stackalloc byte[WordFolder.GetMaxLength(LongestName)], buffer = stackalloc byte[LongestName * 2];
        folded = folded[..WordFolder.Fold(name, folded)];
        if (!NearNames.MayBeNear(TypoData.NearPlaces, folded))
            return null;
        var edits = new SingleEdits(folded, buffer);
        while (edits.MoveNext())
        {
            ReadOnlySpan<byte> codes = StringMap.Find(TypoData.Regions, WordHash.Compute(edits.Current));
            if (codes.IsEmpty || IsOtherName(folded, edits.Current, 0) || ErrorCost.IsOtherLetter(folded, edits.Current))
                continue;
            while (!codes.IsEmpty)
            {
                if (ClassTable.Find(TypoData.Places, TypoHashes.OfPair(townHash, TypoHashes.OfWord(TakeCode(ref codes)))) > 0)
                    return RestoreCase(name, edits.Current);
            }
        }

        return null;
    }

    [SkipLocalsInit]
    private static string? SearchTown(ReadOnlySpan<byte> name, ReadOnlySpan<byte> region, ulong regionHash, TownNameKind kind)
    {
        Span<byte> folded = stackalloc byte[WordFolder.GetMaxLength(LongestName)], buffer = stackalloc byte[LongestName * 2], best = stackalloc byte[LongestName * 2];
        folded = folded[..WordFolder.Fold(name, folded)];
        if (!NearNames.MayBeNear(TypoData.NearTowns, folded))
            return null;
        int bestSize = 0, bestLength = 0;
        var edits = new SingleEdits(folded, buffer);
        while (edits.MoveNext())
        {
            int size = ClassTable.Find(TypoData.Places, TypoHashes.OfPair(WordHash.Compute(edits.Current), regionHash));
            if (size > bestSize && !IsOtherName(folded, edits.Current, size) && size >= TownPrior.SmallestTown(folded, edits.Current, region, kind))
            {
                bestSize = size;
                bestLength = edits.Current.Length;
                edits.Current.CopyTo(best);
            }
        }

        return bestSize == 0 ? null : RestoreCase(name, best[..bestLength]);
    }

    [SkipLocalsInit]
    private static string? SearchCity(ReadOnlySpan<byte> name, int smallest, int shortest)
    {
        Span<byte> folded = stackalloc byte[WordFolder.GetMaxLength(LongestName)], buffer = stackalloc byte[LongestName * 2], best = stackalloc byte[LongestName * 2];
        folded = folded[..WordFolder.Fold(name, folded)];
        if (!NearNames.MayBeNear(TypoData.NearPlaces, folded))
            return null;
        int bestSize = 0, bestLength = 0, next = 0;
        ReadOnlySpan<byte> places = TypoData.Places;
        Span<ulong> hashes = stackalloc ulong[SingleEdits.CountOf(LongestName * 2)];
        var edits = new SingleEdits(folded, buffer);
        // Each lies somewhere else in a large table: what is fetched at once takes less time than one after the other.
        for (int i = 0; edits.MoveNext(); i++)
        {
            hashes[i] = WordHash.Compute(edits.Current);
            ClassTable.Fetch(places, hashes[i]);
        }

        edits = new SingleEdits(folded, buffer);
        while (edits.MoveNext())
        {
            int size = ClassTable.Find(places, hashes[next++]);
            if (size >= smallest && size > bestSize && !IsOtherName(folded, edits.Current, size)
                && (folded.Length >= shortest || TownPrior.IsClearSlip(folded, edits.Current))
                && !ErrorCost.IsOtherLetter(folded, edits.Current) && !IsForeignForm(folded, edits.Current))
            {
                bestSize = size;
                bestLength = edits.Current.Length;
                edits.Current.CopyTo(best);
            }
        }

        return bestSize == 0 ? null : RestoreCase(name, best[..bestLength]);
    }

    /// <summary>"Algerie", "Ukraina", "Slovenija", "Virginica", "Padan", "Yisrael": what a place is called elsewhere ends or begins in another way; few slips do.</summary>
    private static bool IsForeignForm(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> place)
    {
        if (typed[0] != place[0] && typed[0] != place[1])
            return true;
        int same = typed.CommonPrefixLength(place);
        if (typed.Length == place.Length)
            return same == typed.Length - 1 && typed[same] is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'s' && place[same] is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o';
        if (typed.Length > place.Length)
            return typed[same] == (byte)'j' || (typed.EndsWith("ica"u8) && same == typed.Length - 2) || (same == place.Length && typed[^1] != place[^1] && typed.Length <= LongName);
        return same == typed.Length && typed.Length < LongName && place[^1] != place[^2];
    }

    /// <summary>"the Californias", "Kazakhstani", "Panaman" and "Sudano-Sahelian" are forms of a name; and a city whose name begins otherwise is another city.</summary>
    private static bool IsOtherName(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> place, int size) =>
        (typed[0] != place[0] && size < ClassTable.LargestClass)
        || (typed.Length == place.Length + 1 && typed.StartsWith(place) && (typed[^1] is (byte)'s' or (byte)'i' or (byte)'o' || (typed[^1] == (byte)'n' && place[^1] == (byte)'a')));

    /// <summary>Writes a folded candidate with the capitals of the name that it corrects.</summary>
    internal static string RestoreCase(ReadOnlySpan<byte> name, ReadOnlySpan<byte> candidate)
    {
        Span<byte> cased = stackalloc byte[candidate.Length];
        bool allCaps = name.IndexOfAnyInRange((byte)'a', (byte)'z') < 0;
        for (int i = 0; i < candidate.Length; i++)
        {
            byte letter = candidate[i];
            bool first = StartsWord(candidate, i);
            int fromEnd = name.Length - (candidate.Length - i);
            bool lowerFirst = first && i < name.Length && StartsWord(name, i) && TypoText.IsLower(name[i]);
            bool upperAtSamePlace = IsUpperOf(name, i, letter, first) || IsUpperOf(name, fromEnd, letter, first);
            cased[i] = TypoText.IsLower(letter) && !lowerFirst && (allCaps || upperAtSamePlace || first) ? (byte)(letter & ~0x20) : letter;
        }

        return ShortText.Decode(cased);
    }

    private static bool StartsWord(ReadOnlySpan<byte> name, int index) => index == 0 || name[index - 1] is (byte)' ' or (byte)'-' or (byte)'.';

    /// <summary>Whether a letter stands in upper case at a place of the name, which begins a word like it or does not: "Anama" makes no "PAnama".</summary>
    private static bool IsUpperOf(ReadOnlySpan<byte> name, int index, byte letter, bool first) =>
        index >= 0 && index < name.Length && TypoText.IsUpper(name[index]) && (name[index] | 0x20) == letter && StartsWord(name, index) == first;
}
