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
        "âêîôûùüñé", "ċġħżàèìòù", "áčđŋšŧžåäöøæ",                  // Breton, Maltese, Sami
        "çêîşû", "äçňöşüýž", "çəğıöşüİ",   // Kurdish, Turkmen, Azerbaijani
        "àáâãèéêìíòóôõùúýăđĩũơư",          // Vietnamese, of the letters that are not its own
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

    /// <summary>What a letter that the likeliest language does not have costs, in the units of <see cref="TextPlausibility"/>.</summary>
    public const int OddLetterCost = 15;

    /// <summary>Characters from here on are no letters of the languages above.</summary>
    private const int End = 0xE80;

    private const int WordBits = 64;

    /// <summary>For each language a set of bits, one for each of its letters in both cases. Made when a text first needs it.</summary>
    private static readonly Lazy<ulong[][]> Sets = new(MakeSets);

    /// <summary>Counts the letters of a text and those that the likeliest language does not have.</summary>
    /// <param name="counts">How often each character stands in it.</param>
    /// <param name="characters">Which ones, none of them ASCII.</param>
    /// <param name="most">Odd letters beyond which it does not matter how many there are.</param>
    public static (int Letters, int Odd) Count(ReadOnlySpan<int> counts, ReadOnlySpan<char> characters, int most = int.MaxValue)
    {
        int letters = 0, least = most;
        for (int i = 0; i < counts.Length; i++)
            letters += IsLetter(characters[i]) ? counts[i] : 0;
        foreach (ulong[] language in Sets.Value)
        {
            int odd = 0;
            for (int i = 0; i < counts.Length && odd < least; i++)
                odd += counts[i] > 0 && !Has(language, characters[i]) && IsLetter(characters[i]) ? counts[i] : 0;
            least = Math.Min(least, odd);
            if (least == 0)
                break;
        }

        return (letters, least);
    }

    private static bool Has(ulong[] language, char character) => character < End && (language[character / WordBits] >> (character % WordBits) & 1) != 0;

    /// <summary>A control character from 0x80 on stands where a code page has a letter that the one it was read as has not.</summary>
    private static bool IsLetter(char character)
    {
        CharacterKind kind = CharacterKinds.Of(character);
        return CharacterKinds.IsLetter(kind) || kind == CharacterKind.C1;
    }

    private static ulong[][] MakeSets()
    {
        var sets = new ulong[Languages.Length][];
        for (int i = 0; i < sets.Length; i++)
        {
            ulong[] set = sets[i] = new ulong[End / WordBits];
            foreach (char letter in Languages[i])
            {
                char upper = char.ToUpperInvariant(letter);
                set[letter / WordBits] |= 1ul << (letter % WordBits);
                set[upper / WordBits] |= 1ul << (upper % WordBits);
            }
        }

        return sets;
    }
}
