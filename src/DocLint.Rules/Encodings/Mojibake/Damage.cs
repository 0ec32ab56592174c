namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>What happened to a stretch of text.</summary>
internal enum DamageKind
{
    /// <summary>UTF-8 read as another code page.</summary>
    Mojibake,

    /// <summary>The same, and normalised afterwards.</summary>
    Normalized,

    /// <summary>UTF-8 read as a double-byte code page.</summary>
    Cjk,

    /// <summary>The first of two bytes, the second lost: a no-break space or <c>à</c>.</summary>
    Remains,

    /// <summary>Mojibake that lost bytes.</summary>
    Lossy,

    /// <summary>A question mark that stands for a character.</summary>
    QuestionMark,

    /// <summary>U+FFFD, or its own mojibake.</summary>
    Replacement,
}

/// <summary>A damaged stretch of the document's text.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">Byte after the last.</param>
/// <param name="NewText">What it was; null when that cannot be told.</param>
/// <param name="Chain">For mojibake, the code pages undone, outermost in the lowest byte (index + 1).</param>
/// <param name="IsUnclear">Whether <paramref name="NewText"/> is only the likeliest of several.</param>
internal readonly record struct Damage(DamageKind Kind, int Start, int End, string? NewText, uint Chain = 0, bool IsUnclear = false);
