using System.Buffers;
using System.Text;

namespace DocLint.Core.Text.Encodings;

/// <summary>Judges a file that is not UTF-8: which code page it is in, or whether only some of its bytes are broken.</summary>
internal static class LegacyEncodingDetector
{
    /// <summary>Bytes of the file that are weighed.</summary>
    private const int SampleSize = 1 << 16;

    /// <summary>Mean cost of a character beyond ASCII above which no page explains the file.</summary>
    private const int HighestMeanCost = 18;

    /// <summary>What a character that its language uses most speaks for a double-byte page.</summary>
    private const int FrequentBonus = 20;

    /// <summary>With fewer characters beyond ASCII than this, only windows-1252 is believed.</summary>
    private const int FewestCharacters = 6;

    // Single-byte pages that files are found in, the likelier first, and the cost of choosing each.
    private static readonly (string Name, string IanaName, int Cost)[] Candidates =
    [
        ("windows-1252", "windows-1252", 0), ("windows-1250", "windows-1250", 8), ("windows-1251", "windows-1251", 8),
        ("windows-1253", "windows-1253", 8), ("windows-1255", "windows-1255", 8), ("windows-1256", "windows-1256", 12),
        ("windows-1257", "windows-1257", 12), ("windows-1254", "windows-1254", 12), ("ISO-8859-2", "iso-8859-2", 10), ("KOI8-R", "koi8-r", 8),
        ("KOI8-U", "koi8-u", 10), ("Mac Roman", "macintosh", 12), ("code page 850", "ibm850", 12), ("code page 437", "ibm437", 14),
        ("code page 866", "cp866", 12), ("ISO-8859-5", "iso-8859-5", 14), ("ISO-8859-7", "iso-8859-7", 12), ("Mac Cyrillic", "x-mac-cyrillic", 14),
        ("code page 852", "ibm852", 14),
    ];

    /// <summary>Those pages, for bytes that are judged one by one.</summary>
    public static ReadOnlySpan<(string Name, string IanaName, int Cost)> SingleBytePages => Candidates;

