using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>Everything that is broken in one document, in order and without overlaps.</summary>
internal static class DamageScan
{
    /// <summary>So many repairs make it likely that odd letters between them are damage, too.</summary>
    private const int EnoughEvidence = 2;

    public static List<Damage> Scan(ReadOnlySpan<byte> text, Func<int, bool> isEnglish)
    {
        var runs = FindRuns(text);
        var repairs = MojibakeScan.Scan(text, runs);
        var found = new List<Damage>(repairs.Count + 1);
        var lossy = new LossyScan(text, repairs.Count >= EnoughEvidence, isEnglish, found);
        int next = 0, at = 0;
        foreach (ProseSpan run in runs)
        {
            for (at = Math.Max(at, run.Start); at < run.End;)
            {
                if (next < repairs.Count && repairs[next].Start <= at)
                {
                    Damage damage = WithRemains(text, ToDamage(text, repairs[next]), next + 1 < repairs.Count ? repairs[next + 1].Start : text.Length);
                    found.Add(damage);
                    at = Math.Max(at, damage.End);
                    next++;
                }
                else
                {
                    at = lossy.Examine(at);
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The runs of characters beyond ASCII, without those of one character of U+2000 to U+203F, the most frequent of all: they are never
    /// damage.
    /// </summary>
    private static List<ProseSpan> FindRuns(ReadOnlySpan<byte> text)
    {
        var runs = new List<ProseSpan>(16);
        for (int end = 0; end < text.Length;)
        {
            int found = text[end..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (found < 0)
                break;
            int start = end + found;
            end = EndOfRun(text, start);
            if (text[start..end] is not [0xE2, 0x80, _])
                runs.Add(ProseSpan.FromBounds(start, end));
        }

        return runs;
    }

    /// <summary>Runs are mostly of one character: a vectorised search takes longer to begin than they are.</summary>
    private static int EndOfRun(ReadOnlySpan<byte> text, int start)
    {
        int end = start + 1;
        while (end < text.Length && text[end] >= 0x80)
            end++;
        return end;
    }

    /// <summary>
    /// What went through the same misreading twice and lost characters on the way is mended by half: <c>Ã¢ÂÂ</c> and <c>Ã¢€</c> were one mark
    /// of three bytes, <c>Ã¢</c> only its first. Behind any other repair, letters that look damaged leave a doubt.
    /// </summary>
    /// <param name="limit">Where the next repair begins.</param>
    private static Damage WithRemains(ReadOnlySpan<byte> text, in Damage damage, int limit)
    {
        if (damage.Kind != DamageKind.Mojibake || damage.NewText is not { } mended)
            return damage;
        int end = damage.End;
        if (text[..end].EndsWith("Ã¢"u8) && end < limit && (text[end..].StartsWith("Â"u8) || text[end..].StartsWith("€"u8)))
        {
            while (end < limit && (text[end..].StartsWith("Â"u8) || text[end..].StartsWith("€"u8)))
                end += text[end] == 0xC3 ? 2 : 3;
            string? mark = damage.End - damage.Start > "Ã¢"u8.Length ? null : Contractions.IsApostrophe(text, damage.Start, end) ? "’" : null;
            return new Damage(DamageKind.Lossy, damage.Start, end, mark);
        }

        int before = MojibakeScan.Before(text, damage.Start, 1), after = MojibakeScan.After(text, end);
        bool startsWithMark = mended.Length > 0 && CharacterKinds.Of(mended[0]) is CharacterKind.Combining;
        return startsWithMark || IsRemains(before) || end < limit && IsRemains(after) ? damage with { IsUnclear = true } : damage;
    }

    private static bool IsRemains(int code) => code is 0xC2 or 0xC3 or 0xE2 or 0x20AC or (>= 0x80 and < 0xA0);

    private static Damage ToDamage(ReadOnlySpan<byte> text, in MojibakeRepair repair)
    {
        var kind = repair.Chain switch
        {
            NormalizedMojibake.Chain => DamageKind.Normalized,
            >= CjkMojibake.FirstChain and < 0x100 => DamageKind.Cjk,
            _ => DamageKind.Mojibake,
        };
        if (!repair.NewText.Contains('\uFFFD', StringComparison.Ordinal)) return new Damage(kind, repair.Start, repair.End, repair.NewText, repair.Chain);
        string? apostrophe = repair.NewText.Length == 1 && Contractions.IsApostrophe(text, repair.Start, repair.End) ? "’" : null;
        return new Damage(kind == DamageKind.Cjk ? kind : DamageKind.Replacement, repair.Start, repair.End, apostrophe, repair.Chain);
    }
}
