using System.Buffers.Binary;
using System.Numerics;
using DocLint.Core.Text;

namespace DocLint.Core.Diagnostics;

/// <summary>A hash that knows a finding again after the text around it was edited.</summary>
/// <remarks>
/// Made of the rule and the found text alone: neither line numbers, nor the words around it, nor the file's name is part of
/// it. Equal findings of one file are told apart by counting them (see <see cref="FingerprintCounter"/>).
/// </remarks>
public static class Fingerprint
{
    /// <summary>
    /// Bytes of found text that count: a leftover of many lines stays the same finding when lines are added at its end.
    /// </summary>
    private const int LongestText = 48;

    private const ulong Prime1 = 0x9E37_79B1_85EB_CA87;
    private const ulong Prime2 = 0xC2B2_AE3D_27D4_EB4F;
    private const ulong Prime3 = 0x1656_67B1_9E37_79F9;
    private const ulong Prime4 = 0x85EB_CA77_C2B2_AE63;
    private const ulong Prime5 = 0x27D4_EB2F_1656_67C5;

    /// <summary>Hashes a rule and the text it found.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="foundText">UTF-8 of the source; runs of white space count as one space, those at the ends not at all.</param>
    /// <returns>64 bits of XXH64 with seed 0, which baselines and SARIF keep: the function must never change.</returns>
    public static ulong Compute(string ruleId, ReadOnlySpan<byte> foundText)
    {
        Span<byte> buffer = stackalloc byte[LongestText + 32];
        int start = 0;
        foreach (char character in ruleId)
            buffer[start++] = (byte)character;
        buffer[start++] = 0;
        int length = start;
        bool gap = false;
        foreach (byte value in foundText)
        {
            bool isSpace = value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';
            if (!isSpace)
            {
                if (gap && length > start)
                    buffer[length++] = (byte)' ';
                if (length - start >= LongestText)
                    break;
                buffer[length++] = value;
            }

            gap = isSpace;
        }

        return Hash(buffer[..length]);
    }

    /// <summary>XXH64, https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md; a cryptographic hash would load OpenSSL at every start.</summary>
    internal static ulong Hash(ReadOnlySpan<byte> data)
    {
        unchecked
        {
            ulong hash = Prime5;
            int left = data.Length;
            if (left >= 32)
            {
                ulong a = Prime1 + Prime2, b = Prime2, c = 0, d = 0 - Prime1;
                for (; data.Length >= 32; data = data[32..])
                {
                    a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(data));
                    b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(data[8..]));
                    c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(data[16..]));
                    d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(data[24..]));
                }

                hash = BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7) + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18);
                hash = Merge(Merge(Merge(Merge(hash, a), b), c), d);
            }

            hash += (ulong)left;
            for (; data.Length >= 8; data = data[8..])
                hash = BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(data)), 27) * Prime1 + Prime4;
            if (data.Length >= 4)
            {
                hash = BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(data) * Prime1), 23) * Prime2 + Prime3;
                data = data[4..];
            }

            foreach (byte value in data)
                hash = BitOperations.RotateLeft(hash ^ (value * Prime5), 11) * Prime1;
            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime3;
            return hash ^ (hash >> 32);
        }
    }

    private static ulong Round(ulong lane, ulong input) => unchecked(BitOperations.RotateLeft(lane + (input * Prime2), 31) * Prime1);

    private static ulong Merge(ulong hash, ulong lane) => unchecked(((hash ^ Round(0, lane)) * Prime1) + Prime4);
}

/// <summary>Counts equal fingerprints of one file, so that each finding of a rule has its own.</summary>
public sealed class FingerprintCounter
{
    private readonly HashCounter _counts = new();

    /// <summary>Returns how often the fingerprint has come by now: 1 for the first time.</summary>
    public int Next(ulong fingerprint) => _counts.Add(fingerprint);

    /// <summary>Forgets everything: the next file begins.</summary>
    public void Clear() => _counts.Clear();
}
