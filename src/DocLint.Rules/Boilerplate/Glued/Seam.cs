namespace DocLint.Rules.Boilerplate.Glued;

/// <summary>A place in a paragraph at which one line of the page may have ended and the next one begun.</summary>
/// <param name="Position">Byte of the prose: the end of the line before it.</param>
internal readonly record struct Seam(SeamKind Kind, int Position);

/// <summary>What the place looks like.</summary>
internal enum SeamKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>A sentence ends, and a blank follows.</summary>
    Blank,

    /// <summary>A sentence ends, and no blank follows: "said.Share".</summary>
    NoBlank,

    /// <summary>One word ends and the next begins in the middle of a word: "AdvertisementThe".</summary>
    Hump,

    /// <summary>No sentence ends, but a word with a capital follows.</summary>
    Capital,
}
