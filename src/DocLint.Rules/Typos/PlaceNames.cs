using System.Runtime.CompilerServices;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos;

/// <summary>The compiled places: cities with their regions and sizes, and the names of the regions.</summary>
internal static class PlaceNames
{
    private const int LongestName = 40;

    [ThreadStatic]
    private static NameMemo? Memo;

    /// <summary>The code of a region by its name ("Arizona", "Ariz."); empty when it is none.</summary>
    public static ReadOnlySpan<byte> FindRegion(ReadOnlySpan<byte> name) =>
        name.Length > LongestName ? default : StringMap.Find(TypoData.Regions, TypoHashes.OfWord(name));

    /// <summary>log2 of the population of a city, in a region when a code is given; 0 when there is none of that name.</summary>
    public static int FindCity(ReadOnlySpan<byte> name, ReadOnlySpan<byte> region) =>
        ClassTable.Find(TypoData.Places, region.IsEmpty ? TypoHashes.OfWord(name) : TypoHashes.OfPair(TypoHashes.OfWord(name), TypoHashes.OfWord(region)));

    /// <summary>The largest city (of a region), or the region when no code is given, whose name is one slip away; null when none has the size.</summary>
    public static string? FindNearCity(ReadOnlySpan<byte> name, ReadOnlySpan<byte> region, int smallest)
    {
        if (name.Length > LongestName)
            return null;
        NameMemo memo = Memo ??= new NameMemo();
        ulong regionHash = region.IsEmpty ? 0 : TypoHashes.OfWord(region);
        ulong key = WordHash.Mix(WordHash.Compute(name), regionHash + (uint)smallest);
        return memo.TryGet(key, out string? known) ? known : memo.Set(key, Search(name, regionHash, smallest));
    }

    [SkipLocalsInit]
    private static string? Search(ReadOnlySpan<byte> name, ulong regionHash, int smallest)
    {
        Span<byte> folded = stackalloc byte[WordFolder.GetMaxLength(LongestName)], buffer = stackalloc byte[LongestName * 2], best = stackalloc byte[LongestName * 2];
        folded = folded[..WordFolder.Fold(name, folded)];
        bool wellKnown = regionHash == 0 && smallest >= NearNames.WellKnownCity;
        if (!NearNames.MayBeNear(wellKnown ? TypoData.NearPlaces : TypoData.NearTowns, folded))
            return null;
        int bestSize = 0, bestLength = 0;
        ReadOnlySpan<byte> places = TypoData.Places;
        var edits = new SingleEdits(folded, buffer);
        while (edits.MoveNext())
        {
            ulong hash = WordHash.Compute(edits.Current);
            int size = ClassTable.Find(places, regionHash == 0 ? hash : TypoHashes.OfPair(hash, regionHash));
            if (size >= smallest && size > bestSize && !IsOtherName(folded, edits.Current, size)
                && !(wellKnown && size < ClassTable.LargestClass && ErrorCost.IsOtherLetter(folded, edits.Current)))
            {
                bestSize = size;
                bestLength = edits.Current.Length;
                edits.Current.CopyTo(best);
            }
        }

        return bestSize == 0 ? null : RestoreCase(name, best[..bestLength]);
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
            bool first = i == 0 || candidate[i - 1] is (byte)' ' or (byte)'-' or (byte)'.';
            int fromEnd = candidate.Length - i;
            bool upperAtSamePlace = i < name.Length && TypoText.IsUpper(name[i]) && (name[i] | 0x20) == letter
                || fromEnd <= name.Length && TypoText.IsUpper(name[^fromEnd]) && (name[^fromEnd] | 0x20) == letter;
            cased[i] = TypoText.IsLower(letter) && (allCaps || upperAtSamePlace || first) ? (byte)(letter & ~0x20) : letter;
        }

        return ShortText.Decode(cased);
    }
}
