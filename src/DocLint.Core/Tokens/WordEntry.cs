namespace DocLint.Core.Tokens;

/// <summary>
/// What the word table holds for one word: which set of flags, how frequent it is, and a record number whose meaning belongs
/// to the word's flags. Forty bits of a table slot.
/// </summary>
public readonly struct WordEntry(ulong payload) : IEquatable<WordEntry>
{
    internal const int PayloadBits = 40;
    internal const ulong PayloadMask = (1ul << PayloadBits) - 1;
    internal const int LargestRecord = (1 << 24) - 1;
    internal const int LargestFlagSet = (1 << 12) - 1;

    internal ulong Payload { get; } = payload & PayloadMask;

    /// <summary>False for a word that is not in the table.</summary>
    public bool Exists => Payload != 0;

    /// <summary>Index of the word's set of flags; 0 is "not in the table".</summary>
    public int FlagSet => (int)(Payload >> 28);

    /// <summary>0 (rare) to 15 ("the"), by the logarithm of the frequency in running text.</summary>
    public int Frequency => (int)(Payload >> 24) & 15;

    /// <summary>1 to 16,777,215; 0 when the word has none.</summary>
    public int Record => (int)(Payload & LargestRecord);

    internal static WordEntry Create(int flagSet, int frequency, int record) =>
        new(((ulong)flagSet << 28) | ((ulong)frequency << 24) | (uint)record);

    public bool Equals(WordEntry other) => Payload == other.Payload;

    public override bool Equals(object? obj) => obj is WordEntry other && Equals(other);

    public override int GetHashCode() => Payload.GetHashCode();

    public static bool operator ==(WordEntry left, WordEntry right) => left.Equals(right);

    public static bool operator !=(WordEntry left, WordEntry right) => !left.Equals(right);
}
