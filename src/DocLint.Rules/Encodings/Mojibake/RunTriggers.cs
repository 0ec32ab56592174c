using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>The quick look at each run of characters beyond ASCII: almost all are fine, and must cost next to nothing.</summary>
internal static class RunTriggers
{
    /// <summary>Finds that a list of them has room for; one without room for any would have code compiled at every start.</summary>
    private const int Few = 4;

    /// <summary>Whether the run may be damaged, so that the document is worth a scan.</summary>
    public static bool IsDamaged(DocumentContext context, ProseSpan run)
    {
        ReadOnlySpan<byte> text = context.Text;
        return MojibakeScan.IsSuspicious(text, run.Start, run.End)
            || NormalizedMojibake.IsSuspicious(text, run.Start, run.End)
            || HasCjkDamage(text, run)
            || HasRemains(context, run);
    }

    /// <summary>A letter alone where English has only an apostrophe: <c>don_t</c>, <c>the town_s</c>.</summary>
    public static bool IsLostApostrophe(DocumentContext context, ProseSpan run) =>
        Contractions.IsApostrophe(context.Text, run.Start, run.End) && DocumentDamage.IsEnglishAt(context, run.Start);

    /// <summary>
    /// Whether the run and its neighbours are letters of one script and ordinary typographic marks, in pairs that every language
    /// has: nothing that another rule here could doubt. Most runs of most languages are.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<byte> text, int start, int end)
    {
        const int commonPair = 12, longestRow = 3, longestCapitals = 4;
        CharacterKind previous = CharacterKinds.Of(MojibakeScan.Before(text, start, 1));
        int row = 0, capitals = 0;
        for (int at = start; at < end;)
        {
            int code = Decode(text, at, out int used);
            CharacterKind kind = CharacterKinds.Of(code);
            bool joins = kind == CharacterKind.Combining ? CharacterKinds.IsLetter(previous) && !IsLeadBase(text, start, at) || previous == CharacterKind.Combining : IsPlain(kind, code);
            if (!joins || TextPlausibility.Cost(previous, kind) > commonPair)
                return false;
            row = kind is CharacterKind.LatinLower or CharacterKind.LatinUpper ? row + 1 : 0;
            capitals = kind == CharacterKind.CyrillicUpper ? capitals + 1 : 0;
            if (row > longestRow || capitals > longestCapitals)
                return false;
            previous = kind;
            at += used;
        }

        CharacterKind next = end < text.Length ? CharacterKinds.Of(text[end]) : CharacterKind.Space;
        return TextPlausibility.Cost(previous, next) <= commonPair;
    }

    /// <summary>Ã, Â, á and their like come apart into an A and a mark.</summary>
    private static bool IsLeadBase(ReadOnlySpan<byte> text, int start, int at) => at == start && at > 0 && (text[at - 1] | 0x20) == 'a';

    // Â, Ã, â and ƒ are what damage leaves most.
    private static bool IsPlain(CharacterKind kind, int code) => kind switch
    {
        >= CharacterKind.LatinLower and <= CharacterKind.OtherAlphabet => code is not (0xC2 or 0xC3 or 0xE2 or 0x192),
        CharacterKind.Hangul => true,
        CharacterKind.QuoteOpen or CharacterKind.QuoteClose or CharacterKind.Apostrophe or CharacterKind.Dash or CharacterKind.Ellipsis or CharacterKind.NoBreak => true,
        _ => false,
    };

    private static int Decode(ReadOnlySpan<byte> text, int at, out int used)
    {
        int first = text[at];
        if (first < 0xE0)
        {
            used = 2;
            return (first & 0x1F) << 6 | text[at + 1] & 0x3F;
        }

        if (first < 0xF0)
        {
            used = 3;
            return (first & 0x0F) << 12 | (text[at + 1] & 0x3F) << 6 | text[at + 2] & 0x3F;
        }

        used = 4;
        return (first & 0x07) << 18 | (text[at + 1] & 0x3F) << 12 | (text[at + 2] & 0x3F) << 6 | text[at + 3] & 0x3F;
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
        int code = FirstIdeograph(text, run);
        if (code == 0 || !CjkMojibake.CanStart(code))
            return false;
        var repairs = new List<MojibakeRepair>(Few);
        CjkMojibake.Solve(text, run.Start, run.End, repairs);
        return repairs.Count > 0;
    }

    private static int FirstIdeograph(ReadOnlySpan<byte> text, ProseSpan run)
    {
        for (int at = run.Start; at < run.End;)
        {
            int code = Decode(text, at, out int used);
            if (code >= 0x3400)
                return code;
            at += used;
        }

        return 0;
    }

    // The letters that single bytes leave behind, U+FFFD, and the ideographs of E2 80.
    private static bool HasRemains(DocumentContext context, ProseSpan run)
    {
        ReadOnlySpan<byte> bytes = context.TextOf(run);
        if (!MayBeRemains(bytes))
            return false;
        RemainsProbe probe = context.GetState(static c => new RemainsProbe(c));
        var lossy = new LossyScan(context.Text, evidence: false, probe.IsEnglish, probe.Found);
        for (int at = run.Start; at < run.End && probe.Found.Count == 0;)
            at = lossy.Examine(at);
        return probe.Found.Count > 0;
    }

    /// <summary>What the look at a run needs, made once for a document: after the first find there is no further look.</summary>
    private sealed class RemainsProbe(DocumentContext context)
    {
        public List<Damage> Found { get; } = new(Few);

        public Func<int, bool> IsEnglish { get; } = position => DocumentDamage.IsEnglishAt(context, position);
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
