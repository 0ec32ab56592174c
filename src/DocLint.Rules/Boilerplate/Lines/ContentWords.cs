using System.Runtime.InteropServices;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>
/// The content words of an article's prose as a Bloom filter, so that a short line can be asked whether it talks about the
/// same thing. The first <see cref="MostWords"/> words are enough for that and bound the time.
/// </summary>
internal sealed class ContentWords
{
    private const int Bits = 1 << 14;

    private const int MostWords = 2500;

    private const int ShortestWord = 4;

    private readonly ulong[] _bits = new ulong[Bits / 64];
    private int _words;

    /// <summary>Adds a block of prose.</summary>
    public void Add(DocumentContext context, in Block block)
    {
        var text = context.Text;
        var tokens = context.Tokens;
        for (var i = block.FirstToken; i < block.EndToken && _words < MostWords; i++)
        {
            var word = text.Slice(tokens[i].Start, tokens[i].Length);
            if (word.Length >= ShortestWord)
            {
                var hash = Hash(word);
                _bits[hash >> 6] |= 1UL << (hash & 63);
                _words++;
            }
        }
    }

    /// <summary>Counts a line's content words, and those that the prose has too.</summary>
    public (int All, int Shared) Count(DocumentContext context, in Block block)
    {
        var (all, shared) = (0, 0);
        var text = context.Text;
        var tokens = context.Tokens;
        for (var i = block.FirstToken; i < block.EndToken; i++)
        {
            var word = text.Slice(tokens[i].Start, tokens[i].Length);
            if (word.Length < ShortestWord || (context.FlagsOf(tokens[i]) & (WordFlags.EnglishFunction | WordFlags.ForeignFunction)) != 0)
            {
                continue;
            }

            all++;
            var hash = Hash(word);
            shared += (_bits[hash >> 6] & (1UL << (hash & 63))) != 0 ? 1 : 0;
        }

        return (all, shared);
    }

    /// <summary>Mixes the length, the first four and the last four bytes, ASCII letter case folded: cheaper than all bytes.</summary>
    private static int Hash(ReadOnlySpan<byte> word)
    {
        const uint lowerCase = 0x20202020;
        var first = MemoryMarshal.Read<uint>(word) | lowerCase;
        var last = MemoryMarshal.Read<uint>(word[^4..]) | lowerCase;
        var mixed = ((first * 0x9E3779B1u) ^ (last * 0x85EBCA77u)) + ((uint)word.Length * 0xC2B2AE3Du);
        return (int)((mixed ^ (mixed >> 15)) & (Bits - 1));
    }
}
