namespace DocLint.Core.Tokens;

/// <summary>
/// What the compiled word table says of a word, beyond its spelling. Word lists in <c>rules/**/*.words</c> name a flag in
/// kebab-case (<c>[reporting-verb]</c>). These are facts about words, not about rules: several families may use one.
/// </summary>
[Flags]
public enum WordFlags : ulong
{
    None = 0,

    // Bits 0-9: the engine and everybody.

    /// <summary>A correctly spelt word or name.</summary>
    Known = 1ul << 0,

    /// <summary>A frequent English function word ("the", "of", "would"); tells the language, and stop words from content.</summary>
    EnglishFunction = 1ul << 1,

    /// <summary>A frequent function word of another language that is no English word ("und", "les", "que").</summary>
    ForeignFunction = 1ul << 2,

    /// <summary>An abbreviation whose full stop ends no sentence ("Mr", "Gen", "vs").</summary>
    Abbreviation = 1ul << 3,

    /// <summary>An abbreviation that often ends a sentence, too ("Inc", "Jr", "p.m.").</summary>
    EndingAbbreviation = 1ul << 4,

    /// <summary>A month's name or abbreviation.</summary>
    Month = 1ul << 5,

    /// <summary>A weekday's name or abbreviation.</summary>
    Weekday = 1ul << 6,

    // Bits 10-24: boilerplate.

    // Bits 25-39: typos.

    // Bits 40-61: numbers.

    /// <summary>Added by a user's own word list or pack at run time.</summary>
    User = 1ul << 62,

    /// <summary>Not in the table at all. Never stored: the flag of set 0.</summary>
    Unknown = 1ul << 63,
}
