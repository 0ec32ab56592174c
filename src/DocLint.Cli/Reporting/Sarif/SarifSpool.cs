using System.IO.Compression;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Keeps the results of a run until it is known which of them the file may hold.</summary>
/// <remarks>
/// Code scanning takes 25,000 results, the most severe and precise should stay, and which those are is known at the end
/// only. So results wait here as finished JSON, see <see cref="IResultStore"/>. A result is
/// turned away at once when enough of its rank or better are here, so what waits is bounded by the number of ranks times
/// the limit, whatever the number of findings.
/// </remarks>
internal sealed class SarifSpool : IDisposable
{
    /// <summary>
    /// Compressing costs more than writing, and most reports are far below the limit: so many parts, spread over the whole, tell that with a
    /// margin of two.
    /// </summary>
    private const int Samples = 16;

    /// <summary>As long as a compressor's window, so that what repeats compresses nearly as in the whole.</summary>
    private const int SampleLength = 32 * 1024;

    /// <summary>A record is the length of a result's JSON with its separator and, in its low bits, its rank.</summary>
    private const int RankBits = 5;

    /// <summary>Stands before each result, so that results that stay together are written at once.</summary>
    private static ReadOnlySpan<byte> Separator => ",\n"u8;

    private readonly int _limit;
    private readonly int[] _kept;
    private readonly long[] _seen;
    private int[] _records = new int[64];
    private int _recordCount;
    private readonly IResultStore _store;

    /// <summary>Opens a spool.</summary>
    /// <param name="ranks">The number of ranks; rank 0 is the last to be cut.</param>
    /// <param name="limit">How many results may stay.</param>
    /// <param name="store">Where they wait; it is disposed of with the spool.</param>
    public SarifSpool(int ranks, int limit, IResultStore store)
    {
        _store = store;
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
        // The first of all has no comma before it.
        ReadOnlySpan<byte> separator = _recordCount == 0 ? Separator[1..] : Separator;
        _store.Append(separator);
        _store.Append(json);
        if (_recordCount == _records.Length)
            Array.Resize(ref _records, 2 * _recordCount);
        _records[_recordCount++] = ((separator.Length + json.Length) << RankBits) | rank;
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
        return _store.Length <= compressedLimit ? quota : CompressWithin(compressedLimit, quota);
    }

    // By itself, so that a small report does not load the compressor.
    private int[] CompressWithin(long compressedLimit, int[] quota)
    {
        while (true)
        {
            int count = Count(quota);
            int every = (int)Math.Max(1, _store.Length / SampleLength / Samples);
            if (count == 0 || Compress(quota, every) * every <= compressedLimit / 2)
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
        {
            long position = 0;
            foreach ((long start, long end) in RunsOf(quota))
            {
                for (long at = start, next; at < end; at = next)
                {
                    next = Math.Min(end, at + SampleLength - (position % SampleLength));
                    if (position / SampleLength % every == 0)
                        _store.CopyTo(gzip, at, next);
                    position += next - at;
                }
            }
        }

        return counter.Length;
    }

    private static int Count(int[] quota)
    {
        int count = 0;
        foreach (int part in quota)
            count += part;
        return count;
    }

    /// <summary>Writes the results that stay, in the order they came, one a line, or leaves them where they are.</summary>
    public void Finish(Stream output, int[] quota)
    {
        if (_store is not FileResultStore file)
        {
            WriteTo(output, quota);
        }
        else if (Count(quota) < _recordCount)
        {
            file.Rewind();
            WriteTo(output, quota);
        }

        output.Write(Count(quota) > 0 ? "\n"u8 : ""u8);
    }

    private void WriteTo(Stream output, int[] quota)
    {
        foreach ((long start, long end) in RunsOf(quota))
            _store.CopyTo(output, start, end);
    }

    /// <summary>Where the results that stay are in the store: the bytes in [start, end) of those that follow each other.</summary>
    private List<(long Start, long End)> RunsOf(int[] quota)
    {
        var left = (int[])quota.Clone();
        var runs = new List<(long Start, long End)>();
        long start = 0, end = 0;
        foreach (int record in _records.AsSpan(0, _recordCount))
        {
            (int length, int rank) = (record >> RankBits, record & ((1 << RankBits) - 1));
            if (left[rank] > 0)
            {
                left[rank]--;
            }
            else
            {
                Add(start, end);
                start = end + length;
            }

            end += length;
        }

        Add(start, end);
        return runs;

        // What is now the first of all loses its comma.
        void Add(long from, long to)
        {
            if (from < to)
                runs.Add((runs.Count == 0 && from > 0 ? from + 1 : from, to));
        }
    }

    public void Dispose() => _store.Dispose();
}
