using System.Buffers;
using System.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>UTF-8 read as a double-byte code page of East Asia: two bytes became one ideograph.</summary>
internal static class CjkMojibake
{
    /// <summary>Chain numbers of the double-byte pages begin here.</summary>
    public const uint FirstChain = 0x80;

    /// <summary>Ideographs that a damaged word of Arabic, Hebrew or Thai has at least, where no other stands with it.</summary>
    private const int ShortestWord = 5;

    /// <summary>What a text must gain where the document speaks for the page: a letter alone is no great gain.</summary>
    public const int SupportedThreshold = 12;

    /// <summary>Certain repairs of a page that make its doubtful ones likely.</summary>
    private const int FewestCertain = 2;

    private static readonly Lazy<HashSet<int>> Starts = new(FindStarts);

    public static string Name(uint chain) => CjkCharacters.Pages[chain - FirstChain].Name;

    /// <summary>Appends the repair of the run [start, end), if it is the bytes of better text under one of the pages.</summary>
    /// <param name="threshold">What the text must gain; below <see cref="MojibakeSolver.Threshold"/> the repair is a doubtful one.</param>
    public static void Solve(ReadOnlySpan<byte> text, int start, int end, List<MojibakeRepair> repairs, int threshold = MojibakeSolver.Threshold)
    {
        ReadOnlySpan<byte> run = text[start..end];
        int pages = HasIdeograph(run) ? PagesOf(run) : 0;
        if (pages == 0)
            return;
        string source = Encoding.UTF8.GetString(run);
        int beforeLast = MojibakeScan.Before(text, start, 2), before = MojibakeScan.Before(text, start, 1), after = MojibakeScan.After(text, end);
        int best = int.MaxValue, sourceCost = Cost(source, beforeLast, before, after);
        MojibakeRepair repair = default;
        for (int i = 0; i < CjkCharacters.Pages.Length; i++)
        {
            if ((pages >> i & 1) == 0 || Decode(source, CjkCharacters.MarkingEncodings[i]) is not { } decoded)
                continue;
            int cost = Cost(decoded, beforeLast, before, after);
            if (cost >= best || sourceCost - cost < threshold)
                continue;
            best = cost;
            repair = new MojibakeRepair(start, end, decoded, FirstChain + (uint)i, sourceCost - cost);
        }

        if (best != int.MaxValue)
            repairs.Add(repair);
    }

    /// <summary>Takes back the doubtful repairs of pages for which nothing else in the document speaks.</summary>
    public static void Settle(ReadOnlySpan<byte> text, List<MojibakeRepair> repairs)
    {
        Span<int> certain = stackalloc int[CjkCharacters.Pages.Length];
        certain.Clear();
        bool hasDoubtful = false;
        foreach (MojibakeRepair repair in repairs)
        {
            if (!IsOfPage(repair))
                continue;
            bool isDoubtful = IsDoubtful(text, repair);
            hasDoubtful |= isDoubtful;
            certain[(int)(repair.Chain - FirstChain)] += isDoubtful ? 0 : 1;
        }

        for (int i = repairs.Count - 1; i >= 0 && hasDoubtful; i--)
        {
            if (IsOfPage(repairs[i]) && certain[(int)(repairs[i].Chain - FirstChain)] < FewestCertain && IsDoubtful(text, repairs[i]))
                repairs.RemoveAt(i);
        }
    }

    private static bool IsOfPage(in MojibakeRepair repair) => repair.Chain - FirstChain < (uint)CjkCharacters.Pages.Length;

    /// <summary>
    /// A few ideographs between Latin words happen to be the bytes of a letter: 的 those of Ū. Frequent ones are most likely what they are,
    /// unless they stand inside a word, and so is a word that would be a short one of another alphabet.
    /// </summary>
    private static bool IsDoubtful(ReadOnlySpan<byte> text, in MojibakeRepair repair)
    {
        if (repair.Gain < MojibakeSolver.Threshold)
            return true;
        int ideographs = Encoding.UTF8.GetCharCount(text[repair.Start..repair.End]);
        if (ideographs > 1)
            return ideographs < ShortestWord && repair.NewText.Any(static letter => CharacterKinds.Of(letter) is CharacterKind.Arabic or CharacterKind.Hebrew or CharacterKind.Thai);
        bool inWord = CharacterKinds.Of(MojibakeScan.Before(text, repair.Start, 1)) == CharacterKind.Lower && CharacterKinds.Of(MojibakeScan.After(text, repair.End)) == CharacterKind.Lower;
        return !inWord && CharacterKinds.IsLetter(CharacterKinds.Of(repair.NewText[0])) && CjkCharacters.IsFrequentAnywhere(MojibakeScan.After(text, repair.Start));
    }

