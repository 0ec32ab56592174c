using System.Collections.Immutable;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Rules.Encodings.Mojibake;

namespace DocLint.Rules.Encodings;

/// <summary>
/// The code page in which every single broken byte of a UTF-8 file makes sense in its place. Characters that were cut in two
/// leave several bytes of well-formed UTF-8: they are of no code page, and do not count.
/// </summary>
internal sealed class BrokenBytePage
{
    /// <summary>A character that costs more in its place is a guess.</summary>
    private const int HighestCost = 20;

    /// <summary>Bytes by which the page is chosen; it must then explain all.</summary>
    private const int SampleSize = 400;

    /// <summary>What a page other than windows-1252 must be better by than any that gives another text.</summary>
    private const int CertainMargin = 25;

    /// <summary>Quotation marks and dashes that speak for a page other than windows-1252.</summary>
    private const int FewestMarks = 2;

    private readonly CodePage _page;

    private BrokenBytePage(CodePage page, bool isCertain) => (_page, IsCertain) = (page, isCertain);

    public string Name => _page.Name;

    /// <summary>Whether no other page comes near.</summary>
    public bool IsCertain { get; }

    /// <summary>The page of the broken bytes of <paramref name="source"/>; null when none explains them all.</summary>
    public static BrokenBytePage? Find(SourceText source)
    {
        ImmutableArray<Place> places = PlacesOf(source);
        if (places.IsEmpty)
            return null;
        ReadOnlySpan<Place> sample = places.AsSpan()[..Math.Min(places.Length, SampleSize)];
        CodePage? best = null;
        int bestCost = int.MaxValue;
        foreach (var (name, _, bias) in LegacyEncodingDetector.SingleBytePages)
        {
            CodePage page = CodePage.Named(name);
            if (CostOf(page, sample) is not { } cost || cost + bias >= bestCost)
                continue;
            (best, bestCost) = (page, cost + bias);
        }

        if (best is null || CostOf(best, places.AsSpan()[sample.Length..]) is null)
            return null;
        return new BrokenBytePage(best, best == CodePage.Windows1252 || HasMarks(best, sample) && IsFarAhead(best, bestCost, sample));
    }

    /// <summary>What a broken sequence is in the page; null when it is several bytes.</summary>
    public string? TextOf(in InvalidSequence sequence) =>
        sequence.Bytes.Length == 1 ? _page.ToChar(sequence.Bytes.Span[0]).ToString() : null;

    /// <summary>Letters fit almost anywhere; quotation marks and dashes that all stand right are proof.</summary>
    private static bool HasMarks(CodePage page, ReadOnlySpan<Place> places)
    {
        int marks = 0;
        foreach (Place place in places)
        {
            if (CharacterKinds.Of(page.ToChar(place.Value)) is CharacterKind.QuoteOpen or CharacterKind.QuoteClose or CharacterKind.Apostrophe or CharacterKind.Dash)
                marks++;
        }

        return marks >= FewestMarks;
    }

    private static bool IsFarAhead(CodePage best, int bestCost, ReadOnlySpan<Place> sample)
    {
        foreach (var (name, _, bias) in LegacyEncodingDetector.SingleBytePages)
        {
            CodePage page = CodePage.Named(name);
            if (page != best && CostOf(page, sample) is { } cost && cost + bias < bestCost + CertainMargin && !IsSameText(page, best, sample))
                return false;
        }

        return true;
    }

    private static bool IsSameText(CodePage one, CodePage other, ReadOnlySpan<Place> places)
    {
        foreach (Place place in places)
        {
            if (one.ToChar(place.Value) != other.ToChar(place.Value))
                return false;
        }

        return true;
    }

    /// <summary>The cost of all bytes as characters of the page; null when one of them has none, or one that does not fit.</summary>
    private static int? CostOf(CodePage page, ReadOnlySpan<Place> places)
    {
        int total = 0;
        Span<int> codes = stackalloc int[1];
        foreach (Place place in places)
        {
            if (!page.IsDefined(place.Value) || IsQuoteReadAsLetter(page, place))
                return null;
            codes[0] = page.ToChar(place.Value);
            int cost = TextPlausibility.Cost(codes, place.BeforeLast, place.Before, place.After);
            if (cost > HighestCost)
                return null;
            total += cost;
        }

        return total;
    }

    /// <summary>A quotation mark of the windows pages at the edge of a word, which other pages make a letter of the word.</summary>
    private static bool IsQuoteReadAsLetter(CodePage page, Place place) =>
        place.Value is >= 0x91 and <= 0x94
        && IsLetter(place.Before) != IsLetter(place.After)
        && IsLetter(page.ToChar(place.Value));

    private static bool IsLetter(int code) => CharacterKinds.IsLetter(CharacterKinds.Of(code));

    private static ImmutableArray<Place> PlacesOf(SourceText source)
    {
        var places = ImmutableArray.CreateBuilder<Place>(source.InvalidSequences.Length);
        foreach (InvalidSequence sequence in source.InvalidSequences.Span)
        {
            if (sequence.Bytes.Length != 1)
                continue;
            int start = sequence.Span.Start;
            places.Add(new Place(
                sequence.Bytes.Span[0],
                Known(MojibakeScan.Before(source.Utf8, start, 2)),
                Known(MojibakeScan.Before(source.Utf8, start, 1)),
                Known(MojibakeScan.After(source.Utf8, sequence.Span.End))));
        }

        return places.ToImmutable();
    }

    /// <summary>A broken neighbour is most likely a letter.</summary>
    private static int Known(int code) => code == 0xFFFD ? 'a' : code;

    /// <summary>A broken byte and the characters beside it.</summary>
    private readonly record struct Place(byte Value, int BeforeLast, int Before, int After);
}
