using System.Text;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>Goes through the runs of a document twice: first for what is certain, then for the rest in its light.</summary>
internal sealed class MojibakeScan
{
    /// <summary>A unit whose decoding gains less than this is not worth a search.</summary>
    private const int TriggerGain = 12;

    private readonly PageSupport _support = new();
    private readonly MojibakeSolver _solver;
    private readonly RunMemo _memo = new();
    private readonly List<MojibakeRepair> _repairs = new(4);
    private readonly List<MojibakeRepair> _ofRun = new(4);

    private MojibakeScan() => _solver = new MojibakeSolver(_support);

    /// <summary>All repairs in <paramref name="text"/>, in order.</summary>
    /// <param name="runs">Its characters beyond ASCII that may be damaged, in order.</param>
    public static List<MojibakeRepair> Scan(ReadOnlySpan<byte> text, List<ProseSpan> runs)
    {
        var scan = new MojibakeScan();
        scan.Pass(text, runs, expected: 0);
        scan._support.Settle();
        uint expected = scan._support.Pages;
        if (expected != 0)
        {
            scan._repairs.Clear();
            scan._memo.Clear();
            scan.Pass(text, runs, expected);
        }

        CjkMojibake.Settle(text, scan._repairs);
        return scan._repairs;
    }

    /// <param name="expected">Pages that the first pass found witnesses for; 0 in the first pass.</param>
    private void Pass(ReadOnlySpan<byte> text, List<ProseSpan> runs, uint expected)
    {
        foreach (ProseSpan run in runs)
        {
            (int start, int end) = (run.Start, run.End);
            if (expected == 0 && RunTriggers.IsPlain(text, start, end))
                continue;
            int known = _repairs.Count;
            if (run.Length > Utf8Length(text[start]))
                SolveOnce(text, start, end, expected);
            if (_repairs.Count == known)
                SolveOther(text, start, end, _repairs);
        }
    }

    private static int Utf8Length(byte first) => first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;

    private void SolveOnce(ReadOnlySpan<byte> text, int start, int end, uint expected)
    {
        ref RunMemo.Entry entry = ref _memo.Find(text, start, end, out bool isNew);
        if (isNew && IsSuspicious(text, start, end, expected))
        {
            _ofRun.Clear();
            int solved = TrimRemains(text, start, end);
            _solver.Solve(ItemsOf(text, start, solved), Before(text, start, 2), Before(text, start, 1), After(text, solved == end ? end : text.Length), _ofRun);
            entry.Repairs = _ofRun.Count == 0 ? Empty<MojibakeRepair>.Array : [.. _ofRun];
        }

        int moved = start - entry.Start;
        foreach (MojibakeRepair repair in entry.Repairs)
            _repairs.Add(repair with { Start = repair.Start + moved, End = repair.End + moved });
        if (expected == 0 && entry.Repairs.Length > 0)
            _support.Add(entry.Witnesses ??= WitnessesOf(text, entry.Repairs));
    }

    private static byte[] WitnessesOf(ReadOnlySpan<byte> text, MojibakeRepair[] repairs)
    {
        var pages = new List<byte>();
        foreach (MojibakeRepair repair in repairs)
        {
            if (repair.Gain >= MojibakeSolver.WitnessGain)
                MojibakeSolver.AddWitnesses(repair, ItemsOf(text, repair.Start, repair.End), pages);
        }

        return [.. pages];
    }

    /// <summary>A lone Â at the end of a run is left of a no-break space, and must not count against what stands before it.</summary>
    private static int TrimRemains(ReadOnlySpan<byte> text, int start, int end) =>
        end - start > 4 && text[..end].EndsWith("Â"u8) && CharacterKinds.Of(After(text, end)) is CharacterKind.Space or CharacterKind.Control ? end - 2 : end;

    private static void SolveOther(ReadOnlySpan<byte> text, int start, int end, List<MojibakeRepair> repairs)
    {
        if (NormalizedMojibake.IsSuspicious(text, start, end))
        {
            NormalizedMojibake.Solve(text, start, end, repairs);
        }
        else if (end - start >= 3 && text[start..end].IndexOfAnyInRange((byte)0xE3, (byte)0xF4) >= 0)
        {
            CjkMojibake.Solve(text, start, end, repairs, CjkMojibake.SupportedThreshold);
        }
    }