    /// <summary>Kana and Hangul never come out of UTF-8 alone; ideographs, and the half-width kana of Shift_JIS, do.</summary>
    private static bool HasIdeograph(ReadOnlySpan<byte> run)
    {
        while (!run.IsEmpty)
        {
            Rune.DecodeFromUtf8(run, out Rune rune, out int used);
            if (rune.Value is >= 0x3400 and < 0xE000 or >= 0xFF61 and < 0xFFA0)
                return true;
            run = run[used..];
        }

        return false;
    }

    /// <summary>The pages, one bit each, in which the first characters of the run are bytes that begin well-formed UTF-8.</summary>
    private static int PagesOf(ReadOnlySpan<byte> run)
    {
        const int probed = 24;
        int length = Math.Min(run.Length, probed), pages = 0;
        while (length < run.Length && (run[length] & 0xC0) == 0x80)
            length--;
        Span<char> characters = stackalloc char[probed];
        Span<byte> bytes = stackalloc byte[2 * probed];
        characters = characters[..Encoding.UTF8.GetChars(run[..length], characters)];
        for (int i = 0; i < CjkCharacters.Pages.Length; i++)
        {
            int count = CjkCharacters.MarkingEncodings[i].GetBytes(characters, bytes);
            if (BeginsUtf8(bytes[..count]))
                pages |= 1 << i;
        }

        return pages;
    }

    private static bool BeginsUtf8(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (bytes[0] == CjkCharacters.Missing)
                return false;
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int used);
            if (status != OperationStatus.Done)
                return status == OperationStatus.NeedMoreData;
            bytes = bytes[used..];
        }

        return true;
    }

    /// <summary>Whether the character is two bytes that begin a UTF-8 sequence of typographic punctuation (E2 80) in some page.</summary>
    public static bool IsQuoteLead(int code) => code is 0x9225 or 0x7AB6;

    /// <summary>Whether the character is, in some page, two bytes that begin UTF-8: a lead byte and a continuation.</summary>
    public static bool CanStart(int code) => !IsOfNoPage(code) && Starts.Value.Contains(code);

    /// <summary>U+FFFD, a byte order mark, an emoji or its variant: no page has them, and to make the table takes a start 4 ms.</summary>
    private static bool IsOfNoPage(int code) => code is 0xFFFD or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) or > 0xFFFF;

    private static HashSet<int> FindStarts()
    {
        var starts = new HashSet<int>();
        Span<char> characters = stackalloc char[4];
        foreach (Encoding page in CjkCharacters.MarkingEncodings)
        {
            for (byte lead = 0xC2; lead <= 0xF4; lead++)
            {
                for (byte next = 0x80; next <= 0xBF; next++)
                {
                    if (page.GetChars([lead, next], characters) > 0 && characters[0] != '\uFFFD')
                        starts.Add(characters[0]);
                }
            }
        }

        return starts;
    }

    private static string? Decode(string source, Encoding page)
    {
        var bytes = new byte[page.GetMaxByteCount(source.Length)];
        ReadOnlySpan<byte> written = bytes.AsSpan(0, page.GetBytes(source, bytes));
        return !written.Contains(CjkCharacters.Missing) && System.Text.Unicode.Utf8.IsValid(written) ? Encoding.UTF8.GetString(written) : null;
    }

    private static int Cost(string text, int beforeLast, int before, int after)
    {
        var codes = new List<int>(text.Length);
        int rare = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            codes.Add(rune.Value);
            if (rune.Value is >= 0x4E00 and < 0xA000 && !CjkCharacters.IsCommon(rune.Value)) rare += 20;
        }

        return rare + TextPlausibility.Cost(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(codes), beforeLast, before, after);
    }
}
