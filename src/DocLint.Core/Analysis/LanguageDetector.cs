namespace DocLint.Core.Analysis;

/// <summary>Tells English from other languages by the function words that the shared pass has counted.</summary>
/// <remarks>
/// In running English prose the listed function words make up about two fifths of the words; in other languages that use the Latin
/// script, the few that coincide ("in", "an", "me") stay below a twentieth.
/// </remarks>
internal static class LanguageDetector
{
    private const int FewWords = 12;
    private const int EnglishPercent = 10;

    public static bool IsEnglish(int words, int english, int foreign)
    {
        if (words < FewWords)
            return foreign == 0 || english > foreign;
        return english > 2 * foreign && english * 100L >= (long)words * EnglishPercent;
    }

    /// <summary>A block inside an English document is taken for English unless it clearly is not: headings have few function words.</summary>
    /// <param name="unknown">Words in no list; a heading of hardly any other is not English.</param>
    /// <param name="strange">Those of them in small letters; where they are the half and few function words stand between them, no line is English.</param>
    public static bool IsEnglishBlock(int words, int english, int foreign, int unknown, int strange)
    {
        if (foreign >= 2 && foreign * 2 > english)
            return false;
        if ((strange > 2 && strange * 2 >= words && english * 2 <= strange) || (english == 0 && unknown > 1 && unknown * 3 > words * 2))
            return false;
        return words < FewWords || english * 100L >= words * 4L || unknown * 3 < words;
    }
}
