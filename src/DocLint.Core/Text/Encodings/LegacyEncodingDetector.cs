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

    private const string Thai = "windows-874";

    // Single-byte pages that files are found in, the likelier first, and the cost of choosing each.
    private static readonly (string Name, string IanaName, int Cost)[] Candidates =
    [
        ("windows-1252", "windows-1252", 0), ("windows-1250", "windows-1250", 8), ("windows-1251", "windows-1251", 8),
        ("windows-1253", "windows-1253", 8), ("windows-1255", "windows-1255", 8), ("windows-1256", "windows-1256", 12),
        ("windows-1257", "windows-1257", 12), ("windows-1254", "windows-1254", 12), ("ISO-8859-2", "iso-8859-2", 10), ("KOI8-R", "koi8-r", 8),
        ("KOI8-U", "koi8-u", 10), ("Mac Roman", "macintosh", 12), ("code page 850", "ibm850", 12), ("code page 437", "ibm437", 14),
        ("code page 866", "cp866", 12), ("ISO-8859-5", "iso-8859-5", 14), ("ISO-8859-7", "iso-8859-7", 12), ("Mac Cyrillic", "x-mac-cyrillic", 14),
        ("code page 852", "ibm852", 14), (Thai, Thai, 8), ("ISO-8859-6", "iso-8859-6", 14),
    ];

    // Files are found in these, but nobody reads UTF-8 as one of them: they are no code pages of mojibake.
    private const int PagesElsewhere = 2;

    private static readonly char[]?[] OtherPages = new char[]?[Candidates.Length];

    /// <summary>The pages for bytes that are judged one by one.</summary>
    public static ReadOnlySpan<(string Name, string IanaName, int Cost)> SingleBytePages => Candidates.AsSpan(0, Candidates.Length - PagesElsewhere);

    /// <summary>The encoding of the whole file; null when it is UTF-8 with broken bytes, or nothing known.</summary>
    /// <param name="declared">What the file says of itself; it is believed where the bytes are no UTF-8.</param>
    public static SourceEncoding? Detect(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (DetectWide(bytes) is { } wide)
            return wide;
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleSize)];
        var (valid, invalid) = CountSequences(sample);
        if (invalid == 0 || valid > invalid)
            return null;
        if (declared is not null && Make(declared, 0) is { Encoding: not null } named)
            return named;
        var (doubleByte, doubleCost) = BestDoubleByte(sample);
        var (page, cost, characters) = BestSingleByte(sample);
        if (doubleByte >= 0 && doubleCost < cost)
            return Make(CjkCharacters.Pages[doubleByte].IanaName, CjkCharacters.Pages[doubleByte].Number);
        // Pairs of bytes often happen to be well-formed UTF-8, and so do those of Thai, whose letters begin at A1; of other pages hardly any.
        bool isUtf8 = valid * 4 > invalid && (page < 0 || Candidates[page].Name != Thai);
        if (isUtf8 || page < 0 || cost > HighestMeanCost * characters + Candidates[page].Cost || page > 0 && characters < FewestCharacters)
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

    /// <returns>The page; -1 when the text has letters under each that no language has together.</returns>
    private static (int Page, int Cost, int Characters) BestSingleByte(ReadOnlySpan<byte> sample)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (byte value in sample)
        {
            if (value >= 0x80)
                counts[value - 0x80]++;
        }

        int best = 0, bestCost = int.MaxValue, characters = 0;
        bool isOdd = false;
        for (int i = 0; i < Candidates.Length; i++)
        {
            if (Candidates[i].Name == Thai && !IsThai(sample))
                continue;
            ReadOnlySpan<char> page = CharactersOf(i);
            var (letters, odd) = LetterInventory.Count(counts, page);
            int cost = Cost(sample, page, out characters) + Candidates[i].Cost + LetterInventory.OddLetterCost * odd;
            if (cost >= bestCost)
                continue;
            (best, bestCost, isOdd) = (i, cost, odd * 4 > letters && odd >= FewestCharacters);
        }

        return (isOdd ? -1 : best, bestCost, characters);
    }

    /// <summary>
    /// Nearly every byte is a letter of Thai, so that Chinese looks like it, too. But its vowels and tones stand above, below, before
    /// and behind consonants only.
    /// </summary>
    private static bool IsThai(ReadOnlySpan<byte> sample)
    {
        int bound = 0, misplaced = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            byte value = sample[i];
            if (value is 0xD1 or (>= 0xD4 and <= 0xDA) or (>= 0xE7 and <= 0xEE))
            {
                // A tone stands on a vowel, too.
                byte before = i == 0 ? (byte)' ' : sample[i - 1];
                misplaced += IsConsonant(before) || (value >= 0xE7 && before is 0xD1 or (>= 0xD4 and <= 0xDA)) ? 0 : 1;
                bound++;
            }
            else if (value is >= 0xE0 and <= 0xE4)
            {
                misplaced += i + 1 < sample.Length && IsConsonant(sample[i + 1]) ? 0 : 1;
                bound++;
            }
        }

        return misplaced * 10 <= bound;

        static bool IsConsonant(byte value) => value is >= 0xA1 and <= 0xCE;
    }

    /// <summary>What the bytes from 0x80 on are in a candidate.</summary>
    private static ReadOnlySpan<char> CharactersOf(int candidate)
    {
        string name = Candidates[candidate].Name;
        foreach (CodePage page in CodePage.All)
        {
            if (page.Name == name)
                return page.Upper;
        }

        return (OtherPages[candidate] ??= Decode(Candidates[candidate].IanaName)).AsSpan();
    }

    private static char[] Decode(string ianaName)
    {
        var bytes = new byte[128];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(0x80 + i);
        return CodePagesEncodingProvider.Instance.GetEncoding(ianaName)!.GetChars(bytes);
    }

    private static int Cost(ReadOnlySpan<byte> sample, ReadOnlySpan<char> page, out int characters)
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
                codes[count++] = page[sample[at] - 0x80];
            characters += count;
            cost += TextPlausibility.Cost(codes[..count], CharacterAt(sample, start - 2, page), CharacterAt(sample, start - 1, page), CharacterAt(sample, at, page));
        }

        return cost;
    }

    private static int CharacterAt(ReadOnlySpan<byte> sample, int at, ReadOnlySpan<char> page) =>
        (uint)at >= (uint)sample.Length ? ' ' : sample[at] < 0x80 ? sample[at] : page[sample[at] - 0x80];

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
