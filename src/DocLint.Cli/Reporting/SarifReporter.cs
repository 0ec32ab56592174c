using System.Globalization;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Cli.Reporting.Json;
using DocLint.Cli.Reporting.Sarif;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Cli.Reporting;

/// <summary>
/// Writes SARIF 2.1.0 for code scanning. The library of choice, Sarif.Sdk, is not to be had from the package feed, so this writes the
/// objects that we need with <see cref="JsonWriter"/>, under the specification's names; the validator built from that SDK
/// checks them in the tests.
/// </summary>
/// <remarks>
/// Results are made while the run goes on and wait in a <see cref="SarifSpool"/>, which says how memory stays bounded. What is known at the end
/// only, the invocation, stands behind them, so that they can wait in the report's own file.
/// </remarks>
internal sealed class SarifReporter : IReporter
{
    /// <summary>The base of every address in the file.</summary>
    internal static ReadOnlySpan<byte> RootId => "%SRCROOT%"u8;

    /// <summary>Level, then precision, and all of that once more for suppressed results, which go first.</summary>
    private const int Ranks = 2 * 3 * 4;

    /// <summary>Bytes of results that wait in memory before an output that is no file of its own.</summary>
    private const int MemoryLimit = 8 * 1024 * 1024;

    private readonly Stream _output;
    private readonly SarifOptions _options;
    private readonly FileWriteStream? _file;
    private readonly JsonWriter _json;
    private readonly SarifSpool _spool;
    private readonly SarifResultWriter _writer = new();
    private readonly SarifRule[] _rules;
    private readonly int[] _numbers;
    private readonly LineHashes _lineHashes = new();
    private readonly FingerprintCounter _fingerprints = new();

    public SarifReporter(Stream output, SarifOptions options)
    {
        _output = output;
        _options = options;
        _file = output as FileWriteStream;
        _json = new JsonWriter(output);
        _spool = new SarifSpool(Ranks, options.ResultLimit, _file is null ? new SpillingBuffer(MemoryLimit) : new FileResultStore(_file));
        _rules = new SarifRule[options.Rules.Length];
        _numbers = new int[_rules.Length];
        for (int i = 0; i < _rules.Length; i++)
            (_rules[i], _numbers[i]) = (new SarifRule(options.Rules[i]), options.Rules[i].Number);
    }

    public bool WantsUncounted => true;

    public void Begin()
    {
        if (_file is not null)
            WriteHead();
    }

    public void Report(DocumentResult result)
    {
        if (result.IsFirstSection)
            _fingerprints.Clear();
        bool isWhole = result.IsFirstSection && result.IsLastSection;
        if (isWhole && result.Diagnostics.IsEmpty)
            return;
        var lines = new int[result.Diagnostics.Length];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = result.Source.GetLineIndex(result.Diagnostics[i].Span.Start);
        string?[] hashes = _lineHashes.AddSection(result.Source, lines, result.IsLastSection);
        string uri = SarifUri.FromPath(_options.Root.PathOf(result.Input));
        for (int i = 0; i < lines.Length; i++)
            Add(result.Diagnostics[i], uri, hashes[i]);
    }

    public void End(RunSummary summary)
    {
        int[] quota = _spool.QuotaWithin(_options.CompressedLimit);
        string? cut = DescribeCut(quota);
        if (cut is not null)
            _options.Errors().WriteLine("doclint: " + cut);
        if (_file is null)
            WriteHead();
        _spool.Finish(_output, quota);
        _json.WriteEndArray();
        SarifRun.WriteInvocation(_json, _options, summary, cut);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
        _output.Flush();
        _spool.Dispose();
    }

    private void WriteHead()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema"u8, "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"u8);
        _json.WriteString("version"u8, "2.1.0"u8);
        _json.WriteStartArray("runs"u8);
        _json.WriteStartObject();
        SarifRun.WriteDescription(_json, _options, _rules);
        _json.WriteStartArray("results"u8);
        _json.Flush();
    }

    private void Add(Diagnostic diagnostic, string uri, string? lineHash)
    {
        if ((_options.DropSuppressed && diagnostic.Suppression is not null) || IndexOf(diagnostic.Descriptor.Number) is not (>= 0 and var ruleIndex))
            return;
        int rank = RankOf(diagnostic);
        if (!_spool.Wants(rank))
            return;
        TextSpan span = diagnostic.Span;
        ulong fingerprint = Fingerprint.Compute(diagnostic.Id, diagnostic.Source.Utf8.Slice(span.Start, span.Length));
        _spool.Add(rank, _writer.Write(diagnostic, uri, _rules[ruleIndex], ruleIndex, lineHash, (fingerprint, _fingerprints.Next(fingerprint))));
    }

    // The rules are sorted by number, and few: no dictionary, which costs a start 0.3 ms.
    private int IndexOf(int number)
    {
        int low = 0, high = _numbers.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_numbers[middle] == number)
                return middle;
            if (_numbers[middle] < number)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    private static int RankOf(Diagnostic diagnostic) =>
        (diagnostic.Suppression is null ? 0 : Ranks / 2)
        + (4 * (DiagnosticSeverity.Error - diagnostic.Severity))
        + (RulePrecision.VeryHigh - diagnostic.Descriptor.Precision);

    private string? DescribeCut(int[] quota)
    {
        Span<long> cut = stackalloc long[3];
        for (int rank = 0; rank < Ranks; rank++)
            cut[rank % (Ranks / 2) / 4] += _spool.Seen[rank] - quota[rank];
        long total = cut[0] + cut[1] + cut[2];
        return total == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"code scanning takes {_options.ResultLimit} results and 10 MB of gzip; {total} results are left out of the SARIF file ({cut[0]} errors, {cut[1]} warnings, {cut[2]} notes), the least severe and precise first");
    }
}
