using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos.Names;

/// <summary>What is known of a name that stands in the place of a town.</summary>
internal enum TownNameKind
{
    /// <summary>No word or name.</summary>
    Unknown,

    /// <summary>A name that some person or some town elsewhere has, and no everyday word.</summary>
    Rare,

    /// <summary>Any other name or word.</summary>
    Known,
}

/// <summary>
/// How large a town must be that a name one slip away from it is taken for it. The alternative is always a place that no gazetteer has,
/// so it depends on how often two places of a country are as near as that.
/// </summary>
/// <remarks>
/// From GeoNames: of 73,000 places of less than 3,000 people, each taken for unknown, two in a thousand are a vowel away from a city of
/// 65,000 people or more, five another letter, six another first letter, but only one in ten thousand a swap or a doubled letter. In
/// China two of five are some slip away from a town of 5,000, in Germany and Britain one of ten, in Spain one of forty.
/// </remarks>
internal static class TownPrior
{
    /// <summary>log2 of a population that no town has.</summary>
    public const int Never = 99;

    /// <summary>log2 of populations in the United States and Canada: 500, 2,000, 32,000 and 130,000 people.</summary>
    private const int Village = 8, AnyTown = 11, Town = 15, LargeCity = 17;

    /// <summary>What a name that is known somewhere asks for on top.</summary>
    private const int RareName = 3;

    private const int ShortestWithGap = 6;

    /// <summary>The length of a country's code; that of a part of it is longer.</summary>
    private const int CountryCode = 2;

    /// <summary>Countries where towns have many neighbours in spelling: every syllable is a name there, or every village has one.</summary>
    private const string Dense = "AO AT BD BR CI CZ DE EC ES FR ID IN IT MX MZ PE PH PK PL PT RO";

    /// <summary>Countries whose names reach English through another script, in several spellings that differ in vowels and doubled letters.</summary>
    private const string Transliterated =
        "AE AF AM AZ BD BG BH BT BY DJ DZ EG ER ET GE GR IL IN IQ IR JO KG KH KW KZ LA LB LK LY MA MD ME MK MM MN MR NP OM PK PS QA RS RU SA SD SO SY TD TH TJ TM TN UA UZ XK YE";

    /// <summary>Countries whose names are made of a few hundred syllables, so that most slips make another one.</summary>
    private const string Syllabic = "CN JP KP KR TW VN";

    /// <summary>Whether two letters are swapped, one is doubled or no longer is, or one is left out of the middle of a long name: what makes no name of another.</summary>
    public static bool IsClearSlip(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant) =>
        SlipOf(typed, meant) is Slip.Swap or Slip.Doubling
        || (typed.Length >= ShortestWithGap && typed.Length < meant.Length && typed.CommonPrefixLength(meant) is > 1 and var same && same < typed.Length);

    /// <param name="typed">Folded.</param>
    /// <param name="meant">Folded, one slip away.</param>
    /// <param name="code">The region's, as in <c>rules/typos/regions.txt</c>.</param>
    /// <returns>log2 of the population.</returns>
    public static int SmallestTown(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant, ReadOnlySpan<byte> code, TownNameKind kind)
    {
        Slip slip = SlipOf(typed, meant);
        if (slip == Slip.None)
            return Never;
        if (PlaceNames.HasOneSpelling(code))
            return kind switch { TownNameKind.Known => LargeCity, TownNameKind.Rare => Town, _ => slip <= Slip.Doubling ? Village : AnyTown };
        if (kind == TownNameKind.Known)
            return Never;
        int length = Math.Min(typed.Length, meant.Length);
        int size = Is(Syllabic, code) ? OfSyllables(slip, length) : OfLetters(slip, length, code.Length == CountryCode && Is(Dense, code), Is(Transliterated, code));
        return size + (kind == TownNameKind.Rare ? RareName : 0);
    }

    private static int OfSyllables(Slip slip, int length) => slip == Slip.Swap ? 15 : length >= 8 ? 20 : Never;

    private static int OfLetters(Slip slip, int length, bool isDense, bool isTransliterated)
    {
        int size = slip switch
        {
            Slip.Swap => 10,
            Slip.Doubling => isTransliterated ? 17 : 11,
            Slip.Consonant => isTransliterated ? 14 : 13,
            Slip.Vowel => isTransliterated ? 17 : 14,
            Slip.OtherVowel => isTransliterated ? 18 : 15,
            Slip.NearLetter => isTransliterated ? 18 : 15,
            _ => Never,
        };
        int dense = isDense ? 2 : 0;
        int shortness = length switch { <= 5 => 3, 6 => 2, 7 => 1, >= 9 => -2, _ => 0 };
        return size + dense + (slip == Slip.Swap && !isDense ? Math.Max(0, shortness - 1) : shortness);
    }

    private static bool Is(string countries, ReadOnlySpan<byte> code)
    {
        for (int i = 0; i < countries.Length; i += 3)
        {
            if (countries[i] == code[0] && countries[i + 1] == code[1])
                return true;
        }

        return false;
    }

    /// <summary>What makes a text of another: the last slip in the order of <see cref="Slip"/> is the least likely.</summary>
    private static Slip SlipOf(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> meant)
    {
        int at = typed.CommonPrefixLength(meant);
        if (at == 0)
            return Slip.None;
        if (typed.Length == meant.Length)
        {
            if (at + 1 < typed.Length && typed[at] == meant[at + 1] && typed[at + 1] == meant[at])
                return TypoText.IsLower(typed[at]) && TypoText.IsLower(meant[at]) ? Slip.Swap : Slip.None;
            if (!TypoText.IsLower(typed[at]) || !TypoText.IsLower(meant[at]))
                return Slip.None;
            return ErrorCost.IsOtherLetter(typed, meant) ? Slip.OtherLetter : IsVowel(typed[at]) && IsVowel(meant[at]) ? Slip.OtherVowel : Slip.NearLetter;
        }

        ReadOnlySpan<byte> longer = typed.Length > meant.Length ? typed : meant;
        byte letter = longer[at];
        if (!TypoText.IsLower(letter))
            return Slip.None;
        if (letter == longer[at - 1])
            return Slip.Doubling;
        return IsVowel(letter) || letter == (byte)'h' ? Slip.Vowel : Slip.Consonant;
    }

    private static bool IsVowel(byte letter) => letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';

    private enum Slip
    {
        Swap,

        /// <summary>A letter doubled, or a doubled one written once.</summary>
        Doubling,

        /// <summary>A consonant left out or added.</summary>
        Consonant,

        /// <summary>A vowel or an h left out or added.</summary>
        Vowel,

        /// <summary>A vowel for another.</summary>
        OtherVowel,

        /// <summary>A letter whose key is near, or whose sound.</summary>
        NearLetter,

        OtherLetter,

        /// <summary>Another first letter, or no letter: a hyphen.</summary>
        None,
    }
}
