using DocLint.Core.Tokens;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>What single words add to the first pass: the words of the model by their hash.</summary>
/// <param name="slots">
/// A power of two of them. A slot holds the lowest 24 bits of a word's <see cref="WordHash"/>, then its weight in steps of
/// <see cref="Step"/> as a signed byte; 0 is no word. The highest bits of the hash say where a word's slots begin.
/// </param>
internal readonly ref struct LineWords(ReadOnlySpan<uint> slots)
{
    /// <summary>The unit of the weights, in log-odds.</summary>
    public const float Step = 1f / 32;

    private const int WeightBits = 8;

    private readonly ReadOnlySpan<uint> _slots = slots;
    private readonly int _shift = 64 - System.Numerics.BitOperations.Log2((uint)slots.Length);

    /// <summary>Log-odds of the words of a line together.</summary>
    /// <param name="hashes">Of each word, as the scanner has it.</param>
    public float Sum(ReadOnlySpan<ulong> hashes)
    {
        var steps = 0;
        foreach (var hash in hashes)
        {
            steps += StepsOf(hash);
        }

        return steps * Step;
    }

    private int StepsOf(ulong hash)
    {
        var word = (uint)hash << WeightBits;
        for (var at = (int)(hash >> _shift); _slots[at] != 0; at = (at + 1) & (_slots.Length - 1))
        {
            if ((_slots[at] ^ word) >> WeightBits == 0)
            {
                return (sbyte)_slots[at];
            }
        }

        return 0;
    }
}
