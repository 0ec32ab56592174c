using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings;

/// <summary>The quick look at each run of characters beyond ASCII: almost all are fine, and must cost next to nothing.</summary>
internal static class RunTriggers
{
    /// <summary>Whether the run may be damaged, so that the document is worth a scan.</summary>
    public static bool IsDamaged(DocumentContext context, ProseSpan run)
    {
        ReadOnlySpan<byte> text = context.Text;
        return MojibakeScan.IsSuspicious(text, run.Start, run.End)
            || NormalizedMojibake.IsSuspicious(text, run.Start, run.End)
            || HasCjkDamage(text, run)
            || HasRemains(context, run);
    }

    /// <summary>Whether a pair of characters in the run, or a symbol between letters, or a row of accented letters is rare in any language.</summary>
    public static bool IsOdd(ReadOnlySpan<byte> text, ProseSpan run)
    {
        const int oddPair = 30, longestRow = 3, longestCapitals = 4;
        var previous = CharacterKinds.Of(MojibakeScan.Before(text, run.Start, 1));
        bool letterBefore = false;
        int row = 0, capitals = 0;
        for (int at = run.Start; at <= run.End;)
        {
            int used = 1;
            var kind = CharacterKind.Space;
            if (at < text.Length)
            {
                Rune.DecodeFromUtf8(text[at..], out Rune rune, out used);
                kind = CharacterKinds.Of(rune.Value);
            }

            if (kind == CharacterKind.C1 || TextPlausibility.Cost(previous, kind) >= oddPair || letterBefore && TextPlausibility.IsOddBetween(previous, kind))
                return true;
            row = kind is CharacterKind.LatinLower or CharacterKind.LatinUpper ? row + 1 : 0;
            capitals = kind == CharacterKind.CyrillicUpper ? capitals + 1 : 0;
            if (row > longestRow || capitals > longestCapitals)
                return true;
            letterBefore = CharacterKinds.IsLetter(previous);
            previous = kind;
            at += used;
        }

        return false;
    }

    private static bool HasCjkDamage(ReadOnlySpan<byte> text, ProseSpan run)
    {
        if (run.Length < 3 || text[run.Start..run.End].IndexOfAnyInRange((byte)0xE3, (byte)0xEF) < 0)
            return false;
        var repairs = new List<MojibakeRepair>();
        MojibakeScan.SolveCjk(text, run.Start, run.End, repairs);
        return repairs.Count > 0;
    }

    // The letters that single bytes leave behind, U+FFFD, and the ideographs of E2 80.
    private static bool HasRemains(DocumentContext context, ProseSpan run)
    {
        ReadOnlySpan<byte> bytes = context.TextOf(run);
        if (!MayBeRemains(bytes))
            return false;
        var found = new List<Damage>();
        var lossy = new LossyScan(context.Text, evidence: false, position => DocumentDamage.IsEnglishAt(context, position), found);
        for (int at = run.Start; at < run.End && found.Count == 0;)
            at = lossy.Examine(at);
        return found.Count > 0;
    }

    /// <summary>Whether one of <c>â Â Ã В U+FFFD 鈥 窶</c> is among the bytes.</summary>
    private static bool MayBeRemains(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i + 1 < bytes.Length; i++)
        {
            bool found = bytes[i] switch
            {
                0xC3 => bytes[i + 1] is 0x82 or 0x83 or 0xA2,
                0xD0 => bytes[i + 1] is 0x92,
                0xEF => bytes[i + 1] is 0xBF,
                0xE9 => bytes[i + 1] is 0x88,
                0xE7 => bytes[i + 1] is 0xAA,
                _ => false,
            };
            if (found)
                return true;
        }

        return false;
    }
}
