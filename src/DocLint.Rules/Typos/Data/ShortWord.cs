using System.Runtime.CompilerServices;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Data;

/// <summary>A word of at most sixteen bytes in two registers: to take a letter out is two shifts, and its hash one multiplication.</summary>
internal readonly struct ShortWord
{
    public const int MaxLength = 16;

    private readonly ulong _first;
    private readonly ulong _second;

    /// <param name="word">At most <see cref="MaxLength"/> bytes.</param>
    public ShortWord(ReadOnlySpan<byte> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (i < 8)
                _first |= (ulong)word[i] << (8 * i);
            else
                _second |= (ulong)word[i] << (8 * (i - 8));
        }
    }

    private ShortWord(ulong first, ulong second) => (_first, _second) = (first, second);

    /// <summary>What <see cref="WordHash.Compute"/> gives for its bytes.</summary>
    public ulong Hash => WordHash.Mix(_first, _second);

    /// <summary>The word without one of its bytes.</summary>
    /// <param name="index">From 0 to the word's length, exclusive.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ShortWord Without(int index)
    {
        // A shift by 64 and more is one by what goes beyond 64: that of the second register.
        ulong before = (1ul << (8 * index)) - 1;
        return index < 8
            ? new ShortWord((_first & before) | ((_first >> 8) & ~before) | (_second << 56), _second >> 8)
            : new ShortWord(_first, (_second & before) | ((_second >> 8) & ~before));
    }
}