    /// <summary>Whether the run holds what could be the bytes of another character, and would gain by being read so.</summary>
    /// <param name="expected">Pages that the document is known to have gone through: anything that decodes under one is worth a search.</param>
    public static bool IsSuspicious(ReadOnlySpan<byte> text, int start, int end, uint expected = 0)
    {
        Span<MojibakeItem> window = stackalloc MojibakeItem[4];
        int count = 0, at = start;
        while (true)
        {
            while (count < 4 && at < end)
            {
                Rune.DecodeFromUtf8(text[at..end], out var rune, out int used);
                window[count++] = new MojibakeItem(rune.Value, at, at + used, 0);
                at += used;
            }

            if (count < 2) return false;
            uint pages = CodePage.PagesOf(window[0].Code, window[1].Code, count > 2 ? window[2].Code : 0, count > 3 ? window[3].Code : 0);
            if (pages != 0 && ((pages & expected) != 0 || InLatinWord(text, start, end, window[0].Code) || Gains(text, window[..count], pages))) return true;
            window[1..].CopyTo(window);
            count--;
        }
    }

    /// <summary>Letters of another script glued to an ASCII letter.</summary>
    private static bool InLatinWord(ReadOnlySpan<byte> text, int start, int end, int code)
    {
        var kind = CharacterKinds.Of(code);
        bool other = CharacterKinds.IsLetter(kind) && kind is not (CharacterKind.LatinLower or CharacterKind.LatinUpper or CharacterKind.LatinRare);
        return other && (start > 0 && char.IsAsciiLetter((char)text[start - 1]) || end < text.Length && char.IsAsciiLetter((char)text[end]));
    }

    private static bool Gains(ReadOnlySpan<byte> text, ReadOnlySpan<MojibakeItem> window, uint pages)
    {
        int before = Before(text, window[0].Start, 1), beforeLast = Before(text, window[0].Start, 2);
        Span<int> codes = stackalloc int[4];
        for (int i = 0; i < window.Length; i++) codes[i] = window[i].Code;
        Span<int> decoded = stackalloc int[1];
        for (; pages != 0; pages &= pages - 1)
        {
            int length = MojibakeDecoder.Unit(window, CodePage.All[System.Numerics.BitOperations.TrailingZeroCount(pages)], out int code);
            if (length == 0) continue;
            decoded[0] = code is >= 0x80 and < 0xA0 ? 0xE9 : code;
            int after = After(text, window[length - 1].End);
            int gain = TextPlausibility.Cost(codes[..length], beforeLast, before, after) - TextPlausibility.Cost(decoded, beforeLast, before, after);
            if (gain >= (OnlyLetters(codes[..length]) ? TriggerGain : 0)) return true;
        }

        return false;
    }

    private static bool OnlyLetters(ReadOnlySpan<int> codes)
    {
        foreach (int code in codes)
        {
            if (!CharacterKinds.IsLetter(CharacterKinds.Of(code))) return false;
        }

        return true;
    }

    internal static MojibakeItem[] ItemsOf(ReadOnlySpan<byte> text, int start, int end)
    {
        int count = 0;
        foreach (byte value in text[start..end])
        {
            if ((value & 0xC0) != 0x80) count++;
        }

        var items = new MojibakeItem[count];
        int next = 0;
        for (int at = start; at < end;)
        {
            Rune.DecodeFromUtf8(text[at..end], out var rune, out int used);
            items[next++] = new MojibakeItem(rune.Value, at, at + used, 0);
            at += used;
        }

        return items;
    }

    /// <summary>The code point <paramref name="back"/> characters before <paramref name="position"/>, a space before the text.</summary>
    public static int Before(ReadOnlySpan<byte> text, int position, int back)
    {
        if (back == 1 && position > 0 && text[position - 1] < 0x80)
            return text[position - 1];
        int code = ' ';
        for (; back > 0; back--)
        {
            if (position <= 0) return ' ';
            Rune.DecodeLastFromUtf8(text[..position], out var rune, out int used);
            code = rune.Value;
            position -= used;
        }

        return code;
    }

    /// <summary>The code point at <paramref name="position"/>, a space after the text.</summary>
    public static int After(ReadOnlySpan<byte> text, int position)
    {
        if (position >= text.Length) return ' ';
        if (text[position] < 0x80) return text[position];
        Rune.DecodeFromUtf8(text[position..], out var rune, out _);
        return rune.Value;
    }
}
