using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace DocLint.Rules.Typos.Data;

/// <summary>A word that may be meant where another is written.</summary>
/// <param name="Pair">The model that tells them apart.</param>
/// <param name="Sign">1 when the model's score speaks for it, -1 when against it.</param>
/// <param name="Bias">The model's score where nothing is known of the context, in steps.</param>
/// <param name="Least">The least score at which it is reported, in steps.</param>
internal readonly record struct ConfusionCandidate(int Pair, int Sign, int Bias, int Least, int RightStart, int RightLength);

/// <summary>The compiled models of confused words, made by rules/typos/train-confusions.py: linear, with one weight for each feature of the context.</summary>
/// <remarks>
/// Format, little-endian: slots of written words, candidates, slots of function words, slots of weights, and bytes of text (int32 each, the slots a
/// power of two); the slots of written words: hash (uint64), first candidate and their number (int32 each); the candidates, six int32 each; the
/// function words' hashes (uint64); the weights (uint32): the lowest 24 bits of the key, then a signed byte of steps; the text.
/// </remarks>
internal readonly ref struct ConfusionModelImage
{
    /// <summary>Steps of a log-odds in one.</summary>
    public const int StepsOfOne = 16;

    private const int Header = 5 * sizeof(int);
    private const int WrittenSize = 4;
    private const int CandidateSize = 6;
    private const int WeightBits = 8;
    private const int FewestSlots = 2;

    private readonly ReadOnlySpan<ulong> _written;
    private readonly ReadOnlySpan<ConfusionCandidate> _candidates;
    private readonly ReadOnlySpan<ulong> _functions;
    private readonly ReadOnlySpan<uint> _weights;
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _shift;

    public ConfusionModelImage(ReadOnlySpan<byte> section)
    {
        if (section.IsEmpty)
            return;
        ReadOnlySpan<int> sizes = MemoryMarshal.Cast<byte, int>(section[..Header]);
        section = section[Header..];
        _written = Take<ulong>(ref section, 2 * sizes[0]);
        _candidates = Take<ConfusionCandidate>(ref section, sizes[1]);
        _functions = Take<ulong>(ref section, sizes[2]);
        _weights = Take<uint>(ref section, sizes[3]);
        _text = section[..sizes[4]];
        _shift = 64 - BitOperations.Log2((uint)sizes[3]);
    }

    /// <summary>The words that may be meant where one is written; none for nearly all.</summary>
    public ReadOnlySpan<ConfusionCandidate> Find(ulong written)
    {
        int mask = (_written.Length / 2) - 1;
        for (int slot = (int)written & mask; _written[2 * slot] != 0; slot = (slot + 1) & mask)
        {
            if (_written[2 * slot] == written)
                return _candidates.Slice((int)_written[(2 * slot) + 1], (int)(_written[(2 * slot) + 1] >> 32));
        }

        return default;
    }

    /// <summary>Whether a word is one of those that have no other class than themselves.</summary>
    public bool IsFunction(ulong word)
    {
        int mask = _functions.Length - 1;
        int slot = (int)word & mask;
        while (_functions[slot] != 0 && _functions[slot] != word)
            slot = (slot + 1) & mask;
        return _functions[slot] != 0;
    }

    /// <summary>The weight of a feature, in steps; 0 when the model does not know it.</summary>
    /// <param name="key">Of <see cref="ContextFeature.OfPair"/>.</param>
    public int WeightOf(ulong key)
    {
        uint tag = (uint)key << WeightBits;
        for (int at = (int)(key >> _shift); _weights[at] != 0; at = (at + 1) & (_weights.Length - 1))
        {
            if ((_weights[at] ^ tag) >> WeightBits == 0)
                return (sbyte)_weights[at];
        }

        return 0;
    }

    public ReadOnlySpan<byte> RightOf(in ConfusionCandidate candidate) => _text.Slice(candidate.RightStart, candidate.RightLength);

    /// <param name="candidates">The words that may be meant, by the hash of the written one.</param>
    /// <param name="weights">Steps by <see cref="ContextFeature.OfPair"/>, none of them 0.</param>
    public static byte[] Build(
        IReadOnlyList<(ulong Written, string Right, ConfusionCandidate Candidate)> candidates, IReadOnlyCollection<ulong> functions, IReadOnlyCollection<KeyValuePair<ulong, sbyte>> weights)
    {
        using var text = new MemoryStream();
        var ordered = new List<ConfusionCandidate>();
        var written = new ulong[2 * SlotsOf(candidates.Count)];
        foreach (IGrouping<ulong, (ulong Written, string Right, ConfusionCandidate Candidate)> group in candidates.GroupBy(candidate => candidate.Written))
        {
            int slot = FreeSlot(written, group.Key, 2);
            (written[slot], written[slot + 1]) = (group.Key, (uint)ordered.Count | ((ulong)group.Count() << 32));
            foreach ((_, string right, ConfusionCandidate candidate) in group)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(right);
                ordered.Add(candidate with { RightStart = (int)text.Length, RightLength = bytes.Length });
                text.Write(bytes);
            }
        }

        var functionSlots = new ulong[SlotsOf(functions.Count)];
        foreach (ulong function in functions)
            functionSlots[FreeSlot(functionSlots, function, 1)] = function;
        using var section = new MemoryStream();
        foreach (int size in (int[])[written.Length / 2, ordered.Count, functionSlots.Length, SlotsOf(weights.Count), (int)text.Length])
            section.Write(BitConverter.GetBytes(size));
        section.Write(MemoryMarshal.AsBytes<ulong>(written));
        section.Write(MemoryMarshal.AsBytes<ConfusionCandidate>(ordered.ToArray()));
        section.Write(MemoryMarshal.AsBytes<ulong>(functionSlots));
        section.Write(MemoryMarshal.AsBytes<uint>(WeightSlots(weights)));
        section.Write(text.ToArray());
        return section.ToArray();
    }

    private static uint[] WeightSlots(IReadOnlyCollection<KeyValuePair<ulong, sbyte>> weights)
    {
        var slots = new uint[SlotsOf(weights.Count)];
        int shift = 64 - BitOperations.Log2((uint)slots.Length);
        foreach ((ulong key, sbyte steps) in weights)
        {
            int at = (int)(key >> shift);
            while (slots[at] != 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = ((uint)key << WeightBits) | (byte)steps;
        }

        return slots;
    }

    private static int SlotsOf(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, count + (count / 2)));

    private static int FreeSlot(ulong[] table, ulong hash, int size)
    {
        int mask = (table.Length / size) - 1, slot = (int)hash & mask;
        while (table[size * slot] != 0)
            slot = (slot + 1) & mask;
        return size * slot;
    }

    private static ReadOnlySpan<T> Take<T>(scoped ref ReadOnlySpan<byte> section, int count)
        where T : unmanaged
    {
        ReadOnlySpan<T> values = MemoryMarshal.Cast<byte, T>(section)[..count];
        section = section[(count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>())..];
        return values;
    }
}
