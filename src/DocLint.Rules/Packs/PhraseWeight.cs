namespace DocLint.Rules.Packs;

/// <summary>How sure a phrase is, as a pack's <c>weight</c> says it.</summary>
internal static class PhraseWeight
{
    /// <summary>Something that articles have too: what stands around it decides.</summary>
    public const int Hint = 1;

    /// <summary>Needs the line model's agreement.</summary>
    public const int Likely = 2;

    /// <summary>Sure where it stands.</summary>
    public const int Strong = 3;

    /// <summary>Needs no agreement.</summary>
    public const int Certain = 4;
}
