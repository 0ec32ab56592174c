using System.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings;

/// <summary>UTF-8 read as a double-byte code page of East Asia: two bytes became one ideograph.</summary>
internal static class CjkMojibake
{
    /// <summary>Chain numbers of the double-byte pages begin here.</summary>
    public const uint FirstChain = 0x80;

    private static readonly Lazy<HashSet<int>> Starts = new(FindStarts);

    public static string Name(uint chain) => CjkCharacters.Pages[chain - FirstChain].Name;

    /// <summary>Whether a run with this first character could be worth an attempt; kana and Hangul never come out of UTF-8 first.</summary>
    public static bool HasIdeograph(ReadOnlySpan<MojibakeItem> run)
    {
        foreach (var item in run)
        {
            if (item.Code is >= 0x3400 and < 0xE000 or >= 0xFF61 and < 0xFFA0) return true;
        }

        return false;
    }

    /// <summary>Appends the repair of <paramref name="run"/>, if it is the bytes of better text under one of the pages.</summary>
    public static void Solve(ReadOnlySpan<MojibakeItem> run, int beforeLast, int before, int after, List<MojibakeRepair> repairs)
    {
        string source = TextOf(run);
        int best = int.MaxValue;
        MojibakeRepair repair = default;
        int sourceCost = Cost(source, beforeLast, before, after);
        for (int i = 0; i < CjkCharacters.Pages.Length; i++)
        {
            if (Decode(source, CjkCharacters.Encodings[i]) is not { } text) continue;
            int cost = Cost(text, beforeLast, before, after);
            if (cost >= best || sourceCost - cost < MojibakeSolver.Threshold) continue;
            best = cost;
            repair = new MojibakeRepair(run[0].Start, run[^1].End, text, FirstChain + (uint)i, sourceCost - cost);
        }

        if (best != int.MaxValue) repairs.Add(repair);
    }

    /// <summary>Whether the character is two bytes that begin a UTF-8 sequence of typographic punctuation (E2 80) in some page.</summary>
    public static bool IsQuoteLead(int code) => code is 0x9225 or 0x7AB6;

    /// <summary>Whether the character is, in some page, two bytes that begin UTF-8: a lead byte and a continuation.</summary>
    public static bool CanStart(int code) => Starts.Value.Contains(code);

    private static HashSet<int> FindStarts()
    {
        var starts = new HashSet<int>();
        foreach (Encoding page in CjkCharacters.Encodings)
        {
            for (byte lead = 0xC2; lead <= 0xF4; lead++)
            {
                for (byte next = 0x80; next <= 0xBF; next++) AddStart(page, [lead, next], starts);
            }
        }

        return starts;
    }

    private static void AddStart(Encoding page, ReadOnlySpan<byte> bytes, HashSet<int> starts)
    {
        Span<char> characters = stackalloc char[4];
        try
        {
            if (page.GetChars(bytes, characters) > 0) starts.Add(characters[0]);
        }
        catch (DecoderFallbackException)
        {
            // The page does not have these bytes.
        }
    }

    private static string? Decode(string source, Encoding page)
    {
        var bytes = new byte[page.GetMaxByteCount(source.Length)];
        int count;
        try
        {
            count = page.GetBytes(source, bytes);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }

        var span = bytes.AsSpan(0, count);
        return System.Text.Unicode.Utf8.IsValid(span) ? Encoding.UTF8.GetString(span) : null;
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

    private static string TextOf(ReadOnlySpan<MojibakeItem> run)
    {
        var builder = new StringBuilder(run.Length);
        foreach (var item in run) builder.Append(new Rune(item.Code).ToString());
        return builder.ToString();
    }
}
