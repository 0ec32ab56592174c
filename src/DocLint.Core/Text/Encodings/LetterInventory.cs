namespace DocLint.Core.Text.Encodings;

/// <summary>
/// The letters beyond ASCII that a language writes. Under the wrong code page a text has letters that no one language has together:
/// Hungarian has ő where windows-1252 has õ, but no language has õ, ü and í.
/// </summary>
/// <remarks>From the exemplar characters of the languages in Unicode's CLDR (https://cldr.unicode.org), without the rarest.</remarks>
internal static class LetterInventory
{
    private static readonly string[] Languages =
    [
        "àâæçéèêëîïôœùûüÿ",                // French
        "äöüßéàèç",                        // German, with the accents of Swiss names
        "áéíñóúü",                         // Spanish
        "áâãàçéêíóôõúü",                   // Portuguese
        "àèéìíîòóùú",                      // Italian
        "àçèéíïòóúü",                      // Catalan
        "éëïöüèáóíúä",                     // Dutch
        "åäöéàü",                          // Swedish, Finnish
        "æøåéòôèêäöü",                     // Danish, Norwegian
        "áðéíóúýþæö", "áðíóúýæø",          // Icelandic, Faroese
        "äõöüšž",                          // Estonian
        "áéíóú", "âêîôûŵŷïë", "çë",        // Irish, Welsh, Albanian
        "ąćęłńóśźż",                       // Polish
        "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž",                    // Czech, Slovak
        "áéíóöőúüű",                       // Hungarian
        "čćđšž",                           // Slovene, Croatian, Bosnian, Serbian
        "ăâîșțşţ",                         // Romanian
        "ąčęėįšųūž", "āčēģīķļņšūž",        // Lithuanian, Latvian
        "çğıİöşüâîû",                      // Turkish
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдеёжзійклмнопрстуўфхцчшыьэюя",       // Russian, Bulgarian; Ukrainian; Belarusian
        "абвгдђежзијклљмнњопрстћуфхцчџш", "абвгдѓежзѕијклљмнњопрстќуфхцчџш",                                                // Serbian, Macedonian
        "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ",                      // Greek; ΐ and ΰ are so rare that a text full of them is Hebrew
        "אבגדהוזחטיךכלםמןנסעףפץצקרשתװױײ",                          // Hebrew, Yiddish
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكة",                                 // Arabic, Persian
        "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํ",                                             // Thai
    ];

    /// <summary>Counts the letters of a text and those that the likeliest language does not have.</summary>
    /// <param name="counts">How often each byte from 0x80 on stands in it.</param>
    /// <param name="characters">What these bytes are in a code page.</param>
    public static (int Letters, int Odd) Count(ReadOnlySpan<int> counts, ReadOnlySpan<char> characters)
    {
        int letters = 0, least = int.MaxValue;
        for (int i = 0; i < counts.Length; i++)
            letters += IsLetter(characters[i]) ? counts[i] : 0;
        foreach (string language in Languages)
        {
            int odd = 0;
            for (int i = 0; i < counts.Length && odd < least; i++)
                odd += counts[i] > 0 && IsLetter(characters[i]) && !Has(language, characters[i]) ? counts[i] : 0;
            least = Math.Min(least, odd);
        }

        return (letters, least);
    }

    private static bool Has(string language, char letter) =>
        language.Contains(letter, StringComparison.Ordinal) || language.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);

    private static bool IsLetter(char character) => CharacterKinds.IsLetter(CharacterKinds.Of(character));
}
