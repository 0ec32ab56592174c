namespace DocLint.Core.Tokens;

/// <summary>
/// What the compiled word table says of a word, beyond its spelling. Word lists in <c>rules/**/*.words</c> name a flag in
/// kebab-case (<c>[reporting-verb]</c>). These are facts about words, not about rules: several families may use one.
/// </summary>
[Flags]
public enum WordFlags : ulong
{
    None = 0,

    // Bits 0-8: the engine and everybody.

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

    // Bits 10-24 and 39: boilerplate.

    /// <summary>Triggers a phrase that may stand in a paragraph of any length.</summary>
    ProseTrigger = 1ul << 10,

    /// <summary>Triggers phrases that are looked for in short lines only.</summary>
    LineTrigger = 1ul << 11,

    /// <summary>Triggers a phrase in a block of some length.</summary>
    AnyTrigger = LineTrigger | ProseTrigger,

    /// <summary>Asks the reader to do something with the page ("subscribe", "inbox", "comment").</summary>
    CallToAction = 1ul << 12,

    /// <summary>Begins an invitation ("join", "click", "please").</summary>
    Imperative = 1ul << 13,

    /// <summary>A social network or sharing service.</summary>
    Network = 1ul << 14,

    /// <summary>A word of menus: a section of a newspaper, "menu", "search", "next".</summary>
    Navigation = 1ul << 15,

    /// <summary>"you" and its forms.</summary>
    SecondPerson = 1ul << 16,

    /// <summary>"we" and its forms.</summary>
    FirstPersonPlural = 1ul << 17,

    /// <summary>A frequent verb form; tells a sentence from a label.</summary>
    Verb = 1ul << 18,

    /// <summary>A word of date lines ("March", "Updated", "ago", "EST").</summary>
    Calendar = 1ul << 19,

    /// <summary>A word of bylines ("by", "reporter", "staff").</summary>
    Role = 1ul << 20,

    /// <summary>A word of photo credits ("photo", "courtesy", an agency).</summary>
    Credit = 1ul << 21,

    /// <summary>A word of donation appeals ("donation", "paywall", "readers").</summary>
    Appeal = 1ul << 22,

    /// <summary>A word of legal notices ("cookies", "copyright", "reserved").</summary>
    Legal = 1ul << 23,

    /// <summary>A word of the names of news outlets ("Times", "Herald").</summary>
    Outlet = 1ul << 24,

    // Bits 25-38 and 9: typos.

    /// <summary>A word that is confused with another where a model of the words around it tells (<c>rules/typos/confusion-model.txt</c>).</summary>
    ConfusedByContext = 1ul << 9,

    /// <summary>A known misspelling; its correction stands in the section "typos.misspellings".</summary>
    Misspelling = 1ul << 25,

    /// <summary>A word so rare that a slip for a frequent word is likelier.</summary>
    RareWord = 1ul << 26,

    /// <summary>Known with a capital only.</summary>
    ProperName = 1ul << 27,

    /// <summary>The last word of a state, province or country, or its abbreviation ("Arizona", "Ariz", "Carolina").</summary>
    RegionName = 1ul << 28,

    /// <summary>A word that introduces a person's name ("Mr", "President", "Sen").</summary>
    PersonTitle = 1ul << 29,

    /// <summary>A word that is confused with another in contexts which <c>rules/typos/*.yml</c> list.</summary>
    Confusable = 1ul << 30,

    /// <summary>Begins with a consonant letter but a vowel sound ("hour").</summary>
    VowelSound = 1ul << 31,

    /// <summary>Begins with a vowel letter but a consonant sound ("European", "one").</summary>
    ConsonantSound = 1ul << 32,

    /// <summary>The indefinite article.</summary>
    IndefiniteArticle = 1ul << 33,

    /// <summary>A word that may stand twice in a row ("had had", "very very").</summary>
    Repeatable = 1ul << 34,

    /// <summary>A spelling that American English does not use.</summary>
    BritishSpelling = 1ul << 35,

    /// <summary>A spelling that British English does not use.</summary>
    AmericanSpelling = 1ul << 36,

    /// <summary>The family name of a person whom the news often names.</summary>
    KnownSurname = 1ul << 37,

    /// <summary>A word of a regional English, or of another language, that English texts print; it is not <see cref="Known"/> by that.</summary>
    RegionalWord = 1ul << 38,

    /// <summary>May be the first word of a phrase that is sure where it stands ("read", "advertisement").</summary>
    PhraseOpener = 1ul << 39,

    // Bits 40-61: numbers.

    /// <summary>A cardinal below one hundred, or a fraction ("seven", "half").</summary>
    NumberWord = 1ul << 40,

    /// <summary>A word that multiplies ("hundred", "million", "dozen", "crore"), its plural included.</summary>
    ScaleWord = 1ul << 41,

    /// <summary>A word before a number that says it is approximate or a bound ("about", "nearly").</summary>
    HedgeWord = 1ul << 42,

    /// <summary>"percent" and its like.</summary>
    PercentWord = 1ul << 43,

    /// <summary>A currency's name or code.</summary>
    CurrencyWord = 1ul << 44,

    /// <summary>A unit of time or a part of the clock ("year", "p.m.").</summary>
    TimeUnit = 1ul << 45,

    /// <summary>A unit in which news measures things ("mile", "tonne", "acre").</summary>
    MeasureUnit = 1ul << 46,

    /// <summary>A unit of data sheets ("horsepower", "GB", "mm").</summary>
    SpecUnit = 1ul << 47,

    /// <summary>A unit or verb of recipes and exercise plans ("tablespoon", "reps").</summary>
    InstructionWord = 1ul << 48,

    /// <summary>A noun before a number that names a thing ("Section", "Flight", "Boeing").</summary>
    IdentifierHead = 1ul << 49,

    /// <summary>A noun for people or things that news counts ("residents", "stores").</summary>
    CountNoun = 1ul << 50,

    /// <summary>A verb that reports speech in all its common senses ("said", "estimates").</summary>
    SpeechVerb = 1ul << 51,

    /// <summary>A verb that reports only with a complement ("added that", "the audit found").</summary>
    ReportVerb = 1ul << 52,

    /// <summary>A document or body of data that figures come from ("survey", "filings").</summary>
    DocumentNoun = 1ul << 53,

    /// <summary>A person, body or paper that figures come from ("officials", "ministry", "statement").</summary>
    SourceNoun = 1ul << 54,

    /// <summary>A word of a phrase that names a source ("according", "citing", "per").</summary>
    AttributionWord = 1ul << 55,

    /// <summary>A word of shops and offers ("discount", "subscription").</summary>
    PriceWord = 1ul << 56,

    /// <summary>A word of match reports ("touchdown", "innings").</summary>
    SportWord = 1ul << 57,

    /// <summary>A word of market reports ("Nasdaq", "barrel").</summary>
    MarketWord = 1ul << 58,

    /// <summary>A rule, aim or offer that is a number ("threshold", "fine", "quota").</summary>
    PolicyWord = 1ul << 59,

    /// <summary>A word that makes a statement a plan, a law or a rumour ("would", "proposed", "reportedly").</summary>
    DoubtWord = 1ul << 60,

    /// <summary>A deal, court or ballot: on public record ("bail", "merger", "turnout").</summary>
    RecordWord = 1ul << 61,

    /// <summary>Added by a user's own word list or pack at run time.</summary>
    User = 1ul << 62,

    /// <summary>Not known as a word: the flag of set 0, and of words that stand in the table for the sake of a phrase only.</summary>
    Unknown = 1ul << 63,
}
