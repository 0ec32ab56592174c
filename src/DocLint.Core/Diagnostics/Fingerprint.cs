using System.Security.Cryptography;
using System.Text;

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

    /// <summary>Hashes a rule and the text it found.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="foundText">UTF-8 of the source; runs of white space count as one space, those at the ends not at all.</param>
    /// <returns>The first 64 bits of a SHA-256.</returns>
    public static ulong Compute(string ruleId, ReadOnlySpan<byte> foundText)
    {
        Span<byte> buffer = stackalloc byte[LongestText + 32];
        int start = Encoding.ASCII.GetBytes(ruleId, buffer);
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

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer[..length], hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}

/// <summary>Counts equal fingerprints of one file, so that each finding of a rule has its own.</summary>
public sealed class FingerprintCounter
{
    private readonly Dictionary<ulong, int> _counts = [];

    /// <summary>Returns how often the fingerprint has come by now: 1 for the first time.</summary>
    public int Next(ulong fingerprint)
    {
        ref int count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, fingerprint, out _);
        return ++count;
    }

    /// <summary>Forgets everything: the next file begins.</summary>
    public void Clear() => _counts.Clear();
}
