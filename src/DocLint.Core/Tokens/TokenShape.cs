namespace DocLint.Core.Tokens;

/// <summary>How a token is written.</summary>
[Flags]
public enum TokenShape : ushort
{
    None = 0,

    /// <summary>First letter upper case, all others lower.</summary>
    Capitalized = 1,

    /// <summary>Every letter upper case; a single capital letter is <see cref="Capitalized"/> and this.</summary>
    AllCaps = 2,

    /// <summary>Upper-case letters elsewhere, too ("iPhone", "McDonald").</summary>
    MixedCase = 4,

    HasDigit = 8,

    StartsWithDigit = 16,

    /// <summary>Ends in 's or ’s; the entry is that of the word before it.</summary>
    Possessive = 32,

    /// <summary>Holds ' or ’, the possessive's included.</summary>
    Apostrophe = 64,

    NonAscii = 128,
}
