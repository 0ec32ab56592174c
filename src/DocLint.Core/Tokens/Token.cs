namespace DocLint.Core.Tokens;

/// <summary>
/// A maximal run of letters and digits. An apostrophe between letters and a comma or full stop between digits belong to it;
/// a hyphen does not. Positions are UTF-8 bytes of the prose.
/// </summary>
public readonly struct Token(int start, int length, TokenShape shape, WordEntry entry)
{
    private readonly ulong _bits = ((ulong)shape << 48) | entry.Payload;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public TokenShape Shape => (TokenShape)(_bits >> 48);

    public WordEntry Entry => new(_bits);

    public bool Is(TokenShape shape) => (Shape & shape) != 0;

    /// <summary>True when the token holds no digit.</summary>
    public bool IsWord => (Shape & TokenShape.HasDigit) == 0;
}
