namespace DocLint.Core.Text.Encodings;

/// <summary>A character, the bytes of the text it came from, and the code pages that were undone on the way.</summary>
/// <param name="Code">The code point as it stands after the steps in <paramref name="Chain"/>.</param>
/// <param name="Start">First byte in the text.</param>
/// <param name="End">Byte after the last.</param>
/// <param name="Chain">Page index + 1 for each layer, the outermost layer in the lowest byte; 0 for an untouched character.</param>
internal readonly record struct MojibakeItem(int Code, int Start, int End, uint Chain)
{
    /// <summary>How many layers were undone, 0 to 4.</summary>
    public int Layers => Chain == 0 ? 0 : (32 - System.Numerics.BitOperations.LeadingZeroCount(Chain) + 7) / 8;
}