    /// <summary>The encoding of the whole file; null when it is UTF-8 with broken bytes, or nothing known.</summary>
    public static SourceEncoding? Detect(ReadOnlySpan<byte> bytes)
    {
        if (DetectWide(bytes) is { } wide)
            return wide;
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleSize)];
        var (valid, invalid) = CountSequences(sample);
        if (invalid == 0 || valid * 4 > invalid)
            return null;
        var (doubleByte, doubleCost) = BestDoubleByte(sample);
        var (page, cost, characters) = BestSingleByte(sample);
        if (doubleByte >= 0 && doubleCost < cost)
            return Make(CjkCharacters.Pages[doubleByte].IanaName, CjkCharacters.Pages[doubleByte].Number);
        if (cost > HighestMeanCost * characters + Candidates[page].Cost || page > 0 && characters < FewestCharacters)
            return null;
        return Make(Candidates[page].IanaName, 0);
    }

    /// <summary>UTF-16 without a byte order mark: every second byte of ASCII text is zero.</summary>
    public static SourceEncoding? DetectWide(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        if (sample.Length < 4 || (bytes.Length & 1) != 0 || sample.IndexOf((byte)0) < 0)
            return null;
        int even = 0, odd = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        int units = sample.Length / 2;
        if (odd * 8 >= units && even * 20 <= odd)
            return SourceEncoding.Utf16LittleEndian with { ByteOrderMark = default };
        return even * 8 >= units && odd * 20 <= even ? SourceEncoding.Utf16BigEndian with { ByteOrderMark = default } : null;
    }

    private static (int Valid, int Invalid) CountSequences(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        for (int at = 0; at < bytes.Length;)
        {
            int offset = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (offset < 0)
                break;
            at += offset;
            OperationStatus status = Rune.DecodeFromUtf8(bytes[at..], out _, out int used);
            if (status == OperationStatus.Done) valid++;
            else if (status == OperationStatus.InvalidData) invalid++;
            at += used;
        }

        return (valid, invalid);
    }

    private static (int Page, int Cost, int Characters) BestSingleByte(ReadOnlySpan<byte> sample)
    {
        int best = 0, bestCost = int.MaxValue, characters = 0;
        for (int i = 0; i < Candidates.Length; i++)
        {
            int cost = Cost(sample, CodePage.Named(Candidates[i].Name), out characters) + Candidates[i].Cost;
            if (cost >= bestCost)
                continue;
            best = i;
            bestCost = cost;
        }

        return Candidates[best].Name == "windows-1252" && IsTurkish(sample) ? (Array.FindIndex(Candidates, c => c.Name == "windows-1254"), bestCost, characters) : (best, bestCost, characters);
    }

    /// <summary>
    /// windows-1254 has ğ ı ş where windows-1252 has ð ý þ, and nothing else sets them apart: Icelandic and Faroese write á, í, ú
    /// and æ as well, Turkish never.
    /// </summary>
    private static bool IsTurkish(ReadOnlySpan<byte> sample)
    {
        int turkish = sample.Count((byte)0xF0) + sample.Count((byte)0xFD) + sample.Count((byte)0xFE);
        int nordic = sample.Count((byte)0xE1) + sample.Count((byte)0xED) + sample.Count((byte)0xFA) + sample.Count((byte)0xE6);
        return turkish > 2 && nordic * 10 < turkish;
    }

    private static int Cost(ReadOnlySpan<byte> sample, CodePage page, out int characters)
    {
        int cost = characters = 0;
        Span<int> codes = stackalloc int[64];
        for (int at = 0; at < sample.Length;)
        {
            int offset = sample[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (offset < 0)
                break;
            int start = at + offset, count = 0;
            for (at = start; at < sample.Length && sample[at] >= 0x80 && count < codes.Length; at++)
                codes[count++] = page.ToChar(sample[at]);
            characters += count;
            cost += TextPlausibility.Cost(codes[..count], CharacterAt(sample, start - 2, page), CharacterAt(sample, start - 1, page), CharacterAt(sample, at, page));
        }

        return cost;
    }

    private static int CharacterAt(ReadOnlySpan<byte> sample, int at, CodePage page) => (uint)at < (uint)sample.Length ? page.ToChar(sample[at]) : ' ';

    private static (int Page, int Cost) BestDoubleByte(ReadOnlySpan<byte> sample)
    {
        int best = -1, bestCost = int.MaxValue;
        int first = sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF);

        for (int i = 0; i < CjkCharacters.Pages.Length && first >= 0; i++)
        {
            // A pair may be cut at the end of the sample.
            int? found = DoubleByteCost(sample[first..], i) ?? (sample.Length == SampleSize ? DoubleByteCost(sample[first..^1], i) : null);
            if (found is not { } cost || cost >= bestCost)
                continue;
            best = i;
            bestCost = cost;
        }

        return (best, bestCost);
    }

    private static int? DoubleByteCost(ReadOnlySpan<byte> sample, int page)
    {
        string text;
        try
        {
            text = CjkCharacters.Encodings[page].GetString(sample);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        int cost = 0, before = ' ';
        foreach (Rune rune in text.EnumerateRunes())
        {
            CharacterKind kind = CharacterKinds.Of(rune.Value);
            cost += TextPlausibility.Cost(CharacterKinds.Of(before), kind);
            if (rune.Value >= 0x80)
                cost += TextPlausibility.Cost(rune.Value) + (kind == CharacterKind.Cjk && rune.Value >= 0x4E00 && !CjkCharacters.IsCommon(rune.Value) ? 25 : 0);
            if (CjkCharacters.IsFrequent(page, rune.Value))
                cost -= FrequentBonus;
            before = rune.Value;
        }

        return cost;
    }

    private static SourceEncoding Make(string ianaName, int number)
    {
        EncodingProvider provider = CodePagesEncodingProvider.Instance;
        Encoding? encoding = number != 0
            ? provider.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)
            : provider.GetEncoding(ianaName, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
        return new SourceEncoding(ianaName, default, encoding);
    }
}
