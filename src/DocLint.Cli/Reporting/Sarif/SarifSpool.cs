using System.IO.Compression;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Keeps the results of a run until it is known which of them the file may hold.</summary>
/// <remarks>
/// Code scanning takes 25,000 results, the most severe and precise should stay, and which those are is known at the end
/// only. So results wait here as finished JSON: in memory while they are few, in a temporary file after that. A result is
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

    /// <summary>A record is the length of a result's JSON and, in its low bits, its rank.</summary>
    private const int RankBits = 5;

    private readonly int _limit;
    private readonly int[] _kept;
    private readonly long[] _seen;
    private readonly List<int> _records = [];
    private Stream _fragments = new MemoryStream();

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
        if (_fragments is MemoryStream && _fragments.Length + json.Length > MemoryLimit)
        {
            Spill();
        }

        _fragments.Write(json);
        _records.Add((json.Length << RankBits) | rank);
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
        var buffer = new byte[64 * 1024];
        bool any = false;
        _fragments.Flush();
        _fragments.Position = 0;
        foreach (int record in _records)
        {
            (int length, int rank) = (record >> RankBits, record & ((1 << RankBits) - 1));
            if (left[rank] == 0)
            {
                _fragments.Seek(length, SeekOrigin.Current);
                continue;
            }

            left[rank]--;
            output.Write(any ? ",\n"u8 : "\n"u8);
            any = true;
            for (int rest = length; rest > 0;)
            {
                int size = Math.Min(rest, buffer.Length);
                _fragments.ReadExactly(buffer, 0, size);
                output.Write(buffer, 0, size);
                rest -= size;
            }
        }

        output.Write(any ? "\n"u8 : ""u8);
        _fragments.Seek(0, SeekOrigin.End);
    }

    public void Dispose() => _fragments.Dispose();

    private void Spill()
    {
        string path = Path.Combine(Path.GetTempPath(), "doclint-" + Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 256 * 1024,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(path, options);
        _fragments.Position = 0;
        _fragments.CopyTo(file);
        _fragments.Dispose();
        _fragments = file;
    }
}
