using System.IO.Compression;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Keeps the results of a run until it is known which of them the file may hold.</summary>
/// <remarks>
/// Code scanning takes 25,000 results, the most severe and precise should stay, and which those are is known at the end
/// only. So results wait here as finished JSON, see <see cref="SpillingBuffer"/>. A result is
/// turned away at once when enough of its rank or better are here, so what waits is bounded by the number of ranks times
/// the limit, whatever the number of findings.
/// </remarks>
internal sealed class SarifSpool : IDisposable
{
    private const int MemoryLimit = 8 * 1024 * 1024;

    /// <summary>
    /// Compressing costs more than writing, and most reports are far below the limit: one part in so many, spread over the whole, tells that
    /// with a margin of two.
    /// </summary>
    private const int Sample = 8;

    /// <summary>A record is the length of a result's JSON with its separator and, in its low bits, its rank.</summary>
    private const int RankBits = 5;

    /// <summary>Stands before each result, so that results that stay together are written at once.</summary>
    private static ReadOnlySpan<byte> Separator => ",\n"u8;

    private readonly int _limit;
    private readonly int[] _kept;
    private readonly long[] _seen;
    private int[] _records = new int[64];
    private int _recordCount;
    private readonly SpillingBuffer _fragments = new(MemoryLimit);

    /// <summary>Opens a spool.</summary>
    /// <param name="ranks">The number of ranks; rank 0 is the last to be cut.</param>
    /// <param name="limit">How many results may stay.</param>
    public SarifSpool(int ranks, int limit)
    {
        _limit = limit;
        _kept = new int[ranks];
        _seen = new long[ranks];
    }

    /// <summary>How many results came, by rank.</summary>
    public ReadOnlySpan<long> Seen => _seen;

    /// <summary>Whether a result of this rank can still stay; to be asked before its JSON is made.</summary>
    public bool Wants(int rank)
    {
        _seen[rank]++;
        int better = 0;
        for (int i = 0; i <= rank; i++)
        {
            better += _kept[i];
        }

        return better < _limit;
    }

    /// <summary>Takes a result that was wanted.</summary>
    public void Add(int rank, ReadOnlySpan<byte> json)
    {
        _fragments.Append(Separator);
        _fragments.Append(json);
        if (_recordCount == _records.Length)
            Array.Resize(ref _records, 2 * _recordCount);
        _records[_recordCount++] = ((Separator.Length + json.Length) << RankBits) | rank;
        _kept[rank]++;
    }

    /// <summary>Works out how many results of each rank stay.</summary>
    /// <param name="limit">How many results may stay in all.</param>
    public int[] Quota(int limit)
    {
        int left = Math.Min(limit, _limit);
        var quota = new int[_kept.Length];
        for (int i = 0; i < quota.Length; i++)
        {
            quota[i] = Math.Min(_kept[i], left);
            left -= quota[i];
        }

        return quota;
    }

    /// <summary>Returns the largest quota whose JSON does not exceed a size when it is compressed as the upload does.</summary>
    /// <param name="compressedLimit">Bytes of gzip.</param>
    public int[] QuotaWithin(long compressedLimit)
    {
        int[] quota = Quota(_limit);
        return _fragments.Length <= compressedLimit ? quota : CompressWithin(compressedLimit, quota);
    }

    // By itself, so that a small report does not load the compressor.
    private int[] CompressWithin(long compressedLimit, int[] quota)
    {
        while (true)
        {
            int count = Count(quota);
            if (count == 0 || Compress(quota, Sample) * Sample <= compressedLimit / 2)
                return quota;
            long length = Compress(quota, every: 1);
            if (length <= compressedLimit)
                return quota;
            quota = Quota((int)Math.Min(count - 1, count * (compressedLimit * 0.95 / length)));
        }
    }

    /// <summary>Bytes of gzip of one part in <paramref name="every"/>.</summary>
    private long Compress(int[] quota, int every)
    {
        using var counter = new CountingStream();
        using (var gzip = new GZipStream(counter, CompressionLevel.Fastest, leaveOpen: true))
        using (var parts = new SampledStream(gzip, every))
            WriteTo(parts, quota);
        return counter.Length;
    }

    private static int Count(int[] quota)
    {
        int count = 0;
        foreach (int part in quota)
            count += part;
        return count;
    }

    /// <summary>Writes the results that stay, in the order they came, one a line.</summary>
    public void WriteTo(Stream output, int[] quota)
    {
        var left = (int[])quota.Clone();
        bool any = false;
        long start = 0, end = 0;
        foreach (int record in _records.AsSpan(0, _recordCount))
        {
            (int length, int rank) = (record >> RankBits, record & ((1 << RankBits) - 1));
            if (left[rank] == 0)
            {
                WriteRun(output, start, end, ref any);
                start = end + length;
            }
            else
            {
                left[rank]--;
            }

            end += length;
        }

        WriteRun(output, start, end, ref any);
        output.Write(any ? "\n"u8 : ""u8);
    }

    /// <summary>Writes results that follow each other; the first of all has no comma before it.</summary>
    private void WriteRun(Stream output, long start, long end, ref bool any)
    {
        if (start == end)
            return;
        _fragments.CopyTo(output, any ? start : start + 1, end);
        any = true;
    }

    public void Dispose() => _fragments.Dispose();
}
